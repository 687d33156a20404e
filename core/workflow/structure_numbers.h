// SPDX-License-Identifier: MIT
#pragma once

#include "core/statistics/resampling.h"

#include <string>

namespace taxo {

/// For people: three decimals, never "-0.000"; "-" for what is no number.
std::string shortNumber(double number);
/// "0.412 [0.380, 0.445]".
std::string shortInterval(const Interval& interval);
/// For tables: six significant digits; empty for what is no finite number.
std::string numberCell(double number);

/// What it is worth that a trait is predicted from other clades (TraitOrder, TraitClasses).
std::string traitWorth(bool isExploratory, bool isBeyondRelatedness);

} // namespace taxo

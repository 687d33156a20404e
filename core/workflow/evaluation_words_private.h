// SPDX-License-Identifier: MIT
#pragma once

#include "core/evaluation/accuracy.h"

#include <string>

namespace taxo::detail {

/// With so many digits behind the point, at most nine; "-" for what is no number.
std::string fixed(double number, int digits);
/// "83.4", without the sign.
std::string percent(double share);
/// "5 to 9", "300 or more".
std::string sizeText(const SizeAccuracy& size);

} // namespace taxo::detail

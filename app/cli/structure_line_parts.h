// SPDX-License-Identifier: MIT
#pragma once

#include "core/statistics/enough_photographs.h"

#include <string>

namespace taxo::cli {

/// "12 photographs, 5 events"
std::string countText(const PhotographCount& count);

/// "p 0.0123"
std::string pText(double p);

/// Where there are not enough photographs the sentence that says so is the answer: true where it
/// was, and is printed. Empty: there are enough.
bool printNotEnough(const std::string& sentence, bool asJson);

} // namespace taxo::cli

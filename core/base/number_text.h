// SPDX-License-Identifier: MIT
#pragma once

#include <string>

// Numbers written for people and for files: with a point, whatever the locale. "-" for what is no
// finite number, and never "-0". What has no fixed length: counted.h; read again: numbers.h.

namespace taxo {

/// With so many digits behind the point: "0.907".
std::string decimals(double number, int digits);

/// With so many digits in all, and none that say nothing: "0.3331", "1.2e-05", "12".
std::string significant(double number, int digits);

/// Of a share, 0 to 1: "83.4 %".
std::string percent(double share, int digits = 1);

/// Likewise with a tenth only where there is one: "95 %", "99.5 %".
std::string briefPercent(double share);

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace taxo::ui {

// Numbers as the person reads them, by the locale; for files: core/base/number_text.h. "–" for what
// is no finite number, and never "-0".

/// With so many digits behind the point: "0.907", "0,907".
QString decimalText(double number, int digits);

/// With so many digits in all, and none that say nothing: "0.33", "1.2E-05".
QString significantText(double number, int digits);

/// Of a share, 0 to 1: "12 %", "< 1 %", "> 99 %".
QString percentText(double share);

} // namespace taxo::ui

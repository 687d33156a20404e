// SPDX-License-Identifier: MIT
#include "core/workflow/structure_numbers.h"

#include "core/base/number_text.h"

#include <cmath>

namespace taxo {

std::string shortNumber(double number) {
    return decimals(number, 3);
}

std::string shortInterval(const Interval& interval) {
    return shortNumber(interval.value) + " [" + shortNumber(interval.low) + ", " +
           shortNumber(interval.high) + "]";
}

std::string numberCell(double number) {
    constexpr int kDigits = 6;
    return std::isfinite(number) ? significant(number, kDigits) : std::string();
}

std::string traitWorth(bool isExploratory, bool isBeyondRelatedness) {
    return isExploratory         ? "exploratory: fewer than 20 species or 4 clades"
           : isBeyondRelatedness ? "beyond relatedness"
                                 : "not beyond relatedness";
}

} // namespace taxo

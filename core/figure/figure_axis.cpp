// SPDX-License-Identifier: MIT
#include "core/figure/figure_axis_private.h"

#include <array>
#include <charconv>
#include <cmath>

namespace taxo {

AxisRange AxisRange::withRoom() const {
    const double room = width() > 0.0 ? 0.06 * width() : 0.5;
    return {least - room, most + room};
}

double stepFor(const AxisRange& range) {
    const double power = std::pow(10.0, std::floor(std::log10(range.width() / 5.0)));
    for (const double times : {1.0, 2.0, 5.0}) {
        if (times * power * 5.0 >= range.width()) {
            return times * power;
        }
    }
    return 10.0 * power;
}

std::string tickText(double number, double step) {
    const double rounded = std::round(number / step) * step;
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(),
                                   digits.data() + digits.size(),
                                   rounded == 0.0 ? 0.0 : rounded, // no "-0"
                                   std::chars_format::general,
                                   4);
    return {digits.data(), end.ptr};
}

} // namespace taxo

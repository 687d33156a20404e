// SPDX-License-Identifier: MIT
#include "core/base/number_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace taxo {

namespace {

/// std::printf would ask the locale, which the window takes from the desktop: "0,907" in a table.
std::string written(double number, std::chars_format format, int digits) {
    if (!std::isfinite(number)) {
        return "-";
    }
    constexpr std::size_t kLongest = 400; // the largest double has 309 digits before the point
    std::array<char, kLongest> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), number, format, digits).ptr;
    std::string made(text.data(), end);
    if (made.find_first_not_of("-0.") == std::string::npos && made.front() == '-') {
        made.erase(0, 1);
    }
    return made;
}

} // namespace

std::string decimals(double number, int digits) {
    return written(number, std::chars_format::fixed, digits);
}

std::string significant(double number, int digits) {
    return written(number, std::chars_format::general, digits);
}

std::string percent(double share, int digits) {
    const std::string number = decimals(100.0 * share, digits);
    return std::isfinite(share) ? number + " %" : number;
}

std::string briefPercent(double share) {
    const double tenths = std::round(1000.0 * share);
    return percent(tenths / 1000.0, std::fmod(tenths, 10.0) == 0.0 ? 0 : 1);
}

} // namespace taxo

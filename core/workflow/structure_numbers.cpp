// SPDX-License-Identifier: MIT
#include "core/workflow/structure_numbers.h"

#include <array>
#include <charconv>
#include <cmath>

namespace taxo {

namespace {

std::string thousandths(double number) {
    constexpr std::size_t kLongest = 330; // of a double with three decimals
    std::array<char, kLongest> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed, 3);
    return {text.data(), end.ptr};
}

} // namespace

std::string shortNumber(double number) {
    constexpr double kHalf = 0.0005;
    if (!std::isfinite(number)) {
        return "-";
    }
    return thousandths(std::abs(number) < kHalf ? 0.0 : number);
}

std::string shortInterval(const Interval& interval) {
    return shortNumber(interval.value) + " [" + shortNumber(interval.low) + ", " +
           shortNumber(interval.high) + "]";
}

std::string numberCell(double number) {
    if (!std::isfinite(number)) {
        return {};
    }
    std::array<char, 40> text{};
    constexpr int kDigits = 6;
    const auto end = std::to_chars(
        text.data(), text.data() + text.size(), number, std::chars_format::general, kDigits);
    return {text.data(), end.ptr};
}

} // namespace taxo

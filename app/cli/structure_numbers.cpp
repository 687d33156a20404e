// SPDX-License-Identifier: MIT
#include "app/cli/structure_numbers.h"

#include "app/cli/output.h"

#include <nlohmann/json.hpp>

#include <array>
#include <charconv>
#include <cmath>

namespace taxo::cli {

std::string shortNumber(double number) {
    constexpr double kHalf = 0.0005;
    if (!std::isfinite(number)) {
        return "-";
    }
    return decimals(std::abs(number) < kHalf ? 0.0 : number, 3);
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

nlohmann::ordered_json intervalJson(const Interval& interval) {
    return {{"value", interval.value}, // what is not finite is written as null
            {"low", interval.low},
            {"high", interval.high},
            {"units", interval.events}};
}

} // namespace taxo::cli

// SPDX-License-Identifier: MIT
#include "core/publish/value_texts.h"

#include "core/base/where_when.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace taxo {

std::string decimalText(double number) {
    std::array<char, 512> text{}; // of the smallest double all digits have a place
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed).ptr;
    return {text.data(), end};
}

std::string modelScoreText(float score) {
    std::array<char, 16> text{};
    const int length = std::snprintf(text.data(), text.size(), "%.2f", static_cast<double>(score));
    return {text.data(), static_cast<std::size_t>(length)};
}

std::string utcText(std::int64_t seconds) {
    return seconds == 0 ? std::string() : LocalTime{seconds, std::nullopt}.text() + "Z";
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/publish/value_texts.h"

#include "core/base/number_text.h"
#include "core/base/where_when.h"

#include <array>
#include <charconv>

namespace taxo {

std::string decimalText(double number) {
    std::array<char, 512> text{}; // of the smallest double all digits have a place
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), number, std::chars_format::fixed).ptr;
    return {text.data(), end};
}

std::string modelScoreText(float score) {
    return decimals(static_cast<double>(score), 2);
}

std::string utcText(std::int64_t seconds) {
    return seconds == 0 ? std::string() : LocalTime{seconds, std::nullopt}.text() + "Z";
}

} // namespace taxo

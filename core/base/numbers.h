// SPDX-License-Identifier: MIT
#pragma once

#include <charconv>
#include <cstddef>
#include <optional>
#include <string_view>
#include <system_error>

// Numbers as this program writes them, read as std::from_chars does: whatever the locale, with a
// point, a "-" where Number has a sign, neither "+" nor blanks before it.

namespace taxo {

/// Takes the number at the beginning of a text off it. False, and both as they were, where there is
/// none or it does not fit.
template <class Number>
bool takeNumber(std::string_view& text, Number& number) {
    const auto read = std::from_chars(text.data(), text.data() + text.size(), number);
    if (read.ec != std::errc()) {
        return false;
    }
    text.remove_prefix(static_cast<std::size_t>(read.ptr - text.data()));
    return true;
}

/// A text that is a number and nothing else.
template <class Number>
std::optional<Number> numberIn(std::string_view text) {
    Number number{};
    return takeNumber(text, number) && text.empty() ? std::optional(number) : std::nullopt;
}

} // namespace taxo

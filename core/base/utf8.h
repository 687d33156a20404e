// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace taxo {

/// One step through UTF-8 (RFC 3629: no surrogates, no overlong forms, nothing above U+10FFFF).
struct Utf8Step {
    char32_t codePoint = 0;
    std::size_t length = 0; ///< bytes taken; 1 where `isValid` is false
    bool isValid = false;
};

/// The code point that begins at `at`, which must be inside `text`.
Utf8Step decodeUtf8(std::string_view text, std::size_t at);
void appendUtf8(std::string& text, char32_t codePoint);
bool isValidUtf8(std::string_view text);

/// Valid UTF-8 as it is; every other byte and every control character as %XX.
std::string escapeInvalidUtf8(std::string_view text);

} // namespace taxo

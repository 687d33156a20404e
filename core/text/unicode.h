// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace taxo {

/// What the tokenizer asks about characters, answered as its reference answers: letters, numbers
/// and "other" as the `regex` module's classes under IGNORECASE (Unicode 17), everything else as
/// Python 3.11 (Unicode 14). The versions stand in unicode_tables.inc.
enum class CodePointClass : std::uint8_t {
    Letter = 1U << 0U,        ///< [\p{L}]
    Number = 1U << 1U,        ///< [\p{N}]
    Other = 1U << 2U,         ///< [^\s\p{L}\p{N}]
    Space = 1U << 3U,         ///< str.isspace()
    DecimalDigit = 1U << 4U,  ///< \d
    Cased = 1U << 5U,         ///< matters to a capital sigma
    CaseIgnorable = 1U << 6U, ///< likewise
};

bool isOf(CodePointClass wanted, char32_t codePoint);

/// Invalid bytes become U+FFFD, one each.
std::u32string fromUtf8(std::string_view text);

/// Normalisation form C (UAX 15).
std::u32string toNfc(std::u32string_view text);

/// Python's str.lower(): full mapping, with the final sigma by its context.
std::u32string toLower(std::u32string_view text);

} // namespace taxo

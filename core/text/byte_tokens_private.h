// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// What follows a token at the end of a word in vocabulary files.
inline constexpr std::string_view kWordEnd = "</w>";

inline constexpr std::int32_t kByteTokens = 512; ///< 256 inside a word and 256 at its end
inline constexpr std::int32_t kMarks = 2;        ///< start and end of a text

/// Bytes in the order of their tokens: those that print in Latin-1 first, then the others.
std::array<unsigned char, 256> bytesInOrder();

/// How a byte is written in vocabulary files: as itself where it prints, else as a character from
/// U+0100 on.
std::array<std::string, 256> namesOfBytes();

/// The first tokens of every vocabulary, in their order: bytes inside a word, then at its end.
std::vector<std::string> byteTokens();

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <string>
#include <string_view>

namespace taxo {

/// What follows a token at the end of a word in vocabulary files.
inline constexpr std::string_view kWordEnd = "</w>";

/// Bytes in the order of their tokens: those that print in Latin-1 first, then the others.
std::array<unsigned char, 256> bytesInOrder();

/// How a byte is written in vocabulary files: as itself where it prints, else as a character from
/// U+0100 on.
std::array<std::string, 256> namesOfBytes();

} // namespace taxo

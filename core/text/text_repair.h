// SPDX-License-Identifier: MIT
#pragma once

#include <string>
#include <string_view>

namespace taxo {

/// ftfy 6.3.1's fix_text without its encoding detector: HTML entities (in lines before the first
/// that holds a '<'), C1 controls as windows-1252, Latin ligatures, full and half width, curled
/// quotes, line breaks, terminal escapes, control characters, normalisation form C; line by line,
/// each until nothing changes.
///
/// The detector turns text that looks as if it had been decoded in the wrong encoding
/// ("Ã©" for "é") into what was probably meant. It is left out on purpose: it is a guess.
///
/// Line breaks come out as one or two line feeds; the caller collapses white space.
std::u32string repairText(std::u32string_view text);

} // namespace taxo

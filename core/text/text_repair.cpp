// SPDX-License-Identifier: MIT
#include "core/text/text_repair.h"

#include "core/text/html_entities.h"
#include "core/text/unicode.h"

#include <algorithm>
#include <cstddef>
#include <iterator>
#include <utility>

namespace taxo {

namespace {

struct Replacement {
    char32_t from;
    char32_t to[3]; ///< unused ones are 0
};

#include "core/text/repair_tables.inc"

std::u32string replaceCharacters(std::u32string_view text) {
    std::u32string result;
    result.reserve(text.size());
    for (const char32_t c : text) {
        const auto found = std::ranges::lower_bound(kReplacements, c, {}, &Replacement::from);
        if (found == std::end(kReplacements) || found->from != c) {
            result += c;
            continue;
        }
        for (const char32_t replacement : found->to) {
            if (replacement != 0) {
                result += replacement;
            }
        }
    }
    return result;
}

/// How long the terminal escape at the beginning of `text` is ("ESC [ 31;1 m"), or 0.
std::size_t terminalEscapeLength(std::u32string_view text) {
    if (!text.starts_with(U"\x1B[")) {
        return 0;
    }
    std::size_t at = 2;
    while (at < text.size() && (text[at] == U';' || isOf(CodePointClass::DecimalDigit, text[at]))) {
        ++at;
    }
    const bool isEnded = at < text.size() && ((text[at] >= U'a' && text[at] <= U'z') ||
                                              (text[at] >= U'A' && text[at] <= U'Z'));
    return isEnded ? at + 1 : 0;
}

std::u32string removeControls(std::u32string_view text) {
    std::u32string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t escape = terminalEscapeLength(text.substr(at)); escape > 0) {
            at += escape;
            continue;
        }
        if (!std::ranges::binary_search(kRemoved, text[at])) {
            result += text[at];
        }
        ++at;
    }
    return result;
}

std::u32string repairLine(std::u32string line, bool unescapes) {
    // ftfy goes on until nothing changes. Only text that was escaped over and over needs more than
    // a few rounds; the bound keeps "&amp;amp;amp;..." of a megabyte from taking hours.
    constexpr int kMostRounds = 1000;
    for (int round = 0; round < kMostRounds; ++round) {
        std::u32string repaired = unescapes ? unescapeHtmlStrictly(line) : line;
        repaired = toNfc(removeControls(replaceCharacters(repaired)));
        if (repaired == line) {
            break;
        }
        line = std::move(repaired);
    }
    return line;
}

} // namespace

std::u32string repairText(std::u32string_view text) {
    constexpr std::size_t kLongestLine = 1000000; // ftfy's max_decode_length
    std::u32string result;
    result.reserve(text.size());
    bool unescapes = true;
    while (!text.empty()) {
        const std::size_t lineFeed = text.find(U'\n');
        const std::size_t length = std::min(
            lineFeed == std::u32string_view::npos ? text.size() : lineFeed + 1, kLongestLine);
        const std::u32string_view line = text.substr(0, length);
        unescapes = unescapes && line.find(U'<') == std::u32string_view::npos;
        result += repairLine(std::u32string(line), unescapes);
        text.remove_prefix(length);
    }
    return result;
}

} // namespace taxo

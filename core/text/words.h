// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace taxo {

/// open_clip's clean "lower": repaired (text_repair.h), HTML unescaped twice, white space collapsed
/// to single spaces, lower case.
std::u32string cleanText(std::string_view utf8);

/// Walks over the words of a cleaned text by open_clip's pattern: the two marks
/// "<start_of_text>" and "<end_of_text>", English contractions, runs of letters, single digits,
/// runs of anything else but white space. `text` must outlive it.
class WordScanner {
public:
    explicit WordScanner(std::u32string_view text) : m_text(text) {}

    /// The next word, empty at the end.
    std::u32string_view next();

private:
    std::u32string_view m_text;
};

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/text/words.h"

#include "core/text/html_entities.h"
#include "core/text/text_repair.h"
#include "core/text/unicode.h"

#include <algorithm>

namespace taxo {

namespace {

/// Text that neither repair nor unescaping changes; nearly all taxon names are.
bool isPlain(std::string_view text) {
    return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~' && c != '&'; });
}

std::u32string collapseSpaces(std::u32string_view text) {
    std::u32string result;
    result.reserve(text.size());
    bool isInWord = false;
    for (const char32_t c : text) {
        if (isOf(CodePointClass::Space, c)) {
            isInWord = false;
            continue;
        }
        if (!isInWord && !result.empty()) {
            result += U' ';
        }
        isInWord = true;
        result += c;
    }
    return result;
}

/// Equal but for the long s, which stands for an s when case is ignored. `word` is in lower case.
bool beginsWith(std::u32string_view text, std::u32string_view word) {
    const auto isSame = [](char32_t a, char32_t b) {
        return a == b || (a == U'\u017F' && b == U's');
    };
    return text.size() >= word.size() &&
           std::equal(word.begin(), word.end(), text.begin(), [&](char32_t b, char32_t a) {
               return isSame(a, b);
           });
}

std::size_t fixedWordLength(std::u32string_view text) {
    static constexpr std::u32string_view kFixed[] = {
        U"<start_of_text>", U"<end_of_text>", U"'s", U"'t", U"'re", U"'ve", U"'m", U"'ll", U"'d"};
    if (text[0] == U'<' || text[0] == U'\'') {
        for (const std::u32string_view word : kFixed) {
            if (beginsWith(text, word)) {
                return word.size();
            }
        }
    }
    return 0;
}

std::size_t runLength(std::u32string_view text, CodePointClass wanted) {
    const auto end = std::ranges::find_if(text, [=](char32_t c) { return !isOf(wanted, c); });
    return static_cast<std::size_t>(end - text.begin());
}

} // namespace

std::u32string cleanText(std::string_view utf8) {
    std::u32string text = fromUtf8(utf8);
    if (!isPlain(utf8)) {
        text = unescapeHtml(unescapeHtml(repairText(text)));
    }
    return toLower(collapseSpaces(text));
}

std::u32string_view WordScanner::next() {
    while (!m_text.empty()) {
        std::size_t length = fixedWordLength(m_text);
        if (length == 0) {
            length = runLength(m_text, CodePointClass::Letter);
        }
        if (length == 0 && isOf(CodePointClass::Number, m_text[0])) {
            length = 1;
        }
        if (length == 0) {
            length = runLength(m_text, CodePointClass::Other);
        }
        const std::u32string_view word = m_text.substr(0, length);
        m_text.remove_prefix(std::max<std::size_t>(length, 1)); // some characters are in no class
        if (!word.empty()) {
            return word;
        }
    }
    return {};
}

} // namespace taxo

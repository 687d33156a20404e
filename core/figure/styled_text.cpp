// SPDX-License-Identifier: MIT
#include "core/figure/styled_text.h"

#include <algorithm>
#include <array>

namespace taxo {

namespace {

/// Whether a word of a name is Latin of genus or below: the genus, or a word in small letters that
/// is neither an abbreviation ("cf.") nor a code.
bool isLatin(std::string_view word, bool isFirst) {
    constexpr std::array<std::string_view, 2> kHybrid = {"x", "\u00d7"};
    if (std::find(kHybrid.begin(), kHybrid.end(), word) != kHybrid.end()) {
        return false;
    }
    const bool isCode = std::any_of(word.begin(), word.end(), [](char letter) {
        return (letter >= '0' && letter <= '9') || letter == ':' || letter == '.';
    });
    const bool isCapital = word.front() >= 'A' && word.front() <= 'Z';
    const bool isOther = word.front() == '(' || word.front() == '&';
    return !isCode && !isOther && (isFirst || !isCapital);
}

} // namespace

StyledText plainText(std::string text) {
    return {{std::move(text), false}};
}

StyledText taxonText(std::string_view name, Rank rank) {
    if (rank < Rank::Genus) {
        return plainText(std::string(name));
    }
    StyledText runs;
    for (std::size_t at = 0; at < name.size();) {
        std::size_t end = name.find(' ', at);
        end = end == std::string_view::npos ? name.size() : end;
        if (end > at) {
            const std::string_view word = name.substr(at, end - at);
            const bool isItalic = isLatin(word, runs.empty());
            const std::string blank = runs.empty() ? "" : " ";
            if (runs.empty() || runs.back().isItalic != isItalic) {
                runs.push_back({blank + std::string(word), isItalic});
            } else {
                runs.back().text += blank + std::string(word);
            }
        }
        at = end + 1;
    }
    return runs;
}

std::string plainOf(const StyledText& text) {
    std::string all;
    for (const TextRun& run : text) {
        all += run.text;
    }
    return all;
}

} // namespace taxo

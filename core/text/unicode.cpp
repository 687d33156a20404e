// SPDX-License-Identifier: MIT
#include "core/text/unicode.h"

#include "core/base/utf8.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <iterator>
#include <optional>
#include <utility>

namespace taxo {

namespace {

struct CodePointRecord {
    std::uint8_t classes;
    std::uint8_t combiningClass;
    std::int32_t toLower;
};

struct Decomposition {
    char32_t composed;
    char32_t first;
    char32_t second; ///< 0: it decomposes to one character
};

struct Composition {
    char32_t first;
    char32_t second;
    char32_t composed;
};

#include "core/text/unicode_tables.inc"

std::uint32_t recordIndex(char32_t codePoint) {
    const std::uint32_t largest = (static_cast<std::uint32_t>(codePoint) << 11U) | 0x7FFU;
    return *std::prev(std::upper_bound(std::begin(kRuns), std::end(kRuns), largest)) & 0x7FFU;
}

/// Latin and what stands near it is looked up directly.
constexpr char32_t kDirect = 0x400;

std::array<std::uint8_t, kDirect> directIndexes() {
    std::array<std::uint8_t, kDirect> indexes{};
    for (char32_t c = 0; c < kDirect; ++c) {
        indexes[c] = static_cast<std::uint8_t>(recordIndex(c));
    }
    return indexes;
}

static_assert(std::size(kRecords) <= 256, "directIndexes holds bytes");

const CodePointRecord& recordOf(char32_t codePoint) {
    static const std::array<std::uint8_t, kDirect> direct = directIndexes();
    return kRecords[codePoint < kDirect ? direct[codePoint] : recordIndex(codePoint)];
}

// Hangul syllables are composed by arithmetic (The Unicode Standard, section 3.12).
constexpr char32_t kSyllables = 0xAC00;
constexpr char32_t kLeading = 0x1100;
constexpr char32_t kVowels = 0x1161;
constexpr char32_t kTrailing = 0x11A7;
constexpr char32_t kLeadingCount = 19;
constexpr char32_t kVowelCount = 21;
constexpr char32_t kTrailingCount = 28;
constexpr char32_t kSyllableCount = kLeadingCount * kVowelCount * kTrailingCount;

void decompose(char32_t codePoint, std::u32string& to) {
    if (codePoint >= kSyllables && codePoint < kSyllables + kSyllableCount) {
        const char32_t index = codePoint - kSyllables;
        to += static_cast<char32_t>(kLeading + index / (kVowelCount * kTrailingCount));
        to += static_cast<char32_t>(kVowels +
                                    index % (kVowelCount * kTrailingCount) / kTrailingCount);
        if (index % kTrailingCount != 0) {
            to += static_cast<char32_t>(kTrailing + index % kTrailingCount);
        }
        return;
    }
    const auto found =
        std::ranges::lower_bound(kDecompositions, codePoint, {}, &Decomposition::composed);
    if (found == std::end(kDecompositions) || found->composed != codePoint) {
        to += codePoint;
        return;
    }
    decompose(found->first, to);
    if (found->second != 0) {
        decompose(found->second, to);
    }
}

std::optional<char32_t> compose(char32_t first, char32_t second) {
    if (first >= kLeading && first < kLeading + kLeadingCount && second >= kVowels &&
        second < kVowels + kVowelCount) {
        return kSyllables +
               ((first - kLeading) * kVowelCount + (second - kVowels)) * kTrailingCount;
    }
    if (first >= kSyllables && first < kSyllables + kSyllableCount &&
        (first - kSyllables) % kTrailingCount == 0 && second > kTrailing &&
        second < kTrailing + kTrailingCount) {
        return first + (second - kTrailing);
    }
    const auto pairOf = [](const Composition& row) { return std::pair(row.first, row.second); };
    const auto wanted = std::pair(first, second);
    const auto found = std::ranges::lower_bound(kCompositions, wanted, {}, pairOf);
    if (found == std::end(kCompositions) || pairOf(*found) != wanted) {
        return std::nullopt;
    }
    return found->composed;
}

/// Sorts every run of combining marks by combining class, equal ones as they were.
void orderMarks(std::u32string& text) {
    const auto isMark = [](char32_t c) { return recordOf(c).combiningClass != 0; };
    for (auto at = text.begin(); at != text.end();) {
        const auto begin = std::find_if(at, text.end(), isMark);
        at = std::find_if_not(begin, text.end(), isMark);
        std::stable_sort(begin, at, [](char32_t a, char32_t b) {
            return recordOf(a).combiningClass < recordOf(b).combiningClass;
        });
    }
}

std::u32string composeAll(const std::u32string& text) {
    std::u32string composed;
    composed.reserve(text.size());
    std::optional<std::size_t> starter;
    unsigned last = 0; // combining class of what stands last
    for (const char32_t c : text) {
        const unsigned own = recordOf(c).combiningClass;
        if (starter && (composed.size() == *starter + 1 || last < own)) {
            if (const auto both = compose(composed[*starter], c)) {
                composed[*starter] = *both;
                continue;
            }
        }
        if (own == 0) {
            starter = composed.size();
        }
        last = own;
        composed += c;
    }
    return composed;
}

/// Whether the capital sigma at `at` ends a word: a cased letter before it and none behind it,
/// looking through what is case-ignorable.
bool isFinalSigma(std::u32string_view text, std::size_t at) {
    std::size_t before = at;
    while (before > 0 && isOf(CodePointClass::CaseIgnorable, text[before - 1])) {
        --before;
    }
    if (before == 0 || !isOf(CodePointClass::Cased, text[before - 1])) {
        return false;
    }
    std::size_t behind = at + 1;
    while (behind < text.size() && isOf(CodePointClass::CaseIgnorable, text[behind])) {
        ++behind;
    }
    return behind == text.size() || !isOf(CodePointClass::Cased, text[behind]);
}

} // namespace

bool isOf(CodePointClass wanted, char32_t codePoint) {
    return (recordOf(codePoint).classes & static_cast<unsigned>(wanted)) != 0;
}

std::u32string fromUtf8(std::string_view text) {
    std::u32string points;
    points.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Utf8Step step = decodeUtf8(text, at);
        points += step.isValid ? step.codePoint : U'\uFFFD';
        at += step.length;
    }
    return points;
}

std::u32string toNfc(std::u32string_view text) {
    constexpr char32_t kFirstThatMayChange = 0x300;
    if (std::ranges::all_of(text, [](char32_t c) { return c < kFirstThatMayChange; })) {
        return std::u32string(text);
    }
    std::u32string decomposed;
    decomposed.reserve(text.size() * 2);
    for (const char32_t c : text) {
        decompose(c, decomposed);
    }
    orderMarks(decomposed);
    return composeAll(decomposed);
}

std::u32string toLower(std::u32string_view text) {
    constexpr char32_t kCapitalSigma = 0x3A3;
    constexpr char32_t kCapitalIWithDot = 0x130; // the one that becomes two
    std::u32string lower;
    lower.reserve(text.size());
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char32_t c = text[at];
        if (c == kCapitalSigma) {
            lower += isFinalSigma(text, at) ? U'\u03C2' : U'\u03C3';
        } else if (c == kCapitalIWithDot) {
            lower += U"i\u0307";
        } else {
            lower += static_cast<char32_t>(static_cast<std::int32_t>(c) + recordOf(c).toLower);
        }
    }
    return lower;
}

} // namespace taxo

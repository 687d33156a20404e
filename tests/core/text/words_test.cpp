// SPDX-License-Identifier: MIT
#include "core/text/words.h"

#include <gmock/gmock.h>

#include <vector>

namespace taxo {
namespace {

using Words = std::vector<std::u32string>;

Words wordsOf(std::u32string_view text) {
    Words words;
    WordScanner scanner(text);
    for (auto word = scanner.next(); !word.empty(); word = scanner.next()) {
        words.emplace_back(word);
    }
    return words;
}

TEST(CleanText, CollapsesSpaceAndLowersCase) {
    EXPECT_EQ(cleanText("  Ursus \t\n arctos\u00A0 "), U"ursus arctos");
    EXPECT_EQ(cleanText(""), U"");
    EXPECT_EQ(cleanText(" \n"), U"");
}

TEST(CleanText, UnescapesTwiceBehindTheRepair) {
    EXPECT_EQ(cleanText("< &amp;amp;lt"), U"< &lt"); // repair leaves lines with a tag alone
    EXPECT_EQ(cleanText("< &amp;lt"), U"< <");
    EXPECT_EQ(cleanText("&AMP"), U"&");
}

TEST(WordScanner, SplitsLettersDigitsAndTheRest) {
    EXPECT_EQ(wordsOf(U"no. 123, (a_b)"),
              (Words{U"no", U".", U"1", U"2", U"3", U",", U"(", U"a", U"_", U"b", U")"}));
}

TEST(WordScanner, KnowsEnglishContractions) {
    EXPECT_EQ(wordsOf(U"it's they'll 'x"), (Words{U"it", U"'s", U"they", U"'ll", U"'", U"x"}));
    EXPECT_EQ(wordsOf(U"'\u017F"), (Words{U"'\u017F"})); // the long s is an s without its case
    EXPECT_EQ(wordsOf(U"!'s"), (Words{U"!'", U"s"}));    // a run of signs has taken the apostrophe
}

TEST(WordScanner, KnowsTheMarksWhereAWordBegins) {
    EXPECT_EQ(wordsOf(U"a<end_of_text>b"), (Words{U"a", U"<end_of_text>", U"b"}));
    EXPECT_EQ(wordsOf(U"!<end_of_text>"), (Words{U"!<", U"end", U"_", U"of", U"_", U"text", U">"}));
}

TEST(WordScanner, PassesOverWhatIsOfNoClass) {
    EXPECT_EQ(wordsOf(U"a\u0345b"), (Words{U"a", U"b"}));
}

} // namespace
} // namespace taxo

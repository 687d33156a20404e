// SPDX-License-Identifier: MIT
#include "core/text/text_repair.h"

#include <gtest/gtest.h>

namespace taxo {
namespace {

TEST(RepairText, StraightensQuotesWidthsAndLigatures) {
    EXPECT_EQ(repairText(U"\u201Chere\u2019s a test\u201D"), U"\"here's a test\"");
    EXPECT_EQ(repairText(U"\uFF2C\uFF2F\uFF35\uFF24\u3000\uFF75\uFF9F"), U"LOUD \u30AA\u309A");
    EXPECT_EQ(repairText(U"\uFB02u\uFB03e\uFB06"), U"fluffiest");
    EXPECT_EQ(repairText(U"\u0149"), U"'n");
}

TEST(RepairText, UnescapesUntilNothingChangesUnlessThereIsATag) {
    EXPECT_EQ(repairText(U"&amp;amp;lt;"), U"<");
    EXPECT_EQ(repairText(U"<b> &amp;"), U"<b> &amp;");
    // From the first line with a tag on, entities stay.
    EXPECT_EQ(repairText(U"&amp;\n<\n&amp;"), U"&\n<\n&amp;");
}

TEST(RepairText, RemovesTerminalEscapesAndControlCharacters) {
    EXPECT_EQ(repairText(U"\x1B[36;44mblue\x1B[0m"), U"blue");
    EXPECT_EQ(repairText(U"a\x1B[3 b"), U"a[3 b");
    EXPECT_EQ(repairText(U"a\u0001\u007F\uFEFF\u206Ab"), U"ab");
    EXPECT_EQ(repairText(U"a\u200Bb"), U"a\u200Bb");
}

TEST(RepairText, TakesC1ControlsForWindows1252) {
    EXPECT_EQ(repairText(U"\u0085 \u0099 \u0081"), U"\u2026 \u2122 \u0081");
}

TEST(RepairText, LeavesWronglyDecodedTextAlone) {
    EXPECT_EQ(repairText(U"sch\u00C3\u00B6n"),
              U"sch\u00C3\u00B6n"); // ftfy's detector makes it "schön"
}

TEST(RepairText, EndsOnTextEscapedOverAndOver) {
    std::u32string text = U"&";
    for (int i = 0; i < 3000; ++i) {
        text += U"amp;";
    }
    EXPECT_LT(repairText(text).size(), text.size());
}

} // namespace
} // namespace taxo

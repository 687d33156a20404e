// SPDX-License-Identifier: MIT
#include "core/text/unicode.h"

#include <gtest/gtest.h>

namespace taxo {
namespace {

TEST(Unicode, NormalisationComposesAndOrdersMarks) {
    EXPECT_EQ(toNfc(U"e\u0301"), U"\u00E9");
    EXPECT_EQ(toNfc(U"a\u0302\u0323"), U"\u1EAD");        // marks in the wrong order
    EXPECT_EQ(toNfc(U"q\u0307\u0323"), U"q\u0323\u0307"); // ordered, nothing to compose
    EXPECT_EQ(toNfc(U"a\u0346\u0301"), U"a\u0346\u0301"); // blocked by a mark of its own class
    EXPECT_EQ(toNfc(U"\u212B\u2126"), U"\u00C5\u03A9");   // singletons
    EXPECT_EQ(toNfc(U"\u0958"), U"\u0915\u093C");         // excluded from composition
    EXPECT_EQ(toNfc(U"\u1112\u1161\u11AB"), U"\uD55C");   // jamo
    EXPECT_EQ(toNfc(U"\uAC00\u11A8"), U"\uAC01");         // syllable and trailing consonant
    EXPECT_EQ(toNfc(U"\uAC01\u11A8"), U"\uAC01\u11A8");   // which takes no second one
    EXPECT_EQ(toNfc(U"\u0301"), U"\u0301");
    EXPECT_EQ(toNfc(U""), U"");
}

TEST(Unicode, LowerCaseIsPythons) {
    EXPECT_EQ(toLower(U"ABC \u00C4\u0416"), U"abc \u00E4\u0436");
    EXPECT_EQ(toLower(U"\u0130"), U"i\u0307");
    EXPECT_EQ(toLower(U"\u1E9E\u212A"), U"\u00DFk");
    EXPECT_EQ(toLower(U"\U00010400"), U"\U00010428");
    EXPECT_EQ(toLower(U"\u017F"), U"\u017F");
}

TEST(Unicode, ASigmaIsFinalBehindACasedLetterAtTheEndOfAWord) {
    EXPECT_EQ(toLower(U"\u0391\u03A3"), U"\u03B1\u03C2");
    EXPECT_EQ(toLower(U"\u0391\u03A3 \u0391"), U"\u03B1\u03C2 \u03B1");
    EXPECT_EQ(toLower(U"\u0391\u03A3\u0391"), U"\u03B1\u03C3\u03B1");
    EXPECT_EQ(toLower(U"\u03A3"), U"\u03C3");
    EXPECT_EQ(toLower(U"A'\u03A3'"), U"a'\u03C2'"); // apostrophes are looked through
    EXPECT_EQ(toLower(U"A'\u03A3'B"), U"a'\u03C3'b");
}

TEST(Unicode, InvalidBytesBecomeReplacementCharacters) {
    EXPECT_EQ(fromUtf8("a\xFF\xC3\xA9"), U"a\uFFFD\u00E9");
    EXPECT_EQ(fromUtf8("\xE2\x82"), U"\uFFFD\uFFFD");           // cut off
    EXPECT_EQ(fromUtf8("\xED\xA0\x80"), U"\uFFFD\uFFFD\uFFFD"); // a surrogate
}

TEST(Unicode, ClassesAreThoseOfThePattern) {
    EXPECT_TRUE(isOf(CodePointClass::Letter, U'\u1C89')); // a letter since Unicode 16
    EXPECT_TRUE(isOf(CodePointClass::Number, U'\u2167')); // roman eight
    EXPECT_TRUE(isOf(CodePointClass::Other, U'_'));
    EXPECT_TRUE(isOf(CodePointClass::Other, U'\u0301'));
    EXPECT_TRUE(isOf(CodePointClass::Space, U'\u3000'));
    EXPECT_FALSE(isOf(CodePointClass::Space, U'\u200B'));
    // The iota below is of no class, because case is ignored and its capital is a letter.
    for (const CodePointClass wanted : {CodePointClass::Letter,
                                        CodePointClass::Number,
                                        CodePointClass::Other,
                                        CodePointClass::Space}) {
        EXPECT_FALSE(isOf(wanted, U'\u0345'));
    }
}

} // namespace
} // namespace taxo

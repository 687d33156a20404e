// SPDX-License-Identifier: MIT
#include "core/base/utf8.h"

#include <gmock/gmock.h>

namespace taxo {
namespace {

TEST(Utf8, EveryCodePointComesBackAsItWas) {
    for (char32_t codePoint = 0; codePoint <= 0x10FFFF; ++codePoint) {
        if (codePoint == 0xD800) {
            codePoint = 0xE000; // surrogates are no characters
        }
        std::string text;
        appendUtf8(text, codePoint);
        const Utf8Step step = decodeUtf8(text, 0);
        ASSERT_TRUE(step.isValid) << static_cast<unsigned>(codePoint);
        ASSERT_EQ(step.codePoint, codePoint);
        ASSERT_EQ(step.length, text.size());
    }
}

TEST(Utf8, WhatIsNoCharacterIsInvalid) {
    for (const char* bytes : {"\x80",
                              "\xc0\x80", // overlong
                              "\xc1\xbf",
                              "\xe0\x80\x80",
                              "\xe0\x9f\xbf",
                              "\xf0\x8f\xbf\xbf",
                              "\xed\xa0\x80",     // surrogate
                              "\xf4\x90\x80\x80", // above U+10FFFF
                              "\xf5\x80\x80\x80",
                              "\xff",
                              "\xc3", // cut off
                              "\xe7\x94",
                              "\xf0\x9f\xa6",
                              "\xc3(",
                              "\xe7\x94("}) {
        const Utf8Step step = decodeUtf8(bytes, 0);
        EXPECT_FALSE(step.isValid) << testing::PrintToString(bytes);
        EXPECT_EQ(step.length, 1U);
        EXPECT_FALSE(isValidUtf8(bytes));
    }
    EXPECT_TRUE(isValidUtf8("Käfer 甲虫 🪲"));
    EXPECT_TRUE(isValidUtf8(""));
}

TEST(Utf8, EscapesInvalidBytesAndControlCharactersOnly) {
    EXPECT_EQ(escapeInvalidUtf8("Käfer 甲虫 🪲.jpg"), "Käfer 甲虫 🪲.jpg");
    EXPECT_EQ(escapeInvalidUtf8("a\xff\xc3(b"), "a%FF%C3(b");
    EXPECT_EQ(escapeInvalidUtf8("line\nend\x1b[31m\x7f"), "line%0Aend%1B[31m%7F");
    EXPECT_EQ(escapeInvalidUtf8("\xc2\x85"), "%C2%85"); // U+0085, a control character
}

} // namespace
} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/base/counted.h"
#include "core/base/numbers.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <string_view>

namespace taxo {
namespace {

TEST(Numbers, ATextIsANumberOnlyAsAWhole) {
    EXPECT_EQ(numberIn<int>("12"), 12);
    EXPECT_EQ(numberIn<int>("-12"), -12);
    EXPECT_EQ(numberIn<double>("0.25"), 0.25);
    for (const std::string_view none : {"", " 12", "12 ", "+12", "12x", "x", "-", "1.5"}) {
        EXPECT_FALSE(numberIn<int>(none)) << none;
    }
}

TEST(Numbers, WhatDoesNotFitIsNone) {
    EXPECT_EQ(numberIn<std::uint8_t>("255"), 255);
    EXPECT_FALSE(numberIn<std::uint8_t>("256"));
    EXPECT_FALSE(numberIn<unsigned>("-1"));
    EXPECT_FALSE(numberIn<double>("1e999"));
}

TEST(Numbers, TheBeginningIsTakenOffAndWhatIsNoNumberStays) {
    std::string_view text = "12x7";
    int number = 0;
    EXPECT_TRUE(takeNumber(text, number));
    EXPECT_EQ(number, 12);
    EXPECT_EQ(text, "x7");
    EXPECT_FALSE(takeNumber(text, number));
    EXPECT_EQ(number, 12);
    EXPECT_EQ(text, "x7");
}

TEST(Numbers, ThingsAreCountedWithTheirPlural) {
    EXPECT_EQ(counted(1, "taxon", "taxa"), "1 taxon");
    EXPECT_EQ(counted(0, "taxon", "taxa"), "0 taxa");
    EXPECT_EQ(counted(1204, "occurrence"), "1,204 occurrences");
    EXPECT_EQ(counted(1234567, "item"), "1,234,567 items");
}

} // namespace
} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/base/number_text.h"

#include <gtest/gtest.h>

#include <clocale>
#include <cmath>
#include <limits>

namespace taxo {
namespace {

TEST(Decimals, HaveAsManyDigitsAsAskedFor) {
    EXPECT_EQ(decimals(0.9067, 3), "0.907");
    EXPECT_EQ(decimals(12.0, 0), "12");
    EXPECT_EQ(decimals(-1.5, 2), "-1.50");
    EXPECT_EQ(decimals(1e300, 1).size(), 303U);
}

TEST(Decimals, OfWhatIsNoNumberAreADash) {
    EXPECT_EQ(decimals(std::nan(""), 3), "-");
    EXPECT_EQ(decimals(-std::numeric_limits<double>::infinity(), 0), "-");
    EXPECT_EQ(percent(std::nan("")), "-");
}

TEST(Decimals, AreNeverLessThanNothingByRounding) {
    EXPECT_EQ(decimals(-0.0004, 3), "0.000");
    EXPECT_EQ(decimals(-0.0, 0), "0");
    EXPECT_EQ(decimals(-0.0006, 3), "-0.001");
}

TEST(Decimals, HaveAPointInEveryLocale) {
    const char* german = std::setlocale(LC_NUMERIC, "de_DE.UTF-8");
    EXPECT_EQ(decimals(0.5, 1), "0.5");
    EXPECT_EQ(significant(0.5, 3), "0.5");
    std::setlocale(LC_NUMERIC, "C");
    if (german == nullptr) {
        GTEST_SKIP() << "no German locale here: tried in the usual one only";
    }
}

TEST(Significant, LeavesOutDigitsThatSayNothing) {
    EXPECT_EQ(significant(1.0 / 3.0, 4), "0.3333");
    EXPECT_EQ(significant(12.0, 4), "12");
    EXPECT_EQ(significant(0.0000123, 2), "1.2e-05");
}

TEST(Percent, IsOfAShare) {
    EXPECT_EQ(percent(0.834), "83.4 %");
    EXPECT_EQ(percent(0.834, 0), "83 %");
    EXPECT_EQ(percent(0.0), "0.0 %");
    EXPECT_EQ(briefPercent(0.95), "95 %");
    EXPECT_EQ(briefPercent(0.995), "99.5 %");
    EXPECT_EQ(briefPercent(0.29), "29 %");
}

} // namespace
} // namespace taxo

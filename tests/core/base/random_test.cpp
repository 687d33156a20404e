// SPDX-License-Identifier: MIT
#include "core/base/random.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace taxo {
namespace {

TEST(Random, GivesTheNumbersThatTheAlgorithmIsPublishedWith) {
    // Made by a second implementation of xoshiro256++ seeded by SplitMix64, in Python.
    Random random(42);
    EXPECT_EQ(random.next(), 0xD0764D4F4476689FU);
    EXPECT_EQ(random.next(), 0x519E4174576F3791U);
}

TEST(Random, NormalNumbersHaveMeanZeroAndDeviationOne) {
    Random random(7);
    double sum = 0.0;
    double squares = 0.0;
    constexpr int kCount = 20'000;
    for (int i = 0; i < kCount; ++i) {
        const double x = random.normal();
        sum += x;
        squares += x * x;
    }
    EXPECT_NEAR(sum / kCount, 0.0, 0.03);
    EXPECT_NEAR(std::sqrt(squares / kCount), 1.0, 0.03);
}

TEST(Random, DrawsByWeight) {
    Random random(3);
    std::array<int, 3> drawn{};
    for (int i = 0; i < 9'000; ++i) {
        ++drawn[random.weighted(std::array{1.0, 0.0, 2.0})];
    }
    EXPECT_NEAR(drawn[0], 3'000, 200);
    EXPECT_EQ(drawn[1], 0);
    EXPECT_NEAR(drawn[2], 6'000, 200);
}

TEST(Random, ShufflesWithoutLosingAny) {
    std::array<int, 50> values{};
    std::iota(values.begin(), values.end(), 0);
    const auto ordered = values;
    Random random(5);
    random.shuffle(values);
    EXPECT_NE(values, ordered);
    std::sort(values.begin(), values.end());
    EXPECT_EQ(values, ordered);
}

TEST(Random, PartsOfOneSeedHaveNothingInCommon) {
    EXPECT_NE(seedOf(1, 2), seedOf(2, 1));
    EXPECT_NE(Random(seedOf(1, 1)).next(), Random(seedOf(1, 2)).next());
}

} // namespace
} // namespace taxo

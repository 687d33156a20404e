// SPDX-License-Identifier: MIT
#include "core/base/splitmix.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <numeric>

namespace taxo {

namespace {

TEST(SplitMix, GivesThePublishedNumbers) {
    // The first outputs for seed 1234567, as given with the authors' C code.
    SplitMix random(1234567);
    EXPECT_EQ(random.next(), 6457827717110365317U);
    EXPECT_EQ(random.next(), 3203168211198807973U);
    EXPECT_EQ(random.next(), 9817491932198370423U);
}

TEST(SplitMix, KeysOfEqualPartsInAnotherOrderGiveOtherStreams) {
    EXPECT_NE(SplitMix({1, 2}).next(), SplitMix({2, 1}).next());
    EXPECT_EQ(SplitMix({1, 2}).next(), SplitMix({1, 2}).next());
}

TEST(SplitMix, DrawsUniformAndNormalNumbers) {
    SplitMix random(3);
    double sum = 0.0;
    double normals = 0.0;
    double squares = 0.0;
    constexpr int kDraws = 20000;
    for (int i = 0; i < kDraws; ++i) {
        const double uniform = random.uniform();
        ASSERT_GE(uniform, 0.0);
        ASSERT_LT(uniform, 1.0);
        sum += uniform;
        const double normal = random.normal();
        normals += normal;
        squares += normal * normal;
    }
    EXPECT_NEAR(sum / kDraws, 0.5, 0.01);
    EXPECT_NEAR(normals / kDraws, 0.0, 0.03);
    EXPECT_NEAR(squares / kDraws, 1.0, 0.04);
}

TEST(SplitMix, ShufflesWithoutLosingAny) {
    std::array<int, 50> values{};
    std::iota(values.begin(), values.end(), 0);
    const auto ordered = values;
    SplitMix random(5);
    random.shuffle(values);
    EXPECT_NE(values, ordered);
    std::ranges::sort(values);
    EXPECT_EQ(values, ordered);
}

} // namespace

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/base/proportion.h"

#include <gtest/gtest.h>

namespace taxo {
namespace {

TEST(Wilson, IsTheIntervalOfThePaper) {
    const Proportion half = wilson(5, 10);
    EXPECT_NEAR(half.low, 0.2366, 1e-3);
    EXPECT_NEAR(half.high, 0.7634, 1e-3);
    const Proportion all = wilson(10, 10);
    EXPECT_NEAR(all.low, 0.7225, 1e-3);
    EXPECT_DOUBLE_EQ(all.high, 1.0);
    EXPECT_EQ(wilson(0, 0).high, 1.0);
    EXPECT_EQ(wilson(0, 0).low, 0.0);
}

TEST(ExactProportion, IsClopperAndPearsonsOfALargePopulation) {
    // Reference values by inverting binomial sums of Python's exact math.comb.
    constexpr std::size_t kMany = 2'000'000'000;
    const Proportion most = exactProportion(8, 10, kMany);
    EXPECT_NEAR(most.low, 0.443905, 1e-5);
    EXPECT_NEAR(most.high, 0.974789, 1e-5);
    const Proportion none = exactProportion(0, 30, kMany);
    EXPECT_EQ(none.low, 0.0);
    EXPECT_NEAR(none.high, 0.115703, 1e-5);
    const Proportion all = exactProportion(30, 30, kMany);
    EXPECT_NEAR(all.low, 0.884297, 1e-5);
    EXPECT_EQ(all.high, 1.0);
    const Proportion many = exactProportion(350, 385, kMany);
    EXPECT_NEAR(many.low, 0.875836, 1e-5);
    EXPECT_NEAR(many.high, 0.935861, 1e-5);
}

TEST(ExactProportion, KnowsAWholePopulationAndNothingOfNone) {
    const Proportion whole = exactProportion(37, 50, 50);
    EXPECT_DOUBLE_EQ(whole.low, 0.74);
    EXPECT_DOUBLE_EQ(whole.high, 0.74);
    const Proportion none = exactProportion(0, 0, 50);
    EXPECT_EQ(none.low, 0.0);
    EXPECT_EQ(none.high, 1.0);
}

TEST(ExactProportion, IsNarrowerWhereMuchOfThePopulationWasDrawn) {
    const Proportion much = exactProportion(80, 100, 120);
    const Proportion little = exactProportion(80, 100, 12'000);
    EXPECT_LT(much.high - much.low, 0.6 * (little.high - little.low));
    EXPECT_GE(much.low, 80.0 / 120.0) << "so many are right for certain";
    EXPECT_LE(much.high, 100.0 / 120.0);
}

TEST(ExactProportion, CoversTheTruthOfEveryPopulationAtLeastAsOftenAsItSays) {
    // Exactly, by all outcomes of 12 of 40: chances by the drawing itself, C(k) of them.
    constexpr std::size_t kPopulation = 40;
    constexpr std::size_t kDrawn = 12;
    const auto choose = [](std::size_t n, std::size_t k) {
        double ways = 1.0;
        for (std::size_t i = 0; i < k; ++i) {
            ways *= static_cast<double>(n - i) / static_cast<double>(i + 1);
        }
        return ways;
    };
    for (std::size_t marked = 0; marked <= kPopulation; ++marked) {
        double covered = 0.0;
        for (std::size_t seen = 0; seen <= kDrawn; ++seen) {
            if (seen > marked || kDrawn - seen > kPopulation - marked) {
                continue;
            }
            const Proportion made = exactProportion(seen, kDrawn, kPopulation);
            const double truth = static_cast<double>(marked) / kPopulation;
            if (made.low <= truth && truth <= made.high) {
                covered += choose(marked, seen) * choose(kPopulation - marked, kDrawn - seen) /
                           choose(kPopulation, kDrawn);
            }
        }
        EXPECT_GE(covered, 0.95 - 1e-9) << marked;
    }
}

TEST(SampleSize, IsThatOfTheBooks) {
    constexpr std::size_t kMany = 1'000'000'000;
    EXPECT_EQ(sampleSize(0.05, kMany), 385U);
    EXPECT_EQ(sampleSize(0.02, kMany), 2401U);
    EXPECT_EQ(sampleSize(0.10, kMany), 97U);
    EXPECT_EQ(sampleSize(0.05, kMany, 0.99), 664U);
    EXPECT_EQ(sampleSize(0.05, 1000), 278U) << "Krejcie and Morgan 1970";
    EXPECT_EQ(sampleSize(0.05, 100), 80U) << "Krejcie and Morgan 1970";
}

TEST(SampleSize, IsNeverMoreThanThereAre) {
    EXPECT_EQ(sampleSize(0.05, 0), 0U);
    EXPECT_EQ(sampleSize(0.05, 1), 1U);
    EXPECT_EQ(sampleSize(0.001, 500), 500U);
    EXPECT_EQ(sampleSize(1.0, 500), 1U);
}

} // namespace
} // namespace taxo

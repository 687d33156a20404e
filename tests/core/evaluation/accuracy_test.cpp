// SPDX-License-Identifier: MIT
#include "core/base/random.h"
#include "core/evaluation/accuracy.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>
#include <vector>

namespace taxo {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

TEST(AccuracyOf, CountsByPhotographByClassAndBySizeOfClass) {
    // A class of six photographs, four of them right of five asked; one of two, one right.
    const std::vector<double> right = {1, 1, 1, 1, 0, kNone, 1, 0};
    const std::vector<std::uint32_t> classes = {0, 0, 0, 0, 0, 0, 2, 2};
    const std::vector<std::int32_t> events = {0, 1, 2, 3, 4, 5, 6, 7};
    const Accuracy made = accuracyOf(right, classes, 3, events);
    EXPECT_DOUBLE_EQ(made.photographs.value, 5.0 / 7.0);
    EXPECT_DOUBLE_EQ(made.classes.value, (4.0 / 5.0 + 1.0 / 2.0) / 2.0);
    ASSERT_EQ(made.byClass.size(), 3U);
    EXPECT_EQ(made.byClass[0].asked, 5U);
    EXPECT_DOUBLE_EQ(made.byClass[0].share, 0.8);
    EXPECT_EQ(made.byClass[1].asked, 0U);
    EXPECT_TRUE(std::isnan(made.byClass[1].share)) << "of a class without photographs";
    ASSERT_EQ(made.bySize.size(), 2U);
    EXPECT_EQ(made.bySize[0].least, 1U);
    EXPECT_EQ(made.bySize[0].most, 4U);
    EXPECT_DOUBLE_EQ(made.bySize[0].photographs.share, 0.5);
    EXPECT_EQ(made.bySize[1].least, 5U) << "the photograph that was not asked counts for the size";
    EXPECT_EQ(made.bySize[1].classes, 1U);
    EXPECT_DOUBLE_EQ(made.bySize[1].photographs.share, 0.8);
}

/// Twelve classes, each of its own difficulty, in bursts that are alike.
struct World {
    std::vector<double> right;
    std::vector<std::uint32_t> classes;
    std::vector<std::int32_t> events;

    explicit World(std::uint64_t seed, double shift = 0.0) {
        Random random(seed);
        std::int32_t event = 0;
        for (std::uint32_t c = 0; c < 12; ++c) {
            for (std::size_t e = 0; e < 10; ++e, ++event) {
                const double ofEvent = truth(c) + shift + random.uniform(-0.2, 0.2);
                for (std::size_t p = 0; p < 1 + event % 4U; ++p) {
                    right.push_back(random.chance(ofEvent) ? 1.0 : 0.0);
                    classes.push_back(c);
                    events.push_back(event);
                }
            }
        }
    }

    static double truth(std::uint32_t c) { return 0.25 + 0.04 * c; }
};

TEST(AccuracyOf, IntervalsOverClassesCoverTheTruthInAtLeast183Of200Worlds) {
    double truth = 0.0;
    for (std::uint32_t c = 0; c < 12; ++c) {
        truth += World::truth(c) / 12.0;
    }
    std::size_t covered = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const World world(seed);
        const Interval classes =
            accuracyOf(world.right, world.classes, 12, world.events, {.draws = 400}).classes;
        covered += classes.low <= truth && truth <= classes.high ? 1 : 0;
    }
    EXPECT_GE(covered, 183U);
    EXPECT_LT(covered, 200U) << "an interval that is never wrong says nothing";
}

TEST(AccuracyOf, ClassesOfASingleEventDoNotMoveTheIntervalAwayFromItsValue) {
    std::vector<double> right;
    std::vector<std::uint32_t> classes;
    for (std::uint32_t c = 0; c < 40; ++c) { // thirty classes of one photograph, never right
        for (std::size_t p = 0; p < (c < 30 ? 1U : 12U); ++p) {
            right.push_back(c >= 30 && p % 3 != 0 ? 1.0 : 0.0);
            classes.push_back(c);
        }
    }
    const Interval made = accuracyOf(right, classes, 40, {}).classes;
    EXPECT_NEAR(made.value, 10.0 * (2.0 / 3.0) / 40.0, 1e-12);
    EXPECT_LT(made.low, made.value - 0.005);
    EXPECT_GT(made.high, made.value + 0.005);
}

TEST(PairedDifference, FindsWhatIsSmallerThanEitherIntervalAndCountsSharedPhotographsAlone) {
    World one(3);
    std::vector<double> better = one.right;
    std::size_t changed = 0;
    for (double& score : better) { // one wrong answer in five is mended
        if (score == 0.0 && changed++ % 5 == 0) {
            score = 1.0;
        }
    }
    const Interval apart = pairedDifference(better, one.right, one.events);
    const Accuracy alone = accuracyOf(one.right, one.classes, 12, one.events);
    EXPECT_GT(apart.low, 0.0);
    EXPECT_LT(apart.high - apart.low, alone.photographs.high - alone.photographs.low);
    std::vector<double> none(one.right.size(), kNone);
    none[0] = 1.0 - one.right[0];
    EXPECT_DOUBLE_EQ(std::abs(pairedDifference(none, one.right, one.events).value), 1.0);
}

} // namespace
} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/statistics/proven_share.h"

#include <gtest/gtest.h>

#include <cmath>

namespace taxo {
namespace {

TEST(ShareP, IsTheBinomialTail) {
    constexpr double kClose = 1e-12;
    // scipy.stats.binom.sf(right - 1, trials, target)
    EXPECT_NEAR(shareP(57.0 / 59.0, 59.0, 0.95), 0.42892803080722486, kClose);
    EXPECT_NEAR(shareP(1.0, 59.0, 0.95), 0.04849452524942311, kClose);
    EXPECT_NEAR(shareP(0.9, 200.0, 0.8), 0.00010592977409257961, kClose);
    // scipy.special.betainc, for trials that are no whole number
    EXPECT_NEAR(shareP(0.9, 30.5, 0.8), 0.11971326576214364, kClose);
    EXPECT_EQ(shareP(0.0, 10.0, 0.8), 1.0);
    EXPECT_EQ(shareP(0.0, 0.0, 0.8), 1.0);
}

TEST(TrialsNeeded, AreTheFewestThatShowIt) {
    EXPECT_NEAR(trialsNeeded(1.0, 0.95, 0.05), std::log(0.05) / std::log(0.95), 0.02);
    const double some = trialsNeeded(0.97, 0.95, 0.05);
    EXPECT_LE(shareP(0.97, some, 0.95), 0.05);
    EXPECT_GT(shareP(0.97, some - 1.0, 0.95), 0.05);
    EXPECT_TRUE(std::isinf(trialsNeeded(0.95, 0.95, 0.05)));
}

TEST(IndependentTrials, CountPhotographsOfOneEventForOne) {
    IndependentTrials trials(3);
    EXPECT_EQ(trials.trials(), 0.0);
    for (int i = 0; i < 4; ++i) {
        trials.add(2, i != 0);
    }
    EXPECT_DOUBLE_EQ(trials.trials(), 1.0);
    trials.add(0, true);
    EXPECT_DOUBLE_EQ(trials.trials(), 25.0 / 17.0) << "5^2 / (4^2 + 1)";
    EXPECT_EQ(trials.events(), 2U);
    EXPECT_DOUBLE_EQ(trials.share(), 0.8);
}

} // namespace
} // namespace taxo

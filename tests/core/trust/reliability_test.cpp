// SPDX-License-Identifier: MIT
#include "core/trust/reliability.h"

#include <gmock/gmock.h>

#include <array>
#include <cmath>
#include <numeric>

namespace taxo {
namespace {

TEST(Reliability, CountsNamesOfNearlyOneScore) {
    const std::vector<double> scores{0.05, 0.2, 0.15, 0.95, 1.0, 0.91};
    const std::vector<bool> isRight{false, true, false, true, true, false};
    const std::vector<std::int32_t> events{0, 1, 2, 3, 4, 5};
    const Reliability found = reliabilityOf(scores, isRight, events);
    ASSERT_EQ(found.bins.size(), 10U);
    EXPECT_EQ(found.bins[1].photographs, 2U) << "0.2 is the end of the second";
    EXPECT_DOUBLE_EQ(found.bins[1].shareRight, 0.5);
    EXPECT_DOUBLE_EQ(found.bins[1].meanScore, 0.175);
    EXPECT_EQ(found.bins[9].photographs, 3U);
    EXPECT_DOUBLE_EQ(found.bins[9].shareRight, 2.0 / 3.0);
    EXPECT_TRUE(std::isnan(found.bins[5].shareRight));
    const double last = (0.95 + 1.0 + 0.91) / 3.0;
    EXPECT_NEAR(found.calibrationError,
                (0.05 + 2.0 * (0.5 - 0.175) + 3.0 * (last - 2.0 / 3.0)) / 6.0,
                1e-12);
    EXPECT_NEAR(found.brier,
                (0.05 * 0.05 + 0.64 + 0.15 * 0.15 + 0.05 * 0.05 + 0.0 + 0.91 * 0.91) / 6.0,
                1e-12);
}

TEST(Reliability, AgreesWithScikitLearn) {
    // calibration_curve(n_bins=5), brier_score_loss and log_loss of scikit-learn 1.9
    const std::vector<double> scores{
        .97, .92, .88, .81, .77, .7, .62, .55, .5, .43, .38, .3, .22, .15, .9, .6};
    const std::vector<bool> isRight{true,
                                    true,
                                    true,
                                    false,
                                    true,
                                    true,
                                    false,
                                    true,
                                    false,
                                    true,
                                    false,
                                    false,
                                    false,
                                    true,
                                    false,
                                    true};
    std::vector<std::int32_t> events(scores.size());
    std::iota(events.begin(), events.end(), 0);
    const Reliability found = reliabilityOf(scores, isRight, events, 5);
    const std::array<double, 5> right{1.0, 0.0, 0.75, 2.0 / 3.0, 0.6};
    const std::array<double, 5> mean{0.15, 0.3, 0.52, 2.09 / 3.0, 0.896};
    for (std::size_t bin = 0; bin < 5; ++bin) {
        EXPECT_NEAR(found.bins[bin].shareRight, right[bin], 1e-12) << bin;
        EXPECT_NEAR(found.bins[bin].meanScore, mean[bin], 1e-12) << bin;
    }
    EXPECT_NEAR(found.brier, 0.2473625, 1e-12);
    EXPECT_NEAR(found.logLoss, 0.7135428866578991, 1e-12);
}

TEST(Reliability, CountsABurstOnceInItsIntervals) {
    const std::vector<double> scores(40, 0.95);
    std::vector<bool> isRight(40, true);
    isRight[0] = false;
    std::vector<std::int32_t> single(40);
    std::vector<std::int32_t> bursts(40);
    for (std::size_t i = 0; i < 40; ++i) {
        single[i] = static_cast<std::int32_t>(i);
        bursts[i] = static_cast<std::int32_t>(i / 10);
    }
    const auto alone = reliabilityOf(scores, isRight, single).bins.back();
    const auto together = reliabilityOf(scores, isRight, bursts).bins.back();
    EXPECT_DOUBLE_EQ(alone.shareRight, together.shareRight);
    EXPECT_EQ(together.events, 4U);
    EXPECT_LT(together.low, alone.low - 0.2);
}

TEST(Reliability, OfNothingHasNoNumbers) {
    const Reliability found = reliabilityOf({}, {}, {});
    EXPECT_TRUE(std::isnan(found.calibrationError));
    EXPECT_TRUE(std::isnan(found.logLoss));
}

} // namespace
} // namespace taxo

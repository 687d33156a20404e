// SPDX-License-Identifier: MIT
#include "core/base/random.h"
#include "core/trust/reader_agreement.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace taxo {
namespace {

TEST(ReaderAgreement, IsCohensKappa) {
    // cohen_kappa_score of scikit-learn 1.9
    const std::vector<std::int32_t> first{0, 0, 1, 1, 2, 2, 2, 0, 1, 2, 0, 1};
    const std::vector<std::int32_t> second{0, 0, 1, 2, 2, 2, 1, 0, 1, 2, 1, 1};
    const ReaderAgreement found = readerAgreement(first, second, {});
    EXPECT_NEAR(found.kappa.value, 0.625, 1e-12);
    EXPECT_NEAR(found.observed, 0.75, 1e-12);
    EXPECT_LT(found.kappa.low, 0.625);
    EXPECT_GT(found.kappa.high, 0.625);
}

TEST(ReaderAgreement, CountsWhatBothSaySomethingOf) {
    const std::vector<std::int32_t> first{0, 0, kNoGroup, 1, 1};
    const std::vector<std::int32_t> second{0, 0, 1, kNoGroup, 1};
    const ReaderAgreement found = readerAgreement(first, second, {});
    EXPECT_EQ(found.photographs, 3U);
    EXPECT_DOUBLE_EQ(found.observed, 1.0);
    EXPECT_DOUBLE_EQ(found.kappa.value, 1.0);
}

TEST(ReaderAgreement, IsNoNumberWhereNothingCanDiffer) {
    const std::vector<std::int32_t> one(20, 0);
    EXPECT_TRUE(std::isnan(readerAgreement(one, one, {}).kappa.value));
    EXPECT_TRUE(std::isnan(readerAgreement({}, {}, {}).observed));
}

TEST(ReaderAgreement, IntervalsCoverTheTruthByEventAndNotByPhotograph) {
    // Each reader errs by chance of 0.2, in whole bursts; two kinds, as many of each.
    std::size_t covered = 0;
    std::size_t byPhotograph = 0;
    constexpr std::size_t kWorlds = 100;
    const double same = 0.8 * 0.8 + 0.2 * 0.2;
    const double truth = (same - 0.5) / 0.5;
    for (std::uint64_t world = 0; world < kWorlds; ++world) {
        Random random(seedOf(17, world));
        std::vector<std::int32_t> first;
        std::vector<std::int32_t> second;
        std::vector<std::int32_t> events;
        for (std::int32_t event = 0; event < 60; ++event) {
            const auto kind = static_cast<std::int32_t>(random.below(2));
            const std::int32_t a = random.chance(0.2) ? 1 - kind : kind;
            const std::int32_t b = random.chance(0.2) ? 1 - kind : kind;
            const std::size_t photographs = 1 + random.below(8);
            first.insert(first.end(), photographs, a);
            second.insert(second.end(), photographs, b);
            events.insert(events.end(), photographs, event);
        }
        const auto inside = [&](GroupOfRow units) {
            const Interval kappa = readerAgreement(first, second, units, {.draws = 500}).kappa;
            return kappa.low <= truth && truth <= kappa.high;
        };
        covered += inside(events) ? 1 : 0;
        byPhotograph += inside({}) ? 1 : 0;
    }
    EXPECT_GE(covered, 89U);
    EXPECT_LT(byPhotograph, 80U) << "the worlds are too easy";
}

} // namespace
} // namespace taxo

// SPDX-License-Identifier: MIT
// The accuracy dial in worlds whose truth is known; takes minutes. Prints the table of the user
// guide's chapter on trust.
#include "tests/core/trust/dial_trial.h"

#include <gtest/gtest.h>

#include <cstdio>

namespace taxo {
namespace {

void print(const test::DialTrial& trial, std::size_t events, double target) {
    std::printf("%5zu events, %.0f %%: refused %3zu, of the best %.3f, at species %.3f; broken of "
                "promised from the species up:",
                events,
                100.0 * target,
                trial.refused,
                trial.ofBest,
                trial.ofBestSpecies);
    for (std::size_t rank = kRanks; rank-- > 0;) {
        std::printf(" %zu/%zu", trial.broken[rank], trial.promised[rank]);
    }
    std::printf("\n");
}

/// By how many events people judged.
class AccuracyDialWorlds : public testing::TestWithParam<std::size_t> {};

TEST_P(AccuracyDialWorlds, KeepPromisesIn183Of200) {
    const std::vector<double> targets{0.8, 0.9, 0.95, 0.99};
    const std::size_t events = GetParam();
    const auto trials = test::tryWorlds(200, events, targets, true);
    for (std::size_t i = 0; i < targets.size(); ++i) {
        print(trials[i], events, targets[i]);
        for (std::size_t rank = 0; rank < kRanks; ++rank) {
            EXPECT_LE(trials[i].broken[rank], 17U) << targets[i] << ", " << nameOf(kAllRanks[rank]);
        }
        constexpr std::size_t kMany = 1500;
        if (events >= kMany) {
            // 99 % takes 299 events without a mistake before anything is named.
            EXPECT_GE(trials[i].ofBest, targets[i] < 0.99 ? 0.9 : 0.8) << targets[i];
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Events, AccuracyDialWorlds, testing::Values(150U, 500U, 1500U, 5000U));

} // namespace
} // namespace taxo

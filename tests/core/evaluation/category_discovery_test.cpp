// SPDX-License-Identifier: MIT
#include "core/evaluation/category_discovery.h"
#include "tests/core/evaluation/labelled_world.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numeric>

namespace taxo {
namespace {

using test::LabelledWorld;

TEST(BestAssignment, IsTheLargestOfAllPermutations) {
    constexpr std::size_t kSize = 6;
    for (std::uint64_t seed = 0; seed < 20; ++seed) {
        Random random(seed);
        std::vector<double> gains(kSize * kSize);
        for (double& gain : gains) {
            gain = static_cast<double>(random.below(20));
        }
        const auto sum = [&](const std::vector<std::uint32_t>& columns) {
            double all = 0.0;
            for (std::size_t row = 0; row < kSize; ++row) {
                all += gains[row * kSize + columns[row]];
            }
            return all;
        };
        std::vector<std::uint32_t> order(kSize);
        std::iota(order.begin(), order.end(), 0U);
        double best = 0.0;
        do {
            best = std::max(best, sum(order));
        } while (std::next_permutation(order.begin(), order.end()));
        const auto found = bestAssignment(gains, kSize);
        EXPECT_TRUE(std::is_permutation(found.begin(), found.end(), order.begin()));
        EXPECT_DOUBLE_EQ(sum(found), best) << seed;
    }
}

class DiscoverCategories : public testing::Test {
protected:
    std::unique_ptr<BatchSearch> search = loadBatchSearch().value();
};

TEST_F(DiscoverCategories, FindsNewClassesThatLieApartAndKeepsLabelsThatWereGiven) {
    const auto data =
        LabelledWorld{.classes = 8, .eventsOfClass = 10, .photographsOfEvent = 2, .spread = 0.05}
            .make()
            .data;
    const std::vector<bool> isKnown = {true, false, true, false, true, false, true, false};
    const auto scores = discoverCategories(data, isKnown, *search, {.runs = 5}).value();
    EXPECT_EQ(scores.labelled, 64U); // four fifths of 80
    EXPECT_EQ(std::ranges::count_if(scores.right, [](double one) { return std::isnan(one); }), 64);
    ASSERT_EQ(scores.all.size(), 5U);
    EXPECT_EQ(*std::ranges::max_element(scores.all), 1.0);
    for (std::size_t run = 0; run < 5; ++run) {
        EXPECT_EQ(scores.known[run], 1.0) << "what is labelled holds its cluster";
        EXPECT_NEAR(
            scores.all[run], (16.0 * scores.known[run] + 80.0 * scores.fresh[run]) / 96.0, 1e-9);
    }
    EXPECT_EQ(discoverCategories(data, isKnown, *search, {.runs = 5})->all, scores.all);
}

TEST_F(DiscoverCategories, OfNoiseFindsLittle) {
    const auto data = LabelledWorld{.classes = 8, .eventsOfClass = 20, .spread = 50.0}.make().data;
    const std::vector<bool> isKnown = {true, false, true, false, true, false, true, false};
    const auto scores = discoverCategories(data, isKnown, *search).value();
    EXPECT_LT(scores.all.front(), 0.45);
}

TEST_F(DiscoverCategories, SaysWhatItNeeds) {
    const auto data = LabelledWorld{}.make().data;
    EXPECT_THAT(discoverCategories(data, std::vector<bool>(6, true), *search).error().message,
                testing::HasSubstr("0 of new classes"));
}

} // namespace
} // namespace taxo

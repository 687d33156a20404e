// SPDX-License-Identifier: MIT
#include "core/base/random.h"
#include "core/evaluation/trait_head.h"

#include <gmock/gmock.h>

#include <limits>
#include <vector>

namespace taxo {
namespace {

/// Rows whose signs along two axes are two traits, and one trait that nothing shows.
struct TraitWorld {
    EmbeddingMatrix rows;
    std::vector<bool> yes;

    TraitWorld(std::size_t count, std::uint64_t seed) {
        Random random(seed);
        for (std::size_t i = 0; i < count; ++i) {
            std::vector<float> row(16);
            for (float& value : row) {
                value = static_cast<float>(random.normal());
            }
            yes.push_back(row[0] > 0.0F);
            yes.push_back(row[1] > 0.5F);
            yes.push_back(random.chance(0.5));
            rows.append(row);
        }
    }
};

TEST(TraitLogits, LearnWhatIsVisibleAndNothingElse) {
    const TraitWorld trained(600, 1);
    const TraitWorld asked(400, 2);
    const TraitHeadOptions options{.hidden = 32, .epochs = 40, .rate = 3e-3};
    const auto logits = traitLogits(trained.rows, trained.yes, 3, asked.rows, options).value();
    const auto f1 = f1OfTraits(logits, asked.yes, 0.0F);
    EXPECT_GT(f1[0], 0.95);
    EXPECT_GT(f1[1], 0.9);
    std::size_t right = 0;
    for (std::size_t row = 0; row < 400; ++row) {
        right += (logits.row(row)[2] > 0.0F) == asked.yes[row * 3 + 2] ? 1 : 0;
    }
    EXPECT_NEAR(static_cast<double>(right) / 400.0, 0.5, 0.1);
    const auto again = traitLogits(trained.rows, trained.yes, 3, asked.rows, options).value();
    EXPECT_THAT(again.values(), testing::ElementsAreArray(logits.values()));
}

TEST(TraitLogits, SaysWhatCannotBeLearned) {
    TraitWorld world(4, 1);
    EXPECT_THAT(traitLogits(world.rows, world.yes, 3, {}).error().message,
                testing::HasSubstr("4 and 0"));
    world.rows.row(1)[3] = std::numeric_limits<float>::quiet_NaN();
    EXPECT_THAT(traitLogits(world.rows, world.yes, 3, world.rows).error().message,
                testing::HasSubstr("no numbers"));
}

TEST(TraitScores, AreReadAboveTheThreshold) {
    EmbeddingMatrix logits(3, 2);
    const std::vector<float> values = {0.2F, 1.0F, -0.1F, 0.7F, 0.9F, -2.0F};
    std::ranges::copy(values, logits.values().begin());
    const std::vector<bool> yes = {true, true, false, true, true, false};
    EXPECT_THAT(allTraitsRight(logits, yes, 0.0F), testing::ElementsAre(1, 1, 1));
    EXPECT_THAT(allTraitsRight(logits, yes, 0.5F), testing::ElementsAre(0, 1, 1))
        << "a logit of 0.2 means yes, and is no above one half";
    // Of the first trait two are true and one is said: 2 x 1 / (1 + 2).
    EXPECT_THAT(f1OfTraits(logits, yes, 0.5F),
                testing::ElementsAre(testing::DoubleEq(2.0 / 3.0), 1.0));
    EXPECT_THAT(f1OfTraits(logits, std::vector<bool>(6, false), 5.0F), testing::ElementsAre(0, 0));
}

} // namespace
} // namespace taxo

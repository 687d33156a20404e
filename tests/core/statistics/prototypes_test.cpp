// SPDX-License-Identifier: MIT
#include "core/base/random.h"
#include "core/statistics/prototypes.h"

#include <gmock/gmock.h>

#include <array>

namespace taxo {
namespace {

TEST(PrototypesOf, CountEachEventOnceAndLieAboutZero) {
    EmbeddingMatrix rows(6, 1);
    const std::array<float, 6> values{1.0F, 1.0F, 1.0F, 3.0F, 6.0F, 100.0F};
    std::copy(values.begin(), values.end(), rows.values().begin());
    const std::vector<std::int32_t> species{0, 0, 0, 0, 2, kNoGroup};
    const std::vector<std::int32_t> events{0, 0, 0, 1, 1, 2};
    const Prototypes made = prototypesOf(rows, species, events);
    EXPECT_FLOAT_EQ(made.centre[0], 4.0F); // of 2 and 6
    EXPECT_FLOAT_EQ(made.means.row(0)[0], -2.0F);
    EXPECT_FLOAT_EQ(made.means.row(1)[0], 0.0F);
    EXPECT_FLOAT_EQ(made.means.row(2)[0], 2.0F);
    EXPECT_THAT(made.photographs, testing::ElementsAre(4, 0, 1));
}

TEST(AnglesOf, ASimplexHasTheCosineOfChance) {
    EmbeddingMatrix rows(4, 4);
    for (std::size_t i = 0; i < 4; ++i) {
        rows.row(i)[i] = 1.0F;
    }
    const std::vector<std::int32_t> species{0, 1, 2, 3};
    const auto distances = cosineDistances(prototypesOf(rows, species, {}).means).value();
    const PrototypeAngles angles = anglesOf(distances);
    EXPECT_EQ(angles.pairs, 6U);
    EXPECT_NEAR(angles.meanCosine, -1.0 / 3.0, 1e-6);
    EXPECT_NEAR(angles.chanceCosine, -1.0 / 3.0, 1e-12);
    EXPECT_NEAR(angles.meanDegrees, 109.4712206, 1e-4);
    EXPECT_EQ(angles.histogram[21], 6U);
    EXPECT_EQ(angles.shareNearRight, 0.0);
}

TEST(AnglesOf, IndependentSpeciesAreNearlyAtRightAngles) {
    Random random(1);
    EmbeddingMatrix rows(40, 512);
    for (float& value : rows.values()) {
        value = static_cast<float>(1.0 + random.normal()); // in a cone
    }
    std::vector<std::int32_t> species(40);
    for (std::size_t i = 0; i < 40; ++i) {
        species[i] = static_cast<std::int32_t>(i);
    }
    const auto angles = anglesOf(cosineDistances(prototypesOf(rows, species, {}).means).value());
    EXPECT_NEAR(angles.meanCosine, angles.chanceCosine, 0.002);
    EXPECT_GT(angles.shareNearRight, 0.99);
    EXPECT_LT(anglesOf(cosineDistances(rows).value()).meanDegrees, 65.0) << "not centred";
}

} // namespace
} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/evaluation/trait_classes.h"
#include "core/statistics/prototypes.h"
#include "tests/core/statistics/taxon_world.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stop_token>

namespace taxo {
namespace {

using test::TaxonWorld;

TaxonWorld manySpecies(std::uint64_t seed) {
    return {.families = 8, .generaOfFamily = 2, .speciesOfGenus = 5, .dimension = 24, .seed = seed};
}

EmbeddingMatrix centred(const EmbeddingMatrix& looks) {
    std::vector<std::int32_t> each(looks.rows());
    std::iota(each.begin(), each.end(), 0);
    return prototypesOf(looks, each, {}).means;
}

/// Three categories by thirds of a number.
std::vector<std::int32_t> thirds(const std::vector<double>& values) {
    std::vector<double> sorted = values;
    std::ranges::sort(sorted);
    std::vector<std::int32_t> classes;
    for (const double value : values) {
        classes.push_back(value < sorted[sorted.size() / 3]       ? 0
                          : value < sorted[2 * sorted.size() / 3] ? 1
                                                                  : 2);
    }
    return classes;
}

std::vector<double> firstAxis(const TaxonWorld::Made& world) {
    std::vector<double> values;
    for (std::size_t i = 0; i < world.looks.rows(); ++i) {
        values.push_back(static_cast<double>(world.looks.row(i)[0]));
    }
    return values;
}

TEST(PredictTraitClasses, FindsAVisibleCategoryInCladesLeftOutAndBeyondRelatives) {
    const auto world =
        TaxonWorld{
            .families = 16, .generaOfFamily = 2, .speciesOfGenus = 5, .dimension = 6, .seed = 3}
            .make();
    std::vector<std::int32_t> classes;
    for (const double value : firstAxis(world)) {
        classes.push_back(value > 0.0 ? 1 : 0);
    }
    const auto made =
        predictTraitClasses(centred(world.looks), classes, world.family, world.ranks).value();
    EXPECT_EQ(made.species.size(), 160U);
    EXPECT_EQ(made.clades, 16U);
    EXPECT_GT(made.probe.value, 0.8);
    EXPECT_LT(made.probe.p, 0.01);
    EXPECT_LT(made.probe.pWithin, 0.01);
    EXPECT_GT(made.fewShot, 0.55);
    EXPECT_LT(std::abs(made.fewShotPermuted - 0.5), 0.05);
    EXPECT_DOUBLE_EQ(made.majority, 0.5);
    EXPECT_TRUE(made.isBeyondRelatedness());
    EXPECT_NEAR(made.beyondRelatives.value, made.probe.value - made.relatives, 1e-9);
}

TEST(PredictTraitClasses, OfACategoryThatEvolvesUnseenIsNothing) {
    double within = 0.0;
    double byChance = 0.0;
    std::size_t alarms = 0;
    std::size_t claims = 0;
    constexpr std::size_t kWorlds = 40;
    for (std::uint64_t seed = 0; seed < kWorlds; ++seed) {
        const auto world = manySpecies(seed).make();
        const auto made =
            predictTraitClasses(centred(world.looks),
                                thirds(world.unseen),
                                world.genus,
                                world.ranks,
                                {.draws = 1, .permutations = 39, .resampling = {.draws = 300}})
                .value();
        within += (made.probe.value - made.probe.permutedWithinMean) / kWorlds;
        byChance += made.probe.permutedMean / kWorlds;
        alarms += made.probe.pWithin <= 0.05 ? 1 : 0;
        claims += made.isBeyondRelatedness() ? 1 : 0;
    }
    EXPECT_LT(std::abs(within), 0.05);
    EXPECT_LT(byChance, 1.0 / 3.0) << "a clade is predicted from the others";
    EXPECT_LE(alarms, 8U);
    EXPECT_EQ(claims, 0U);
}

TEST(PredictTraitClasses, LeavesOutSpeciesWithoutCategoryAndCategoriesOfOne) {
    const auto world = TaxonWorld{}.make();
    auto classes = thirds(firstAxis(world));
    classes[0] = 7; // of it alone
    classes[1] = kNoGroup;
    const auto made =
        predictTraitClasses(centred(world.looks), classes, world.genus, world.ranks).value();
    EXPECT_EQ(made.species.size(), classes.size() - 2);
    EXPECT_EQ(made.species.front(), 2U);
    EXPECT_EQ(made.classSizes[7], 0U);
    EXPECT_DOUBLE_EQ(made.majority, 1.0 / 3.0);
}

TEST(PredictTraitClasses, OfFewSpeciesIsExploratory) {
    const auto world = TaxonWorld{.families = 2, .generaOfFamily = 2}.make();
    const auto made = predictTraitClasses(
                          centred(world.looks), thirds(firstAxis(world)), world.genus, world.ranks)
                          .value();
    EXPECT_TRUE(made.isExploratory());
    EXPECT_FALSE(made.isBeyondRelatedness());
}

TEST(PredictTraitClasses, WithoutMixedCladesSaysNothingOfWhatIsWithinThem) {
    const auto world = TaxonWorld{}.make();
    std::vector<std::int32_t> classes;
    for (const std::int32_t family : world.family) {
        classes.push_back(family % 2);
    }
    const auto made =
        predictTraitClasses(centred(world.looks), classes, world.family, world.ranks).value();
    EXPECT_TRUE(std::isnan(made.probe.pWithin));
}

TEST(PredictTraitClasses, SaysWhatCannotBePredictedAndStops) {
    const auto world = TaxonWorld{}.make();
    const auto looks = centred(world.looks);
    const std::vector<std::int32_t> same(looks.rows(), 0);
    EXPECT_THAT(predictTraitClasses(looks, same, world.genus, world.ranks).error().message,
                testing::HasSubstr("1 have"));
    EXPECT_THAT(
        predictTraitClasses(looks, thirds(firstAxis(world)), same, world.ranks).error().message,
        testing::HasSubstr("at least two clades"));
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(predictTraitClasses(looks,
                                  thirds(firstAxis(world)),
                                  world.genus,
                                  world.ranks,
                                  {},
                                  Progress(stop.get_token()))
                  .error()
                  .code,
              ErrorCode::Cancelled);
}

} // namespace
} // namespace taxo

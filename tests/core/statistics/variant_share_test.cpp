// SPDX-License-Identifier: MIT
#include "core/statistics/variant_share.h"
#include "tests/core/statistics/worlds.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <limits>

namespace taxo {
namespace {

using test::VariantWorld;

VariantWorld clearWorld() {
    return {.species = 60, .eventsOfVariant = 8, .eventSpread = 0.15, .photoSpread = 0.1};
}

VariantShare shareIn(const VariantWorld& world, std::size_t permutations = 39) {
    static const auto search = loadBatchSearch().value();
    const auto made = world.make();
    auto share = variantShare(made.rows,
                              made.species,
                              made.variants,
                              made.events,
                              *search,
                              {.permutations = permutations, .resampling = {.draws = 400}});
    EXPECT_TRUE(share.has_value()) << share.error().text();
    return std::move(share).value();
}

TEST(VariantShare, ReadsAPlantedZeroAsZeroWithFewAndManySpecies) {
    for (const std::size_t species : {10U, 100U, 2000U}) {
        VariantWorld world = clearWorld();
        world.species = species;
        world.eventsOfVariant = species > 1000 ? 4 : 8;
        world.mostInBurst = species > 1000 ? 4 : 3;
        if (species == 10) {
            world.eventsOfVariant = 32; // a span of ten holds an eighth of what sets species apart
        }
        const VariantShare share = shareIn(world, 9);
        EXPECT_LT(std::abs(share.rho.value), 0.02) << species;
        EXPECT_LE(share.rank, world.dimension / 4);
        EXPECT_LT(share.rank, share.training);
    }
}

TEST(VariantShare, FollowsThePlantedEffectIntoTheSpanAndOut) {
    for (const double planted : {0.0, 0.25, 0.5, 0.75, 1.0, 0.4, 0.1}) {
        VariantWorld world = clearWorld();
        world.effectInSpan = planted;
        const VariantShare share = shareIn(world);
        EXPECT_EQ(share.rank, 16U);
        EXPECT_NEAR(share.rho.value, planted, 0.03);
        EXPECT_LE(share.rho.low, share.rho.value);
        EXPECT_GE(share.rho.high, share.rho.value);
        EXPECT_EQ(share.full.p, 1.0 / 40.0);
        EXPECT_EQ(share.inSpan.p<0.05, planted> 0.0);
        EXPECT_EQ(share.across.p < 0.05, planted < 1.0);
    }
}

TEST(VariantShare, FisherRatiosRiseWithTheEffectInTheirOwnSpace) {
    double before = 0.0;
    for (const double effect : {0.5, 1.0, 2.0}) {
        VariantWorld world = clearWorld();
        world.effect = effect;
        const VariantShare share = shareIn(world);
        const double spread = 2.0 * 64.0 * (0.15 * 0.15 + 0.01);
        const double expected = effect * effect / spread;
        EXPECT_NEAR(share.full.ratio.value, expected, 0.012 + 0.03 * expected);
        EXPECT_GT(share.across.deviations(), before);
        EXPECT_LT(std::abs(share.rho.value), std::max(0.02, 0.02 / (effect * effect))); // noise
        before = share.across.deviations();
    }
}

TEST(VariantShare, HoldsTheTruthWithFewSpeciesWhoseSpansMissMostOfTheirDirections) {
    constexpr double kPlanted = 0.4;
    std::size_t covered = 0;
    double mean = 0.0;
    double captured = 0.0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const VariantShare share = shareIn({.species = 24,
                                            .eventsOfVariant = 5,
                                            .mostInBurst = 5,
                                            .effect = 1.5,
                                            .effectInSpan = kPlanted,
                                            .eventSpread = 0.5,
                                            .seed = seed},
                                           1);
        covered += share.rho.low <= kPlanted && kPlanted <= share.rho.high ? 1 : 0;
        mean += share.rho.value / 200.0;
        captured += share.captured / 200.0;
    }
    EXPECT_GE(covered, 183U);
    EXPECT_NEAR(mean, kPlanted, 0.04);
    EXPECT_LT(captured, 0.5) << "the worlds are too easy";
}

TEST(VariantShare, SaysNotEnoughInPlaceOfARhoThatFewSpeciesCannotTell) {
    const VariantShare nine = shareIn({.species = 9});
    EXPECT_FALSE(nine.tellsRho());
    EXPECT_TRUE(std::isnan(nine.rho.value));
    EXPECT_TRUE(std::isnan(nine.species.front().rho.value));
    EXPECT_TRUE(std::isfinite(nine.full.ratio.low)) << "that they differ is told";
    EXPECT_TRUE(std::isfinite(shareIn({.species = 10}).rho.value));
}

TEST(VariantShare, OfSpeciesThatDoNotDifferThereIsNoIntervalToRelyOn) {
    auto made = VariantWorld{.species = 20, .eventSpread = 0.2}.make();
    for (std::size_t row = 0; row < made.rows.rows(); ++row) { // all species in one place
        for (std::size_t d = 0; d < 16; ++d) {
            made.rows.row(row)[d] = 1.0F;
        }
    }
    const auto search = loadBatchSearch().value();
    const auto share = variantShare(made.rows,
                                    made.species,
                                    made.variants,
                                    made.events,
                                    *search,
                                    {.permutations = 9, .resampling = {.draws = 200}})
                           .value();
    EXPECT_FALSE(share.rho.high - share.rho.low < 1.0);
}

TEST(VariantShare, WithoutEffectFindsChanceAndFalseAlarmsAtTheStatedLevel) {
    std::size_t alarms = 0;
    std::size_t speciesAlarms = 0;
    std::size_t withoutRho = 0;
    double permuted = 0.0;
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        const VariantShare share = shareIn({.species = 12,
                                            .eventsOfVariant = 5,
                                            .mostInBurst = 5,
                                            .effect = 0.0,
                                            .bothInOneEvent = seed % 2 == 1,
                                            .photoSpread = 0.3,
                                            .seed = seed},
                                           39);
        alarms += share.full.p <= 0.05 ? 1 : 0;
        for (const SpeciesVariants& pair : share.species) {
            speciesAlarms += pair.fdr <= 0.05 ? 1 : 0;
            withoutRho += std::isnan(pair.rho.value) ? 1 : 0;
            EXPECT_EQ(std::isfinite(pair.rho.value), std::isfinite(pair.rho.high))
                << "of no difference no share is told";
        }
        permuted += share.permutedRho / share.chance / 40.0;
        EXPECT_LT(share.permutedLow, share.permutedHigh);
    }
    EXPECT_NEAR(permuted, 1.0, 0.05);
    EXPECT_LE(alarms, 6U);
    EXPECT_LE(speciesAlarms, 6U);
    EXPECT_GT(withoutRho, 0U) << "the worlds are too easy";
}

TEST(VariantShare, IsTheSameWithTheSameSeed) {
    const VariantShare one = shareIn(clearWorld());
    const VariantShare same = shareIn(clearWorld());
    EXPECT_EQ(one.rho.low, same.rho.low);
    EXPECT_EQ(one.permutedRho, same.permutedRho);
    EXPECT_EQ(one.species.at(3).rho.high, same.species.at(3).rho.high);
}

TEST(VariantShare, SaysWhatCannotBeMeasured) {
    const auto search = loadBatchSearch().value();
    const auto errorOf = [&](const VariantWorld& world, std::size_t rank) {
        const auto made = world.make();
        return variantShare(
                   made.rows, made.species, made.variants, made.events, *search, {.rank = rank})
            .error()
            .message;
    };
    EXPECT_THAT(errorOf({.species = 20}, 17), testing::HasSubstr("at most 15 can"));
    EXPECT_THAT(errorOf({.species = 80}, 17), testing::HasSubstr("at most 16 can"));
    EXPECT_THAT(errorOf({.species = 2}, 0), testing::HasSubstr("Only 2 species have two variants"));
    EXPECT_THAT(errorOf({.species = 20, .eventsOfVariant = 3, .mostInBurst = 9}, 0),
                testing::HasSubstr("8 from 4 events of each"));
    auto broken = VariantWorld{.species = 20}.make();
    broken.rows.row(7)[1] = std::numeric_limits<float>::quiet_NaN();
    EXPECT_THAT(variantShare(broken.rows, broken.species, broken.variants, broken.events, *search)
                    .error()
                    .message,
                testing::HasSubstr("row 7"));
}

} // namespace
} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/statistics/prototypes.h"
#include "core/statistics/traits.h"
#include "tests/core/statistics/taxon_world.h"

#include <gmock/gmock.h>

#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>
#include <stop_token>
#include <string_view>

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

/// A trait that the first axis of the look shows, with noise.
std::vector<double> visible(const TaxonWorld::Made& world, std::uint64_t seed) {
    Random random(seed);
    std::vector<double> trait;
    for (std::size_t i = 0; i < world.looks.rows(); ++i) {
        trait.push_back(static_cast<double>(world.looks.row(i)[0]) + 0.3 * random.normal());
    }
    return trait;
}

TEST(OrderAlongTrait, FindsAVisibleTraitInCladesLeftOutAndBeyondRelatives) {
    const auto world = manySpecies(3).make();
    const auto trait = visible(world, 5);
    const auto order =
        orderAlongTrait(centred(world.looks), trait, world.family, world.ranks).value();
    EXPECT_EQ(order.clades, 8U);
    EXPECT_FALSE(order.isExploratory());
    EXPECT_GT(order.within.value, 0.5);
    EXPECT_LT(order.within.p, 0.01);
    EXPECT_GT(order.pooled.value, 0.5);
    EXPECT_GT(order.explained, order.explainedByRelatives);
    EXPECT_TRUE(order.isBeyondRelatedness());
    EXPECT_GT(order.axis[0], 0.8F);
}

TEST(OrderAlongTrait, OfATraitThatEvolvesUnseenIsNothing) {
    double within = 0.0;
    double pooledByChance = 0.0;
    std::size_t alarms = 0;
    std::size_t claims = 0;
    constexpr std::size_t kWorlds = 40;
    for (std::uint64_t seed = 0; seed < kWorlds; ++seed) {
        const auto world = manySpecies(seed).make();
        const auto order = orderAlongTrait(centred(world.looks),
                                           world.unseen,
                                           world.genus,
                                           world.ranks,
                                           {.permutations = 39, .resampling = {.draws = 300}})
                               .value();
        within += order.within.value / kWorlds;
        pooledByChance += order.pooled.permutedMean / kWorlds;
        alarms += order.within.p <= 0.05 ? 1 : 0;
        claims += order.isBeyondRelatedness() ? 1 : 0;
    }
    EXPECT_LT(std::abs(within), 0.1);
    EXPECT_LT(pooledByChance, -0.02) << "pooled over clades left out, nothing reads below 0";
    EXPECT_LE(alarms, 8U);
    EXPECT_EQ(claims, 0U);
}

TEST(OrderAlongTrait, LeavesOutSpeciesWithoutValueAndCallsFewExploratory) {
    const auto world = TaxonWorld{}.make();
    auto trait = visible(world, 5);
    for (std::size_t i = 19; i < trait.size(); ++i) {
        trait[i] = std::numeric_limits<double>::quiet_NaN();
    }
    const auto order =
        orderAlongTrait(centred(world.looks), trait, world.genus, world.ranks).value();
    EXPECT_EQ(order.species.size(), 19U);
    EXPECT_EQ(order.clades, 5U);
    EXPECT_TRUE(order.isExploratory());
    EXPECT_FALSE(order.isBeyondRelatedness());
}

TEST(OrderAlongTrait, TakesAnInfiniteValueForNone) {
    const auto world = TaxonWorld{}.make();
    auto trait = visible(world, 5);
    trait[0] = std::numeric_limits<double>::infinity();
    const auto order =
        orderAlongTrait(centred(world.looks), trait, world.genus, world.ranks).value();
    EXPECT_EQ(order.species.size(), trait.size() - 1);
    EXPECT_TRUE(std::isfinite(order.pooled.value));
}

TEST(OrderAlongTrait, SaysNothingOfWhatIsWithinCladesWhereThereAreNone) {
    const auto world = TaxonWorld{}.make();
    const auto order =
        orderAlongTrait(centred(world.looks), visible(world, 5), {}, world.ranks).value();
    EXPECT_TRUE(std::isnan(order.within.value));
    EXPECT_TRUE(std::isnan(order.within.p));
    EXPECT_LT(order.pooled.p, 0.05);
}

TEST(OrderAlongTrait, SaysWhatCannotBeOrdered) {
    const auto world = TaxonWorld{}.make();
    const auto looks = centred(world.looks);
    const std::vector<double> same(looks.rows(), 2.0);
    EXPECT_THAT(orderAlongTrait(looks, same, world.genus, world.ranks).error().message,
                testing::HasSubstr("not all the same"));
    const std::vector<std::int32_t> oneClade(looks.rows(), 0);
    EXPECT_THAT(orderAlongTrait(looks, world.unseen, oneClade, world.ranks).error().message,
                testing::HasSubstr("at least two clades"));
    EmbeddingMatrix broken = looks;
    broken.row(0)[0] = std::numeric_limits<float>::quiet_NaN();
    EXPECT_THAT(orderAlongTrait(broken, world.unseen, world.genus, world.ranks).error().message,
                testing::HasSubstr("not numbers"));
}

TEST(OrderAlongTrait, StopsInTheMidstOfWhatTakesLong) {
    const auto world = TaxonWorld{.families = 10}.make();
    const auto looks = centred(world.looks);
    std::stop_source stop;
    std::size_t reports = 0;
    const Progress progress(stop.get_token(), [&](std::size_t, std::size_t, std::string_view) {
        ++reports;
        stop.request_stop();
    });
    const auto order =
        orderAlongTrait(looks, visible(world, 5), world.family, world.ranks, {}, progress);
    ASSERT_FALSE(order);
    EXPECT_EQ(order.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(reports, 1U) << "nothing more is begun";
}

TEST(PositionsAlong, AreMeasuredFromTheCentre) {
    EmbeddingMatrix rows(2, 2);
    rows.row(1)[0] = 3.0F;
    const std::vector<float> axis{1.0F, 0.0F};
    const std::vector<float> centre{1.0F, 5.0F};
    EXPECT_THAT(positionsAlong(axis, centre, rows), testing::ElementsAre(-1.0, 2.0));
}

} // namespace
} // namespace taxo

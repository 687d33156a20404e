// SPDX-License-Identifier: MIT
#include "core/statistics/dendrogram.h"
#include "core/statistics/prototypes.h"
#include "tests/core/statistics/taxon_world.h"

#include <gmock/gmock.h>

#include <cmath>
#include <limits>

namespace taxo {
namespace {

using test::TaxonWorld;

PairDistances distancesIn(const TaxonWorld::Made& world) {
    return cosineDistances(world.looks).value();
}

TEST(TaxonRanks, DoNotTakeAnEmptyRankForATaxon) {
    const auto named = TaxonWorld{}.make().ranks;
    const auto unnamed = TaxonWorld{.familiesAreNamed = false}.make().ranks;
    EXPECT_EQ(named.sharedDepth(0, 0), 7U);
    EXPECT_EQ(named.sharedDepth(0, 1), 6U); // a genus
    EXPECT_EQ(named.sharedDepth(0, 4), 5U); // a family
    EXPECT_EQ(named.sharedDepth(0, 47), 4U);
    EXPECT_EQ(unnamed.sharedDepth(0, 1), 6U);
    EXPECT_EQ(unnamed.sharedDepth(0, 4), 4U);
    EXPECT_THAT(unnamed.groupsAt(Rank::Family), testing::Each(kNoGroup));
    EXPECT_EQ(groupCount(named.groupsAt(Rank::Genus)), 12U);
}

TEST(DistancesByDepth, FallWithKinship) {
    const auto world = TaxonWorld{}.make();
    const auto byDepth = distancesByDepth(distancesIn(world), world.ranks);
    EXPECT_EQ(byDepth[6].pairs, 12U * 6U);
    EXPECT_EQ(byDepth[5].pairs, 4U * 3U * 16U);
    EXPECT_EQ(byDepth[3].pairs, 0U);
    EXPECT_TRUE(std::isnan(byDepth[3].median));
    EXPECT_LT(byDepth[6].mean, byDepth[5].mean);
    EXPECT_LT(byDepth[5].upperQuartile, byDepth[4].lowerQuartile);
}

TEST(CompareWithTaxonomy, FindsTheCladesAndTripletsOfATreeThatLooksFollow) {
    const auto world = TaxonWorld{}.make();
    const auto merges = averageLinkage(distancesIn(world)).value();
    const auto agreement = compareWithTaxonomy(merges, world.ranks).value();
    EXPECT_EQ(agreement.clades.resolved, 16U);
    EXPECT_GE(agreement.clades.agreeing, 14U);
    EXPECT_LT(agreement.clades.byChance, 0.05);
    EXPECT_EQ(agreement.clades.p, 1.0 / 200.0);
    EXPECT_GT(agreement.triplets.share(), 0.97);
    EXPECT_NEAR(agreement.triplets.byChance, 1.0 / 3.0, 0.02);
    EXPECT_EQ(agreement.triplets.p, 1.0 / 200.0);
}

TEST(CompareWithTaxonomy, CountsOnlyWhatTheTaxonomyResolves) {
    const auto named = TaxonWorld{.families = 2, .generaOfFamily = 2, .speciesOfGenus = 2}.make();
    const auto merges = averageLinkage(taxonomicDistances(named.ranks)).value();
    const auto whole = compareWithTaxonomy(merges, named.ranks).value();
    EXPECT_EQ(whole.clades.resolved, 6U);
    EXPECT_EQ(whole.clades.agreeing, 6U);
    EXPECT_EQ(whole.triplets.resolved, 56U);
    EXPECT_EQ(whole.triplets.agreeing, 56U);
    const auto unnamed =
        TaxonWorld{
            .families = 2, .generaOfFamily = 2, .speciesOfGenus = 2, .familiesAreNamed = false}
            .make();
    const auto part = compareWithTaxonomy(merges, unnamed.ranks).value();
    EXPECT_EQ(part.clades.resolved, 4U);
    EXPECT_EQ(part.clades.agreeing, 4U);
    EXPECT_EQ(part.triplets.resolved, 4U * 6U);
}

TEST(CompareWithTaxonomy, AndMantelsTestFindNothingWhereLooksDoNotFollowTheTree) {
    std::size_t alarms = 0;
    for (std::uint64_t seed = 0; seed < 60; ++seed) {
        auto world = TaxonWorld{.families = 2, .seed = seed}.make();
        Random random(seed);
        for (float& value : world.looks.values()) {
            value = static_cast<float>(random.normal());
        }
        const auto apart = distancesIn(world);
        const ShuffleOptions options{.permutations = 39, .seed = seed};
        const auto merges = averageLinkage(apart).value();
        const auto agreement = compareWithTaxonomy(merges, world.ranks, options).value();
        const auto mantel = mantelTest(apart, taxonomicDistances(world.ranks), options).value();
        alarms += mantel.p <= 0.05 ? 1 : 0;
        alarms += agreement.triplets.p <= 0.05 ? 1 : 0;
    }
    EXPECT_LE(alarms, 14U); // of 120, 6 are expected
    EXPECT_GE(alarms, 1U);
}

TEST(MantelTest, FindsWhatGoesTogether) {
    const auto world = TaxonWorld{}.make();
    const auto test = mantelTest(distancesIn(world), taxonomicDistances(world.ranks)).value();
    EXPECT_GT(test.correlation, 0.7);
    EXPECT_EQ(test.p, 1.0 / 200.0);
}

TEST(AverageLinkage, OfOneThingIsEmptyAndStopsWhenAsked) {
    EXPECT_TRUE(averageLinkage(PairDistances(1)).value().empty());
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(averageLinkage(PairDistances(5), Progress(stop.get_token())).error().code,
              ErrorCode::Cancelled);
}

TEST(AverageLinkage, RefusesADistanceThatIsNoNumber) {
    PairDistances distances(3);
    distances.set(0, 1, 0.5);
    distances.set(0, 2, std::numeric_limits<double>::quiet_NaN());
    distances.set(1, 2, std::numeric_limits<double>::infinity());
    EXPECT_EQ(averageLinkage(distances).error().code, ErrorCode::InvalidInput);
}

TEST(MantelTest, OfDistancesThatDoNotVarySaysNothing) {
    PairDistances same(5);
    PairDistances others(5);
    for (std::size_t a = 0; a < 5; ++a) {
        for (std::size_t b = a + 1; b < 5; ++b) {
            same.set(a, b, 1.0);
            others.set(a, b, static_cast<double>(a + b));
        }
    }
    const auto test = mantelTest(same, others).value();
    EXPECT_TRUE(std::isnan(test.correlation));
    EXPECT_TRUE(std::isnan(test.p));
}

TEST(RankCorrelation, OfWhatIsNoNumberIsNone) {
    const double none = std::numeric_limits<double>::quiet_NaN();
    EXPECT_TRUE(
        std::isnan(rankCorrelation(std::vector{1.0, none, 2.0}, std::vector{0.0, 3.0, 5.0})));
}

TEST(RankCorrelation, SharesTheRanksOfEqualValues) {
    EXPECT_NEAR(rankCorrelation(std::vector{1.0, 2.0, 2.0, 9.0}, std::vector{0.0, 3.0, 5.0, 7.0}),
                0.9486832980505139,
                1e-12);
    EXPECT_TRUE(std::isnan(rankCorrelation(std::vector{1.0, 1.0}, std::vector{0.0, 3.0})));
}

} // namespace
} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/structure/describe_clusters.h"
#include "tests/core/structure/taxa_of_groups.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <stop_token>

namespace taxo {
namespace {

using test::rowsOfTaxa;

RowTaxa nobody(std::size_t rows) {
    return RowTaxa::of(std::vector<Lineage>(rows));
}

/// One cluster for each genus of 4; the last 4 are noise.
Clustering ofGenera(const test::RowsOfTaxa& world) {
    Clustering clusters{world.taxa.labelsAt(Rank::Genus), {}, 16};
    for (std::int32_t& cluster : clusters.clusters) {
        cluster = cluster >= 12 ? Clustering::kNoise : cluster;
        clusters.strengths.push_back(1.0F);
    }
    return clusters;
}

std::vector<ClusterDescription> described(const test::RowsOfTaxa& world,
                                          const Clustering& clusters,
                                          const RowTaxa& determined,
                                          const RowTaxa& predicted,
                                          const DescribeOptions& options = {}) {
    const auto search = loadBatchSearch().value();
    return describeClusters(world.rows, clusters, determined, predicted, *search, options).value();
}

TEST(DescribeClusters, NamesEachByTheDeepestTaxonOfMostOfItsRows) {
    const auto world = rowsOfTaxa(640);
    const auto found = described(world, ofGenera(world), world.taxa, nobody(640));
    ASSERT_EQ(found.size(), 16U);
    const ClusterDescription& one = found[5];
    EXPECT_EQ(one.size, 40U);
    EXPECT_EQ(one.determined, 40U);
    EXPECT_DOUBLE_EQ(one.purity[indexOf(Rank::Genus)].value(), 1.0);
    EXPECT_DOUBLE_EQ(one.purity[indexOf(Rank::Species)].value(), 0.25);
    ASSERT_TRUE(one.name);
    EXPECT_EQ(one.name->rank, Rank::Genus);
    EXPECT_EQ(one.name->taxon.at(Rank::Genus), "F1G1");
    EXPECT_EQ(one.name->taxon.at(Rank::Species), "");
    EXPECT_EQ(one.name->rows, 40U);
    EXPECT_FALSE(one.name->byMachine);
}

TEST(DescribeClusters, AsksTheMachineOnlyWhereNobodySaidAnything) {
    const auto world = rowsOfTaxa(640);
    RowTaxa some = world.taxa;
    for (std::size_t i = 0; i < some.taxonOfRow.size(); ++i) {
        if (i % 64 >= 4) { // the first genus alone
            some.taxonOfRow[i] = RowTaxa::kUnknown;
        }
    }
    const auto found = described(world, ofGenera(world), some, world.taxa);
    EXPECT_FALSE(found[0].name->byMachine);
    EXPECT_TRUE(found[1].name->byMachine);
    EXPECT_EQ(found[1].name->taxon.at(Rank::Genus), "F0G1");
    EXPECT_EQ(found[1].determined, 0U);
}

TEST(DescribeClusters, NamesNothingThatTooFewBelongTo) {
    const auto world = rowsOfTaxa(640);
    Clustering all = ofGenera(world);
    std::ranges::fill(all.clusters, 0);
    const auto found = described(world, all, world.taxa, nobody(640));
    EXPECT_EQ(found[0].name->rank, Rank::Order);
    EXPECT_FALSE(found[1].name);
    EXPECT_EQ(found[1].size, 0U);
    EXPECT_TRUE(found[1].nearest.empty());
    EXPECT_FALSE(found[1].purity[0]);
    EXPECT_EQ(described(world, all, world.taxa, nobody(640), {.nameShare = 0.25})[0].name->rank,
              Rank::Family);
}

TEST(DescribeClusters, FindsTheStrangerAmongItsRows) {
    const auto world = rowsOfTaxa(640);
    Clustering clusters = ofGenera(world);
    clusters.clusters[63] = 0; // of another family
    const auto found = described(world, clusters, world.taxa, nobody(640));
    EXPECT_EQ(found[0].outliers.front(), 63U);
    EXPECT_EQ(found[0].representatives.size(), 5U);
    for (const std::uint32_t row : found[0].representatives) {
        EXPECT_LT(row % 64, 4U);
    }
}

TEST(DescribeClusters, FindsTheNearestKnownSpecies) {
    const auto world = rowsOfTaxa(640);
    RowTaxa some = world.taxa;
    for (std::size_t i = 0; i < some.taxonOfRow.size(); ++i) {
        if (i % 64 < 4) { // nothing is known of the first genus
            some.taxonOfRow[i] = RowTaxa::kUnknown;
        }
    }
    const auto found = described(world, ofGenera(world), some, nobody(640));
    ASSERT_EQ(found[0].nearest.size(), 3U);
    EXPECT_EQ(found[0].nearest[0].taxon.at(Rank::Family), "F0");
    EXPECT_GE(found[0].nearest[0].cosine, found[0].nearest[1].cosine);
    EXPECT_FALSE(found[0].name);
}

TEST(DescribeClusters, OfNoRowsOrNoClustersIsEmpty) {
    const auto search = loadBatchSearch().value();
    EXPECT_TRUE(describeClusters({}, {}, {}, {}, *search).value().empty());
}

TEST(DescribeClusters, StopsWhereAsked) {
    std::stop_source stop;
    stop.request_stop();
    const auto search = loadBatchSearch().value();
    const auto world = rowsOfTaxa(128);
    const auto found = describeClusters(world.rows,
                                        ofGenera(world),
                                        world.taxa,
                                        world.taxa,
                                        *search,
                                        {},
                                        Progress(stop.get_token()));
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace taxo

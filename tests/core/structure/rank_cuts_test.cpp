// SPDX-License-Identifier: MIT
#include "core/structure/agglomerative.h"
#include "core/structure/compare_clusterings.h"
#include "core/structure/rank_cuts.h"
#include "tests/core/structure/taxa_of_groups.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace taxo {
namespace {

using test::rowsOfTaxa;

TEST(RankCuts, CutADendrogramIntoTheTaxaOfARank) {
    const auto world = rowsOfTaxa(1280);
    const auto search = loadBatchSearch().value();
    const auto cuts = rankCuts(world.rows, world.taxa);
    const Dendrogram dendrogram = averageLinkage(world.rows, *search).value();
    for (const Rank rank : {Rank::Species, Rank::Genus}) {
        SCOPED_TRACE(nameOf(rank));
        const RankCut& cut = cuts[indexOf(rank)];
        EXPECT_TRUE(cut.isLearnt);
        const auto found = cutAt(dendrogram, cut.distance);
        const auto same = compareClusterings(found.clusters, world.taxa.labelsAt(rank));
        EXPECT_GE(same.adjustedRand.value, 0.99);
    }
    EXPECT_FALSE(cuts[indexOf(Rank::Family)].isLearnt) << "of 4 families, one too few";
}

TEST(RankCuts, AreLearntFromAShareOfTheRows) {
    const auto world = rowsOfTaxa(1280);
    RowTaxa some = world.taxa;
    for (std::size_t i = 0; i < some.taxonOfRow.size(); ++i) {
        if (i % 5 != 0) {
            some.taxonOfRow[i] = RowTaxa::kUnknown;
        }
    }
    const auto all = rankCuts(world.rows, world.taxa);
    const auto fewer = rankCuts(world.rows, some);
    const std::size_t genus = indexOf(Rank::Genus);
    EXPECT_TRUE(fewer[genus].isLearnt);
    EXPECT_LT(fewer[genus].error, 0.01);
    EXPECT_NEAR(fewer[genus].distance, all[genus].distance, 0.05);
}

TEST(RankCuts, OfUnknownRowsAreTheUsualOnes) {
    auto world = rowsOfTaxa(100);
    std::ranges::fill(world.taxa.taxonOfRow, RowTaxa::kUnknown);
    const auto cuts = rankCuts(world.rows, world.taxa);
    EXPECT_FALSE(cuts[indexOf(Rank::Species)].isLearnt);
    EXPECT_NEAR(cuts[indexOf(Rank::Species)].distance, 0.20, 0.001);
    EXPECT_NEAR(cuts[indexOf(Rank::Genus)].distance, 0.29, 0.001);
    EXPECT_FALSE(rankCuts({}, {})[0].isLearnt);
}

TEST(RankCuts, NeverCutHigherRanksLower) {
    const auto cuts = rankCuts(rowsOfTaxa(1280).rows, rowsOfTaxa(1280).taxa);
    for (std::size_t i = 1; i < kRanks; ++i) {
        EXPECT_GE(cuts[i - 1].distance, cuts[i].distance);
    }
}

} // namespace
} // namespace taxo

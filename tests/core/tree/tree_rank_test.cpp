// SPDX-License-Identifier: MIT
#include "core/tree/tree_rank.h"

#include <gtest/gtest.h>

#include <string>

namespace taxo {
namespace {

TEST(TreeRank, EveryNameLeadsBackToItsRank) {
    for (int i = 1; i <= static_cast<int>(TreeRank::Subform); ++i) {
        const auto rank = static_cast<TreeRank>(i);
        EXPECT_EQ(treeRankFromName(nameOf(rank)), rank) << nameOf(rank);
    }
    EXPECT_EQ(treeRankFromName("DIVISION"), TreeRank::Phylum);
    EXPECT_EQ(treeRankFromName("unranked"), TreeRank::None);
    EXPECT_FALSE(treeRankFromName("tribble"));
    EXPECT_FALSE(treeRankFromName(""));
}

TEST(TreeRank, RingsRiseFromTheRootAndMainRanksLieOnWholeOnes) {
    for (int i = 1; i < static_cast<int>(TreeRank::Subform); ++i) {
        EXPECT_LT(ringOf(static_cast<TreeRank>(i)), ringOf(static_cast<TreeRank>(i + 1))) << i;
    }
    for (const Rank rank : kAllRanks) {
        EXPECT_EQ(ringOf(treeRankOf(rank)), static_cast<float>(indexOf(rank)) + 1.0F);
        EXPECT_EQ(mainRankOf(treeRankOf(rank)), rank);
    }
    EXPECT_EQ(ringOf(TreeRank::None), 0.0F);
    EXPECT_FALSE(mainRankOf(TreeRank::Tribe));
}

} // namespace
} // namespace taxo

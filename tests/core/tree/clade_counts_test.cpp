// SPDX-License-Identifier: MIT
#include "core/tree/clade_counts.h"
#include "tests/core/tree/trees.h"

#include <gtest/gtest.h>

#include <vector>

namespace taxo {
namespace {

using test::nodeNamed;
using test::randomTree;
using test::treeOf;

TEST(CladeCounts, AddUpWhatTheirTaxaHave) {
    const Tree tree = treeOf("((A,B)AB,(C,D)CD)R;");
    const std::vector<TaxonTally> tallies = {
        {nodeNamed(tree, "A"), 3, 2, 1, 0, 2.5},
        {nodeNamed(tree, "AB"), 2, 0, 2, 1, 0.75},
        {nodeNamed(tree, "A"), 1, 1, 0, 0, 1.0},
        {nodeNamed(tree, "C"), 4, 0, 0, 4, 3.0, 0, 2},
    };
    const auto counts = CladeCounts::of(tree, tallies);
    EXPECT_EQ(counts.at(nodeNamed(tree, "AB")),
              (CladeCounts::Counts{.photographs = 6,
                                   .confirmed = 3,
                                   .uncertain = 3,
                                   .flagged = 1,
                                   .taxa = 2,
                                   .listed = 0,
                                   .gaps = 0,
                                   .mass = 4.25}));
    EXPECT_EQ(counts.at(Tree::root()).photographs, 10U);
    EXPECT_EQ(counts.at(Tree::root()).novel, 2U);
    EXPECT_EQ(counts.at(Tree::root()).taxa, 3U);
    EXPECT_EQ(counts.at(nodeNamed(tree, "D")).photographs, 0U);
    const std::vector<NodeId> expected = {Tree::root(),
                                          nodeNamed(tree, "AB"),
                                          nodeNamed(tree, "A"),
                                          nodeNamed(tree, "CD"),
                                          nodeNamed(tree, "C")};
    EXPECT_EQ(counts.photographed(), expected);
}

TEST(CladeCounts, AGapIsAListedTaxonInWhoseCladeNothingIs) {
    const Tree tree = treeOf("((A,B)AB,(C,D)CD,(E)EE)R;");
    const std::vector<TaxonTally> tallies = {{nodeNamed(tree, "A"), 1, 0, 0, 0, 1.0}};
    const std::vector<NodeId> checklist = {nodeNamed(tree, "AB"),
                                           nodeNamed(tree, "B"),
                                           nodeNamed(tree, "CD"),
                                           nodeNamed(tree, "CD"),
                                           nodeNamed(tree, "E")};
    const auto counts = CladeCounts::of(tree, tallies, checklist);
    EXPECT_EQ(counts.at(nodeNamed(tree, "AB")).gaps, 1U) << "B; AB itself was photographed as A";
    EXPECT_EQ(counts.at(nodeNamed(tree, "CD")).gaps, 1U);
    EXPECT_EQ(counts.at(Tree::root()).gaps, 3U);
    EXPECT_EQ(counts.at(Tree::root()).listed, 4U);
}

TEST(BranchMasses, FollowTheProbabilityDownAndLoseNone) {
    const Tree tree = treeOf("((A,B)AB,(C,D)CD)R;");
    const std::vector<NodeId> leaves = {
        nodeNamed(tree, "A"), nodeNamed(tree, "D"), nodeNamed(tree, "B"), nodeNamed(tree, "A")};
    const std::vector<float> probabilities = {0.5F, 0.125F, 0.125F, 0.25F};
    const auto masses = branchMasses(tree, leaves, probabilities, 0.126);
    ASSERT_EQ(masses.size(), 3U);
    EXPECT_EQ(masses[0].node, Tree::root());
    EXPECT_EQ(masses[0].mass, 1.0);
    EXPECT_EQ(masses[1].node, nodeNamed(tree, "AB"));
    EXPECT_EQ(masses[1].mass, 0.875);
    EXPECT_EQ(masses[2].node, nodeNamed(tree, "A"));
    EXPECT_EQ(masses[2].mass, 0.75);
}

TEST(BranchMasses, ChildrenNeverOutweighTheirParent) {
    const Tree tree = randomTree(500, 5, 2);
    Random random(6);
    std::vector<NodeId> leaves;
    std::vector<float> probabilities;
    for (int i = 0; i < 200; ++i) {
        leaves.push_back(NodeId{static_cast<std::int32_t>(random.below(tree.size()))});
        probabilities.push_back(static_cast<float>(random.uniform()));
    }
    std::vector<double> massOf(tree.size(), -1.0);
    for (const BranchMass& each : branchMasses(tree, leaves, probabilities, 1e-9)) {
        massOf[static_cast<std::size_t>(each.node.value)] = each.mass;
        if (!tree.isRoot(each.node)) {
            const auto parent = static_cast<std::size_t>(tree.parentOf(each.node).value);
            EXPECT_LE(each.mass, massOf[parent] + 1e-9);
        }
    }
}

TEST(CladeCounts, TellSharesWhereThereIsSomethingToTakeThemOf) {
    CladeCounts::Counts counts;
    for (const CladeShare share : {CladeShare::Confirmed,
                                   CladeShare::Uncertain,
                                   CladeShare::Flagged,
                                   CladeShare::Sure,
                                   CladeShare::Novel,
                                   CladeShare::Photographed}) {
        EXPECT_EQ(shareOf(counts, share), std::nullopt);
    }
    counts.photographs = 8;
    counts.confirmed = 4;
    counts.uncertain = 2;
    counts.flagged = 1;
    counts.mass = 6.0;
    counts.novel = 3;
    counts.listed = 10;
    counts.gaps = 7;
    EXPECT_FLOAT_EQ(shareOf(counts, CladeShare::Confirmed).value(), 0.5F);
    EXPECT_FLOAT_EQ(shareOf(counts, CladeShare::Uncertain).value(), 0.25F);
    EXPECT_FLOAT_EQ(shareOf(counts, CladeShare::Flagged).value(), 0.125F);
    EXPECT_FLOAT_EQ(shareOf(counts, CladeShare::Sure).value(), 0.75F);
    EXPECT_FLOAT_EQ(shareOf(counts, CladeShare::Novel).value(), 0.375F);
    EXPECT_FLOAT_EQ(shareOf(counts, CladeShare::Photographed).value(), 0.3F);
}

} // namespace
} // namespace taxo

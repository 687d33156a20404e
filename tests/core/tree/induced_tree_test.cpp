// SPDX-License-Identifier: MIT
#include "core/tree/induced_tree.h"
#include "core/tree/newick.h"
#include "tests/core/tree/trees.h"
#include "tests/support/synthetic_taxonomy.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

namespace taxo {
namespace {

using test::nodeNamed;
using test::randomTree;
using test::treeOf;

const Tree& example() {
    static const Tree tree = treeOf("(((A:1,B:2)AB:3,C:4)ABC:5,((D:1)D1:2,E:7)DE:1)R;");
    return tree;
}

std::string induced(std::initializer_list<const char*> names, SingleChildren singleChildren) {
    std::vector<NodeId> nodes;
    for (const char* const name : names) {
        nodes.push_back(nodeNamed(example(), name));
    }
    return newickOf(inducedTree(example(), nodes, singleChildren).tree);
}

TEST(InducedTree, KeepsTheWayFromTheRoot) {
    EXPECT_EQ(induced({"D", "A"}, SingleChildren::Stay), "(((A:1)AB:3)ABC:5,((D:1)D1:2)DE:1)R;\n");
}

TEST(InducedTree, JoinsBranchesAndAddsTheirLengths) {
    EXPECT_EQ(induced({"D", "A"}, SingleChildren::AreJoined), "(A:9,D:4)R;\n");
    EXPECT_EQ(induced({"C", "A", "A"}, SingleChildren::AreJoined), "(A:4,C:4)ABC;\n");
}

TEST(InducedTree, KeepsAChosenNodeAboveAnother) {
    EXPECT_EQ(induced({"ABC", "A"}, SingleChildren::AreJoined), "(A:4)ABC;\n");
    EXPECT_EQ(induced({"E"}, SingleChildren::AreJoined), "E;\n");
}

TEST(InducedTree, OfNothingIsTheRoot) {
    EXPECT_EQ(inducedTree(example(), {}, SingleChildren::Stay).tree.size(), 1U);
}

TEST(InducedTree, HasExactlyTheChosenAndTheirCommonAncestors) {
    for (const std::size_t back : {2U, 4U, 20U}) {
        const Tree tree = randomTree(400, back, 11 + back);
        Random random(back);
        std::vector<NodeId> chosen;
        for (int i = 0; i < 30; ++i) {
            chosen.push_back(NodeId{static_cast<std::int32_t>(random.below(tree.size()))});
        }
        std::vector<NodeId> expected = chosen;
        for (const NodeId a : chosen) {
            for (const NodeId b : chosen) {
                expected.push_back(commonAncestor(tree, a, b));
            }
        }
        std::sort(expected.begin(), expected.end());
        expected.erase(std::unique(expected.begin(), expected.end()), expected.end());
        const auto made = inducedTree(tree, chosen, SingleChildren::AreJoined);
        EXPECT_EQ(made.origin, expected);
        for (std::size_t i = 1; i < made.origin.size(); ++i) {
            const NodeId parent = made.tree.parentOf(NodeId{static_cast<std::int32_t>(i)});
            EXPECT_TRUE(tree.isAncestor(made.origin[static_cast<std::size_t>(parent.value)],
                                        made.origin[i]));
        }
    }
}

TEST(InducedTree, NamesSpeciesWhoseGenusWasLeftOut) {
    const auto world = test::SyntheticTaxonomy{.genera = 4, .speciesPerGenus = 2}.make();
    const Tree tree = Tree::of(world.taxonomy);
    const std::vector<NodeId> chosen = {NodeId{world.leaves[0].value},
                                        NodeId{world.leaves[3].value}};
    const auto made = inducedTree(tree, chosen, SingleChildren::AreJoined);
    EXPECT_EQ(made.tree.displayNameOf(NodeId{1}), "Genus0 epithet0");
    EXPECT_EQ(made.tree.rankOf(NodeId{1}), TreeRank::Species);
}

TEST(InducedTree, OfAClade) {
    const auto made = cladeOf(example(), nodeNamed(example(), "DE"));
    EXPECT_EQ(newickOf(made.tree), "((D:1)D1:2,E:7)DE;\n");
}

TEST(InducedTree, OfALadderTakesTimeInProportion) {
    // A million deep: splits are found from neighbours, not from every pair's whole way.
    std::string text(200'000, '(');
    text += "t";
    for (int i = 0; i < 200'000; ++i) {
        text += ",t)";
    }
    const Tree tree = treeOf(text + ";");
    std::vector<NodeId> tips;
    for (NodeId node = Tree::root(); node.value < static_cast<std::int32_t>(tree.size());
         ++node.value) {
        if (tree.isTip(node)) {
            tips.push_back(node);
        }
    }
    EXPECT_EQ(inducedTree(tree, tips, SingleChildren::AreJoined).tree.size(), tree.size());
}

} // namespace
} // namespace taxo

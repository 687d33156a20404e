// SPDX-License-Identifier: MIT
#include "core/taxonomy/taxon_names.h"
#include "core/tree/tree.h"
#include "tests/core/tree/trees.h"
#include "tests/support/synthetic_taxonomy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <vector>

namespace taxo {
namespace {

using test::nodeNamed;
using test::randomTree;
using test::treeOf;
using testing::ElementsAre;

std::vector<std::string> namesOf(const Tree& tree, const std::vector<NodeId>& nodes) {
    std::vector<std::string> names;
    for (const NodeId node : nodes) {
        names.push_back(tree.displayNameOf(node));
    }
    return names;
}

/// By going up from both, as the definition says.
NodeId plainCommonAncestor(const Tree& tree, NodeId a, NodeId b) {
    std::set<NodeId> above;
    for (NodeId node = a; node.value >= 0; node = tree.parentOf(node)) {
        above.insert(node);
    }
    while (!above.contains(b)) {
        b = tree.parentOf(b);
    }
    return b;
}

TEST(Tree, KnowsWhatIsAboveAndBelow) {
    const Tree tree = treeOf("((A,B)AB,C,(D,(E,F)EF)DEF)R;");
    EXPECT_EQ(tree.size(), 10U);
    EXPECT_EQ(tree.tips(), 6U);
    EXPECT_THAT(namesOf(tree, tree.childrenOf(Tree::root())), ElementsAre("AB", "C", "DEF"));
    EXPECT_THAT(namesOf(tree, tree.ancestorsOf(nodeNamed(tree, "F"))),
                ElementsAre("R", "DEF", "EF"));
    EXPECT_TRUE(tree.isAncestor(nodeNamed(tree, "DEF"), nodeNamed(tree, "E")));
    EXPECT_FALSE(tree.isAncestor(nodeNamed(tree, "AB"), nodeNamed(tree, "E")));
    EXPECT_FALSE(tree.isAncestor(nodeNamed(tree, "E"), nodeNamed(tree, "E")));
    EXPECT_EQ(tree.tipsIn(nodeNamed(tree, "DEF")), 3U);
    EXPECT_EQ(tree.depthOf(nodeNamed(tree, "F")), 3U);
    EXPECT_FALSE(tree.hasLengths());
}

TEST(Tree, OfATaxonomyHasItsNodesUnderTheirNumbers) {
    const auto world = test::SyntheticTaxonomy{.genera = 30, .speciesPerGenus = 4}.make();
    const Tree tree = Tree::of(world.taxonomy);
    ASSERT_EQ(tree.size(), world.taxonomy.size());
    for (const TaxonId taxon : world.all()) {
        const NodeId node{taxon.value};
        EXPECT_EQ(tree.parentOf(node).value, world.taxonomy.parentOf(taxon).value);
        EXPECT_EQ(tree.endOf(node).value, world.taxonomy.endOf(taxon).value);
        EXPECT_EQ(tree.tipsIn(node), world.taxonomy.speciesIn(taxon));
        EXPECT_EQ(tree.displayNameOf(node), displayNameOf(world.taxonomy, taxon));
        if (!world.taxonomy.isRoot(taxon)) {
            EXPECT_EQ(tree.rankOf(node), treeRankOf(world.taxonomy.rankOf(taxon)));
        }
    }
}

TEST(Tree, FindsTheCommonAncestorOfAnyTwo) {
    for (const std::size_t back : {2U, 5U, 40U}) {
        const Tree tree = randomTree(300, back, back);
        Random random(9);
        for (int i = 0; i < 400; ++i) {
            const NodeId a{static_cast<std::int32_t>(random.below(tree.size()))};
            const NodeId b{static_cast<std::int32_t>(random.below(tree.size()))};
            EXPECT_EQ(commonAncestor(tree, a, b), plainCommonAncestor(tree, a, b));
        }
    }
}

TEST(Tree, FindsTheCommonAncestorOfASet) {
    const Tree tree = randomTree(500, 6, 4);
    Random random(5);
    for (int i = 0; i < 100; ++i) {
        std::vector<NodeId> nodes;
        for (std::size_t n = 1 + random.below(6); n-- > 0;) {
            nodes.push_back(NodeId{static_cast<std::int32_t>(random.below(tree.size()))});
        }
        NodeId expected = nodes.front();
        for (const NodeId node : nodes) {
            expected = plainCommonAncestor(tree, expected, node);
        }
        EXPECT_EQ(commonAncestor(tree, nodes), expected);
    }
}

TEST(Tree, GivesTheRouteBetweenTwoOverTheirCommonAncestor) {
    const Tree tree = treeOf("((A:1,B:2)AB:3,(C:4,D:5)CD:6)R;");
    const Route route = routeBetween(tree, nodeNamed(tree, "B"), nodeNamed(tree, "C"));
    EXPECT_THAT(namesOf(tree, route.nodes), ElementsAre("B", "AB", "R", "CD", "C"));
    EXPECT_EQ(route.top, 2U);
    EXPECT_EQ(route.length, 2.0 + 3.0 + 6.0 + 4.0);
    const Route down = routeBetween(tree, Tree::root(), nodeNamed(tree, "D"));
    EXPECT_THAT(namesOf(tree, down.nodes), ElementsAre("R", "CD", "D"));
    EXPECT_EQ(down.top, 0U);
    const Route nowhere = routeBetween(tree, nodeNamed(tree, "A"), nodeNamed(tree, "A"));
    EXPECT_THAT(namesOf(tree, nowhere.nodes), ElementsAre("A"));
    EXPECT_EQ(nowhere.length, 0.0);
}

TEST(Tree, TellsNoLengthOfARouteWhereABranchHasNone) {
    const Tree tree = treeOf("((A:1,B)AB:3,C:1)R;");
    EXPECT_FALSE(routeBetween(tree, nodeNamed(tree, "B"), nodeNamed(tree, "C")).length);
    EXPECT_TRUE(routeBetween(tree, nodeNamed(tree, "A"), nodeNamed(tree, "C")).length);
    const Tree classification = treeOf("((A,B),C);");
    EXPECT_FALSE(
        routeBetween(classification, nodeNamed(classification, "A"), nodeNamed(classification, "C"))
            .length)
        << "a classification has no distances";
}

TEST(Tree, AddsUpClades) {
    const Tree tree = randomTree(400, 7, 1);
    std::vector<std::int64_t> own(tree.size());
    Random random(2);
    for (auto& value : own) {
        value = static_cast<std::int64_t>(random.below(100));
    }
    auto sums = own;
    addUpClades<std::int64_t>(tree, sums);
    for (std::size_t node = 0; node < tree.size(); ++node) {
        const NodeId id{static_cast<std::int32_t>(node)};
        std::int64_t expected = 0;
        for (NodeId below = id; below < tree.endOf(id); ++below.value) {
            expected += own[static_cast<std::size_t>(below.value)];
        }
        EXPECT_EQ(sums[node], expected);
    }
}

TEST(Tree, IsAMillionDeepWithoutRecursion) {
    constexpr std::size_t kDepth = 1'000'000;
    const Tree tree = randomTree(kDepth, 1, 1);
    const NodeId last{static_cast<std::int32_t>(kDepth) - 1};
    EXPECT_EQ(tree.depthOf(last), kDepth - 1);
    EXPECT_EQ(commonAncestor(tree, NodeId{10}, last), NodeId{10});
    EXPECT_EQ(routeBetween(tree, last, Tree::root()).nodes.size(), kDepth);
    std::vector<std::int64_t> ones(kDepth, 1);
    addUpClades<std::int64_t>(tree, ones);
    EXPECT_EQ(ones.front(), static_cast<std::int64_t>(kDepth));
}

} // namespace
} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/tree/induced_tree.h"
#include "core/tree/tree_layout.h"
#include "tests/core/tree/trees.h"
#include "tests/support/synthetic_taxonomy.h"

#include <gtest/gtest.h>

#include <vector>

namespace taxo {
namespace {

using test::nodeNamed;
using test::randomTree;
using test::treeOf;

constexpr TreeLayoutKind kKinds[] = {TreeLayoutKind::Circle,
                                     TreeLayoutKind::Sunburst,
                                     TreeLayoutKind::Icicle,
                                     TreeLayoutKind::Cladogram,
                                     TreeLayoutKind::Outline};

float outOf(const Tree& tree, const TreeLayout& layout, const char* name) {
    return layout.out[static_cast<std::size_t>(nodeNamed(tree, name).value)];
}

/// Children lie in their parent's span one after the other, and farther out; begins rise.
void expectNested(const Tree& tree, const TreeLayout& layout) {
    const auto at = [](NodeId node) { return static_cast<std::size_t>(node.value); };
    for (NodeId node = Tree::root(); at(node) < tree.size(); ++node.value) {
        ASSERT_LE(layout.begin[at(node)], layout.end[at(node)]);
        float edge = layout.begin[at(node)];
        tree.forEachChild(node, [&](NodeId child) {
            ASSERT_GE(layout.begin[at(child)], edge);
            ASSERT_LE(layout.end[at(child)], layout.end[at(node)]);
            ASSERT_GE(layout.out[at(child)], layout.out[at(node)]);
            edge = layout.end[at(child)];
        });
    }
    EXPECT_EQ(layout.begin.front(), 0.0F);
    EXPECT_EQ(static_cast<double>(layout.end.front()), layout.tips);
}

TEST(TreeLayout, NestsEveryCladeInItsParentsSpan) {
    for (const std::size_t back : {1U, 3U, 30U}) {
        const Tree tree = randomTree(500, back, back);
        for (const TreeLayoutKind kind : kKinds) {
            expectNested(tree, layoutTree(tree, kind));
        }
    }
    const auto world = test::SyntheticTaxonomy{.genera = 40}.make();
    for (const TreeLayoutKind kind : kKinds) {
        expectNested(Tree::of(world.taxonomy), layoutTree(Tree::of(world.taxonomy), kind));
    }
}

TEST(TreeLayout, GivesEveryTipOneUnitAlong) {
    const Tree tree = treeOf("((A,B)AB,C,(D)DD)R;");
    const TreeLayout layout = layoutTree(tree, TreeLayoutKind::Circle);
    EXPECT_EQ(layout.tips, 4.0);
    const auto c = static_cast<std::size_t>(nodeNamed(tree, "C").value);
    EXPECT_EQ(layout.begin[c], 2.0F);
    EXPECT_EQ(layout.end[c], 3.0F);
}

TEST(TreeLayout, PutsRanksOnRingsEmptyOnesToo) {
    const auto world = test::SyntheticTaxonomy{.genera = 12, .emptyRanks = 0.5}.make();
    const Tree tree = Tree::of(world.taxonomy);
    for (const TreeLayoutKind kind : {TreeLayoutKind::Circle, TreeLayoutKind::Sunburst}) {
        const TreeLayout layout = layoutTree(tree, kind);
        const float root = kind == TreeLayoutKind::Sunburst ? 1.0F : 0.0F;
        for (NodeId node = Tree::root(); node.value < static_cast<std::int32_t>(tree.size());
             ++node.value) {
            EXPECT_EQ(layout.out[static_cast<std::size_t>(node.value)],
                      root + static_cast<float>(tree.depthOf(node)));
        }
    }
}

TEST(TreeLayout, LeavesTheRingOfARankFreeThatWasLeftOut) {
    TreeParts parts; // a genus below a class, and between them a node of no rank
    for (const auto& [parent, rank] : {std::pair(-1, TreeRank::None),
                                       std::pair(0, TreeRank::Class),
                                       std::pair(1, TreeRank::None),
                                       std::pair(2, TreeRank::Genus),
                                       std::pair(3, TreeRank::Family), // out of order
                                       std::pair(1, TreeRank::None)}) {
        parts.parent.push_back(parent);
        parts.rank.push_back(rank);
        parts.name.push_back(0);
    }
    const TreeLayout layout = layoutTree(Tree::fromParts(std::move(parts)), TreeLayoutKind::Circle);
    EXPECT_EQ(layout.out, (std::vector<float>{0.0F, 3.0F, 4.5F, 6.0F, 6.25F, 6.0F}));
}

TEST(TreeLayout, PutsTipsInLineWhereThereAreNoRanks) {
    const Tree tree = treeOf("((A,(B,C)BC)ABC,D)R;");
    const TreeLayout lines = layoutTree(tree, TreeLayoutKind::Cladogram);
    for (const char* const tip : {"A", "B", "C", "D"}) {
        EXPECT_EQ(outOf(tree, lines, tip), 3.0F);
    }
    EXPECT_EQ(outOf(tree, lines, "ABC"), 1.0F);
    const TreeLayout cells = layoutTree(tree, TreeLayoutKind::Icicle);
    EXPECT_EQ(outOf(tree, cells, "D"), 2.0F) << "the root's cell, then its own";
    EXPECT_EQ(outOf(tree, cells, "B"), 4.0F);
}

TEST(TreeLayout, OfAPhylogramIsAsLongAsTheTreeSays) {
    const Tree tree = treeOf("((A:1,B:-2)AB:3,C:0.5,D)R:9;");
    const TreeLayout layout = layoutTree(tree, TreeLayoutKind::Phylogram);
    EXPECT_EQ(outOf(tree, layout, "A"), 4.0F);
    EXPECT_EQ(outOf(tree, layout, "B"), 3.0F) << "a negative length is drawn as none";
    EXPECT_EQ(outOf(tree, layout, "D"), 0.0F);
    EXPECT_EQ(layout.depth, 4.0);
}

TEST(TreeLayout, OutlinesOneRowForEachNode) {
    const Tree tree = treeOf("((A,B)AB,C)R;");
    const TreeLayout layout = layoutTree(tree, TreeLayoutKind::Outline);
    EXPECT_EQ(layout.tips, 5.0);
    EXPECT_EQ(layout.begin, (std::vector<float>{0, 1, 2, 3, 4}));
    EXPECT_EQ(layout.end, (std::vector<float>{5, 4, 3, 4, 5}));
    EXPECT_EQ(layout.out, (std::vector<float>{0, 1, 2, 2, 1}));
}

TEST(TreeLayout, FoldsUpToTheInducedTreeByWeights) {
    const Tree tree = randomTree(300, 4, 8);
    std::vector<float> weights(tree.size(), 0.0F);
    std::vector<NodeId> chosen;
    for (NodeId node = Tree::root(); node.value < 300; node.value += 7) {
        if (tree.isTip(node)) {
            chosen.push_back(node);
            weights[static_cast<std::size_t>(node.value)] = 1.0F;
        }
    }
    const auto induced = inducedTree(tree, chosen, SingleChildren::Stay);
    const TreeLayout folded = layoutTree(tree, TreeLayoutKind::Icicle, weights);
    const TreeLayout small = layoutTree(induced.tree, TreeLayoutKind::Icicle);
    std::size_t next = 0;
    for (std::size_t node = 0; node < tree.size(); ++node) {
        const bool isKept = next < induced.origin.size() &&
                            induced.origin[next].value == static_cast<std::int32_t>(node);
        if (!isKept) {
            EXPECT_EQ(folded.begin[node], folded.end[node]);
            continue;
        }
        EXPECT_EQ(folded.begin[node], small.begin[next]);
        EXPECT_EQ(folded.end[node], small.end[next]);
        EXPECT_EQ(folded.out[node], small.out[next]);
        ++next;
    }
}

TEST(TreeLayout, GoesAroundClockwiseFromTheTopAndBack) {
    const Tree tree = treeOf("(A,B,C,D)R;");
    const TreeLayout layout = layoutTree(tree, TreeLayoutKind::Circle);
    const TreePoint quarter = pointOf(layout, 1.0, 2.0);
    EXPECT_NEAR(quarter.x, 2.0, 1e-12);
    EXPECT_NEAR(quarter.y, 0.0, 1e-12);
    for (const double along : {0.25, 1.5, 2.0, 3.75}) {
        const TreePlace place = placeOf(layout, pointOf(layout, along, 0.5));
        EXPECT_NEAR(place.along, along, 1e-9);
        EXPECT_NEAR(place.out, 0.5, 1e-12);
    }
    const TreeLayout flat = layoutTree(tree, TreeLayoutKind::Cladogram);
    EXPECT_EQ(pointOf(flat, 1.5, 2.0).x, 2.0);
    EXPECT_EQ(placeOf(flat, {2.0, 1.5}).along, 1.5);
}

TEST(TreeLayout, OfAMillionDeepNeedsNoRecursion) {
    const Tree tree = randomTree(1'000'000, 1, 1);
    for (const TreeLayoutKind kind : kKinds) {
        EXPECT_GE(layoutTree(tree, kind).depth, 999'999.0);
    }
}

} // namespace
} // namespace taxo

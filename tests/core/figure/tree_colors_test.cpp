// SPDX-License-Identifier: MIT
// What lights up on a tree, and the colours of its clades.
#include "core/figure/tree_colors.h"
#include "core/figure/tree_drawing.h"
#include "tests/core/tree/trees.h"
#include "tests/support/synthetic_taxonomy.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace taxo {
namespace {

using test::nodeNamed;
using test::randomTree;

TEST(TreeLight, FallsOnCladesByTheSumOfWhatIsBelowUnlessMoreIsKnown) {
    const NodeId a{3};
    const TreeLight light({{NodeId{5}, 0.25F}, {NodeId{4}, 0.5F}}, {{a, 0.9F}});
    EXPECT_FLOAT_EQ(light.of(NodeId{4}, NodeId{6}), 0.75F);
    EXPECT_FLOAT_EQ(light.of(NodeId{5}, NodeId{6}), 0.25F);
    EXPECT_FLOAT_EQ(light.of(a, NodeId{9}), 0.9F);
    EXPECT_EQ(light.of(NodeId{6}, NodeId{9}), 0.0F);
    EXPECT_TRUE(TreeLight().isDark());
}

TEST(TreeLight, OfAWayFallsOnItAndNotAboveWhereItTurns) {
    const Tree tree = test::treeOf("(((a,b)c,(d,e)f)g,h)i;");
    const auto at = [&](const char* name) { return nodeNamed(tree, name); };
    const TreeLight light(tree, routeBetween(tree, at("b"), at("d")));
    const auto of = [&](const char* name) { return light.of(at(name), tree.endOf(at(name))); };
    for (const char* const lit : {"b", "c", "g", "f", "d"}) {
        EXPECT_EQ(of(lit), 1.0F) << lit;
    }
    for (const char* const dark : {"a", "e", "h", "i"}) {
        EXPECT_EQ(of(dark), 0.0F) << dark;
    }
    EXPECT_FALSE(light.isDark());
}

TEST(TreeColors, EveryNodeHasOneAndTheLargestCladesDiffer) {
    const Tree tree = Tree::of(
        test::SyntheticTaxonomy{.genera = 40, .speciesPerGenus = 5, .homonyms = 0}.make().taxonomy);
    const TreeColors colors = treeColors(tree, Ground::Dark);
    ASSERT_EQ(colors.of.size(), tree.size());
    std::set<Color> different;
    tree.forEachChild(Tree::root(), [&](NodeId child) { different.insert(colors.at(child)); });
    EXPECT_EQ(different.size(), tree.childrenOf(Tree::root()).size());
    for (const Color& color : colors.colors) {
        EXPECT_GE(contrastOf(color, groundColor(Ground::Dark)), 3.0);
    }
}

TEST(TreeColors, OfALadderAndOfABrushAreMadeInTime) {
    EXPECT_EQ(treeColors(randomTree(200'000, 1, 1), Ground::Light).of.size(), 200'000U);
    std::string brush = "(a";
    for (int i = 0; i < 100'000; ++i) {
        brush += ",b";
    }
    EXPECT_LE(treeColors(test::treeOf(brush + ")r;"), Ground::Light).colors.size(), 200U);
}

} // namespace
} // namespace taxo

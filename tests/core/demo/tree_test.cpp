// SPDX-License-Identifier: MIT
#include "core/demo/tree.h"

#include <gtest/gtest.h>

#include <cmath>

namespace taxo {
namespace {

DemoTree smallTree() {
    DemoTree tree;
    const auto root = tree.add(-1, 1.0, "life");
    const auto inner = tree.add(root, 0.25);
    tree.add(inner, 0.0, "Aa bb");
    tree.add(inner, 0.0, "Aa cc");
    tree.add(root, 0.0, "Dd");
    return tree;
}

TEST(DemoTree, IsWrittenAsNewickWithLengths) {
    EXPECT_EQ(smallTree().newick(),
              "(('Aa bb':0.250000,'Aa cc':0.250000):0.750000,Dd:1.000000)life;\n");
}

TEST(DemoTree, KnowsWhenLinesParted) {
    const DemoTree tree = smallTree();
    EXPECT_DOUBLE_EQ(ageOfCommonAncestor(tree, 2, 3), 0.25);
    EXPECT_DOUBLE_EQ(ageOfCommonAncestor(tree, 2, 4), 1.0);
    EXPECT_DOUBLE_EQ(ageOfCommonAncestor(tree, 2, 2), 0.0);
}

TEST(DemoTree, TraitsVaryAsMuchAsBranchesAreLong) {
    const DemoTree tree = smallTree();
    Random random(5);
    double sisters = 0.0;
    double strangers = 0.0;
    constexpr int kWorlds = 4'000;
    for (int i = 0; i < kWorlds; ++i) {
        const auto values = tree.evolve(random);
        sisters += (values[2] - values[3]) * (values[2] - values[3]);
        strangers += (values[2] - values[4]) * (values[2] - values[4]);
    }
    // The variance of a difference is the length of the path between the two.
    EXPECT_NEAR(sisters / kWorlds, 0.5, 0.05);
    EXPECT_NEAR(strangers / kWorlds, 2.0, 0.2);
}

TEST(DemoTree, SplitsALineIntoAsManyAsAskedInTwos) {
    DemoTree tree;
    const auto root = tree.add(-1, 1.0);
    Random random(1);
    const auto ends = splitLines(tree, root, 5, 0.4, random);
    ASSERT_EQ(ends.size(), 5U);
    for (const auto end : ends) {
        tree.add(end, 0.0);
    }
    std::vector<int> children(tree.nodes.size());
    for (std::size_t i = 1; i < tree.nodes.size(); ++i) {
        ++children[static_cast<std::size_t>(tree.nodes[i].parent)];
        EXPECT_GT(tree.branchLength(static_cast<std::int32_t>(i)), 0.0);
    }
    for (std::size_t i = 0; i + 5 < tree.nodes.size(); ++i) {
        EXPECT_EQ(children[i], 2) << "node " << i;
    }
}

} // namespace
} // namespace taxo

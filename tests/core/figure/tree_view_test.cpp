// SPDX-License-Identifier: MIT
#include "core/figure/tree_view.h"
#include "tests/core/tree/trees.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace taxo {
namespace {

using test::nodeNamed;
using test::randomTree;
using test::treeOf;

constexpr double kWidth = 800.0;
constexpr double kHeight = 600.0;
constexpr double kLine = 16.0;
constexpr std::array<TreeLayoutKind, 4> kKinds = {TreeLayoutKind::Circle,
                                                  TreeLayoutKind::Sunburst,
                                                  TreeLayoutKind::Icicle,
                                                  TreeLayoutKind::Cladogram};

TEST(TreeView, WhatIsUnderThePointerStaysThereWhenZooming) {
    const TreeView view{{3.0, 5.0}, 20.0, 20.0, kWidth, kHeight};
    for (const TreeLayoutKind kind : kKinds) {
        const TreePoint pointer{100.0, 450.0};
        const TreePoint before = view.planeAt(pointer);
        const TreePoint after = zoomedView(view, kind, 3.0, pointer).planeAt(pointer);
        EXPECT_NEAR(after.x, before.x, 1e-9);
        EXPECT_NEAR(after.y, before.y, 1e-9);
    }
}

TEST(TreeView, AFittedCladeIsInSightWhole) {
    const Tree tree = randomTree(400, 3, 5);
    for (const TreeLayoutKind kind : kKinds) {
        const TreeLayout layout = layoutTree(tree, kind);
        for (const std::int32_t value : {0, 7, 100, 399}) {
            const auto at = static_cast<std::size_t>(value);
            const TreeView view = fittedView(tree, layout, NodeId{value}, kWidth, kHeight, kLine);
            for (const double along :
                 {static_cast<double>(layout.begin[at]), static_cast<double>(layout.end[at])}) {
                const TreePoint pixel =
                    view.pixelOf(pointOf(layout, along, static_cast<double>(layout.out[at])));
                EXPECT_GE(pixel.x, -1.0) << static_cast<int>(kind) << " " << value;
                EXPECT_LE(pixel.x, kWidth + 1.0);
                EXPECT_GE(pixel.y, -1.0);
                EXPECT_LE(pixel.y, kHeight + 1.0);
            }
        }
    }
}

TEST(TreeView, OnPaperATreeHasRoomForNamesOfTipsOnlyWhereTheyHaveAny) {
    const Tree few = treeOf("((a,b)x,(c,d)y)r;");
    const Tree many = randomTree(3000, 3, 5);
    for (const TreeLayoutKind kind : {TreeLayoutKind::Cladogram, TreeLayoutKind::Circle}) {
        const auto reach = [kind](const Tree& tree) { // of the picture, how much of it
            const TreeLayout layout = layoutTree(tree, kind);
            const TreeView view = printedView(tree, layout, kWidth, kHeight, kLine);
            const TreePoint end = view.pixelOf(isRound(kind) ? TreePoint{0.0, layout.depth}
                                                             : TreePoint{layout.depth, 0.0});
            return isRound(kind) ? end.y / kHeight : end.x / kWidth;
        };
        EXPECT_LT(reach(few), 0.9);
        EXPECT_GT(reach(many), 0.95);
        EXPECT_LT(reach(many), 1.0);
    }
}

TEST(TreeView, OtherWidthsLeaveTheMiddleWhereItIs) {
    const Tree tree = randomTree(400, 3, 5);
    for (const TreeLayoutKind kind : kKinds) {
        std::vector<float> weights(tree.size(), 1.0F);
        const TreeLayout before = layoutTree(tree, kind, weights);
        for (std::size_t i = 0; i < weights.size(); i += 7) {
            weights[i] = 1.3F;
        }
        const TreeLayout after = layoutTree(tree, kind, weights);
        const NodeId clade{7};
        TreeView view = fittedView(tree, before, clade, kWidth, kHeight, kLine);
        view = zoomedView(view, kind, 1.4, {0.3 * kWidth, 0.6 * kHeight});
        const auto carried = carriedView(view, tree, before, after, clade);
        ASSERT_TRUE(carried) << static_cast<int>(kind);
        const auto middle = [&](const TreeLayout& layout, const TreeView& from) {
            return nodeAt(tree, layout, placeOf(layout, from.center));
        };
        EXPECT_EQ(middle(after, *carried), middle(before, view)) << static_cast<int>(kind);
        EXPECT_NEAR(carried->scaleX / view.scaleX, 1.0, 0.15);
        EXPECT_NEAR(carried->scaleY / view.scaleY, 1.0, 0.15);
    }
    std::vector<float> one(tree.size(), 0.0F);
    one.back() = 1.0F;
    const TreeLayout all = layoutTree(tree, TreeLayoutKind::Icicle);
    const TreeView view = fittedView(tree, all, NodeId{7}, kWidth, kHeight, kLine);
    EXPECT_FALSE(
        carriedView(view, tree, all, layoutTree(tree, TreeLayoutKind::Icicle, one), NodeId{7}))
        << "it has no width any more";
}

TEST(TreeView, ThePlaceLookedAtIsTheCladeThatWasFitted) {
    const Tree tree = treeOf("(((a,b,c)x,(d,e)y)z,((f,g)v,(h,i,j)w)u)r;");
    for (const TreeLayoutKind kind : {TreeLayoutKind::Icicle, TreeLayoutKind::Cladogram}) {
        const TreeLayout layout = layoutTree(tree, kind);
        for (const char* const name : {"r", "z", "u", "w", "x"}) {
            const NodeId node = nodeNamed(tree, name);
            const TreeView view = fittedView(tree, layout, node, kWidth, kHeight, kLine);
            EXPECT_EQ(placeLookedAt(tree, layout, view), node) << name;
        }
    }
}

TEST(TreeView, NobodyGetsLost) {
    const Tree tree = randomTree(1000, 4, 2);
    for (const TreeLayoutKind kind : kKinds) {
        const TreeLayout layout = layoutTree(tree, kind);
        TreeView view = fittedView(tree, layout, Tree::root(), kWidth, kHeight, kLine);
        view = boundedView(pannedView(view, 1e7, -1e7), tree, layout, kLine);
        view = boundedView(zoomedView(view, kind, 1e-9, {0.0, 0.0}), tree, layout, kLine);
        const TreePoint middle =
            view.pixelOf(pointOf(layout, layout.tips / 2.0, layout.depth / 2.0));
        EXPECT_TRUE(std::abs(middle.x) < 4.0 * kWidth && std::abs(middle.y) < 4.0 * kHeight)
            << static_cast<int>(kind);
    }
}

TEST(TreeView, AFlightBeginsWhereOneIsAndEndsWhereOneWants) {
    const TreeView from{{1.0, 2.0}, 10.0, 10.0, kWidth, kHeight};
    const TreeView to{{7.0, -4.0}, 3000.0, 3000.0, kWidth, kHeight};
    const TreeView begin = viewBetween(from, to, 0.0);
    const TreeView end = viewBetween(from, to, 1.0);
    EXPECT_NEAR(begin.center.x, from.center.x, 1e-9);
    EXPECT_NEAR(begin.scaleX, from.scaleX, 1e-9);
    EXPECT_NEAR(end.center.y, to.center.y, 1e-9);
    EXPECT_NEAR(end.scaleY / to.scaleY, 1.0, 1e-9);
    for (const double share : {0.1, 0.5, 0.9}) {
        const TreeView between = viewBetween(from, to, share);
        EXPECT_DOUBLE_EQ(between.scaleX, between.scaleY) << "a circle stays round";
    }
}

} // namespace
} // namespace taxo

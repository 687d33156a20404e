// SPDX-License-Identifier: MIT
#include "core/tree/visible_nodes.h"
#include "tests/core/tree/trees.h"
#include "tests/support/synthetic_taxonomy.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <vector>

namespace taxo {
namespace {

using test::nodeNamed;
using test::randomTree;
using test::treeOf;
using testing::ElementsAre;

std::vector<VisibleNode>
seen(const Tree& tree, const TreeLayout& layout, const TreeWindow& window) {
    std::vector<VisibleNode> visible;
    visibleNodes(tree, layout, window, visible);
    return visible;
}

TreeWindow whole(const TreeLayout& layout, double pixels) {
    return {.alongBegin = 0.0,
            .alongEnd = layout.tips,
            .outBegin = 0.0,
            .outEnd = layout.depth + 1.0,
            .pixelsPerTip = pixels / layout.tips,
            .pixelsPerRing = 1000.0};
}

std::size_t at(NodeId node) {
    return static_cast<std::size_t>(node.value);
}

TEST(VisibleNodes, AreAllWhereAllAreLarge) {
    const Tree tree = randomTree(200, 4, 3);
    const TreeLayout layout = layoutTree(tree, TreeLayoutKind::Icicle);
    const auto visible = seen(tree, layout, whole(layout, 10'000.0));
    ASSERT_EQ(visible.size(), tree.size());
    for (std::size_t i = 0; i < visible.size(); ++i) {
        EXPECT_EQ(visible[i],
                  (VisibleNode{NodeId{static_cast<std::int32_t>(i)},
                               NodeId{static_cast<std::int32_t>(i) + 1}}));
    }
}

/// What is at least a pixel is drawn, what is less is stood for, and no more than a screen holds.
TEST(VisibleNodes, StandForAllOfAnyTreeAtAnyScale) {
    for (const std::size_t back : {2U, 5U, 60U}) {
        const Tree tree = randomTree(5000, back, back);
        const TreeLayout layout = layoutTree(tree, TreeLayoutKind::Icicle);
        for (const double pixels : {3.0, 70.0, 900.0, 20'000.0}) {
            const TreeWindow window = whole(layout, pixels);
            const auto visible = seen(tree, layout, window);
            const auto pixelOf = [&](float along) {
                return std::floor(static_cast<double>(along) * window.pixelsPerTip);
            };
            std::vector<int> covered(tree.size(), 0);
            std::set<double> pixelsOfSmall;
            std::size_t small = 0;
            for (const VisibleNode& each : visible) {
                for (NodeId node = each.node; node < each.end; ++node.value) {
                    ++covered[at(node)];
                }
                const double width =
                    static_cast<double>(layout.end[at(each.node)] - layout.begin[at(each.node)]) *
                    window.pixelsPerTip;
                EXPECT_TRUE(width >= 1.0 || each.end >= tree.endOf(each.node));
                EXPECT_TRUE(width < 1.0 || !each.standsForMore());
                if (width < 1.0) {
                    ++small;
                    pixelsOfSmall.insert(pixelOf(layout.begin[at(each.node)]));
                }
            }
            for (std::size_t node = 0; node < tree.size(); ++node) {
                ASSERT_LE(covered[node], 1) << "none twice";
                if (covered[node] == 0) {
                    const double pixel = pixelOf(layout.begin[node]);
                    EXPECT_TRUE(pixelsOfSmall.contains(pixel)) << "a small one stands for it";
                    EXPECT_LE(static_cast<double>(layout.end[node]) * window.pixelsPerTip,
                              pixel + 1.0 + 1e-6);
                }
            }
            EXPECT_LE(static_cast<double>(small), 2.0 * pixels + 2.0);
        }
    }
}

TEST(VisibleNodes, AreThoseOfTheWindow) {
    const Tree tree = randomTree(3000, 6, 21);
    const TreeLayout layout = layoutTree(tree, TreeLayoutKind::Icicle);
    TreeWindow window = whole(layout, 0.0);
    window.pixelsPerTip = 4.0; // each tip is large
    window.alongBegin = std::floor(layout.tips / 3.0) + 0.5;
    window.alongEnd = window.alongBegin + 40.0;
    window.outBegin = 3.0;
    window.outEnd = 6.0;
    std::vector<NodeId> expected;
    for (NodeId node = Tree::root(); at(node) < tree.size(); ++node.value) {
        const double above =
            tree.isRoot(node) ? 0.0 : static_cast<double>(layout.out[at(tree.parentOf(node))]);
        const bool isIn =
            static_cast<double>(
                layout.begin[at(node)])<window.alongEnd&& static_cast<double>(layout.end[at(node)])>
                window.alongBegin &&
            static_cast<double>(layout.out[at(node)]) >= window.outBegin && above < window.outEnd;
        if (isIn) {
            expected.push_back(node);
        }
    }
    std::vector<NodeId> found;
    for (const VisibleNode& each : seen(tree, layout, window)) {
        found.push_back(each.node);
    }
    EXPECT_EQ(found, expected);
    EXPECT_GT(expected.size(), 40U);
}

TEST(VisibleNodes, LeaveOutWhatHasNoWidth) {
    const Tree tree = treeOf("((A,B)AB,(C,D)CD,(E)EE)R;");
    std::vector<float> weights(tree.size(), 0.0F);
    weights[at(nodeNamed(tree, "D"))] = 1.0F;
    weights[at(nodeNamed(tree, "E"))] = 2.0F;
    const TreeLayout layout = layoutTree(tree, TreeLayoutKind::Icicle, weights);
    std::vector<std::string> names;
    for (const VisibleNode& each : seen(tree, layout, whole(layout, 100.0))) {
        names.push_back(tree.displayNameOf(each.node));
    }
    EXPECT_THAT(names, ElementsAre("R", "CD", "D", "EE", "E"));
}

TEST(VisibleNodes, AreFewOfAGreatPolytomyAndOfALadder) {
    std::string star = "(";
    for (int i = 0; i < 100'000; ++i) {
        star += i == 0 ? "t" : ",t";
    }
    const Tree polytomy = treeOf(star + ");");
    const TreeLayout stars = layoutTree(polytomy, TreeLayoutKind::Circle);
    EXPECT_LE(seen(polytomy, stars, whole(stars, 1000.0)).size(), 1010U);
    TreeWindow middle = whole(stars, 1000.0);
    middle.alongBegin = 50'000.0;
    middle.alongEnd = 50'010.0;
    middle.pixelsPerTip = 100.0;
    EXPECT_EQ(seen(polytomy, stars, middle).size(), 11U);

    std::string ladder(100'000, '(');
    ladder += "t";
    for (int i = 0; i < 100'000; ++i) {
        ladder += ",t)";
    }
    const Tree rungs = treeOf(ladder + ";");
    const TreeLayout layout = layoutTree(rungs, TreeLayoutKind::Cladogram);
    TreeWindow window = whole(layout, 1000.0);
    window.pixelsPerRing = 1000.0 / layout.depth;
    EXPECT_LE(seen(rungs, layout, window).size(), 6000U);
}

TEST(VisibleNodes, ANodeIsFoundWhereItsCellIs) {
    for (const TreeLayoutKind kind : {TreeLayoutKind::Icicle, TreeLayoutKind::Sunburst}) {
        const Tree tree = randomTree(600, 5, 14);
        const TreeLayout layout = layoutTree(tree, kind);
        for (NodeId node = Tree::root(); at(node) < tree.size(); ++node.value) {
            const double above =
                tree.isRoot(node) ? 0.0 : static_cast<double>(layout.out[at(tree.parentOf(node))]);
            const TreePlace middle = {(static_cast<double>(layout.begin[at(node)]) +
                                       static_cast<double>(layout.end[at(node)])) /
                                          2.0,
                                      (above + static_cast<double>(layout.out[at(node)])) / 2.0};
            EXPECT_EQ(nodeAt(tree, layout, middle), node);
        }
        EXPECT_FALSE(nodeAt(tree, layout, {-1.0, 0.5}));
        EXPECT_FALSE(nodeAt(tree, layout, {layout.tips + 1.0, 0.5}));
        EXPECT_FALSE(nodeAt(tree, layout, {0.5, layout.depth + 1.0}));
    }
    const Tree tree = treeOf("((A,B)AB,C)R;");
    const TreeLayout rows = layoutTree(tree, TreeLayoutKind::Outline);
    EXPECT_EQ(nodeAt(tree, rows, {3.5, 0.0}), nodeNamed(tree, "B"));
}

/// By looking at many points of the rectangle.
TEST(VisibleNodes, AWindowOfADiscHoldsWhatIsInTheRectangle) {
    const Tree tree = randomTree(400, 5, 30);
    const TreeLayout layout = layoutTree(tree, TreeLayoutKind::Sunburst);
    Random random(12);
    for (int round = 0; round < 200; ++round) {
        TreeRectangle view;
        const double reach = layout.depth;
        view.left = random.uniform(-reach, reach);
        view.top = random.uniform(-reach, reach);
        view.right = view.left + random.uniform(0.01, reach / 2.0);
        view.bottom = view.top + random.uniform(0.01, reach / 2.0);
        const auto windows = windowsOf(layout, view, 100.0);
        for (int i = 0; i < 100; ++i) {
            const TreePlace place = placeOf(
                layout,
                {random.uniform(view.left, view.right), random.uniform(view.top, view.bottom)});
            const bool isIn = std::any_of(windows.begin(), windows.end(), [&](const TreeWindow& w) {
                return place.along >= w.alongBegin && place.along <= w.alongEnd &&
                       place.out >= w.outBegin - 1e-9 && place.out <= w.outEnd + 1e-9;
            });
            EXPECT_TRUE(isIn) << place.along << " " << place.out;
        }
        double width = 0.0;
        for (const TreeWindow& window : windows) {
            width += window.alongEnd - window.alongBegin;
        }
        const bool holdsCentre =
            view.left <= 0 && view.right >= 0 && view.top <= 0 && view.bottom >= 0;
        EXPECT_LE(width, holdsCentre ? layout.tips : layout.tips / 2.0 + 1e-9);
    }
}

} // namespace
} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/specimens/layout.h"

#include <gtest/gtest.h>

#include <array>

namespace taxo {
namespace {

TEST(Layout, AGridFillsItsAreaRowByRow) {
    const auto boxes = gridOf({.rows = 2, .columns = 4, .area = {0.1, 0.2, 0.8, 0.6}});
    ASSERT_EQ(boxes.size(), 8U);
    EXPECT_NEAR(boxes[0].left, 0.1, 1e-12);
    EXPECT_NEAR(boxes[1].left, 0.3, 1e-12);
    EXPECT_NEAR(boxes[4].top, 0.5, 1e-12);
    EXPECT_NEAR(boxes[7].left + boxes[7].width, 0.9, 1e-12);
    EXPECT_NEAR(boxes[7].top + boxes[7].height, 0.8, 1e-12);
}

TEST(Layout, AGapLiesBetweenCellsAndNotAroundThem) {
    const auto boxes = gridOf({.rows = 1, .columns = 2, .gap = 0.5});
    EXPECT_NEAR(boxes[0].left, 0.0, 1e-12);
    EXPECT_NEAR(boxes[1].left + boxes[1].width, 1.0, 1e-12);
    EXPECT_NEAR(boxes[1].left - boxes[0].width, boxes[0].width, 1e-12);
}

TEST(Layout, AGridThatCannotBeIsRefused) {
    EXPECT_TRUE(GridOptions().check());
    EXPECT_FALSE(GridOptions{.rows = 0}.check());
    EXPECT_FALSE(GridOptions{.columns = 201}.check());
    EXPECT_FALSE(GridOptions{.gap = 1.0}.check());
    EXPECT_FALSE((GridOptions{.area = {0.5, 0.0, 0.6, 1.0}}.check()));
}

TEST(Layout, MergedBoxesLieInTheBoxAroundThem) {
    const std::array boxes = {Box{0.1, 0.1, 0.1, 0.1}, Box{0.5, 0.05, 0.2, 0.4}};
    const Box around = boxAround(boxes);
    EXPECT_NEAR(around.left, 0.1, 1e-12);
    EXPECT_NEAR(around.top, 0.05, 1e-12);
    EXPECT_NEAR(around.width, 0.6, 1e-12);
    EXPECT_NEAR(around.height, 0.4, 1e-12);
}

TEST(Layout, ABoxIsHalvedAcrossItsLongerSideInPixels) {
    const Box square{0.2, 0.2, 0.4, 0.4};
    EXPECT_NEAR(halvesOf(square, 1.5)[1].left, 0.4, 1e-12) << "a wide picture";
    EXPECT_NEAR(halvesOf(square, 0.7)[1].top, 0.4, 1e-12) << "a high one";
    const auto halves = halvesOf(square, 1.0);
    EXPECT_NEAR(overlap(boxAround(halves), square), 1.0, 1e-12);
    EXPECT_EQ(overlap(halves[0], halves[1]), 0.0);
}

TEST(Layout, ReadingOrderGoesRowByRowThoughRowsAreNotStraight) {
    const Box a{0.1, 0.12, 0.1, 0.1};
    const Box b{0.4, 0.08, 0.1, 0.1};
    const Box c{0.1, 0.33, 0.1, 0.1};
    const Box d{0.4, 0.30, 0.1, 0.1};
    EXPECT_EQ(inReadingOrder({d, c, b, a}), (std::vector{a, b, c, d}));
}

TEST(Layout, OverlapIsTheSharedPartOfBoth) {
    const Box left{0.0, 0.0, 0.5, 1.0};
    EXPECT_EQ(overlap(left, left), 1.0);
    EXPECT_EQ(overlap(left, {0.5, 0.0, 0.5, 1.0}), 0.0);
    EXPECT_NEAR(overlap(left, {0.25, 0.0, 0.5, 1.0}), 1.0 / 3.0, 1e-12);
}

} // namespace
} // namespace taxo

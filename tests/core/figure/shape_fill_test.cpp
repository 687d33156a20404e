// SPDX-License-Identifier: MIT
#include "core/figure/shape_fill.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstdint>
#include <limits>
#include <numbers>
#include <random>
#include <span>
#include <vector>

namespace taxo {
namespace {

using Point = TreeDrawing::Point;

constexpr int kWidth = 40;
constexpr int kHeight = 30;
constexpr Color kWhite{255, 255, 255};

/// White on black: a pixel's brightness is how much of it is covered.
class Board {
public:
    Board() : m_pixels(std::size_t{kWidth} * kHeight, 0xff000000U) {
        fill.begin(m_pixels, kWidth, kHeight);
    }

    double covered(int x, int y) const {
        return (m_pixels[static_cast<std::size_t>(y * kWidth + x)] & 0xffU) / 255.0;
    }

    double area() const {
        double sum = 0.0;
        for (const std::uint32_t pixel : m_pixels) {
            sum += (pixel & 0xffU) / 255.0;
        }
        return sum;
    }

    ShapeFill fill;

private:
    std::vector<std::uint32_t> m_pixels;
};

bool isInside(std::span<const Point> polygon, double x, double y) {
    bool inside = false;
    for (std::size_t i = 0, j = polygon.size() - 1; i < polygon.size(); j = i++) {
        const double xi = polygon[i].x;
        const double yi = polygon[i].y;
        const double xj = polygon[j].x;
        const double yj = polygon[j].y;
        if ((yi > y) != (yj > y) && x < (xj - xi) * (y - yi) / (yj - yi) + xi) {
            inside = !inside;
        }
    }
    return inside;
}

/// By 32 x 32 points in the pixel.
double coveredByCounting(std::span<const Point> polygon, int column, int row) {
    constexpr int kSteps = 32;
    int inside = 0;
    for (int i = 0; i < kSteps * kSteps; ++i) {
        inside += isInside(polygon,
                           column + (i % kSteps + 0.5) / kSteps,
                           row + (static_cast<double>(i / kSteps) + 0.5) / kSteps)
                      ? 1
                      : 0;
    }
    return static_cast<double>(inside) / (kSteps * kSteps);
}

/// Around a centre, so that its edges do not cross; some of its corners beside the picture.
std::vector<Point> randomStar(std::mt19937& random) {
    std::uniform_real_distribution<float> place(-5.0F, 45.0F);
    std::uniform_real_distribution<float> radius(1.0F, 30.0F);
    const Point center{place(random), place(random) * 0.75F};
    std::vector<Point> points;
    constexpr int kCorners = 7;
    for (int i = 0; i < kCorners; ++i) {
        const float angle = 2.0F * std::numbers::pi_v<float> * static_cast<float>(i) / kCorners;
        const float out = radius(random);
        points.push_back({center.x + out * std::cos(angle), center.y + out * std::sin(angle)});
    }
    return points;
}

TEST(ShapeFill, CoversEveryPixelAsFarAsThePolygonDoes) {
    std::mt19937 random(3);
    for (int i = 0; i < 40; ++i) {
        const std::vector<Point> star = randomStar(random);
        Board board;
        board.fill.addPolygon(star);
        board.fill.fill(kWhite);
        for (int y = 0; y < kHeight; ++y) {
            for (int x = 0; x < kWidth; ++x) {
                EXPECT_NEAR(board.covered(x, y), coveredByCounting(star, x, y), 0.05)
                    << i << ": " << x << ", " << y;
            }
        }
    }
}

TEST(ShapeFill, TurnsEitherWayAndLeavesNothingForTheNextShape) {
    Board board;
    const std::array<Point, 4> box = {{{3.5F, 2.25F}, {9.0F, 2.25F}, {9.0F, 6.0F}, {3.5F, 6.0F}}};
    board.fill.addPolygon(std::vector<Point>(box.rbegin(), box.rend()));
    board.fill.fill(kWhite);
    EXPECT_NEAR(board.covered(3, 4), 0.5, 0.01);
    EXPECT_NEAR(board.covered(5, 2), 0.75, 0.01);
    EXPECT_NEAR(board.covered(3, 2), 0.375, 0.01);
    EXPECT_EQ(board.covered(5, 4), 1.0);
    EXPECT_EQ(board.covered(9, 4), 0.0);
    const double before = board.area();
    board.fill.fill(kWhite);
    board.fill.addPolygon(box);
    board.fill.fill({0, 0, 0});
    EXPECT_NEAR(before, 5.5 * 3.75, 0.1);
    EXPECT_EQ(board.covered(5, 4), 0.0);
}

TEST(ShapeFill, ALineThatComesBackCoversTheSameOnce) {
    Board board;
    const std::array<Point, 3> way = {{{5.0F, 10.5F}, {20.0F, 10.5F}, {8.0F, 10.5F}}};
    board.fill.addLine(way, 3.0);
    board.fill.fill(kWhite);
    EXPECT_EQ(board.covered(10, 10), 1.0);
    EXPECT_NEAR(board.area(), 15.0 * 3.0, 0.1);
}

TEST(ShapeFill, AnArcIsAsWideAsItIsSaid) {
    Board board;
    std::vector<Point> arc;
    constexpr int kSteps = 40;
    constexpr double kRadius = 12.0;
    for (int i = 0; i <= kSteps; ++i) {
        const double angle = std::numbers::pi * i / kSteps;
        arc.push_back({static_cast<float>(20.0 + kRadius * std::cos(angle)),
                       static_cast<float>(5.0 + kRadius * std::sin(angle))});
    }
    board.fill.addLine(arc, 2.0);
    board.fill.fill(kWhite);
    EXPECT_NEAR(board.area(), std::numbers::pi * kRadius * 2.0, 1.0);
}

TEST(ShapeFill, WhatLiesBesideThePictureIsNotDrawnAndHarmsNothing) {
    Board board;
    const auto box = [](float left, float top, float right, float bottom) {
        return std::array<Point, 4>{{{left, top}, {right, top}, {right, bottom}, {left, bottom}}};
    };
    for (const auto& far : {box(-90.0F, 2.0F, -50.0F, 9.0F),
                            box(90.0F, 2.0F, 95.0F, 9.0F),
                            box(2.0F, -1e9F, 9.0F, -1.0F),
                            box(2.0F, 31.0F, 9.0F, 1e9F)}) {
        board.fill.addPolygon(far);
        board.fill.fill(kWhite);
    }
    board.fill.addLine(std::array<Point, 2>{{{7.0F, 7.0F}, {7.0F, 7.0F}}}, 3.0);
    board.fill.fill(kWhite);
    EXPECT_EQ(board.area(), 0.0);
    board.fill.addPolygon(box(-1e6F, -1e6F, 1e6F, 1e6F));
    board.fill.fill(kWhite);
    EXPECT_NEAR(board.area(), kWidth * kHeight, 0.5);
}

TEST(ShapeFill, NarrowShapesCoverAsMuchAsIsTheirsInEveryDirection) {
    constexpr int kDirections = 12;
    for (int i = 0; i < kDirections; ++i) {
        const float angle =
            0.1F + 2.0F * std::numbers::pi_v<float> * static_cast<float>(i) / kDirections;
        const float wayX = std::cos(angle);
        const float wayY = std::sin(angle);
        constexpr float kHalf = 1.2F; // of its width; 22 long
        const auto corner = [&](float along, float aside) {
            return Point{20.3F + wayX * along - wayY * aside, 15.4F + wayY * along + wayX * aside};
        };
        const std::array<Point, 4> bar = {corner(-11.0F, kHalf),
                                          corner(11.0F, kHalf),
                                          corner(11.0F, -kHalf),
                                          corner(-11.0F, -kHalf)};
        Board board;
        board.fill.fillNarrow(bar, kWhite);
        EXPECT_NEAR(board.area(), 2.0 * 1.2 * 22.0, 2.5) << i;
        double worst = 0.0; // away from its ends
        for (int y = 0; y < kHeight; ++y) {
            for (int x = 0; x < kWidth; ++x) {
                const float right = static_cast<float>(x) + 0.5F - 20.3F;
                const float down = static_cast<float>(y) + 0.5F - 15.4F;
                if (std::abs(right * wayX + down * wayY) < 8.5F &&
                    std::abs(down * wayX - right * wayY) < 3.0F) {
                    worst = std::max(worst,
                                     std::abs(board.covered(x, y) - coveredByCounting(bar, x, y)));
                }
            }
        }
        EXPECT_LT(worst, 0.15) << i;
    }
}

TEST(ShapeFill, NarrowShapesAreCutToThePictureAndSideBySideLeaveNoHole) {
    Board board;
    for (int i = -40; i < 60; ++i) {
        const auto left = static_cast<float>(i) * 1.5F;
        const std::array<Point, 4> cell = {
            {{left, -50.0F}, {left + 1.5F, -50.0F}, {left + 21.5F, 90.0F}, {left + 20.0F, 90.0F}}};
        board.fill.fillNarrow(cell, kWhite);
    }
    EXPECT_GT(board.area(),
              0.85 * kWidth * kHeight); // edges mix with the ground, as smooth ones do
    Board far;
    const std::array<Point, 4> beside = {
        {{50.0F, 1.0F}, {52.0F, 1.0F}, {52.0F, 20.0F}, {50.0F, 20.0F}}};
    far.fill.fillNarrow(beside, kWhite);
    const std::array<Point, 4> above = {
        {{5.0F, -90.0F}, {7.0F, -90.0F}, {7.0F, -1.0F}, {5.0F, -1.0F}}};
    far.fill.fillNarrow(above, kWhite);
    far.fill.fillNarrow({}, kWhite);
    EXPECT_EQ(far.area(), 0.0);
    const float none = std::numeric_limits<float>::quiet_NaN();
    const std::array<Point, 3> nowhere = {{{none, 1.0F}, {3.0F, none}, {5.0F, 20.0F}}};
    far.fill.fillNarrow(nowhere, kWhite); // harms nothing
}

TEST(ShapeFill, AHairlineIsTwoPixelsAcrossAndCutToThePicture) {
    Board board;
    board.fill.drawHairline({2.5F, 3.5F}, {12.5F, 8.5F}, kWhite);
    EXPECT_EQ(board.area(), 20.0);
    EXPECT_EQ(board.covered(7, 5), 1.0);
    EXPECT_EQ(board.covered(7, 6), 1.0);
    Board far;
    far.fill.drawHairline({-1e6F, 4.5F}, {1e6F, 4.5F}, kWhite);
    far.fill.drawHairline({5.5F, -1e6F}, {5.5F, 1e6F}, kWhite);
    const double both = 2.0 * kWidth + 2.0 * kHeight - 4.0;
    EXPECT_EQ(far.area(), both);
    far.fill.drawHairline({-5.0F, -5.0F}, {-5.0F, 50.0F}, kWhite);
    far.fill.drawHairline({50.0F, 3.0F}, {90.0F, 9.0F}, kWhite);
    EXPECT_EQ(far.area(), both);
}

TEST(ShapeFill, HairlinesAPixelApartLeaveHardlyAHole) {
    Board board;
    for (int i = -60; i < 60; ++i) { // aslant, a pixel apart across
        const float at = static_cast<float>(i) * 1.3F;
        board.fill.drawHairline({at, -10.0F}, {at + 50.0F, 50.0F}, kWhite);
    }
    EXPECT_GT(board.area(), 0.97 * kWidth * kHeight);
}

} // namespace
} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/base/random.h"
#include "core/ranges/range_grid.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>

namespace taxo {
namespace {

/// Every place on Earth is as likely.
GeoPoint anywhere(Random& random) {
    const double up = random.uniform(-1.0, 1.0);
    return {std::asin(up) * 180.0 / 3.14159265358979, random.uniform(-180.0, 180.0)};
}

TEST(RangeGrid, HasCellsOfAboutTheSameArea) {
    const RangeGrid grid = RangeGrid::of(500.0).value();
    std::vector<double> hits(grid.cells());
    Random random(1);
    constexpr int kPoints = 2'000'000;
    for (int i = 0; i < kPoints; ++i) {
        hits[grid.cellAt(anywhere(random))] += 1.0;
    }
    const double mean = kPoints / static_cast<double>(grid.cells());
    std::size_t odd = 0;
    for (const double count : hits) {
        odd += std::abs(count / mean - 1.0) > 0.25 ? 1 : 0;
    }
    EXPECT_LE(odd, 8U) << "but for the caps";
    EXPECT_NEAR(static_cast<double>(grid.cells()), 5.101e8 / 250'000.0, 20.0);
}

TEST(RangeGrid, KnowsTheMiddleOfEachCell) {
    const RangeGrid grid = RangeGrid::of(200.0).value();
    for (std::uint32_t cell = 0; cell < grid.cells(); ++cell) {
        ASSERT_EQ(grid.cellAt(grid.middleOf(cell)), cell);
    }
}

TEST(RangeGrid, TakesThePolesAndTheDateLine) {
    const RangeGrid grid = RangeGrid::of(50.0).value();
    EXPECT_EQ(grid.cellAt({-90.0, 12.0}) < 3U, true);
    EXPECT_GE(grid.cellAt({90.0, 12.0}), grid.cells() - 3);
    EXPECT_EQ(grid.cellAt({0.0, 180.0}), grid.cellAt({0.0, -180.0}));
}

TEST(RangeGrid, FindsTheSameCellsNearbyAsLookingAtAll) {
    const RangeGrid grid = RangeGrid::of(400.0).value();
    Random random(3);
    for (const GeoPoint& at : {GeoPoint{89.9, 0.0},
                               GeoPoint{-88.0, 170.0},
                               GeoPoint{0.0, 179.99},
                               GeoPoint{70.0, -179.0},
                               anywhere(random),
                               anywhere(random)}) {
        const std::uint32_t own = grid.cellAt(at);
        std::vector<std::uint32_t> expected;
        for (std::uint32_t cell = 0; cell < grid.cells(); ++cell) {
            if (kilometresBetween(grid.middleOf(own), grid.middleOf(cell)) <= 1200.0) {
                expected.push_back(cell);
            }
        }
        std::vector<std::uint32_t> found;
        for (const auto& one : grid.near(own, 1200.0)) {
            found.push_back(one.cell);
        }
        EXPECT_EQ(found, expected) << at.latitude << " " << at.longitude;
    }
}

TEST(RangeGrid, FindsTheCellsOfABoxThatGoesOverTheDateLine) {
    const RangeGrid grid = RangeGrid::of(100.0).value();
    const auto cells = grid.within({178.0, -2.0, -178.0, 2.0});
    EXPECT_NEAR(static_cast<double>(cells.size()), 4.0 * 4.0 * 111.2 * 111.2 / 1e4, 4.0);
    for (const std::uint32_t cell : cells) {
        EXPECT_GE(std::abs(grid.middleOf(cell).longitude), 178.0);
    }
    EXPECT_EQ(grid.within({10.0, 50.0, 10.01, 50.01}), std::vector{grid.cellAt({50.005, 10.005})})
        << "an islet is in one cell";
}

TEST(RangeGrid, RefusesCellsOfNoSize) {
    for (const double km : {0.0, -1.0, 4.9, 501.0, std::numeric_limits<double>::quiet_NaN()}) {
        EXPECT_EQ(RangeGrid::of(km).error().code, ErrorCode::InvalidInput);
    }
}

TEST(KilometresBetween, FollowTheGreatCircle) {
    EXPECT_NEAR(kilometresBetween({0.0, 0.0}, {0.0, 90.0}), 10'007.6, 0.5);
    EXPECT_NEAR(kilometresBetween({52.52, 13.405}, {48.8566, 2.3522}), 877.5, 1.0); // Berlin, Paris
    EXPECT_NEAR(kilometresBetween({0.0, 179.5}, {0.0, -179.5}), 111.2, 0.1);
}

} // namespace
} // namespace taxo

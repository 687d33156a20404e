// SPDX-License-Identifier: MIT
#include "core/base/random.h"
#include "core/projection/quality.h"
#include "tests/core/projection/clustered_rows.h"

#include <gtest/gtest.h>

#include <cmath>

namespace taxo {
namespace {

using test::batchSearch;

/// Points on half a circle, no two distances between them alike.
EmbeddingMatrix circle(std::size_t rows) {
    EmbeddingMatrix made(rows, 2);
    for (std::size_t i = 0; i < rows; ++i) {
        const double angle =
            3.0 * std::pow(static_cast<double>(i) / static_cast<double>(rows), 1.3);
        made.row(i)[0] = static_cast<float>(std::cos(angle));
        made.row(i)[1] = static_cast<float>(std::sin(angle));
    }
    return made;
}

TEST(ProjectionQuality, OfTheSamePointsIsPerfect) {
    const auto points = circle(101);
    const auto quality = projectionQuality(points, points, batchSearch()).value();
    EXPECT_EQ(quality.meanTrustworthiness, 1.0);
    EXPECT_EQ(quality.meanContinuity, 1.0);
    EXPECT_EQ(quality.meanKept, 1.0);
}

TEST(ProjectionQuality, OfPointsPutDownByChanceIsAboutAHalf) {
    const auto rows = circle(1000);
    EmbeddingMatrix chance(1000, 2);
    Random random(3);
    for (float& value : chance.values()) {
        value = static_cast<float>(random.uniform());
    }
    const auto quality = projectionQuality(rows, chance, batchSearch()).value();
    EXPECT_NEAR(quality.meanTrustworthiness, 0.5, 0.05);
    EXPECT_NEAR(quality.meanContinuity, 0.5, 0.05);
    EXPECT_LT(quality.meanKept, 0.05);
}

// Five points in a row, and a map on which the first stands beside the last. By hand, for one
// neighbour: at most 2 * 5 - 3 - 1 = 6, half of it 3, places too far. On the map point 0 (at 4.4)
// has 4 as its nearest, which is its fourth truly: 3 too far. 4 has 0: 3 too far. 1, 2 and 3 have
// one of their true nearest.
TEST(ProjectionQuality, IsWhatOneComputesByHand) {
    EmbeddingMatrix rows(5, 2);
    EmbeddingMatrix map(5, 2);
    const std::vector<float> angles = {0.0F, 0.2F, 0.41F, 0.63F, 0.86F};
    const std::vector<float> places = {4.4F, 1.0F, 2.0F, 3.1F, 4.3F};
    for (std::size_t i = 0; i < 5; ++i) {
        rows.row(i)[0] = std::cos(angles[i]);
        rows.row(i)[1] = std::sin(angles[i]);
        map.row(i)[0] = places[i];
    }
    const auto quality = projectionQuality(rows, map, batchSearch(), {.neighbors = 1}).value();
    EXPECT_FLOAT_EQ(quality.trustworthiness[0], 0.0F);
    EXPECT_FLOAT_EQ(quality.trustworthiness[4], 0.0F);
    EXPECT_FLOAT_EQ(quality.trustworthiness[2], 1.0F);
    // Truly nearest to 0 is 1, on the map the fourth of it: 3 too far.
    EXPECT_FLOAT_EQ(quality.continuity[0], 0.0F);
    // Truly nearest to 4 is 3, on the map the second of it: 1 too far.
    EXPECT_FLOAT_EQ(quality.continuity[4], 1.0F - 1.0F / 3.0F);
}

TEST(ProjectionQuality, LooksAtNoFewerThanFourRows) {
    EXPECT_TRUE(projectionQuality(circle(3), circle(3), batchSearch()).value().rows.empty());
    EXPECT_EQ(projectionQuality(circle(4), circle(4), batchSearch()).value().rows.size(), 4U);
}

TEST(ProjectionQuality, LooksAtASampleOfMany) {
    const auto quality =
        projectionQuality(circle(500), circle(500), batchSearch(), {.sample = 100}).value();
    EXPECT_EQ(quality.rows.size(), 100U);
    EXPECT_EQ(quality.rows[1], 5U);
    EXPECT_EQ(quality.meanTrustworthiness, 1.0);
}

} // namespace
} // namespace taxo

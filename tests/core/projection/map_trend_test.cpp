// SPDX-License-Identifier: MIT
#include "core/projection/map_trend.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <limits>
#include <random>
#include <vector>

namespace taxo {
namespace {

/// Far from the origin and much wider than high.
EmbeddingMatrix cloud(std::size_t points, std::size_t dimension) {
    std::mt19937 random(5);
    std::normal_distribution<float> normal;
    EmbeddingMatrix places(points, dimension);
    for (std::size_t i = 0; i < points; ++i) {
        const auto at = places.row(i);
        at[0] = 100.0F + 8.0F * normal(random);
        at[1] = -40.0F + 1.0F * normal(random) + 0.5F * (at[0] - 100.0F);
        if (dimension == 3) {
            at[2] = 2.0F * normal(random);
        }
    }
    return places;
}

std::vector<double>
numbersOf(const EmbeddingMatrix& places, const std::array<double, 3>& slope, double noise = 0.0) {
    std::mt19937 random(9);
    std::normal_distribution<double> normal;
    std::vector<double> numbers;
    for (std::size_t i = 0; i < places.rows(); ++i) {
        double number = 3.0 + noise * normal(random);
        for (std::size_t d = 0; d < places.dimension(); ++d) {
            number += slope[d] * static_cast<double>(places.row(i)[d]);
        }
        numbers.push_back(number);
    }
    return numbers;
}

/// Of length 1, from its beginning to its end.
std::array<double, 3> wayOf(const MapTrend& trend) {
    std::array<double, 3> way{};
    double length = 0.0;
    for (std::size_t d = 0; d < 3; ++d) {
        way[d] = static_cast<double>(trend.to[d]) - static_cast<double>(trend.from[d]);
        length = std::hypot(length, way[d]);
    }
    for (double& one : way) {
        one /= length;
    }
    return way;
}

TEST(MapTrend, FindsTheSlopeOfAPlaneWhateverTheShapeOfTheCloud) {
    const EmbeddingMatrix flat = cloud(500, 2);
    const auto trend = trendOn(flat, numbersOf(flat, {-0.3, 0.4, 0.0}));
    ASSERT_TRUE(trend);
    EXPECT_NEAR(wayOf(*trend)[0], -0.6, 1e-3);
    EXPECT_NEAR(wayOf(*trend)[1], 0.8, 1e-3);
    EXPECT_NEAR(trend->explained, 1.0, 1e-6);
    const EmbeddingMatrix solid = cloud(500, 3);
    const auto inSpace = trendOn(solid, numbersOf(solid, {0.0, 0.0, -2.0}));
    ASSERT_TRUE(inSpace);
    EXPECT_NEAR(wayOf(*inSpace)[2], -1.0, 1e-3);
}

TEST(MapTrend, LiesWhereThePointsLie) {
    const EmbeddingMatrix places = cloud(2000, 2);
    const auto trend = trendOn(places, numbersOf(places, {1.0, 0.0, 0.0}));
    ASSERT_TRUE(trend);
    EXPECT_NEAR(trend->from[0], 100.0 - 1.645 * 8.0, 1.0);
    EXPECT_NEAR(trend->to[0], 100.0 + 1.645 * 8.0, 1.0);
    EXPECT_NEAR(trend->to[1], trend->from[1], 1e-3);
}

TEST(MapTrend, TellsHowMuchOfTheNumbersItExplains) {
    const EmbeddingMatrix places = cloud(4000, 2);
    // Of variance 64 along x, and as much that has nothing to do with the map.
    const auto half = trendOn(places, numbersOf(places, {1.0, 0.0, 0.0}, 8.0));
    EXPECT_NEAR(half->explained, 0.5, 0.05);
    const auto none = trendOn(places, numbersOf(places, {0.0, 0.0, 0.0}, 8.0));
    EXPECT_LT(none->explained, 0.01);
}

TEST(MapTrend, PointsWithoutPlaceOrNumberDoNotCount) {
    EmbeddingMatrix places = cloud(500, 2);
    std::vector<double> numbers = numbersOf(places, {0.0, 1.0, 0.0});
    const auto whole = trendOn(places, numbers);
    numbers[7] = std::numeric_limits<double>::quiet_NaN();
    places.row(8)[0] = std::numeric_limits<float>::quiet_NaN();
    const auto rest = trendOn(places, numbers);
    ASSERT_TRUE(whole && rest);
    EXPECT_NEAR(wayOf(*rest)[1], wayOf(*whole)[1], 1e-3);
}

TEST(MapTrend, RunsAlongAMapThatIsALine) {
    EmbeddingMatrix places = cloud(500, 2);
    for (std::size_t i = 0; i < places.rows(); ++i) {
        places.row(i)[1] = 1.0F;
    }
    const auto trend = trendOn(places, numbersOf(places, {-1.0, 0.0, 0.0}));
    ASSERT_TRUE(trend);
    EXPECT_NEAR(wayOf(*trend)[0], -1.0, 1e-3);
    EXPECT_NEAR(trend->explained, 1.0, 1e-3);
}

TEST(MapTrend, IsNoneOfTooFewOfOnePlaceAndOfEqualNumbers) {
    EmbeddingMatrix places = cloud(500, 2);
    EXPECT_FALSE(trendOn(places, std::vector<double>(500, 2.0)));
    std::vector<double> few(500, std::numeric_limits<double>::quiet_NaN());
    few[0] = 1.0;
    few[1] = 2.0;
    few[2] = 3.0;
    EXPECT_FALSE(trendOn(places, few));
    const std::vector<double> numbers = numbersOf(places, {1.0, 0.0, 0.0});
    for (std::size_t i = 0; i < places.rows(); ++i) {
        places.row(i)[0] = 2.0F;
        places.row(i)[1] = 1.0F;
    }
    EXPECT_FALSE(trendOn(places, numbers));
    EXPECT_FALSE(trendOn(EmbeddingMatrix(0, 2), {}));
}

} // namespace
} // namespace taxo

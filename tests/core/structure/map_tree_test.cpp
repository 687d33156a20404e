// SPDX-License-Identifier: MIT
#include "core/base/random.h"
#include "core/structure/map_tree.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <stop_token>
#include <vector>

namespace taxo {
namespace {

/// Groups of points, far from each other, and some alone.
EmbeddingMatrix scattered(std::size_t count, std::size_t axes, std::size_t groups) {
    Random random(3);
    EmbeddingMatrix points(count, axes);
    for (std::size_t i = 0; i < count; ++i) {
        const std::size_t group = i % (groups + 1);
        for (std::size_t axis = 0; axis < axes; ++axis) {
            const auto middle = static_cast<double>((group * (axis + 3) * 37) % 11);
            points.row(i)[axis] = static_cast<float>(
                group == groups ? random.uniform(-20.0, 20.0) : middle + 0.1 * random.normal());
        }
    }
    return points;
}

float distanceBetween(const EmbeddingMatrix& points, std::size_t one, std::size_t other) {
    double square = 0.0;
    for (std::size_t axis = 0; axis < points.dimension(); ++axis) {
        const auto beside = static_cast<double>(points.row(one)[axis] - points.row(other)[axis]);
        square += beside * beside;
    }
    return static_cast<float>(std::sqrt(square));
}

/// From every pair of points.
std::vector<TreeEdge> treeOfAllPairs(const EmbeddingMatrix& points, std::size_t minSamples) {
    std::vector<float> cores;
    for (std::size_t i = 0; i < points.rows(); ++i) {
        std::vector<float> distances;
        for (std::size_t j = 0; j < points.rows(); ++j) {
            distances.push_back(distanceBetween(points, i, j));
        }
        std::ranges::sort(distances); // itself first
        cores.push_back(distances[std::min(minSamples, points.rows() - 1)]);
    }
    std::vector<TreeEdge> edges;
    for (std::uint32_t i = 0; i < points.rows(); ++i) {
        for (std::uint32_t j = i + 1; j < points.rows(); ++j) {
            edges.push_back({i, j, std::max({distanceBetween(points, i, j), cores[i], cores[j]})});
        }
    }
    return spanningTree(points.rows(), std::move(edges));
}

void expectEqual(const std::vector<TreeEdge>& tree, const std::vector<TreeEdge>& truth) {
    ASSERT_EQ(tree.size(), truth.size());
    for (std::size_t i = 0; i < tree.size(); ++i) {
        ASSERT_NEAR(tree[i].distance, truth[i].distance, 1e-5F * truth[i].distance) << i;
    }
}

TEST(MapTree, IsTheOneOfAllPairs) {
    for (const std::size_t axes : {2U, 3U}) {
        for (const std::size_t groups : {1U, 5U, 9U}) {
            for (const std::size_t minSamples : {1U, 5U, 20U}) {
                const auto points = scattered(700, axes, groups);
                const auto tree = mapTree(points, {.minSamples = minSamples}).value();
                expectEqual(tree, treeOfAllPairs(points, minSamples));
            }
        }
    }
}

TEST(MapTree, OfFewPointsIsTheOneOfAllPairs) {
    for (const std::size_t count : {1U, 2U, 3U, 6U}) {
        const auto points = scattered(count, 2, 3);
        expectEqual(mapTree(points).value(), treeOfAllPairs(points, 5));
    }
    EXPECT_TRUE(mapTree({}).value().empty());
}

TEST(MapTree, JoinsThousandsAtOnePlace) {
    EmbeddingMatrix points(9000, 2);
    for (std::size_t i = 0; i < points.rows(); ++i) {
        points.row(i)[0] = static_cast<float>(i % 3);
    }
    const auto tree = mapTree(points).value();
    ASSERT_EQ(tree.size(), 8999U);
    EXPECT_EQ(tree[8996].distance, 0.0F);
    EXPECT_EQ(tree[8997].distance, 1.0F);
    EXPECT_EQ(tree[8998].distance, 1.0F);
}

TEST(MapTree, IsTheSameWithAnyNumberOfThreads) {
    const auto points = scattered(5000, 2, 7);
    const auto one = mapTree(points, {.threads = 1}).value();
    const auto four = mapTree(points, {.threads = 4}).value();
    ASSERT_EQ(one.size(), four.size());
    for (std::size_t i = 0; i < one.size(); ++i) {
        EXPECT_EQ(one[i].from, four[i].from);
        EXPECT_EQ(one[i].to, four[i].to);
    }
}

TEST(MapTree, RefusesAPositionThatIsNoNumber) {
    auto points = scattered(10, 2, 1);
    points.row(7)[1] = std::numeric_limits<float>::quiet_NaN();
    const auto tree = mapTree(points);
    ASSERT_FALSE(tree);
    EXPECT_EQ(tree.error().code, ErrorCode::InvalidInput);
    EXPECT_NE(tree.error().message.find("point 7"), std::string::npos);
}

TEST(MapTree, StopsWhereAsked) {
    std::stop_source stop;
    stop.request_stop();
    const auto tree = mapTree(scattered(1000, 2, 5), {}, Progress(stop.get_token()));
    ASSERT_FALSE(tree);
    EXPECT_EQ(tree.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/structure/compare_clusterings.h"
#include "core/structure/hdbscan.h"
#include "core/structure/reachability_tree.h"
#include "core/vectors/normalise.h"
#include "tests/core/projection/clustered_rows.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <stop_token>
#include <vector>

namespace taxo {
namespace {

using test::clusteredRows;

double lengthOf(const std::vector<TreeEdge>& tree) {
    return std::accumulate(tree.begin(), tree.end(), 0.0, [](double sum, const TreeEdge& edge) {
        return sum + static_cast<double>(edge.distance);
    });
}

TEST(SpanningTree, TakesTheShortestThatHoldAllTogether) {
    const auto tree =
        spanningTree(4, {{0, 1, 3.0F}, {1, 2, 1.0F}, {0, 2, 2.0F}, {2, 3, 5.0F}, {1, 3, 4.0F}});
    ASSERT_EQ(tree.size(), 3U);
    EXPECT_EQ(tree[0].distance, 1.0F);
    EXPECT_EQ(tree[1].distance, 2.0F);
    EXPECT_EQ(tree[2].distance, 4.0F);
}

/// From every pair of rows.
std::vector<TreeEdge> treeOfAllPairs(const EmbeddingMatrix& rows, std::span<const float> cores) {
    std::vector<TreeEdge> edges;
    for (std::uint32_t i = 0; i < rows.rows(); ++i) {
        for (std::uint32_t j = i + 1; j < rows.rows(); ++j) {
            const float apart =
                std::sqrt(std::max(0.0F, 2.0F - 2.0F * dot(rows.row(i), rows.row(j))));
            edges.push_back({i, j, std::max({apart, cores[i], cores[j]})});
        }
    }
    return spanningTree(rows.rows(), std::move(edges));
}

TEST(ReachabilityTree, IsTheOneOfAllPairs) {
    const auto search = loadBatchSearch().value();
    for (const std::size_t centres : {1U, 12U, 150U}) {
        const auto rows = clusteredRows(600, 8, centres, 0.3);
        const auto graph = knnGraph(rows, *search, {.neighbors = 8}).value();
        for (const std::size_t minSamples : {1U, 5U}) {
            const auto tree =
                reachabilityTree(rows, graph, *search, {.minSamples = minSamples}).value();
            const auto truth = treeOfAllPairs(rows, coreDistances(graph, minSamples));
            ASSERT_EQ(tree.size(), 599U);
            EXPECT_NEAR(lengthOf(tree), lengthOf(truth), 1e-3 * lengthOf(truth));
            for (std::size_t i = 0; i < tree.size(); ++i) {
                ASSERT_NEAR(tree[i].distance, truth[i].distance, 1e-3F) << i;
            }
        }
    }
}

TEST(ReachabilityTree, BeyondItsLimitGivesTheSameClusters) {
    const auto search = loadBatchSearch().value();
    for (const std::size_t centres : {3U, 20U}) {
        const auto rows = clusteredRows(1200, 16, centres, 0.4);
        const auto exact = knnGraph(rows, *search, {.neighbors = 15, .exactRows = 1200}).value();
        const auto rough = knnGraph(rows, *search, {.neighbors = 15, .exactRows = 0}).value();
        const auto clustersOf = [&](const KnnGraph& graph, std::size_t exactRows) {
            const auto tree =
                reachabilityTree(rows, graph, *search, {.exactRows = exactRows}).value();
            EXPECT_EQ(tree.size(), rows.rows() - 1);
            std::vector<std::int32_t> clusters = hdbscan(tree, rows.rows()).clusters;
            for (std::int32_t& cluster : clusters) {
                ++cluster; // noise is to be the same too
            }
            return clusters;
        };
        const auto truth = clustersOf(exact, 1200);
        EXPECT_GE(std::ranges::max(truth), 3);
        EXPECT_GE(compareClusterings(clustersOf(exact, 100), truth).adjustedRand.value, 0.99);
        EXPECT_GE(compareClusterings(clustersOf(rough, 100), truth).adjustedRand.value, 0.99);
    }
}

TEST(ReachabilityTree, RefusesARowThatIsNoNumber) {
    const auto search = loadBatchSearch().value();
    auto rows = clusteredRows(100, 8, 3, 0.1);
    const auto graph = knnGraph(rows, *search, {.neighbors = 8}).value();
    rows.row(13)[3] = std::numeric_limits<float>::quiet_NaN();
    for (const std::size_t exactRows : {10U, 1000U}) {
        const auto tree = reachabilityTree(rows, graph, *search, {.exactRows = exactRows});
        ASSERT_FALSE(tree);
        EXPECT_EQ(tree.error().code, ErrorCode::InvalidInput);
    }
}

TEST(ReachabilityTree, StopsWhereAsked) {
    std::stop_source stop;
    stop.request_stop();
    const auto search = loadBatchSearch().value();
    const auto rows = clusteredRows(600, 8, 12, 0.1);
    const auto graph = knnGraph(rows, *search, {.neighbors = 8}).value();
    for (const std::size_t exactRows : {100U, 1000U}) {
        const auto tree = reachabilityTree(
            rows, graph, *search, {.exactRows = exactRows}, Progress(stop.get_token()));
        ASSERT_FALSE(tree);
        EXPECT_EQ(tree.error().code, ErrorCode::Cancelled);
    }
}

TEST(ReachabilityTree, OfNoRowsIsEmpty) {
    const auto search = loadBatchSearch().value();
    EXPECT_TRUE(reachabilityTree({}, {}, *search).value().empty());
}

} // namespace
} // namespace taxo

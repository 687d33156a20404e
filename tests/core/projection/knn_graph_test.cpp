// SPDX-License-Identifier: MIT
#include "core/search/knn_graph.h"
#include "core/vectors/normalise.h"
#include "tests/core/projection/clustered_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

namespace taxo {
namespace {

using test::clusteredRows;

class KnnGraphTest : public ::testing::Test {
protected:
    std::unique_ptr<BatchSearch> search = *loadBatchSearch();

    KnnGraph graphOf(const EmbeddingMatrix& rows, const KnnGraphOptions& options = {}) {
        auto graph = knnGraph(rows, *search, options);
        EXPECT_TRUE(graph) << graph.error().text();
        return *std::move(graph);
    }
};

/// The share of true neighbours that a graph holds, and that all it holds is true.
double recallOf(const KnnGraph& graph, const EmbeddingMatrix& rows) {
    std::size_t found = 0;
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        std::vector<float> products;
        for (std::size_t other = 0; other < rows.rows(); ++other) {
            products.push_back(other == row ? -2.0F : dot(rows.row(row), rows.row(other)));
        }
        std::set<std::uint32_t> seen;
        for (const RowMatch& match : graph.of(row)) {
            EXPECT_NE(match.row, row);
            EXPECT_TRUE(seen.insert(match.row).second);
            EXPECT_NEAR(match.product, products[match.row], 1e-5);
        }
        std::vector<float> best = products;
        std::ranges::sort(best, std::greater<>());
        for (const RowMatch& match : graph.of(row)) {
            found += match.product >= best[graph.neighbors - 1] - 1e-5F ? 1 : 0;
        }
    }
    return static_cast<double>(found) / static_cast<double>(graph.matches.size());
}

TEST_F(KnnGraphTest, IsExactForFewRows) {
    const auto rows = clusteredRows(300, 16, 5);
    const KnnGraph graph = graphOf(rows);
    EXPECT_EQ(graph.neighbors, 15U);
    EXPECT_EQ(graph.rows(), 300U);
    EXPECT_EQ(graph.recall, 1.0F);
    EXPECT_EQ(recallOf(graph, rows), 1.0);
}

TEST_F(KnnGraphTest, ByGroupsFindsAsManyAsItSays) {
    const auto rows = clusteredRows(3000, 24, 40, 1.0);
    const KnnGraph graph = graphOf(rows, {.exactRows = 100, .recallTarget = 0.95F});
    EXPECT_GE(graph.recall, 0.95F);
    EXPECT_LT(graph.recall, 1.0F);
    EXPECT_NEAR(recallOf(graph, rows), static_cast<double>(graph.recall), 0.01);
}

TEST_F(KnnGraphTest, FewRowsHaveFewerNeighbours) {
    EXPECT_EQ(graphOf(clusteredRows(0, 8, 1)).rows(), 0U);
    EXPECT_EQ(graphOf(clusteredRows(1, 8, 1)).rows(), 0U);
    EXPECT_EQ(graphOf(clusteredRows(2, 8, 1)).neighbors, 1U);
    EXPECT_EQ(graphOf(clusteredRows(3, 8, 1)).neighbors, 2U);
}

TEST_F(KnnGraphTest, EqualRowsAreNeighboursOfEachOther) {
    EmbeddingMatrix rows = clusteredRows(3000, 8, 3, 0.0); // three places
    const KnnGraph graph = graphOf(rows, {.exactRows = 100});
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        for (const RowMatch& match : graph.of(row)) {
            ASSERT_EQ(match.row % 3, row % 3);
            ASSERT_NE(match.row, row);
        }
    }
}

TEST_F(KnnGraphTest, RotationDoesNotChangeNeighbours) {
    const auto rows = clusteredRows(400, 6, 8, 1.0);
    EmbeddingMatrix turned(rows.rows(), rows.dimension());
    for (std::size_t row = 0; row < rows.rows(); ++row) { // axes change places and signs
        for (std::size_t d = 0; d < 6; ++d) {
            turned.row(row)[(d + 2) % 6] = (d % 2 == 0 ? -1.0F : 1.0F) * rows.row(row)[d];
        }
    }
    const KnnGraph before = graphOf(rows);
    const KnnGraph after = graphOf(turned);
    std::size_t same = 0;
    for (std::size_t i = 0; i < before.matches.size(); ++i) {
        same += before.matches[i].row == after.matches[i].row ? 1 : 0;
    }
    EXPECT_GE(same + 4, before.matches.size()); // near-equal products may change places
}

TEST_F(KnnGraphTest, StopsWhenAsked) {
    std::stop_source stop;
    stop.request_stop();
    const auto graph = knnGraph(clusteredRows(200, 8, 4), *search, {}, Progress(stop.get_token()));
    ASSERT_FALSE(graph);
    EXPECT_EQ(graph.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace taxo

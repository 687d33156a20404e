// SPDX-License-Identifier: MIT
#include "core/projection/pca.h"
#include "core/projection/quality.h"
#include "core/projection/umap.h"
#include "core/projection/umap_forces_private.h"
#include "core/projection/weighted_graph_private.h"
#include "tests/core/projection/clustered_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <utility>
#include <vector>

namespace taxo {
namespace {

using test::clusteredRows;

struct Mapped {
    explicit Mapped(EmbeddingMatrix embeddings) : rows(std::move(embeddings)) {
        const auto search = *loadBatchSearch();
        graph = *knnGraph(rows, *search);
        start = projected(rows, *search->principalAxes(rows, 2));
    }

    EmbeddingMatrix rows;
    KnnGraph graph;
    EmbeddingMatrix start;
};

/// Ten kinds of five of four each, nearer the lower: many groups that hang together loosely.
EmbeddingMatrix nestedRows(std::size_t count) {
    constexpr std::size_t kDimension = 32;
    Random random(1);
    EmbeddingMatrix middles(1, kDimension);
    for (const auto& [children, spread] : {std::pair{10, 1.0}, {5, 0.6}, {4, 0.4}}) {
        EmbeddingMatrix below;
        for (std::size_t parent = 0; parent < middles.rows(); ++parent) {
            for (int child = 0; child < children; ++child) {
                below.append(middles.row(parent));
                for (float& value : below.row(below.rows() - 1)) {
                    value += static_cast<float>(spread * random.normal());
                }
            }
        }
        middles = std::move(below);
    }
    EmbeddingMatrix rows;
    for (std::size_t i = 0; i < count; ++i) {
        rows.append(middles.row(i % middles.rows()));
        for (float& value : rows.row(i)) {
            value += static_cast<float>(0.25 * random.normal());
        }
    }
    normaliseRows(rows);
    return rows;
}

bool areFinite(const EmbeddingMatrix& positions) {
    return std::ranges::all_of(positions.values(),
                               [](float value) { return std::isfinite(value); });
}

TEST(Umap, KeepsNeighboursTogether) {
    const Mapped world(clusteredRows(600, 16, 12));
    const auto before = projectionQuality(world.rows, world.start, test::batchSearch()).value();
    const auto after =
        projectionQuality(world.rows, umap(world.graph, world.start), test::batchSearch()).value();
    EXPECT_GT(after.meanTrustworthiness, 0.95);
    EXPECT_GT(after.meanTrustworthiness, before.meanTrustworthiness + 0.02);
    EXPECT_GT(after.meanContinuity, 0.9);
}

TEST(Umap, PutsManySmallGroupsWhereTheyBelong) {
    const Mapped world(nestedRows(1600));
    const auto quality =
        projectionQuality(world.rows, umap(world.graph, world.start), test::batchSearch()).value();
    EXPECT_GT(quality.meanTrustworthiness, 0.97) << "torn groups among strangers: 0.91";
    EXPECT_GT(quality.meanContinuity, 0.97);
}

TEST(Umap, IsTheSameBySeedWithAnyNumberOfThreads) {
    const Mapped world(clusteredRows(200, 8, 6));
    const auto first = umap(world.graph, world.start, {.epochs = 50});
    const auto again = umap(world.graph, world.start, {.epochs = 50});
    const auto other = umap(world.graph, world.start, {.epochs = 50, .seed = 2});
    EXPECT_TRUE(std::ranges::equal(first.values(), again.values()));
    for (const int threads : {1, 2, 7}) {
        const auto same = umap(world.graph, world.start, {.epochs = 50, .threads = threads});
        EXPECT_TRUE(std::ranges::equal(first.values(), same.values())) << threads;
    }
    EXPECT_FALSE(std::ranges::equal(first.values(), other.values()));
}

TEST(Umap, PutsEqualRowsBesideEachOtherAndNotUponEachOther) {
    const Mapped world(clusteredRows(100, 8, 2, 0.0)); // two places, fifty each
    const auto positions = umap(world.graph, world.start);
    ASSERT_TRUE(areFinite(positions));
    const auto apart = [&](std::size_t a, std::size_t b) {
        return std::hypot(positions.row(a)[0] - positions.row(b)[0],
                          positions.row(a)[1] - positions.row(b)[1]);
    };
    for (std::size_t row = 0; row < 100; ++row) {
        std::size_t nearest = row == 0 ? 1 : 0;
        for (std::size_t other = 0; other < 100; ++other) {
            nearest = other != row && apart(row, other) < apart(row, nearest) ? other : nearest;
        }
        EXPECT_EQ(nearest % 2, row % 2) << row;
        EXPECT_GT(apart(row, nearest), 0.0F) << row;
    }
}

TEST(Umap, TakesAnyNumberOfRows) {
    for (const std::size_t rows : {0U, 1U, 2U, 3U, 5U}) {
        EmbeddingMatrix start(rows, 2);
        const auto search = *loadBatchSearch();
        const auto embeddings = clusteredRows(rows, 4, 1, 1.0);
        const auto positions = umap(*knnGraph(embeddings, *search), start);
        EXPECT_EQ(positions.rows(), rows);
        EXPECT_TRUE(areFinite(positions)) << rows;
    }
}

TEST(Umap, HasThreeDimensionsWhereItStartsInThree) {
    const auto rows = clusteredRows(120, 8, 4);
    const auto search = *loadBatchSearch();
    const auto start = projected(rows, *search->principalAxes(rows, 3));
    const auto positions = umap(*knnGraph(rows, *search), start, {.epochs = 30});
    EXPECT_EQ(positions.dimension(), 3U);
    EXPECT_TRUE(areFinite(positions));
}

TEST(Umap, KeepsWhatIsThereWhenStopped) {
    const Mapped world(clusteredRows(200, 8, 6));
    std::stop_source stop;
    std::size_t last = 0;
    const Progress progress(stop.get_token(), [&](std::size_t done, std::size_t, std::string_view) {
        last = done;
        if (done == 10) {
            stop.request_stop();
        }
    });
    const auto stopped = umap(world.graph, world.start, {.epochs = 100}, {}, progress);
    EXPECT_EQ(last, 10U);
    EXPECT_EQ(stopped.rows(), 200U);
    EXPECT_TRUE(areFinite(stopped));
}

TEST(WeightedGraph, HoldsEachPairOnceWithBothItsWays) {
    // 0 and 1 are each other's nearest; 1 is that of 2, and 2 that of 3.
    const KnnGraph graph{1, {{1, 0.9F}, {0, 0.9F}, {1, 0.5F}, {2, 0.4F}}};
    const auto made = detail::symmetric(
        graph, {1.0F, 2.0F, 4.0F, 8.0F}, [](float one, float other) { return one + other; });
    ASSERT_EQ(made.rows(), 4U);
    const auto edgesOf = [&](std::size_t row) {
        std::vector<std::pair<std::uint32_t, float>> edges;
        for (const detail::Edge& edge : made.of(row)) {
            edges.emplace_back(edge.to, edge.weight);
        }
        return edges;
    };
    using testing::ElementsAre;
    using testing::Pair;
    EXPECT_THAT(edgesOf(0), ElementsAre(Pair(1U, 3.0F)));
    EXPECT_THAT(edgesOf(1), ElementsAre(Pair(0U, 3.0F), Pair(2U, 4.0F)));
    EXPECT_THAT(edgesOf(2), ElementsAre(Pair(1U, 4.0F), Pair(3U, 8.0F)));
    EXPECT_THAT(edgesOf(3), ElementsAre(Pair(2U, 8.0F)));
    EXPECT_EQ(made.edges.size(), 6U);
    EXPECT_EQ(detail::symmetric(KnnGraph{}, {}, std::plus<>()).rows(), 0U);
}

TEST(ForceTable, IsNearWhatItStandsFor) {
    const auto force = [](double squared) { return 1.0 / (1.0 + 1.58 * std::pow(squared, 0.9)); };
    const detail::ForceTable table(force);
    for (double squared = 0x1p-20; squared < 0x1p20; squared *= 1.003) {
        EXPECT_NEAR(table(static_cast<float>(squared)) / force(squared), 1.0, 1e-4) << squared;
    }
    EXPECT_EQ(table(0.0F), table(0x1p-20F));
    EXPECT_EQ(table(1e30F), table(0x1p20F));
}

} // namespace
} // namespace taxo

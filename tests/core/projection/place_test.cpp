// SPDX-License-Identifier: MIT
#include "core/projection/pca.h"
#include "core/projection/place.h"
#include "tests/core/projection/clustered_rows.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <stop_token>

namespace taxo {
namespace {

using test::batchSearch;
using test::clusteredRows;

/// Rows in clusters; every fifth is held back.
struct HeldBack {
    HeldBack() {
        const auto all = clusteredRows(500, 16, 5);
        for (std::size_t i = 0; i < all.rows(); ++i) {
            (i / 5 % 5 == 0 ? later : rows).append(all.row(i));
        }
        const auto graph = knnGraph(rows, batchSearch());
        map = umap(*graph, projected(rows, *batchSearch().principalAxes(rows, 2)));
        nearest = *nearestRows(later, rows, batchSearch());
    }

    EmbeddingMatrix rows;
    EmbeddingMatrix later;
    EmbeddingMatrix map;
    KnnGraph nearest;
};

float distance(std::span<const float> a, std::span<const float> b) {
    return std::hypot(a[0] - b[0], a[1] - b[1]);
}

/// Share of placed rows whose nearest point of the map is of their own cluster, of five.
double shareAtHome(const EmbeddingMatrix& placed, const EmbeddingMatrix& map) {
    std::size_t right = 0;
    for (std::size_t i = 0; i < placed.rows(); ++i) {
        std::size_t best = 0;
        for (std::size_t j = 1; j < map.rows(); ++j) {
            if (distance(placed.row(i), map.row(j)) < distance(placed.row(i), map.row(best))) {
                best = j;
            }
        }
        right += best % 5 == i % 5 ? 1 : 0;
    }
    return static_cast<double>(right) / static_cast<double>(placed.rows());
}

TEST(Place, PutsRowsBesideThoseThatAreLikeThem) {
    const HeldBack world;
    EXPECT_EQ(shareAtHome(amidNearest(world.nearest, world.map), world.map), 1.0);
    EXPECT_EQ(shareAtHome(placedOnUmap(world.nearest, world.map), world.map), 1.0);
}

TEST(Place, PutsARowWhereMostOfItsNearestLieAndNotBetween) {
    EmbeddingMatrix map(4, 2); // three beside each other, one far away
    map.row(0)[0] = 1.0F;
    map.row(1)[0] = 1.5F;
    map.row(2)[0] = 0.5F;
    map.row(3)[0] = 40.0F;
    const KnnGraph nearest{4, {{3, 0.9F}, {0, 0.89F}, {1, 0.88F}, {2, 0.88F}}, 1.0F};
    const auto placed = amidNearest(nearest, map);
    EXPECT_NEAR(placed.row(0)[0], 1.0F, 0.2F);
    EXPECT_EQ(placed.row(0)[1], 0.0F);
}

TEST(Place, PutsARowOfTheMapWhereItIs) {
    const HeldBack world;
    const auto nearest = nearestRows(EmbeddingMatrix(world.rows), world.rows, batchSearch());
    const auto placed = placedOnUmap(*nearest, world.map);
    for (std::size_t i = 0; i < placed.rows(); ++i) {
        EXPECT_EQ(distance(placed.row(i), world.map.row(i)), 0.0F);
    }
}

TEST(Place, MovesNewRowsAndKnowsOfNoOther) {
    const HeldBack world;
    const auto placed = placedOnUmap(world.nearest, world.map);
    const auto means = amidNearest(world.nearest, world.map);
    EXPECT_FALSE(std::ranges::equal(placed.values(), means.values()));
    KnnGraph first = world.nearest; // alone: of the first row only
    first.matches.resize(first.neighbors);
    const auto alone = placedOnUmap(first, world.map);
    EXPECT_EQ(distance(alone.row(0), placed.row(0)), 0.0F);
}

TEST(Place, IsTheSameBySeedWithAnyNumberOfThreads) {
    const HeldBack world;
    const auto placed = placedOnUmap(world.nearest, world.map);
    for (const int threads : {1, 2, 7}) {
        const auto again = placedOnUmap(world.nearest, world.map, {.threads = threads});
        EXPECT_TRUE(std::ranges::equal(placed.values(), again.values())) << threads;
    }
    const auto other = placedOnUmap(world.nearest, world.map, {.seed = 2});
    EXPECT_FALSE(std::ranges::equal(placed.values(), other.values()));
}

TEST(Place, StoppedLeavesRowsAmidTheirNearest) {
    const HeldBack world;
    std::stop_source stop;
    stop.request_stop();
    const auto placed = placedOnUmap(world.nearest, world.map, {}, Progress(stop.get_token()));
    const auto means = amidNearest(world.nearest, world.map);
    EXPECT_TRUE(std::ranges::equal(placed.values(), means.values()));
}

TEST(Place, OfNothingIsNothing) {
    const HeldBack world;
    EXPECT_EQ(placedOnUmap(KnnGraph{}, world.map).rows(), 0U);
    EXPECT_EQ(amidNearest(KnnGraph{}, world.map).rows(), 0U);
}

} // namespace
} // namespace taxo

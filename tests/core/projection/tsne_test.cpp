// SPDX-License-Identifier: MIT
#include "core/base/random.h"
#include "core/projection/pca.h"
#include "core/projection/quality.h"
#include "core/projection/repulsion_private.h"
#include "core/projection/tsne.h"
#include "tests/core/projection/clustered_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>

namespace taxo {
namespace {

using test::clusteredRows;

struct Mapped {
    explicit Mapped(EmbeddingMatrix embeddings, std::size_t dimensions = 2)
        : rows(std::move(embeddings)) {
        const auto search = *loadBatchSearch();
        graph = *knnGraph(rows, *search, {.neighbors = neighborsFor({})});
        start = projected(rows, *search->principalAxes(rows, dimensions));
    }

    EmbeddingMatrix rows;
    KnnGraph graph;
    EmbeddingMatrix start;
};

EmbeddingMatrix scattered(std::size_t rows, std::size_t dimensions, double width) {
    Random random(5);
    EmbeddingMatrix points(rows, dimensions);
    for (float& value : points.values()) {
        value = static_cast<float>(width * random.normal());
    }
    return points;
}

bool areFinite(const EmbeddingMatrix& positions) {
    return std::ranges::all_of(positions.values(),
                               [](float value) { return std::isfinite(value); });
}

/// How far forces are from the exact ones, as a share of their size; and the sums.
struct Miss {
    double forces = 0.0;
    double sum = 0.0;
};

Miss missOf(detail::Repulsion& repulsion, const EmbeddingMatrix& points) {
    EmbeddingMatrix truth(points.rows(), points.dimension());
    EmbeddingMatrix forces(points.rows(), points.dimension());
    const double trueSum = detail::exactRepulsion(1)->compute(points, truth);
    const double sum = repulsion.compute(points, forces);
    double apart = 0.0;
    double size = 0.0;
    for (std::size_t i = 0; i < truth.values().size(); ++i) {
        apart += std::pow(static_cast<double>(forces.values()[i] - truth.values()[i]), 2);
        size += std::pow(static_cast<double>(truth.values()[i]), 2);
    }
    return {std::sqrt(apart / size), std::abs(sum / trueSum - 1.0)};
}

TEST(Repulsion, OfTwoPointsIsWhatOneComputesByHand) {
    EmbeddingMatrix points(2, 2);
    points.row(1)[0] = 2.0F;
    for (const auto& repulsion : {detail::exactRepulsion(1), detail::treeRepulsion(1)}) {
        EmbeddingMatrix forces(2, 2);
        EXPECT_DOUBLE_EQ(repulsion->compute(points, forces), 2.0 * static_cast<double>(0.2F));
        EXPECT_FLOAT_EQ(forces.row(0)[0], -2.0F / 25.0F);
        EXPECT_FLOAT_EQ(forces.row(1)[0], 2.0F / 25.0F);
        EXPECT_FLOAT_EQ(forces.row(1)[1], 0.0F);
    }
}

TEST(Repulsion, ExactlyIsTheSumOverAllPairs) {
    for (const std::size_t dimensions : {2U, 3U}) {
        const EmbeddingMatrix points = scattered(37, dimensions, 4.0); // of no round number
        EmbeddingMatrix forces(37, dimensions);
        const double sum = detail::exactRepulsion(2)->compute(points, forces);
        double trueSum = 0.0;
        for (std::size_t i = 0; i < 37; ++i) {
            std::vector<double> force(dimensions);
            for (std::size_t j = 0; j < 37; ++j) {
                double near = 1.0;
                for (std::size_t d = 0; d < dimensions; ++d) {
                    near += std::pow(static_cast<double>(points.row(i)[d] - points.row(j)[d]), 2);
                }
                near = 1.0 / near;
                trueSum += i != j ? near : 0.0;
                for (std::size_t d = 0; d < dimensions; ++d) {
                    force[d] +=
                        near * near * static_cast<double>(points.row(i)[d] - points.row(j)[d]);
                }
            }
            for (std::size_t d = 0; d < dimensions; ++d) {
                EXPECT_NEAR(static_cast<double>(forces.row(i)[d]), force[d], 1e-5) << i;
            }
        }
        EXPECT_NEAR(sum / trueSum, 1.0, 1e-6) << dimensions;
    }
}

TEST(Repulsion, ByTreeIsNearTheExactOne) {
    for (const std::size_t dimensions : {2U, 3U}) {
        const Miss miss = missOf(*detail::treeRepulsion(2), scattered(3000, dimensions, 20.0));
        EXPECT_LT(miss.forces, 0.03) << dimensions; // what half as wide as away costs
        EXPECT_LT(miss.sum, 0.03) << dimensions;
    }
}

TEST(Repulsion, ByGridIsNearTheExactOneInSmallAndLargeMaps) {
    for (const double width : {1e-4, 0.1, 3.0, 20.0, 60.0}) {
        const Miss miss = missOf(*detail::gridRepulsion(2), scattered(3000, 2, width));
        EXPECT_LT(miss.forces, 0.05) << width; // with few points to an interval
        EXPECT_LT(miss.sum, 0.04) << width;
    }
}

TEST(Repulsion, OfEqualPointsIsNone) {
    const EmbeddingMatrix points(500, 2);
    for (const auto& repulsion :
         {detail::exactRepulsion(1), detail::treeRepulsion(1), detail::gridRepulsion(1)}) {
        EmbeddingMatrix forces(500, 2);
        EXPECT_NEAR(repulsion->compute(points, forces) / (500.0 * 499.0), 1.0, 1e-3);
        EXPECT_TRUE(std::ranges::all_of(forces.values(),
                                        [](float force) { return std::abs(force) < 1e-3F; }));
    }
}

TEST(Tsne, KeepsNeighboursTogether) {
    const Mapped world(clusteredRows(600, 16, 12));
    const auto before = projectionQuality(world.rows, world.start, test::batchSearch()).value();
    const auto after =
        projectionQuality(world.rows, tsne(world.graph, world.start), test::batchSearch()).value();
    EXPECT_GT(after.meanTrustworthiness, 0.97);
    EXPECT_GT(after.meanTrustworthiness, before.meanTrustworthiness + 0.02);
    EXPECT_GT(after.meanContinuity, 0.9);
    EXPECT_GT(after.meanKept, before.meanKept + 0.2);
}

TEST(Tsne, IsTheSameWithAnyNumberOfThreads) {
    const Mapped world(clusteredRows(2000, 8, 6)); // by tree
    const TsneOptions few = {.exaggerated = 10, .rounds = 20, .threads = 1};
    const auto one = tsne(world.graph, world.start, few);
    for (const int threads : {2, 5}) {
        TsneOptions more = few;
        more.threads = threads;
        EXPECT_TRUE(
            std::ranges::equal(one.values(), tsne(world.graph, world.start, more).values()));
    }
}

TEST(Tsne, ByGridIsTheSameWithAnyNumberOfThreads) {
    const Mapped world(clusteredRows(9000, 4, 6));
    const TsneOptions few = {.exaggerated = 2, .rounds = 3, .threads = 1};
    TsneOptions more = few;
    more.threads = 3;
    const auto one = tsne(world.graph, world.start, few);
    EXPECT_TRUE(std::ranges::equal(one.values(), tsne(world.graph, world.start, more).values()));
}

TEST(Tsne, TakesAnyNumberOfRowsAlsoEqualOnes) {
    const auto search = *loadBatchSearch();
    for (const std::size_t rows : {0U, 1U, 2U, 3U, 5U, 40U}) {
        const auto embeddings = clusteredRows(rows, 4, 1, rows == 40 ? 0.0 : 1.0);
        const auto graph = *knnGraph(embeddings, *search, {.neighbors = neighborsFor({})});
        const auto positions = tsne(graph, EmbeddingMatrix(rows, 2), {.rounds = 50});
        EXPECT_EQ(positions.rows(), rows);
        EXPECT_TRUE(areFinite(positions)) << rows;
    }
}

TEST(Tsne, HasThreeDimensionsWhereItStartsInThree) {
    const Mapped world(clusteredRows(2000, 8, 6), 3);
    const auto positions = tsne(world.graph, world.start, {.exaggerated = 20, .rounds = 20});
    EXPECT_EQ(positions.dimension(), 3U);
    EXPECT_TRUE(areFinite(positions));
}

TEST(Tsne, KeepsWhatIsThereWhenStopped) {
    const Mapped world(clusteredRows(200, 8, 6));
    std::stop_source stop;
    std::size_t last = 0;
    const Progress progress(stop.get_token(), [&](std::size_t done, std::size_t, std::string_view) {
        last = done;
        if (done == 10) {
            stop.request_stop();
        }
    });
    const auto stopped = tsne(world.graph, world.start, {}, {}, progress);
    EXPECT_EQ(last, 10U);
    EXPECT_TRUE(areFinite(stopped));
}

} // namespace
} // namespace taxo

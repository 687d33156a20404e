// SPDX-License-Identifier: MIT
#include "core/structure/compare_clusterings.h"
#include "core/structure/kmeans.h"
#include "tests/core/projection/clustered_rows.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <limits>
#include <stop_token>
#include <vector>

namespace taxo {
namespace {

using test::clusteredRows;

Clustering found(const EmbeddingMatrix& rows, const KMeansOptions& options) {
    const auto search = loadBatchSearch().value();
    return kMeans(rows, *search, options).value();
}

TEST(KMeans, FindsGroupsThatLieApart) {
    const auto rows = clusteredRows(4000, 16, 25, 0.2);
    std::vector<std::int32_t> truth;
    for (std::size_t i = 0; i < rows.rows(); ++i) {
        truth.push_back(static_cast<std::int32_t>(i % 25));
    }
    const Clustering clusters = found(rows, {.clusters = 25});
    EXPECT_EQ(clusters.count, 25U);
    EXPECT_GE(compareClusterings(clusters.clusters, truth).adjustedRand.value, 0.99);
    EXPECT_TRUE(std::ranges::is_sorted(sizesOf(clusters), std::greater<>()));
}

TEST(KMeans, IsSureWithinAClusterAndNotBetweenTwo) {
    EmbeddingMatrix rows(0, 2);
    for (const float across : {0.0F, 0.01F, 1.0F, 0.99F, 0.48F}) {
        EmbeddingMatrix row(1, 2);
        row.row(0)[0] = 1.0F - across;
        row.row(0)[1] = across;
        normaliseRows(row);
        rows.append(row.row(0));
    }
    const Clustering clusters = found(rows, {.clusters = 2, .starts = 5});
    EXPECT_GT(clusters.strengths[2], 0.9F);
    EXPECT_LT(clusters.strengths[4], 0.5F);
}

TEST(KMeans, IsTheSameForTheSameSeed) {
    const auto rows = clusteredRows(600, 16, 40, 1.0);
    const Clustering one = found(rows, {.clusters = 30, .seed = 4});
    EXPECT_EQ(one.clusters, found(rows, {.clusters = 30, .seed = 4}).clusters);
    EXPECT_NE(one.clusters, found(rows, {.clusters = 30, .seed = 5}).clusters);
}

TEST(KMeans, MakesNoMoreClustersThanRowsDiffer) {
    EXPECT_EQ(found({}, {}).count, 0U);
    for (const std::size_t count : {1U, 2U, 3U}) {
        EXPECT_EQ(found(clusteredRows(count, 8, count), {.clusters = 20}).count, count);
    }
    const Clustering three = found(clusteredRows(6000, 16, 3, 0.0), {.clusters = 20});
    EXPECT_EQ(sizesOf(three), (std::vector<std::size_t>{2000, 2000, 2000}));
}

TEST(KMeans, RefusesARowThatIsNoNumber) {
    auto rows = clusteredRows(20, 8, 2);
    rows.row(13)[3] = std::numeric_limits<float>::infinity();
    const auto search = loadBatchSearch().value();
    const auto clusters = kMeans(rows, *search);
    ASSERT_FALSE(clusters);
    EXPECT_EQ(clusters.error().code, ErrorCode::InvalidInput);
}

TEST(KMeans, StopsWhereAsked) {
    std::stop_source stop;
    stop.request_stop();
    const auto search = loadBatchSearch().value();
    const auto clusters = kMeans(clusteredRows(500, 8, 5), *search, {}, Progress(stop.get_token()));
    ASSERT_FALSE(clusters);
    EXPECT_EQ(clusters.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace taxo

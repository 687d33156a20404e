// SPDX-License-Identifier: MIT
// Beside scipy: tests/data/linkage/make_reference.py.
#include "core/base/files.h"
#include "core/structure/agglomerative.h"
#include "core/structure/compare_clusterings.h"
#include "core/vectors/npy.h"
#include "tests/core/projection/clustered_rows.h"
#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <limits>
#include <sstream>
#include <stop_token>
#include <string>
#include <vector>

namespace taxo {
namespace {

using test::clusteredRows;

EmbeddingMatrix referenceRows() {
    const auto file = NpyFile::open(test::testFile("data/hdbscan/rows.npy")).value();
    EmbeddingMatrix rows(file.shape()[0], file.shape()[1]);
    std::memcpy(rows.values().data(), file.data().data(), file.data().size());
    return rows;
}

std::vector<double> referenceNumbers(const std::string& name) {
    std::istringstream numbers(readTextFile(test::testFile("data/linkage/" + name)).value());
    std::vector<double> read;
    for (double one = 0.0; numbers >> one;) {
        read.push_back(one);
    }
    return read;
}

Dendrogram linked(const EmbeddingMatrix& rows, const AverageLinkageOptions& options = {}) {
    const auto search = loadBatchSearch().value();
    return averageLinkage(rows, *search, options).value();
}

TEST(AverageLinkage, MergesAsScipyDoes) {
    const Dendrogram found = linked(referenceRows());
    const auto heights = referenceNumbers("heights.csv");
    ASSERT_EQ(found.merges.size(), heights.size());
    for (std::size_t i = 0; i < heights.size(); ++i) {
        // Ours are products of floats.
        EXPECT_NEAR(static_cast<double>(found.merges[i].distance), heights[i], 2e-6) << i;
    }
    auto groups = referenceNumbers("groups.csv");
    const double cut = groups.front();
    groups.erase(groups.begin());
    const Clustering cutThere = cutAt(found, cut, 1);
    EXPECT_EQ(cutThere.count, 20U);
    const std::vector<std::int32_t> wanted(groups.begin(), groups.end());
    EXPECT_EQ(compareClusterings(cutThere.clusters, wanted).adjustedRand.value, 1.0);
}

TEST(AverageLinkage, OfCellsFindsTheGroupsThatItFindsOfRows) {
    const auto rows = clusteredRows(1500, 16, 12, 0.4);
    const Dendrogram exact = linked(rows);
    const Dendrogram ofCells = linked(rows, {.exactRows = 500});
    EXPECT_FALSE(exact.isOfCells);
    EXPECT_TRUE(ofCells.isOfCells);
    EXPECT_LT(ofCells.leaves, rows.rows());
    EXPECT_EQ(ofCells.leafOfRow.size(), rows.rows());
    const auto twelve = [](const Dendrogram& of) {
        return cutAt(of, static_cast<double>(of.merges[of.merges.size() - 12].distance));
    };
    const LabelAgreement same =
        compareClusterings(twelve(exact).clusters, twelve(ofCells).clusters);
    EXPECT_GE(same.adjustedRand.value, 0.99);
}

TEST(AverageLinkage, MergesThousandsAtOnePlaceFirst) {
    const Dendrogram found = linked(clusteredRows(6000, 16, 3, 0.0));
    ASSERT_EQ(found.merges.size(), 5999U);
    EXPECT_EQ(found.merges[5996].distance, 0.0F);
    EXPECT_GT(found.merges[5997].distance, 0.01F);
    const Clustering three = cutAt(found, 0.0);
    EXPECT_EQ(three.count, 3U);
    EXPECT_EQ(sizesOf(three), (std::vector<std::size_t>{2000, 2000, 2000}));
}

TEST(AverageLinkage, OfFewRowsMergesThem) {
    EXPECT_EQ(linked({}).merges.size(), 0U);
    EXPECT_EQ(cutAt(linked({}), 1.0).count, 0U);
    for (const std::size_t count : {1U, 2U, 3U}) {
        const Dendrogram found = linked(clusteredRows(count, 8, count));
        EXPECT_EQ(found.merges.size(), count - 1);
        EXPECT_EQ(cutAt(found, 2.0, 1).count, 1U);
        EXPECT_EQ(noiseShareOf(cutAt(found, -1.0, 2)), 1.0);
    }
}

TEST(AverageLinkage, RefusesARowThatIsNoNumber) {
    auto rows = clusteredRows(20, 8, 2);
    rows.row(13)[3] = std::numeric_limits<float>::quiet_NaN();
    const auto search = loadBatchSearch().value();
    const auto found = averageLinkage(rows, *search);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::InvalidInput);
    EXPECT_NE(found.error().message.find("Row 13"), std::string::npos);
}

TEST(AverageLinkage, StopsWhereAsked) {
    std::stop_source stop;
    stop.request_stop();
    const auto search = loadBatchSearch().value();
    for (const std::size_t exactRows : {100U, 1000U}) {
        const auto found = averageLinkage(clusteredRows(500, 8, 5),
                                          *search,
                                          {.exactRows = exactRows},
                                          Progress(stop.get_token()));
        ASSERT_FALSE(found);
        EXPECT_EQ(found.error().code, ErrorCode::Cancelled);
    }
}

} // namespace
} // namespace taxo

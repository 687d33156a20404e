// SPDX-License-Identifier: MIT
// Beside the program hdbscan: tests/data/hdbscan/make_reference.py.
#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/structure/hdbscan.h"
#include "core/vectors/npy.h"
#include "tests/core/projection/clustered_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <string>
#include <vector>

namespace taxo {
namespace {

using ::testing::Each;

struct Wanted {
    std::string selection;
    std::vector<int> clusters;
    std::vector<float> strengths;
};

EmbeddingMatrix referenceRows() {
    const auto file = NpyFile::open(TAXO_SOURCE_DIR "/tests/data/hdbscan/rows.npy").value();
    EmbeddingMatrix rows(file.shape()[0], file.shape()[1]);
    std::memcpy(rows.values().data(), file.data().data(), file.data().size());
    return rows;
}

/// By smallest cluster, samples and selection.
std::map<std::tuple<std::size_t, std::size_t, std::string>, Wanted> referenceClusters() {
    std::map<std::tuple<std::size_t, std::size_t, std::string>, Wanted> all;
    const auto text = readTextFile(TAXO_SOURCE_DIR "/tests/data/hdbscan/clusters.csv").value();
    std::istringstream lines(text);
    std::string line;
    std::getline(lines, line); // names of columns
    while (std::getline(lines, line)) {
        std::istringstream cells(line);
        std::vector<std::string> cell;
        for (std::string one; std::getline(cells, one, ',');) {
            cell.push_back(one);
        }
        Wanted& wanted = all[{std::stoul(cell[0]), std::stoul(cell[1]), cell[2]}];
        wanted.clusters.push_back(std::stoi(cell[4]));
        wanted.strengths.push_back(std::stof(cell[5]));
    }
    return all;
}

/// Whether both say the same of every two points.
template <class Others>
bool isSamePartition(const std::vector<std::int32_t>& clusters, const Others& others) {
    std::map<int, int> there;
    std::map<int, int> back;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        if (there.try_emplace(clusters[i], others[i]).first->second != others[i] ||
            back.try_emplace(others[i], clusters[i]).first->second != clusters[i] ||
            (clusters[i] == Clustering::kNoise) != (others[i] == -1)) {
            return false;
        }
    }
    return true;
}

Clustering
clustered(const EmbeddingMatrix& rows, std::size_t minSamples, const HdbscanOptions& options) {
    const auto search = loadBatchSearch().value();
    const auto graph =
        knnGraph(rows, *search, {.neighbors = minSamples + 5, .exactRows = rows.rows()}).value();
    const auto tree = reachabilityTree(rows, graph, minSamples, *search).value();
    return hdbscan(tree, rows.rows(), options);
}

TEST(Hdbscan, FindsWhatTheProgramOfThatNameFinds) {
    const EmbeddingMatrix rows = referenceRows();
    for (const auto& [how, wanted] : referenceClusters()) {
        const auto& [size, samples, selection] = how;
        SCOPED_TRACE(selection + " " + std::to_string(size) + " " + std::to_string(samples));
        HdbscanOptions options{.minClusterSize = size};
        options.selection = selection == "leaf" ? HdbscanOptions::Selection::Smallest
                                                : HdbscanOptions::Selection::LongestLasting;
        const Clustering found = clustered(rows, samples, options);
        ASSERT_EQ(found.clusters.size(), wanted.clusters.size());
        EXPECT_TRUE(isSamePartition(found.clusters, wanted.clusters));
        for (std::size_t i = 0; i < rows.rows(); ++i) {
            ASSERT_NEAR(found.strengths[i], wanted.strengths[i], 0.002) << i;
        }
    }
}

TEST(Hdbscan, OfFewPointsFindsNone) {
    for (const std::size_t rows : {0U, 1U, 2U, 3U}) {
        std::vector<TreeEdge> tree;
        for (std::uint32_t i = 1; i < rows; ++i) {
            tree.push_back({i - 1, i, 0.5F});
        }
        const Clustering found = hdbscan(tree, rows);
        EXPECT_EQ(found.count, 0U);
        EXPECT_THAT(found.clusters, Each(Clustering::kNoise));
    }
}

TEST(Hdbscan, PutsEqualPointsTogether) {
    const EmbeddingMatrix rows = test::clusteredRows(300, 6, 3, 0.0);
    const Clustering found = clustered(rows, 5, {});
    EXPECT_EQ(found.count, 3U);
    for (std::size_t i = 0; i < rows.rows(); ++i) {
        EXPECT_EQ(found.clusters[i], found.clusters[i % 3]);
        EXPECT_EQ(found.strengths[i], 1.0F);
    }
}

} // namespace
} // namespace taxo

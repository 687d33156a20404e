// SPDX-License-Identifier: MIT
// Beside the program hdbscan: tests/data/hdbscan/make_reference.py.
#include "core/base/files.h"
#include "core/structure/hdbscan.h"
#include "core/structure/map_tree.h"
#include "core/structure/reachability_tree.h"
#include "core/vectors/npy.h"
#include "tests/core/projection/clustered_rows.h"
#include "tests/support/golden.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cstring>
#include <map>
#include <sstream>
#include <string>
#include <tuple>
#include <vector>

namespace taxo {
namespace {

using ::testing::Each;

struct Wanted {
    std::string selection;
    std::vector<int> clusters;
    std::vector<float> strengths;
};

EmbeddingMatrix referenceRows(const std::string& name) {
    const auto file = NpyFile::open(test::testFile("data/hdbscan/" + name)).value();
    EmbeddingMatrix rows(file.shape()[0], file.shape()[1]);
    std::memcpy(rows.values().data(), file.data().data(), file.data().size());
    return rows;
}

/// By smallest cluster, samples and selection.
std::map<std::tuple<std::size_t, std::size_t, std::string>, Wanted>
referenceClusters(const std::string& name) {
    std::map<std::tuple<std::size_t, std::size_t, std::string>, Wanted> all;
    const auto text = readTextFile(test::testFile("data/hdbscan/" + name)).value();
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

/// Points that are in clusters which are not each other's. Where distances are equal, as those
/// of one point's core are, the order in which points are joined decides, and that is open.
std::vector<bool> differing(const std::vector<std::int32_t>& clusters,
                            const std::vector<int>& others) {
    std::map<int, std::map<int, int>> shared;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        ++shared[clusters[i]][others[i]];
    }
    std::vector<bool> differ;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        const auto& there = shared[clusters[i]];
        const auto most = std::ranges::max_element(
            there, {}, [](const std::pair<const int, int>& one) { return one.second; });
        differ.push_back(most->first != others[i] ||
                         (clusters[i] == Clustering::kNoise) != (others[i] == -1));
    }
    return differ;
}

Clustering
clustered(const EmbeddingMatrix& rows, std::size_t minSamples, const HdbscanOptions& options) {
    const auto search = loadBatchSearch().value();
    const auto graph =
        knnGraph(rows, *search, {.neighbors = minSamples + 5, .exactRows = rows.rows()}).value();
    const auto tree = reachabilityTree(rows, graph, *search, {.minSamples = minSamples}).value();
    return hdbscan(tree, rows.rows(), options);
}

/// `made` of these options and so many samples is what the program made.
template <class Make>
void expectSame(const std::string& file, const Make& made) {
    for (const auto& [how, wanted] : referenceClusters(file)) {
        const auto& [size, samples, selection] = how;
        SCOPED_TRACE(selection + " " + std::to_string(size) + " " + std::to_string(samples));
        HdbscanOptions options{.minClusterSize = size};
        options.selection = selection == "leaf" ? HdbscanOptions::Selection::Smallest
                                                : HdbscanOptions::Selection::LongestLasting;
        const Clustering found = made(samples, options);
        ASSERT_EQ(found.clusters.size(), wanted.clusters.size());
        const auto count = static_cast<std::size_t>(std::ranges::max(wanted.clusters) + 1);
        EXPECT_EQ(found.count, count);
        const std::vector<bool> differ = differing(found.clusters, wanted.clusters);
        EXPECT_LE(std::ranges::count(differ, true), static_cast<int>(differ.size() / 100));
        for (std::size_t i = 0; i < found.clusters.size(); ++i) {
            if (!differ[i]) {
                EXPECT_NEAR(found.strengths[i], wanted.strengths[i], 0.002) << i;
            }
        }
    }
}

TEST(Hdbscan, FindsWhatTheProgramOfThatNameFinds) {
    const EmbeddingMatrix rows = referenceRows("rows.npy");
    expectSame("clusters.csv", [&](std::size_t samples, const HdbscanOptions& options) {
        return clustered(rows, samples, options);
    });
}

TEST(Hdbscan, OfAMapFindsWhatTheProgramOfThatNameFinds) {
    const EmbeddingMatrix points = referenceRows("map.npy");
    expectSame("map_clusters.csv", [&](std::size_t samples, const HdbscanOptions& options) {
        const auto tree = mapTree(points, {.minSamples = samples}).value();
        return hdbscan(tree, points.rows(), options);
    });
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

// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/search/knn_graph_file.h"
#include "tests/core/projection/clustered_rows.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <chrono>
#include <filesystem>
#include <string>
#include <vector>

namespace taxo {
namespace {

namespace fs = std::filesystem;
using test::batchSearch;
using test::clusteredRows;

bool areEqual(const KnnGraph& one, const KnnGraph& other) {
    return one.neighbors == other.neighbors && one.recall == other.recall &&
           std::ranges::equal(one.matches, other.matches, [](const RowMatch& a, const RowMatch& b) {
               return a.row == b.row && a.product == b.product;
           });
}

/// A search that counts how often it is asked.
class Counting : public BatchSearch {
public:
    Result<std::vector<RowMatch>> nearest(const EmbeddingMatrix& queries,
                                          const EmbeddingMatrix& rows,
                                          std::size_t count) override {
        ++asked;
        return batchSearch().nearest(queries, rows, count);
    }

    Result<EmbeddingMatrix> products(const EmbeddingMatrix& queries,
                                     const EmbeddingMatrix& rows) override {
        return batchSearch().products(queries, rows);
    }

    Result<EmbeddingMatrix>
    cluster(const EmbeddingMatrix& rows, std::size_t count, const Progress& progress) override {
        return batchSearch().cluster(rows, count, progress);
    }

    Result<PrincipalAxes> principalAxes(const EmbeddingMatrix& rows, std::size_t count) override {
        return batchSearch().principalAxes(rows, count);
    }

    int asked = 0;
};

struct Kept {
    fs::path onlyFile() const {
        std::vector<fs::path> files(fs::directory_iterator(folder), {});
        EXPECT_EQ(files.size(), 1U);
        return files.front();
    }

    KnnGraph graphOf(const EmbeddingMatrix& rows, const KnnGraphOptions& options = {}) {
        search.asked = 0;
        auto graph = keptKnnGraph(folder, rows, search, options);
        EXPECT_TRUE(graph) << graph.error().text();
        return *std::move(graph);
    }

    test::TempDir dir;
    fs::path folder = dir / "käfer" / "graphs";
    Counting search;
};

TEST(KnnGraphFile, HoldsTheGraph) {
    Kept kept;
    const auto rows = clusteredRows(300, 16, 5);
    const KnnGraph made = kept.graphOf(rows);
    EXPECT_TRUE(areEqual(made, *knnGraph(rows, batchSearch())));
    EXPECT_TRUE(areEqual(kept.graphOf(rows), made));
    EXPECT_EQ(kept.search.asked, 0);
}

TEST(KnnGraphFile, ServesWhoAsksForFewerNeighbours) {
    Kept kept;
    const auto rows = clusteredRows(300, 16, 5);
    (void)kept.graphOf(rows, {.neighbors = 40});
    const KnnGraph fewer = kept.graphOf(rows, {.neighbors = 10});
    EXPECT_EQ(kept.search.asked, 0);
    EXPECT_TRUE(areEqual(fewer, *knnGraph(rows, batchSearch(), {.neighbors = 10})));
    (void)kept.graphOf(rows, {.neighbors = 41});
    EXPECT_GT(kept.search.asked, 0);
}

TEST(KnnGraphFile, IsOfTheseVeryRows) {
    Kept kept;
    auto rows = clusteredRows(300, 16, 5);
    (void)kept.graphOf(rows);
    rows.row(299)[15] += 1e-3F;
    (void)kept.graphOf(rows);
    EXPECT_GT(kept.search.asked, 0);
}

TEST(KnnGraphFile, OfAnApproximateGraphDoesNotServeWhoWantsAnExactOne) {
    Kept kept;
    const auto rows = clusteredRows(2000, 16, 5);
    (void)kept.graphOf(rows, {.exactRows = 100});
    (void)kept.graphOf(rows, {.exactRows = 2000});
    EXPECT_GT(kept.search.asked, 0);
    (void)kept.graphOf(rows, {.exactRows = 100, .recallTarget = 0.5F});
    EXPECT_EQ(kept.search.asked, 0) << "but the other way round";
}

TEST(KnnGraphFile, ThatIsDamagedIsMadeAgain) {
    Kept kept;
    const auto rows = clusteredRows(300, 16, 5);
    const KnnGraph made = kept.graphOf(rows);
    const fs::path file = kept.onlyFile();
    const std::string sound = *readTextFile(file);
    for (const std::size_t at : {std::size_t{0}, std::size_t{20}, sound.size() / 2, sound.size()}) {
        std::string bytes = sound;
        if (at < bytes.size()) {
            bytes[at] = static_cast<char>(bytes[at] ^ 1);
        } else {
            bytes.pop_back();
        }
        ASSERT_TRUE(writeWholeFile(file, bytes));
        EXPECT_TRUE(areEqual(kept.graphOf(rows), made));
        EXPECT_GT(kept.search.asked, 0) << at;
        EXPECT_EQ(*readTextFile(file), sound) << "mended";
    }
}

TEST(KnnGraphFile, ThatCannotBeWrittenOnlyCostsTime) {
    Kept kept;
    ASSERT_TRUE(writeWholeFile(kept.dir / "file", "x"));
    kept.folder = kept.dir / "file" / "graphs";
    EXPECT_EQ(kept.graphOf(clusteredRows(50, 8, 2)).rows(), 50U);
}

TEST(KnnGraphFile, OnlyTheNewestStay) {
    Kept kept;
    const auto rowsOf = [](std::uint64_t seed) { return clusteredRows(20, 4, 2, 0.5, seed); };
    const auto age = [&] { // files made in one go may have one time
        for (const auto& file : fs::directory_iterator(kept.folder)) {
            fs::last_write_time(file, file.last_write_time() - std::chrono::minutes(1));
        }
    };
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        (void)kept.graphOf(rowsOf(seed));
        (void)kept.graphOf(rowsOf(1)); // in use: it stays new
        age();
    }
    EXPECT_EQ(std::distance(fs::directory_iterator(kept.folder), {}), 16);
    for (const std::uint64_t seed : {1U, 6U, 20U}) {
        (void)kept.graphOf(rowsOf(seed));
        EXPECT_EQ(kept.search.asked, 0) << seed;
    }
    (void)kept.graphOf(rowsOf(5));
    EXPECT_GT(kept.search.asked, 0);
}

TEST(KnnGraphFile, OfNoRowsIsNone) {
    Kept kept;
    EXPECT_EQ(kept.graphOf(EmbeddingMatrix(0, 8)).rows(), 0U);
    EXPECT_EQ(kept.graphOf(clusteredRows(1, 8, 1)).rows(), 0U);
    EXPECT_FALSE(fs::exists(kept.folder));
}

TEST(NearestRows, AreThoseOfTheOthersThatAreMostAlike) {
    const auto rows = clusteredRows(6000, 16, 41);
    const auto queries = clusteredRows(5000, 16, 41, 0.5, 2);
    const auto exact = nearestRows(queries, rows, batchSearch(), {.neighbors = 10});
    ASSERT_TRUE(exact) << exact.error().text();
    EXPECT_LT(exact->recall, 1.0F) << "5,000 are not compared one by one";
    EXPECT_GE(exact->recall, 0.98F);
    const auto truth =
        nearestRows(queries, rows, batchSearch(), {.neighbors = 10, .exactRows = 10'000});
    ASSERT_TRUE(truth);
    EXPECT_EQ(truth->recall, 1.0F);
    std::size_t same = 0;
    for (std::size_t query = 0; query < queries.rows(); ++query) {
        for (const RowMatch& match : truth->of(query)) {
            same += std::ranges::count(exact->of(query), match.row, &RowMatch::row) > 0 ? 1 : 0;
        }
    }
    EXPECT_GT(static_cast<double>(same) / static_cast<double>(truth->matches.size()), 0.96);
}

TEST(NearestRows, HaveTheRowItselfWhereItIsOneOfThem) {
    const auto rows = clusteredRows(100, 16, 4);
    EmbeddingMatrix queries(1, 16);
    std::ranges::copy(rows.row(42), queries.row(0).begin());
    const auto found = nearestRows(queries, rows, batchSearch(), {.neighbors = 3});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->of(0).front().row, 42U);
    EXPECT_EQ(nearestRows(queries, rows, batchSearch(), {.neighbors = 300})->neighbors, 100U);
    EXPECT_EQ(nearestRows(EmbeddingMatrix(0, 16), rows, batchSearch())->rows(), 0U);
}

} // namespace
} // namespace taxo

// SPDX-License-Identifier: MIT
// Clusters on the command line, of embeddings and of a collection.
#include "core/base/files.h"
#include "core/vectors/npy.h"
#include "tests/app/taxo_program.h"
#include "tests/core/projection/clustered_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <cmath>
#include <limits>
#include <sstream>
#include <string>
#include <vector>

namespace taxo {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

class TaxoCluster : public TaxoProgram {
protected:
    static std::string written(const std::string& name, const EmbeddingMatrix& rows) {
        auto file = NpyWriter::create(at(name), rows.dimension()).value();
        EXPECT_TRUE(file.append(rows.values()));
        EXPECT_TRUE(file.commit());
        return at(name);
    }
};

TEST_F(TaxoCluster, FindsClustersOfEmbeddings) {
    auto rows = test::clusteredRows(120, 16, 4, 0.1);
    rows.row(7)[2] = std::numeric_limits<float>::quiet_NaN();
    const std::string file = written("vectors ü.npy", rows);
    const auto hdbscan = run({"cluster", file, "--out", at("clusters.csv")});
    EXPECT_EQ(hdbscan.status, 0) << hdbscan.errors;
    EXPECT_EQ(linesIn(hdbscan.output), 4U);
    EXPECT_THAT(hdbscan.errors, HasSubstr("1 without a usable vector left out"));
    const std::string table = readTextFile(at("clusters.csv")).value();
    EXPECT_THAT(table, StartsWith("row,cluster,strength\n0,"));
    EXPECT_EQ(linesIn(table), 120U); // a header, and all but one
    const auto kmeans = run({"cluster",
                             file,
                             "--method",
                             "kmeans",
                             "-k",
                             "4",
                             "--compare",
                             at("clusters.csv"),
                             "--json"});
    EXPECT_EQ(kmeans.status, 0) << kmeans.errors;
    std::istringstream lines(kmeans.output);
    std::string last;
    for (std::string line; std::getline(lines, line);) {
        last = line;
    }
    EXPECT_EQ(nlohmann::json::parse(last)["ari"]["value"], 1.0);
    EXPECT_EQ(nlohmann::json::parse(last)["compared"], 119);
}

TEST_F(TaxoCluster, FindsClustersOfAMap) {
    EmbeddingMatrix points(90, 2);
    for (std::size_t i = 0; i < 90; ++i) {
        const auto turn = static_cast<float>(i);
        points.row(i)[0] = 20.0F * static_cast<float>(i % 3) + std::sin(turn);
        points.row(i)[1] = std::cos(turn);
    }
    const std::string file = written("map.npy", points);
    const auto found = run({"cluster", file});
    EXPECT_EQ(found.status, 0) << found.errors;
    EXPECT_EQ(linesIn(found.output), 3U);
    EXPECT_THAT(found.errors, HasSubstr("clusters of the picture"));
    EXPECT_THAT(run({"cluster", file, "--method", "kmeans"}).errors, HasSubstr("only HDBSCAN"));
}

TEST_F(TaxoCluster, SaysWhatIsWrong) {
    const std::string file = written("few.npy", test::clusteredRows(3, 8, 1));
    EXPECT_EQ(run({"cluster", file}).status, 0);
    EXPECT_EQ(run({"cluster", file, "--min-size", "1"}).status, 2);
    EXPECT_EQ(run({"cluster", file, "family:Ursidae"}).status, 2);
    EXPECT_EQ(run({"cluster", file, "--out", at("clusters.txt")}).status, 2);
    EXPECT_EQ(run({"cluster", at("nowhere.npy")}).status, 1);
    sharedDir->write("other.csv", "a,b\n1,2\n");
    EXPECT_THAT(run({"cluster", file, "--compare", at("other.csv")}).errors,
                HasSubstr("item (or row) and cluster"));
}

TEST_F(TaxoCluster, FindsClustersOfACollection) {
    std::filesystem::create_directories(at("greys"));
    for (int i = 0; i < 12; ++i) {
        sharedDir->write("greys/" + std::to_string(i) + ".bmp",
                         bitmap(static_cast<unsigned char>((i % 2 == 0 ? 20 : 200) + i)));
    }
    const std::string file = at("season.taxo");
    ASSERT_EQ(run({"collection", "create", file}).status, 0);
    ASSERT_EQ(run({"collection", "import", file, at("greys")}).status, 0);
    EXPECT_THAT(run({"cluster", file}).errors, HasSubstr("taxo collection embed"));
    ASSERT_EQ(run({"collection", "embed", file, "--model", at("model")}).status, 0);
    const auto found = run({"cluster",
                            file,
                            "--method",
                            "kmeans",
                            "-k",
                            "2",
                            "--against",
                            "folder",
                            "--out",
                            at("greys.csv"),
                            "--json"});
    ASSERT_EQ(found.status, 0) << found.errors;
    std::istringstream lines(found.output);
    std::string line;
    std::getline(lines, line);
    const auto json = nlohmann::json::parse(line);
    EXPECT_EQ(json["size"], 6);
    EXPECT_EQ(json["representatives"].size(), 5U);
    EXPECT_TRUE(json["name"].is_null());
    EXPECT_THAT(readTextFile(at("greys.csv")).value(),
                StartsWith("item,cluster,strength,file\n1,"));
    EXPECT_EQ(run({"cluster", file, "--against", "moon"}).status, 2);
}

} // namespace
} // namespace taxo

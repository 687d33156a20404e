// SPDX-License-Identifier: MIT
#include "core/base/random.h"
#include "core/collection/determination.h"
#include "core/collection/marks.h"
#include "core/search/knn_graph_file.h"
#include "core/vectors/normalise.h"
#include "core/workflow/cluster_collection.h"
#include "core/workflow/search_collection.h"
#include "tests/core/workflow/photos_of_kinds.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <stop_token>
#include <utility>
#include <vector>

namespace taxo {
namespace {

using ::testing::HasSubstr;

using test::PhotosOfKinds;

class ClusterCollection : public testing::Test, protected PhotosOfKinds {
protected:
    Result<CollectionClusters> clusters(const ClusterCollectionOptions& options,
                                        const std::string& filter = {},
                                        const Progress& progress = {}) {
        return clusterCollection(*photos.collection,
                                 chooseVectors(*photos.collection).value(),
                                 Filter::parse(filter).value(),
                                 options,
                                 progress);
    }

    /// How far the clusters are those of the kinds, or cameras.
    static double isBy(const CollectionClusters& found, std::size_t divisor) {
        std::vector<std::int32_t> truth;
        for (std::size_t i = 0; i < found.items.size(); ++i) {
            truth.push_back(static_cast<std::int32_t>(i / divisor % 4));
        }
        return compareClusterings(found.found.clustering.clusters, truth).adjustedRand.value;
    }
};

TEST_F(ClusterCollection, LeavesOutWhatHasNoUsableVector) {
    const auto found = clusters({.how = {.method = ClusterMethod::KMeans, .clusters = 4}}).value();
    EXPECT_EQ(found.items.size(), kPhotos - 2);
    EXPECT_EQ(found.leftOut, 2U);
    EXPECT_EQ(found.found.clustering.clusters.size(), kPhotos - 2);
    EXPECT_EQ(found.clusters.size(), 4U);
}

TEST_F(ClusterCollection, SaysWhatExplainsTheClustersAndTakesItOff) {
    determineSome(20);
    ClusterCollectionOptions options{.how = {.method = ClusterMethod::KMeans, .clusters = 4},
                                     .against = {"trap"}};
    const auto raw = clusters(options).value();
    EXPECT_EQ(isBy(raw, 4), 1.0); // cameras
    ASSERT_EQ(raw.agreements.back().field, "trap");
    EXPECT_EQ(raw.agreements.back().agreement.adjustedMutual.value, 1.0);
    EXPECT_NEAR(raw.agreements.back().agreement.adjustedMutual.shuffled, 0.0, 0.05);
    EXPECT_THAT(confounding(raw.agreements), HasSubstr("\"trap\""));
    options.centredWithin = "trap";
    const auto centred = clusters(options).value();
    EXPECT_EQ(isBy(centred, 1), 1.0); // kinds
    EXPECT_EQ(confounding(centred.agreements), "");
    const auto species =
        std::ranges::find(centred.agreements, std::string("species"), &FieldAgreement::field);
    ASSERT_NE(species, centred.agreements.end());
    EXPECT_EQ(species->agreement.adjustedRand.value, 1.0);
    EXPECT_EQ(species->agreement.compared, 80U);
}

TEST_F(ClusterCollection, NamesClustersByWhatPeopleSaid) {
    determineSome(20);
    const auto found =
        clusters({.how = {.method = ClusterMethod::KMeans, .clusters = 4}, .centredWithin = "trap"})
            .value();
    for (const ClusterDescription& one : found.clusters) {
        ASSERT_TRUE(one.name);
        EXPECT_EQ(one.name->rank, Rank::Species);
        EXPECT_EQ(one.determined, 20U);
        EXPECT_FALSE(one.name->byMachine);
        EXPECT_EQ(one.nearest.front().taxon, one.name->taxon);
    }
}

TEST_F(ClusterCollection, FindsTheSameGroupsByEveryMethod) {
    for (const ClusterMethod method :
         {ClusterMethod::Hdbscan, ClusterMethod::KMeans, ClusterMethod::Agglomerative}) {
        ClusterCollectionOptions options{.how = {.method = method, .clusters = 4},
                                         .centredWithin = "trap"};
        options.how.distance = 0.5;
        EXPECT_EQ(isBy(clusters(options).value(), 1), 1.0);
    }
}

TEST_F(ClusterCollection, LooksOnlyAtWhatAFilterLeaves) {
    const ClusterCollectionOptions options{.how = {.method = ClusterMethod::KMeans, .clusters = 2}};
    EXPECT_EQ(clusters(options, "trap:T1").value().items.size(), 60U);
    const auto none = clusters(options, "trap:T9");
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::NotFound);
}

TEST_F(ClusterCollection, RefusesAFieldThatNothingHas) {
    const auto against = clusters({.against = {"moon"}});
    ASSERT_FALSE(against);
    EXPECT_EQ(against.error().code, ErrorCode::InvalidInput);
    EXPECT_FALSE(clusters({.centredWithin = "moon"}));
}

TEST_F(ClusterCollection, StopsWhereAsked) {
    std::stop_source stop;
    stop.request_stop();
    const auto found = clusters({}, {}, Progress(stop.get_token()));
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::Cancelled);
}

TEST(ClusterOptions, SayWhichValueDoesNotDo) {
    EXPECT_TRUE(ClusterOptions{}.check());
    EXPECT_FALSE((ClusterOptions{.minSize = 1}.check()));
    EXPECT_FALSE((ClusterOptions{.minSamples = 0}.check()));
    EXPECT_FALSE((ClusterOptions{.clusters = 0}.check()));
    EXPECT_FALSE((ClusterOptions{.distance = 2.5}.check()));
}

TEST(ClusterRows, OfFewRowsFindsFewClusters) {
    const test::TempDir graphs;
    const auto search = loadBatchSearch().value();
    for (const ClusterMethod method :
         {ClusterMethod::Hdbscan, ClusterMethod::KMeans, ClusterMethod::Agglomerative}) {
        for (const std::size_t count : {0U, 1U, 2U, 3U}) {
            EmbeddingMatrix rows(count, 4);
            for (std::size_t i = 0; i < count; ++i) {
                rows.row(i)[i] = 1.0F;
            }
            const RowTaxa nobody = RowTaxa::of(std::vector<Lineage>(count));
            const auto found =
                clusterRows(rows, nobody, {.method = method}, *search, graphs.path());
            ASSERT_TRUE(found) << found.error().text();
            EXPECT_EQ(found->clustering.clusters.size(), count);
        }
    }
}

/// Rows that lie anywhere, and that nobody named.
EmbeddingMatrix rowsAnywhere() {
    Random random(5);
    EmbeddingMatrix rows(300, 32);
    for (float& value : rows.values()) {
        value = static_cast<float>(random.normal());
    }
    normaliseRows(rows);
    return rows;
}

/// Counts how often neighbours are looked for.
class CountingSearch : public BatchSearch {
public:
    explicit CountingSearch(BatchSearch& search) : m_search(search) {}

    Result<std::vector<RowMatch>> nearest(const EmbeddingMatrix& queries,
                                          const EmbeddingMatrix& rows,
                                          std::size_t count) override {
        ++looks;
        return m_search.nearest(queries, rows, count);
    }

    Result<EmbeddingMatrix> products(const EmbeddingMatrix& queries,
                                     const EmbeddingMatrix& rows) override {
        return m_search.products(queries, rows);
    }

    Result<EmbeddingMatrix>
    cluster(const EmbeddingMatrix& rows, std::size_t count, const Progress& progress) override {
        return m_search.cluster(rows, count, progress);
    }

    Result<PrincipalAxes> principalAxes(const EmbeddingMatrix& rows, std::size_t count) override {
        return m_search.principalAxes(rows, count);
    }

    std::size_t looks = 0;

private:
    BatchSearch& m_search;
};

TEST(ClusterRows, KeepsItsGraphForTheNextClusteringAndForMaps) {
    const test::TempDir graphs;
    const auto faiss = loadBatchSearch().value();
    CountingSearch search(*faiss);
    const EmbeddingMatrix rows = rowsAnywhere();
    const RowTaxa nobody{{}, std::vector(rows.rows(), RowTaxa::kUnknown)};
    const auto first = clusterRows(rows, nobody, {}, search, graphs.path());
    EXPECT_GT(std::exchange(search.looks, 0), 0U);
    const auto again = clusterRows(rows, nobody, {}, search, graphs.path());
    EXPECT_EQ(search.looks, 0U);
    ASSERT_TRUE(first && again);
    EXPECT_EQ(first->clustering.clusters, again->clustering.clusters);
    ASSERT_TRUE(keptKnnGraph(graphs.path(), rows, search, {.neighbors = 15}));
    EXPECT_EQ(search.looks, 0U) << "a map's graph is this one";
}

TEST(ClusterRows, SuggestsAnotherMethodWhereMostIsNoise) {
    const test::TempDir graphs;
    const auto search = loadBatchSearch().value();
    const EmbeddingMatrix rows = rowsAnywhere();
    const RowTaxa nobody{{}, std::vector(rows.rows(), RowTaxa::kUnknown)};
    const auto found = clusterRows(rows, nobody, {.distance = 0.3}, *search, graphs.path());
    ASSERT_TRUE(found);
    EXPECT_GT(noiseShareOf(found->clustering), 0.5);
    EXPECT_THAT(found->notes.back(), HasSubstr("k-means"));
}

TEST(ClusterMap, SaysThatItIsThePictures) {
    EmbeddingMatrix points(100, 2);
    for (std::size_t i = 0; i < 100; ++i) {
        points.row(i)[0] = static_cast<float>(i % 2) * 10.0F + 0.01F * static_cast<float>(i);
    }
    const auto found = clusterMap(points, {});
    ASSERT_TRUE(found);
    EXPECT_EQ(found->clustering.count, 2U);
    EXPECT_THAT(found->notes.front(), HasSubstr("clusters of the picture"));
    EXPECT_FALSE(clusterMap(points, {.method = ClusterMethod::KMeans}));
}

} // namespace
} // namespace taxo

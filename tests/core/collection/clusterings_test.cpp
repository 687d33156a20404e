// SPDX-License-Identifier: MIT
#include "core/collection/check.h"
#include "core/collection/clusterings.h"
#include "core/collection/database_private.h"
#include "tests/core/collection/decision_tables.h"
#include "tests/core/collection/kept_photos.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace taxo {
namespace {

using test::decisionTables;
using test::expectUndoable;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

using Items = std::vector<ItemId>;

/// Ten photographs: five in one cluster, three in another, two are noise.
struct ClusteredPhotos : test::KeptPhotos {
    ClusteredPhotos() : KeptPhotos(10) {
        vectors = *keep(*collection, VectorKey{{}, "tiny", 2, "squash", "fp32"});
        found = {vectors,
                 "hdbscan",
                 "least=3",
                 {{{}, "", some({0, 1, 2, 3, 4})}, {{}, "moths", some({9, 8, 7})}}};
        const auto kept = keepClustering(*collection, "first", found, {"Ada"});
        EXPECT_TRUE(kept) << kept.error().text();
        clustering = clusteringNamed(*collection, "first")->id;
        large = clusters()[0].id;
        small = clusters()[1].id;
    }

    Items some(std::initializer_list<std::size_t> which) const {
        Items chosen;
        for (const std::size_t i : which) {
            chosen.push_back(items[i]);
        }
        return chosen;
    }

    std::vector<Cluster> clusters() const { return *clustersOf(*collection, clustering); }

    VectorKeyId vectors;
    FoundClusters found;
    ClusteringId clustering;
    ClusterId large;
    ClusterId small;
};

TEST(Clusterings, ComeBackTheLargestClusterFirst) {
    ClusteredPhotos kept;
    kept.reopen();
    const auto all = keptClusterings(*kept.collection);
    ASSERT_EQ(all->size(), 1U);
    EXPECT_EQ(all->front().name, "first");
    EXPECT_EQ(all->front().method, "hdbscan");
    EXPECT_EQ(all->front().clusters, 2U);
    const auto clusters = kept.clusters();
    EXPECT_EQ(clusters[0].items, kept.some({0, 1, 2, 3, 4}));
    EXPECT_EQ(clusters[1].name, "moths");
    EXPECT_EQ(clusters[1].items, kept.some({7, 8, 9})) << "in the order of their ids";
}

TEST(Clusterings, OfOneKindAreFound) {
    ClusteredPhotos kept;
    EXPECT_TRUE(*findClustering(*kept.collection, kept.vectors, "hdbscan", "least=3"));
    EXPECT_FALSE(*findClustering(*kept.collection, kept.vectors, "hdbscan", "least=4"));
    EXPECT_FALSE(*findClustering(*kept.collection, kept.vectors, "k-means", "least=3"));
}

TEST(Clusterings, HaveNamesOfTheirOwnAndAnItemInOneClusterOnly) {
    ClusteredPhotos kept;
    EXPECT_EQ(keepClustering(*kept.collection, "first", kept.found, {"Ada"}).error().code,
              ErrorCode::InvalidInput);
    EXPECT_EQ(keepClustering(*kept.collection, "", kept.found, {"Ada"}).error().code,
              ErrorCode::InvalidInput);
    kept.found.clusters[1].items.push_back(kept.items[0]);
    const auto twice = keepClustering(*kept.collection, "second", kept.found, {"Ada"});
    ASSERT_FALSE(twice);
    EXPECT_THAT(twice.error().text(), HasSubstr("two clusters"));
    EXPECT_THAT(clusteringNamed(*kept.collection, "second").error().text(), HasSubstr("\"first\""));
}

TEST(Clusterings, AreKeptRenamedAndRemovedInOneStepEach) {
    ClusteredPhotos kept;
    auto before = decisionTables(*kept.collection);
    ASSERT_TRUE(keepClustering(*kept.collection, "second", kept.found, {"Ada"}));
    expectUndoable(kept, before, "clustering second of 2 clusters kept");
    before = decisionTables(*kept.collection);
    ASSERT_TRUE(renameClustering(*kept.collection, kept.clustering, "moths", {"Ada"}));
    expectUndoable(kept, before, "clustering first called moths");
    before = decisionTables(*kept.collection);
    ASSERT_TRUE(removeClustering(*kept.collection, kept.clustering, {"Ada"}));
    expectUndoable(kept, before, "clustering moths taken away");
    EXPECT_EQ(removeClustering(*kept.collection, kept.clustering, {"Ada"}).error().code,
              ErrorCode::NotFound);
    EXPECT_EQ(keptClusterings(*kept.collection)->size(), 1U);
}

TEST(Clusters, AreNamed) {
    ClusteredPhotos kept;
    const auto before = decisionTables(*kept.collection);
    ASSERT_TRUE(*renameCluster(*kept.collection, kept.large, "beetles", {"Ada"}));
    expectUndoable(kept, before, "a cluster of 5 items called beetles");
    EXPECT_FALSE(*renameCluster(*kept.collection, kept.large, "beetles", {"Ada"}));
    EXPECT_EQ(kept.clusters()[0].name, "beetles");
}

TEST(Clusters, AreSplitAndWhatIsInNoPartBecomesNoise) {
    ClusteredPhotos kept;
    const auto before = decisionTables(*kept.collection);
    const std::array parts = {kept.some({3, 0}), kept.some({4})};
    ASSERT_TRUE(splitCluster(*kept.collection, kept.large, parts, {"Ada"}));
    expectUndoable(kept, before, "a cluster of 5 items split into 2");
    const auto clusters = kept.clusters();
    ASSERT_EQ(clusters.size(), 3U);
    EXPECT_EQ(clusters[0].id, kept.small);
    EXPECT_EQ(clusters[1].id, kept.large);
    EXPECT_EQ(clusters[1].items, kept.some({0, 3}));
    EXPECT_EQ(clusters[2].items, kept.some({4}));
}

TEST(Clusters, AreNotSplitIntoWhatTheyAreNot) {
    ClusteredPhotos kept;
    const auto before = decisionTables(*kept.collection);
    for (const std::vector<Items>& parts : {std::vector<Items>{},
                                            {kept.some({0}), {}},
                                            {kept.some({0}), kept.some({7})},
                                            {kept.some({0, 1}), kept.some({1})}}) {
        const auto split = splitCluster(*kept.collection, kept.large, parts, {"Ada"});
        ASSERT_FALSE(split);
        EXPECT_EQ(split.error().code, ErrorCode::InvalidInput);
    }
    EXPECT_EQ(decisionTables(*kept.collection), before);
}

TEST(Clusters, AreMergedIntoTheFirst) {
    ClusteredPhotos kept;
    const auto before = decisionTables(*kept.collection);
    ASSERT_TRUE(
        mergeClusters(*kept.collection, std::array{kept.small, kept.large, kept.small}, {"Ada"}));
    expectUndoable(kept, before, "2 clusters merged into cluster moths");
    const auto clusters = kept.clusters();
    ASSERT_EQ(clusters.size(), 1U);
    EXPECT_EQ(clusters[0].id, kept.small);
    EXPECT_EQ(clusters[0].items, kept.some({0, 1, 2, 3, 4, 7, 8, 9}));
}

TEST(Clusters, OfOtherClusteringsAreNotMerged) {
    ClusteredPhotos kept;
    ASSERT_TRUE(keepClustering(*kept.collection, "second", kept.found, {"Ada"}));
    const auto second = clusteringNamed(*kept.collection, "second");
    const auto other = clustersOf(*kept.collection, second->id)->front().id;
    const auto before = decisionTables(*kept.collection);
    EXPECT_EQ(mergeClusters(*kept.collection, std::array{kept.large, other}, {"Ada"}).error().code,
              ErrorCode::InvalidInput);
    EXPECT_EQ(mergeClusters(*kept.collection, std::array{kept.large}, {"Ada"}).error().code,
              ErrorCode::InvalidInput);
    EXPECT_EQ(decisionTables(*kept.collection), before);
}

TEST(Clusters, AreDissolved) {
    ClusteredPhotos kept;
    const auto before = decisionTables(*kept.collection);
    ASSERT_TRUE(dissolveCluster(*kept.collection, kept.large, {"Ada"}));
    expectUndoable(kept, before, "a cluster of 5 items dissolved");
    EXPECT_EQ(dissolveCluster(*kept.collection, kept.large, {"Ada"}).error().code,
              ErrorCode::NotFound);
}

TEST(Clusters, AreDeterminedAsAWhole) {
    ClusteredPhotos kept;
    Lineage bear;
    bear.at(Rank::Genus) = "Ursus";
    const auto before = decisionTables(*kept.collection);
    const auto entry =
        determineCluster(*kept.collection, kept.small, Verdict::Taxon, bear, "", {"Ada"});
    ASSERT_TRUE(entry) << entry.error().text();
    EXPECT_EQ(*itemsOf(*kept.collection, *entry, 10), kept.some({7, 8, 9}));
    expectUndoable(kept, before, "3 items determined as Ursus");
}

TEST(Clusters, OfAMillionItemsAreASmallStep) {
    test::KeptPhotos kept(1);
    const auto vectors = keep(*kept.collection, VectorKey{{}, "tiny", 2, "squash", "fp32"});
    FoundClusters found{*vectors, "k-means", "", {{{}, "", {}}}};
    for (std::int64_t id = 1; id <= 1'000'000; ++id) {
        found.clusters[0].items.push_back({id});
    }
    ASSERT_TRUE(keepClustering(*kept.collection, "all", found, {"Ada"}));
    EXPECT_LT(numberOf(*kept.collection->store().database,
                       "SELECT length(changes) FROM entry ORDER BY id DESC LIMIT 1"),
              1'100'000);
}

TEST(Clusters, ThatShareItemsAreFoundByACheck) {
    ClusteredPhotos kept;
    kept.collection->store().database->exec("UPDATE cluster SET items = x'01'");
    const auto file = kept.collection->file();
    kept.collection.reset();
    EXPECT_THAT(checkCollection(file)->problems,
                ElementsAre(HasSubstr("of the clustering \"first\"")));
}

} // namespace
} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/collection/cluster_field.h"
#include "core/collection/item_values.h"
#include "core/workflow/color_items.h"
#include "core/workflow/kept_clusters.h"
#include "core/workflow/search_collection.h"
#include "tests/core/workflow/photos_of_kinds.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <memory>
#include <numeric>
#include <optional>
#include <vector>

namespace taxo {
namespace {

using test::PhotosOfKinds;
using ::testing::ElementsAre;

using Items = std::vector<ItemId>;

constexpr ClusterOptions kFourMeans{.method = ClusterMethod::KMeans, .clusters = 4};

class KeptClusters : public testing::Test, protected PhotosOfKinds {
protected:
    Result<SoughtClusters> seek(const ClusterQuestion& question) {
        return seekClusters(
            *photos.collection, chooseVectors(*photos.collection).value(), question);
    }

    KeptClustering keep(const SoughtClusters& sought, const char* name = "kinds") {
        const auto kept = keepClustering(*photos.collection, name, sought.found, ada);
        EXPECT_TRUE(kept) << kept.error().text();
        return clusteringNamed(*photos.collection, name).value();
    }

    /// Of the four kinds, cameras taken off.
    KeptClustering kinds() {
        return keep(
            seek({.how = kFourMeans, .centredWithin = "trap", .items = photos.items}).value());
    }

    /// Whether each cluster holds one kind.
    bool areKinds(const std::vector<Cluster>& clusters) const {
        return std::ranges::all_of(clusters, [&](const Cluster& cluster) {
            const auto kindOf = [&](ItemId item) {
                return (std::ranges::find(photos.items, item) - photos.items.begin()) % 4;
            };
            return std::ranges::all_of(cluster.items, [&](ItemId item) {
                return kindOf(item) == kindOf(cluster.items.front());
            });
        });
    }
};

TEST_F(KeptClusters, AreFoundAmongTheItemsThatAreNamedAlone) {
    const Items some(photos.items.begin(), photos.items.begin() + 100);
    const auto sought = seek({.how = kFourMeans, .centredWithin = "trap", .items = some});
    ASSERT_TRUE(sought) << sought.error().text();
    EXPECT_EQ(sought->leftOut, 0U);
    ASSERT_EQ(sought->found.clusters.size(), 4U);
    std::size_t items = 0;
    for (const Cluster& cluster : sought->found.clusters) {
        items += cluster.items.size();
        EXPECT_TRUE(std::ranges::includes(some, cluster.items));
    }
    EXPECT_EQ(items, 100U);
    EXPECT_TRUE(areKinds(sought->found.clusters));
}

TEST_F(KeptClusters, AreFoundAmongWhatAFilterLeaves) {
    const auto sought = seek({.how = kFourMeans, .filter = Filter::parse("trap:T1").value()});
    ASSERT_TRUE(sought) << sought.error().text();
    EXPECT_EQ(ClusterOrigin::parse("k-means", sought->found.options)->sought.size(), 60U);
}

TEST_F(KeptClusters, SayHowTheyWereFoundAndAmongWhat) {
    const auto kept = kinds();
    const auto origin = ClusterOrigin::parse(kept.method, kept.options);
    ASSERT_TRUE(origin) << origin.error().text();
    EXPECT_EQ(origin->how.method, ClusterMethod::KMeans);
    EXPECT_EQ(origin->how.clusters, 4U);
    EXPECT_EQ(origin->centredWithin, "trap");
    EXPECT_EQ(origin->sought.size(), kPhotos - 2) << "those with a vector";
    EXPECT_FALSE(origin->isOfPicture);
}

TEST_F(KeptClusters, AreFoundAmongPrincipalComponentsToo) {
    const auto sought =
        seek({.how = kFourMeans, .components = 8, .centredWithin = "trap", .items = photos.items});
    ASSERT_TRUE(sought) << sought.error().text();
    EXPECT_TRUE(areKinds(sought->found.clusters));
    EXPECT_EQ(ClusterOrigin::parse("k-means", sought->found.options)->components, 8U);
}

TEST_F(KeptClusters, OfAPictureGoByWhereItemsLieOnIt) {
    auto map = std::make_shared<CollectionMap>();
    map->items = {photos.items.begin(), photos.items.begin() + 100};
    map->positions = EmbeddingMatrix(100, 2);
    for (std::size_t i = 0; i < 100; ++i) {
        map->positions.row(i)[0] = (i < 60 ? 0.0F : 50.0F) + 0.01F * static_cast<float>(i);
    }
    map->key.method = "pca";
    map->key.options = "dims=2 centred=0";
    const auto sought = seek({.items = photos.items, .map = map});
    ASSERT_TRUE(sought) << sought.error().text();
    EXPECT_EQ(sought->leftOut, kPhotos - 100);
    ASSERT_EQ(sought->found.clusters.size(), 2U);
    EXPECT_EQ(sought->found.clusters[0].items.size(), 60U);
    const auto origin = ClusterOrigin::parse("hdbscan", sought->found.options);
    EXPECT_TRUE(origin->isOfPicture);
    EXPECT_EQ(origin->map, "pca dims=2 centred=0");
    EXPECT_EQ(seek({.items = {photos.items[200]}, .map = map}).error().code, ErrorCode::NotFound);
}

TEST_F(KeptClusters, OfNothingUsableSayWhatToDo) {
    EXPECT_EQ(seek({.items = {photos.items[kNoVector]}}).error().code, ErrorCode::NotFound);
}

TEST_F(KeptClusters, AreDescribedByWhatIsKnownNow) {
    const auto kept = kinds();
    const auto before = describeKept(*photos.collection, kept).value();
    ASSERT_EQ(before.clusters.size(), 4U);
    EXPECT_FALSE(before.clusters[0].name);
    determineSome(20);
    const auto after = describeKept(*photos.collection, kept).value();
    for (const ClusterDescription& one : after.clusters) {
        ASSERT_TRUE(one.name);
        EXPECT_EQ(one.name->rank, Rank::Species);
        EXPECT_EQ(one.purity[indexOf(Rank::Species)], 1.0);
        EXPECT_FALSE(one.representatives.empty());
    }
    EXPECT_EQ(after.drawnFrom, 0U);
}

TEST_F(KeptClusters, AreDescribedAsPeopleChangedThem) {
    const auto kept = kinds();
    const auto clusters = clustersOf(*photos.collection, kept.id).value();
    ASSERT_TRUE(
        mergeClusters(*photos.collection, std::vector{clusters[0].id, clusters[1].id}, ada));
    const auto described = describeKept(*photos.collection, kept).value();
    ASSERT_EQ(described.clusters.size(), 3U);
    EXPECT_EQ(described.clusters[0].size, clusters[0].items.size() + clusters[1].items.size());
}

TEST_F(KeptClusters, OfVeryManyItemsAreDescribedBySome) {
    const auto described = describeKept(*photos.collection, kinds(), {}, 100).value();
    EXPECT_EQ(described.items.size(), 100U);
    EXPECT_EQ(described.drawnFrom, kPhotos - 2);
    EXPECT_TRUE(std::ranges::is_sorted(described.items));
}

TEST_F(KeptClusters, OfNothingButNoiseAreDescribedAsNone) {
    SoughtClusters nothing;
    nothing.found.vectors = chooseVectors(*photos.collection)->id;
    const auto described = describeKept(*photos.collection, keep(nothing));
    ASSERT_TRUE(described) << described.error().text();
    EXPECT_TRUE(described->clusters.empty());
}

TEST_F(KeptClusters, AreComparedWithAnyField) {
    determineSome(30);
    const std::string field = fieldOf(kinds().id);
    const auto with = [&](const std::string& other) {
        return compareFields(*photos.collection, photos.items, field, other);
    };
    EXPECT_EQ(with(field)->adjustedRand.value, 1.0);
    EXPECT_EQ(with("species")->adjustedRand.value, 1.0);
    EXPECT_NEAR(with("trap")->adjustedRand.value, 0.0, 0.05);
    EXPECT_EQ(with("trap")->compared, kPhotos - 2) << "noise is not compared";
    EXPECT_FALSE(with("moon"));
    EXPECT_FALSE(with("clusters:99"));
}

TEST_F(KeptClusters, HaveTheirColoursOnAnyMap) {
    const auto kept = kinds();
    const auto clusters = clustersOf(*photos.collection, kept.id).value();
    // One of the first cluster, all of the last: there are more of these on this map.
    Items some = clusters.back().items;
    some.push_back(clusters.front().items.front());
    std::ranges::sort(some);
    const auto taxa = taxaOf(*photos.collection, some).value();
    const auto colors =
        colorItems(*photos.collection, some, taxa, fieldOf(kept.id), Ground::Light).value();
    const std::vector<Color> kinds = kindColors(clusters.size(), Ground::Light);
    EXPECT_THAT(colors.classColors, ElementsAre(kinds.back(), kinds.front()));
    EXPECT_EQ(plainOf(colors.classes.names[0]), "4");
    EXPECT_FALSE(colors.scale);
}

TEST(ClusterOrigin, ComesBackFromItsText) {
    ClusterOrigin origin{.how = {.minSize = 7, .minSamples = 3, .takesSmallest = true},
                         .centredWithin = "wing, mm",
                         .sought = {{1}, {2}, {3}, {7}, {9}, {10}}};
    EXPECT_THAT(origin.text(), testing::HasSubstr("items=1-3,7,9-10"));
    const auto same = ClusterOrigin::parse("hdbscan", origin.text());
    ASSERT_TRUE(same);
    EXPECT_EQ(same->text(), origin.text());
    EXPECT_EQ(same->sought, origin.sought);
    EXPECT_TRUE(same->how.takesSmallest);
    origin.how = {.method = ClusterMethod::Agglomerative, .rank = Rank::Genus, .distance = 0.25};
    const auto byRank = ClusterOrigin::parse("agglomerative", origin.text());
    ASSERT_TRUE(byRank);
    EXPECT_EQ(byRank->how.rank, Rank::Genus);
    EXPECT_EQ(byRank->how.distance, 0.25);
    EXPECT_EQ(byRank->centredWithin, "wing, mm");
}

TEST(ClusterOrigin, TornOrOfAnotherProgramIsRefused) {
    const std::string whole = ClusterOrigin{.sought = {{1}, {2}, {8}}}.text();
    ASSERT_TRUE(ClusterOrigin::parse("hdbscan", whole));
    EXPECT_FALSE(ClusterOrigin::parse("k-means", whole));
    EXPECT_FALSE(ClusterOrigin::parse("optics", whole));
    EXPECT_FALSE(ClusterOrigin::parse("hdbscan", whole + " more"));
    EXPECT_FALSE(ClusterOrigin::parse("hdbscan", ""));
    std::string backwards = whole;
    backwards.replace(backwards.find("1-2"), 3, "9-2");
    EXPECT_FALSE(ClusterOrigin::parse("hdbscan", backwards));
}

} // namespace
} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/collection/cluster_field.h"
#include "tests/core/collection/kept_photos.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <vector>

namespace taxo {
namespace {

using ::testing::ElementsAre;

using Items = std::vector<ItemId>;

const DecisionMaker kAda{"Ada"};

/// Eight photographs: three in a cluster, two in another, two in a third, one is noise.
class ClusterField : public testing::Test {
protected:
    ClusterField() {
        const FoundClusters found{
            *keep(*photos.collection, VectorKey{{}, "tiny", 2, "squash", "fp32"}),
            "hdbscan",
            "",
            {{{}, "", some({7, 5, 3})}, {{}, "moths", some({0, 1})}, {{}, "moths", some({2, 4})}}};
        EXPECT_TRUE(keepClustering(*photos.collection, "first", found, kAda));
        clustering = clusteringNamed(*photos.collection, "first")->id;
    }

    Items some(std::initializer_list<std::size_t> which) const {
        Items chosen;
        for (const std::size_t i : which) {
            chosen.push_back(photos.items[i]);
        }
        return chosen;
    }

    test::KeptPhotos photos{8};
    ClusteringId clustering;
};

TEST_F(ClusterField, HasANameThatNoOtherFieldHas) {
    EXPECT_EQ(clusteringOf(fieldOf(clustering)), clustering);
    for (const char* const other :
         {"species", "clusters", "clusters:", "clusters:x", "clusters:1x"}) {
        EXPECT_FALSE(clusteringOf(other)) << other;
    }
}

TEST_F(ClusterField, TellsItemsTheirClusters) {
    const auto values = valuesOf(*photos.collection, photos.items, fieldOf(clustering));
    ASSERT_TRUE(values) << values.error().text();
    EXPECT_THAT(values->values, ElementsAre("", "1", "moths", "moths (3)"));
    EXPECT_THAT(values->places, ElementsAre(2, 2, 3, 1, 3, 1, 0, 1));
    EXPECT_THAT(valuesOf(*photos.collection, some({5, 6}), fieldOf(clustering))->places,
                ElementsAre(1, 0));
}

TEST_F(ClusterField, OfWhatIsNotThereAnyMoreIsAnError) {
    ASSERT_TRUE(removeClustering(*photos.collection, clustering, kAda));
    EXPECT_EQ(valuesOf(*photos.collection, photos.items, fieldOf(clustering)).error().code,
              ErrorCode::NotFound);
    EXPECT_FALSE(findGrouped(*photos.collection, {}, {}, fieldOf(clustering)));
}

TEST_F(ClusterField, PutsItemsUnderHeadingsTheLargestClusterFirstAndNoiseLast) {
    const auto grouped =
        findGrouped(*photos.collection, {}, {SortBy::Added, true}, fieldOf(clustering));
    ASSERT_TRUE(grouped) << grouped.error().text();
    EXPECT_EQ(grouped->items, some({7, 5, 3, 1, 0, 4, 2, 6}));
    ASSERT_EQ(grouped->groups.size(), 4U);
    EXPECT_EQ(grouped->groups[0], (ItemGroup{"1", 0, 3}));
    EXPECT_EQ(grouped->groups[2], (ItemGroup{"moths (3)", 5, 2}));
    EXPECT_EQ(grouped->groups[3], (ItemGroup{"", 7, 1}));
}

TEST_F(ClusterField, LeavesOutHeadingsOfWhatAFilterLeavesOut) {
    const auto grouped = findGrouped(
        *photos.collection, *Filter::parse("file:IMG_6"), {SortBy::Added}, fieldOf(clustering));
    ASSERT_TRUE(grouped);
    EXPECT_THAT(grouped->groups, ElementsAre(ItemGroup{"", 0, 1}));
}

TEST(ClusterLabels, AreAllDifferent) {
    const std::vector<Cluster> clusters = {
        {{}, "2"}, {{}, ""}, {{}, "a"}, {{}, "a"}, {{}, "a (4)"}, {{}, ""}};
    EXPECT_THAT(labelsOf(clusters), ElementsAre("2", "2'", "a", "a (4)'", "a (4)", "6"));
}

} // namespace
} // namespace taxo

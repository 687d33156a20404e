// SPDX-License-Identifier: MIT
#include "core/collection/cluster_field.h"
#include "core/collection/filter_words.h"
#include "tests/core/collection/kept_photos.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <initializer_list>
#include <string>
#include <vector>

namespace taxo {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

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

class ClusterFilter : public ClusterField {
protected:
    Items found(const std::string& filter) const {
        const auto items = findItems(*photos.collection, *Filter::parse(filter), {});
        EXPECT_TRUE(items) << items.error().text();
        return items.value_or(Items());
    }

    std::string refusal(const std::string& filter) const {
        const auto items = findItems(*photos.collection, *Filter::parse(filter), {});
        EXPECT_TRUE(!items && items.error().code == ErrorCode::InvalidInput) << filter;
        return items ? std::string() : items.error().message;
    }
};

TEST_F(ClusterFilter, LeavesWhatIsInAClusterOfThisNameOrNumber) {
    EXPECT_EQ(found("cluster:first/1"), some({3, 5, 7}));
    EXPECT_EQ(found("cluster:first/moths"), some({0, 1}));
    EXPECT_EQ(found("cluster:\"first/moths (3)\",first/1"), some({2, 3, 4, 5, 7}));
    EXPECT_EQ(found("cluster:first/1 file:IMG_5"), some({5}));
    EXPECT_EQ(found("-cluster:first/1"), some({0, 1, 2, 4, 6}));
}

TEST_F(ClusterFilter, StillFindsByItsNumberWhatHasGotAName) {
    const auto clusters = clustersOf(*photos.collection, clustering);
    ASSERT_TRUE(renameCluster(*photos.collection, clusters->front().id, "beetles", kAda));
    EXPECT_EQ(found("cluster:first/1"), some({3, 5, 7}));
    EXPECT_EQ(found("cluster:first/3"), some({2, 4}));
    EXPECT_THAT(refusal("cluster:first/4"), HasSubstr("\"beetles\""));
}

TEST_F(ClusterFilter, OfAClusteringAloneLeavesWhatIsNoNoise) {
    EXPECT_EQ(found("cluster:first"), some({0, 1, 2, 3, 4, 5, 7}));
    EXPECT_EQ(found("-cluster:first"), some({6}));
}

TEST_F(ClusterFilter, TakesNamesThatHoldASlash) {
    ASSERT_TRUE(renameClustering(*photos.collection, clustering, "by looks/2", kAda));
    EXPECT_EQ(found("cluster:\"by looks/2/moths\""), some({0, 1}));
}

TEST_F(ClusterFilter, NamesWhatThereIsWhereItKnowsNoSuchClusters) {
    EXPECT_THAT(refusal("cluster:second"), HasSubstr("\"first\""));
    EXPECT_THAT(refusal("cluster:first/beetles"), HasSubstr("\"1\", \"moths\", \"moths (3)\""));
    ASSERT_TRUE(removeClustering(*photos.collection, clustering, kAda));
    EXPECT_THAT(refusal("cluster:first/1"), HasSubstr("none yet"));
}

TEST_F(ClusterFilter, IsTheTermOfChosenClusters) {
    ASSERT_TRUE(renameClustering(*photos.collection, clustering, "by, looks", kAda));
    Filter filter;
    filter.terms.push_back(clusterTerm("by, looks", std::vector<std::string>{"1", "moths (3)"}));
    EXPECT_EQ(*Filter::parse(filter.text()), filter) << filter.text();
    EXPECT_EQ(found(filter.text()), some({2, 3, 4, 5, 7}));
}

TEST_F(ClusterFilter, IsCompletedByNamesAndCounts) {
    FilterWords words;
    const auto completion = words.complete(*photos.collection, "cluster:f", 9, 12);
    ASSERT_TRUE(completion);
    ASSERT_EQ(completion->suggestions.size(), 4U);
    EXPECT_EQ(completion->suggestions[0].term, "cluster:first");
    EXPECT_EQ(completion->suggestions[0].items, 7);
    EXPECT_EQ(completion->suggestions[3].term, "cluster:\"first/moths (3)\"");
    EXPECT_EQ(completion->suggestions[3].items, 2);
}

TEST_F(ClusterFilter, CountsWhatAFilterLeavesOfEachCluster) {
    const auto counts =
        countsBy(*photos.collection, *Filter::parse("file:IMG_6,IMG_7,IMG_5"), fieldOf(clustering));
    ASSERT_TRUE(counts) << counts.error().text();
    ASSERT_EQ(counts->size(), 2U);
    EXPECT_EQ((*counts)[0].value, "1");
    EXPECT_EQ((*counts)[0].items, 2);
    EXPECT_EQ((*counts)[1].value, "");
    EXPECT_EQ((*counts)[1].items, 1);
}

TEST(ClusterLabels, AreAllDifferent) {
    const std::vector<Cluster> clusters = {
        {{}, "2"}, {{}, ""}, {{}, "a"}, {{}, "a"}, {{}, "a (4)"}, {{}, ""}};
    EXPECT_THAT(labelsOf(clusters), ElementsAre("2", "2'", "a", "a (4)'", "a (4)", "6"));
}

} // namespace
} // namespace taxo

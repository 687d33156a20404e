// SPDX-License-Identifier: MIT
#include "core/workflow/list_look_alikes.h"
#include "tests/core/collection/answered_photos.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <vector>

namespace taxo {
namespace {

using ::testing::ElementsAre;

Lineage genus(const char* name) {
    Lineage lineage;
    lineage.at(Rank::Kingdom) = "Animalia";
    lineage.at(Rank::Genus) = name;
    return lineage;
}

/// Six photographs: 0, 1, 2 look alike, 3 and 4 do, 5 is alone; 2 is called otherwise.
class ListLookAlikes : public ::testing::Test {
protected:
    ListLookAlikes() {
        const std::vector<std::pair<float, float>> looks = {
            {1.0F, 0.0F}, {1.0F, 0.01F}, {1.0F, 0.02F}, {0.0F, 2.0F}, {0.1F, 2.0F}, {-1.0F, -1.0F}};
        EmbeddingMatrix vectors(looks.size(), 2);
        for (std::size_t i = 0; i < looks.size(); ++i) {
            vectors.row(i)[0] = looks[i].first;
            vectors.row(i)[1] = looks[i].second;
        }
        EXPECT_TRUE(keepEmbeddings(*photos.collection, photos.vectors, photos.items, vectors));
        std::vector<Prediction> answers(6, test::answer(genus("Ursus"), Rank::Genus));
        answers[2] = test::answer(genus("Vulpes"), Rank::Genus);
        photos.answerAll(answers);
    }

    GroupedItems list(const char* filter = "", Sort sort = {}) {
        const auto listed = listLookAlikes(*photos.collection, *Filter::parse(filter), sort, {});
        EXPECT_TRUE(listed) << listed.error().text();
        return listed.value_or(GroupedItems());
    }

    std::vector<std::size_t> places(const GroupedItems& grouped) {
        std::vector<std::size_t> places;
        for (const ItemId item : grouped.items) {
            places.push_back(static_cast<std::size_t>(
                std::find(photos.items.begin(), photos.items.end(), item) - photos.items.begin()));
        }
        return places;
    }

    test::AnsweredPhotos photos{6};
};

TEST_F(ListLookAlikes, WhatLooksAlikeAndIsCalledTheSameStandsTogether) {
    const auto grouped = list();
    EXPECT_THAT(places(grouped), ElementsAre(0U, 1U, 3U, 4U, 2U, 5U));
    ASSERT_EQ(grouped.groups.size(), 3U);
    EXPECT_EQ(grouped.groups[0], (ItemGroup{"2 Ursus", 0, 2}));
    EXPECT_EQ(grouped.groups[1], (ItemGroup{"2 Ursus", 2, 2}));
    EXPECT_EQ(grouped.groups[2], (ItemGroup{"", 4, 2}));
}

TEST_F(ListLookAlikes, WhatIsDecidedSettlesNothingAnyMore) {
    photos.say(0, genus("Ursus"));
    const auto grouped = list();
    EXPECT_THAT(places(grouped), ElementsAre(3U, 4U, 0U, 1U, 2U, 5U));
    EXPECT_EQ(grouped.groups[1].value, "1 Ursus");
}

TEST_F(ListLookAlikes, OnlyWhatTheFilterLeavesIsPutTogetherAndTheRestKeepsItsOrder) {
    const auto grouped = list("-file:IMG_1", {SortBy::Name, true});
    EXPECT_THAT(places(grouped), ElementsAre(3U, 4U, 5U, 2U, 0U));
    EXPECT_EQ(grouped.groups.size(), 2U);
}

TEST_F(ListLookAlikes, ItsHeadingTellsHowManyAndWhat) {
    const auto heading = LookAlikesHeading::of("17 Ursus arctos");
    EXPECT_EQ(heading.waiting, 17U);
    EXPECT_EQ(heading.taxon, "Ursus arctos");
    EXPECT_EQ(LookAlikesHeading::of("3").waiting, 3U);
    EXPECT_EQ(LookAlikesHeading::of("3").taxon, "");
}

TEST(ListLookAlikesOfNothing, SaysThatItIsToBeIdentifiedFirst) {
    const test::KeptPhotos photos(2);
    const auto listed = listLookAlikes(*photos.collection, {}, {}, {});
    ASSERT_FALSE(listed);
    EXPECT_EQ(listed.error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace taxo

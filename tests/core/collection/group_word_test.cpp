// SPDX-License-Identifier: MIT
// One word about several items: what the machine says of them as one, and what a person does.
#include "core/collection/group_word.h"
#include "core/collection/joint_suggestion.h"
#include "core/collection/suggested_kinds.h"
#include "tests/core/collection/answered_photos.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace taxo {
namespace {

using ::testing::ElementsAre;

const Lineage kBrownBear{
    {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"}};
const Lineage kPolarBear{
    {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "maritimus"}};
const DecisionMaker kAda{.person = "Ada"};

/// Sure of the family; the rest of the mass lies on two species.
Prediction answer(const Lineage& best, float mass, const Lineage& second, float rest) {
    Prediction prediction = test::answer(best, Rank::Family);
    prediction.ranks[indexOf(Rank::Genus)].mass = mass + rest;
    prediction.ranks[indexOf(Rank::Species)].mass = mass;
    prediction.best = {{best, "", mass, 0.3F}, {second, "", rest, 0.2F}};
    prediction.bestSupported = mass > 0.7F ? Rank::Species : Rank::Family;
    return prediction;
}

class GroupWords : public ::testing::Test {
protected:
    Determination said(std::size_t which) {
        return determinationsOf(*photos.collection, photos.items[which])->at(0);
    }

    test::AnsweredPhotos photos{4};
};

TEST_F(GroupWords, FramesTogetherAreSurerThanTheirDoubtfulOne) {
    photos.answerAll({answer(kBrownBear, 0.95F, kPolarBear, 0.01F),
                      answer(kBrownBear, 0.9F, kPolarBear, 0.05F),
                      answer(kPolarBear, 0.5F, kBrownBear, 0.4F)});
    const auto joint = jointSuggestion(*photos.collection, photos.items);
    ASSERT_TRUE(joint) << joint.error().text();
    EXPECT_EQ(joint->taxon, kBrownBear);
    EXPECT_EQ(joint->rank, Rank::Species);
    EXPECT_NEAR(joint->mass, 0.75F, 1e-4); // also what it is as a second candidate
    EXPECT_EQ(joint->answered, 3U);        // of the fourth nothing is said
    EXPECT_EQ(joint->supporting, 2U);
}

TEST_F(GroupWords, FramesThatDisagreeAreOnlyWhatTheyHaveInCommon) {
    photos.answerAll({answer(kBrownBear, 0.95F, kPolarBear, 0.01F),
                      answer(kPolarBear, 0.9F, kBrownBear, 0.05F)});
    const auto joint =
        jointSuggestion(*photos.collection, std::span(photos.items).first(2)).value();
    EXPECT_EQ(joint.rank, Rank::Genus);
    EXPECT_EQ(joint.taxon.at(Rank::Genus), "Ursus");
    EXPECT_EQ(joint.taxon.at(Rank::Species), "");
    EXPECT_EQ(joint.supporting, 2U); // each says a bear of that genus
}

TEST_F(GroupWords, TheLadderKnowsMoreThanItsFewCandidates) {
    photos.answerAll({answer(kBrownBear, 0.2F, kPolarBear, 0.1F)}); // 0.9 lie in the family
    const auto joint =
        jointSuggestion(*photos.collection, std::span(photos.items).first(1)).value();
    EXPECT_EQ(joint.rank, Rank::Family);
    EXPECT_NEAR(joint.mass, 0.9F, 1e-4);
}

TEST_F(GroupWords, NothingIsSuggestedWhereNothingWasIdentified) {
    const auto joint = jointSuggestion(*photos.collection, photos.items);
    ASSERT_TRUE(joint);
    EXPECT_FALSE(joint->rank);
    EXPECT_EQ(joint->answered, 0U);
}

TEST_F(GroupWords, AWordWithItsFieldsIsOneStep) {
    const auto entry =
        determineTogether(*photos.collection,
                          std::span(photos.items).first(3),
                          {.taxon = kBrownBear,
                           .fields = {{kCountField, "2"}, {kSexField, ""}, {kStageField, "adult"}}},
                          kAda);
    ASSERT_TRUE(entry) << entry.error().text();
    EXPECT_EQ(said(2).taxon, kBrownBear);
    EXPECT_EQ(said(2).basis, "chosen");
    const auto marks = marksOf(*photos.collection, photos.items).value();
    EXPECT_EQ(marks[1].field(kCountField), "2");
    EXPECT_EQ(marks[1].field(kStageField), "adult");
    EXPECT_THAT(marks[3].fields, testing::IsEmpty());
    EXPECT_EQ(nextUndo(*photos.collection).value()->text,
              "3 items determined as Ursus arctos, count 2, stage adult");
    ASSERT_TRUE(undo(*photos.collection));
    EXPECT_EQ(marksOf(*photos.collection, photos.items)->at(0).field(kCountField), "");
    EXPECT_EQ(countItems(*photos.collection, *Filter::parse("verified")), 0);
    EXPECT_FALSE(nextUndo(*photos.collection).value());
}

TEST_F(GroupWords, WhatALookAlikeDecidedIsRecordedAsSuch) {
    ASSERT_TRUE(determineTogether(*photos.collection,
                                  photos.items,
                                  {.taxon = kBrownBear, .lookedAt = photos.items[1]},
                                  {.person = "Ada", .basis = kUnaided}));
    EXPECT_EQ(said(0).basis, kByLookAlike); // nobody read it unaided
    EXPECT_EQ(nextUndo(*photos.collection).value()->text,
              "4 items determined as Ursus arctos by the look of IMG_1.jpg");
}

TEST_F(GroupWords, NothingIsWrittenWhereOneItemIsNotThere) {
    const std::vector<ItemId> items = {photos.items[0], {999}};
    EXPECT_FALSE(determineTogether(*photos.collection, items, {.taxon = kBrownBear}, kAda));
    EXPECT_EQ(countItems(*photos.collection, *Filter::parse("verified")), 0);
}

TEST_F(GroupWords, KindsAreWhatTheMachineCallsItems) {
    photos.answerAll({test::answer(kBrownBear, Rank::Species),
                      test::answer(kPolarBear, Rank::Species),
                      test::answer(kBrownBear, Rank::Species),
                      test::answer(kBrownBear, std::nullopt)});
    photos.say(2, kPolarBear);
    const auto found = suggestedKinds(*photos.collection, {});
    ASSERT_TRUE(found) << found.error().text();
    ASSERT_EQ(found->kinds.size(), 3U);
    EXPECT_EQ(found->kinds[0].taxon, "Ursus arctos");
    EXPECT_THAT(found->kinds[0].items, ElementsAre(photos.items[0], photos.items[2]));
    EXPECT_EQ(found->kinds[2].taxon, "");
    EXPECT_THAT(found->waiting, ElementsAre(photos.items[0], photos.items[1], photos.items[3]));
    EXPECT_EQ(suggestedKinds(*photos.collection, *Filter::parse("verified"))->kinds.size(), 1U);
}

TEST_F(GroupWords, ThereAreNoKindsBeforeAnythingWasIdentified) {
    const auto found = suggestedKinds(*photos.collection, {});
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace taxo

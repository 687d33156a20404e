// SPDX-License-Identifier: MIT
#include "core/collection/determination.h"
#include "core/collection/marks.h"
#include "core/collection/occurrences.h"
#include "core/collection/predictions.h"
#include "core/collection/verified_items.h"
#include "tests/core/collection/kept_photos.h"

#include <gmock/gmock.h>

#include <vector>

namespace taxo {
namespace {

const DecisionMaker kAda{.person = "Ada"};

Lineage bear() {
    Lineage lineage;
    lineage.names = {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"};
    return lineage;
}

std::vector<ItemId> itemsOf(const std::vector<VerifiedItem>& verified) {
    std::vector<ItemId> items;
    for (const VerifiedItem& one : verified) {
        items.push_back(one.item);
    }
    return items;
}

TEST(VerifiedItems, AreThoseThatSomebodyIsSureOf) {
    test::KeptPhotos photos(6);
    const auto one = [&](std::size_t i) { return std::span(photos.items).subspan(i, 1); };
    ASSERT_TRUE(determine(*photos.collection, one(0), Verdict::Taxon, bear(), "", kAda));
    ASSERT_TRUE(determine(*photos.collection, one(1), Verdict::Taxon, bear(), "cf.", kAda));
    ASSERT_TRUE(determine(*photos.collection, one(2), Verdict::Unknown, {}, "", kAda));
    ASSERT_TRUE(determine(*photos.collection, one(3), Verdict::Taxon, bear(), "", kAda));
    // Somebody's later word counts.
    ASSERT_TRUE(determine(*photos.collection, one(3), Verdict::Nothing, {}, "", {.person = "Ben"}));
    const auto verified = verifiedItems(*photos.collection, {}).value();
    EXPECT_EQ(itemsOf(verified), std::vector{photos.items[0]});
    EXPECT_EQ(verified[0].taxon, bear());
    EXPECT_EQ(verified[0].basis, "chosen");
    EXPECT_FALSE(verified[0].suggestedBy);
}

TEST(VerifiedItems, HaveTheWordOnTheirOccurrenceWithoutOneOfTheirOwn) {
    test::KeptPhotos photos(3);
    const auto both = std::span(photos.items).first(2);
    const std::vector<NewOccurrence> made = {{.items = {both.begin(), both.end()}}};
    const auto occurrence = addOccurrences(*photos.collection, made, kAda).value();
    ASSERT_TRUE(determine(*photos.collection, occurrence, Verdict::Taxon, bear(), "", kAda));
    ASSERT_TRUE(determine(*photos.collection, both.first(1), Verdict::Unknown, {}, "", kAda));
    EXPECT_EQ(itemsOf(*verifiedItems(*photos.collection, {})), std::vector{photos.items[1]});
}

TEST(VerifiedItems, BelongTogetherByTheirEventElseTheirOccurrenceElseAlone) {
    test::KeptPhotos photos(6);
    ASSERT_TRUE(determine(*photos.collection, photos.items, Verdict::Taxon, bear(), "", kAda));
    const auto& items = photos.items;
    const std::vector<NewEvent> event = {{.name = "night", .items = {items[0], items[1]}}};
    ASSERT_TRUE(addEvents(*photos.collection, event, kAda));
    const std::vector<NewOccurrence> occurrence = {{.items = {items[2], items[3]}}};
    ASSERT_TRUE(addOccurrences(*photos.collection, occurrence, kAda));
    const auto verified = verifiedItems(*photos.collection, {}).value();
    ASSERT_EQ(verified.size(), 6U);
    EXPECT_EQ(verified[0].together, verified[1].together);
    EXPECT_EQ(verified[2].together, verified[3].together);
    EXPECT_NE(verified[0].together, verified[2].together);
    EXPECT_NE(verified[4].together, verified[5].together);
    EXPECT_NE(verified[4].together, verified[2].together);
    EXPECT_FALSE(verified[3].isAlone);
    EXPECT_TRUE(verified[4].isAlone);
}

TEST(VerifiedItems, TellWhoseSuggestionWasSeen) {
    test::KeptPhotos photos(1);
    VectorKey vectors;
    vectors.dimension = 2;
    PredictionKey key;
    key.vectors = keep(*photos.collection, vectors).value();
    const auto seen = keep(*photos.collection, key).value();
    ASSERT_TRUE(determine(*photos.collection,
                          photos.items,
                          Verdict::Taxon,
                          bear(),
                          "",
                          {.person = "Ada", .basis = "agreed", .suggestedBy = seen}));
    const auto verified = verifiedItems(*photos.collection, {}).value();
    EXPECT_EQ(verified[0].basis, "agreed");
    EXPECT_EQ(verified[0].suggestedBy, key.vectors);
}

TEST(TogetherItems, AreAllWithTheirEventElseTheirOccurrenceElseAlone) {
    test::KeptPhotos photos(5);
    const auto& items = photos.items;
    const std::vector<NewEvent> event = {{.name = "night", .items = {items[0], items[1]}}};
    ASSERT_TRUE(addEvents(*photos.collection, event, kAda));
    const std::vector<NewOccurrence> occurrence = {{.items = {items[2], items[3]}}};
    ASSERT_TRUE(addOccurrences(*photos.collection, occurrence, kAda));
    const auto together = togetherItems(*photos.collection, {}).value();
    ASSERT_EQ(together.size(), 5U) << "nobody determined any";
    EXPECT_EQ(together[0].item, items[0]);
    EXPECT_EQ(together[0].together, together[1].together);
    EXPECT_EQ(together[2].together, together[3].together);
    EXPECT_NE(together[0].together, together[2].together);
    EXPECT_FALSE(together[3].isAlone);
    EXPECT_TRUE(together[4].isAlone);
    const auto filter = Filter::parse("file:IMG_2").value();
    EXPECT_EQ(togetherItems(*photos.collection, filter)->size(), 1U);
}

TEST(ValuedItems, AreThoseThatHaveTheField) {
    test::KeptPhotos photos(4);
    ASSERT_TRUE(setField(
        *photos.collection, std::span(photos.items).subspan(1, 2), {"stage", "larva"}, kAda));
    const auto valued = valuedItems(*photos.collection, {}, "Stage").value();
    ASSERT_EQ(valued.size(), 2U);
    EXPECT_EQ(valued[0].item, photos.items[1]);
    EXPECT_EQ(valued[0].value, "larva");
    EXPECT_NE(valued[0].together, valued[1].together);
    const auto filter = Filter::parse("file:IMG_2").value();
    EXPECT_EQ(valuedItems(*photos.collection, filter, "stage")->size(), 1U);
    EXPECT_EQ(valuedItems(*photos.collection, {}, "nonsense").error().code,
              ErrorCode::InvalidInput);
}

} // namespace
} // namespace taxo

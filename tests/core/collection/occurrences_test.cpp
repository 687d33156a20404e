// SPDX-License-Identifier: MIT
#include "core/collection/determination.h"
#include "core/collection/item_groups.h"
#include "core/collection/item_rows.h"
#include "core/collection/occurrences.h"
#include "core/collection/query.h"
#include "tests/core/collection/decision_tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace taxo {
namespace {

using test::decisionTables;
using test::expectUndoable;
using test::KeptPhotos;
using ::testing::ElementsAre;

const DecisionMaker kAda{.person = "Ada"};
const Lineage kBear{
    {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"}};
const Lineage kFig{{"Plantae", "Tracheophyta", "", "Rosales", "Moraceae", "Ficus", "carica"}};

ItemGroups groupsOfOne(const KeptPhotos& kept, ItemId item) {
    return groupsOf(*kept.collection, std::array{item})->front();
}

std::vector<ItemId> find(const KeptPhotos& kept, const std::string& filter) {
    const auto found = findItems(*kept.collection, *Filter::parse(filter), {});
    EXPECT_TRUE(found) << found.error().text();
    return found.value_or(std::vector<ItemId>{});
}

OccurrenceId
occurrenceOf(KeptPhotos& kept, std::span<const ItemId> items, const std::string& number = "") {
    const auto made = addOccurrences(
        *kept.collection,
        std::array{NewOccurrence{.catalogNumber = number, .items = {items.begin(), items.end()}}},
        kAda);
    EXPECT_TRUE(made) << made.error().text();
    return made->front();
}

DeploymentId deploymentNamed(KeptPhotos& kept, const std::string& name) {
    const auto made = addDeployments(*kept.collection, std::array{Deployment{.name = name}}, kAda);
    EXPECT_TRUE(made) << made.error().text();
    return made->front();
}

TEST(Occurrences, AreFoundByTheirCatalogueNumber) {
    KeptPhotos kept(3);
    const auto before = decisionTables(*kept.collection);
    const OccurrenceId specimen = occurrenceOf(kept, std::span(kept.items).first(2), "B-1234");
    EXPECT_EQ(*findOccurrence(*kept.collection, "B-1234"), specimen);
    EXPECT_EQ(*findOccurrence(*kept.collection, "B-9"), std::nullopt);
    EXPECT_EQ(*findOccurrence(*kept.collection, ""), std::nullopt);
    EXPECT_THAT(find(kept, "catalog:B-1234"), ElementsAre(kept.items[0], kept.items[1]));
    EXPECT_THAT(find(kept, "-catalog:B-1234"), ElementsAre(kept.items[2]));
    EXPECT_EQ(groupsOfOne(kept, kept.items[0]).catalogNumber, "B-1234");
    expectUndoable(kept, before, "1 occurrence of 2 items made");
}

TEST(Occurrences, OfOneItemAreOneAtMost) {
    KeptPhotos kept(2);
    const OccurrenceId first = occurrenceOf(kept, kept.items);
    const auto before = decisionTables(*kept.collection);
    const OccurrenceId second = occurrenceOf(kept, std::span(kept.items).last(1));
    EXPECT_THAT(*itemsOf(*kept.collection, first), ElementsAre(kept.items[0]));
    EXPECT_THAT(*itemsOf(*kept.collection, second), ElementsAre(kept.items[1]));
    expectUndoable(kept, before, "1 occurrence of 1 item made");
}

TEST(Occurrences, LeftWithNothingAreGoneAndComeBack) {
    KeptPhotos kept(2);
    const OccurrenceId occurrence = occurrenceOf(kept, kept.items);
    const auto before = decisionTables(*kept.collection);
    ASSERT_TRUE(putIntoOccurrence(*kept.collection, kept.items, std::nullopt, kAda));
    EXPECT_EQ(putIntoOccurrence(*kept.collection, kept.items, occurrence, kAda).error().code,
              ErrorCode::NotFound);
    expectUndoable(kept, before, "2 items taken out of their occurrences");
}

TEST(Occurrences, WithANumberStayWhenTheyAreEmpty) {
    KeptPhotos kept(1);
    const OccurrenceId specimen = occurrenceOf(kept, kept.items, "B-1");
    ASSERT_TRUE(putIntoOccurrence(*kept.collection, kept.items, std::nullopt, kAda));
    EXPECT_EQ(*findOccurrence(*kept.collection, "B-1"), specimen);
}

TEST(Events, GiveItemsOccurrencesOfTheirOwn) {
    KeptPhotos kept(3);
    const OccurrenceId pair = occurrenceOf(kept, std::span(kept.items).first(2));
    const auto before = decisionTables(*kept.collection);
    const auto event = addEvents(
        *kept.collection,
        std::array{NewEvent{.name = "the morning", .items = {kept.items[0], kept.items[2]}}},
        kAda);
    ASSERT_TRUE(event) << event.error().text();
    EXPECT_EQ(groupsOfOne(kept, kept.items[1]).event, event->front()) << "with its occurrence";
    EXPECT_EQ(groupsOfOne(kept, kept.items[1]).occurrence, pair);
    EXPECT_EQ(groupsOfOne(kept, kept.items[2]).event, event->front());
    EXPECT_NE(groupsOfOne(kept, kept.items[2]).occurrence, pair);
    EXPECT_EQ(*findEvent(*kept.collection, "the morning", std::nullopt), event->front());
    expectUndoable(kept, before, "1 event of 3 items made");
}

TEST(Deployments, AreFoundByTheFilter) {
    KeptPhotos kept(3);
    const DeploymentId trap = deploymentNamed(kept, "CT-04");
    const auto before = decisionTables(*kept.collection);
    ASSERT_TRUE(putIntoDeployment(*kept.collection, std::span(kept.items).first(2), trap, kAda));
    EXPECT_THAT(find(kept, "deployment:CT-04"), ElementsAre(kept.items[0], kept.items[1]));
    EXPECT_EQ(groupsOfOne(kept, kept.items[0]).event, groupsOfOne(kept, kept.items[1]).event);
    expectUndoable(kept, before, "2 items put into a deployment");
}

TEST(Deployments, OfTheSameNameAreOneWithWhatIsNew) {
    KeptPhotos kept(1);
    const DeploymentId trap = deploymentNamed(kept, "CT-04");
    const auto before = decisionTables(*kept.collection);
    const auto again =
        addDeployments(*kept.collection,
                       std::array{Deployment{.name = "CT-04", .position = GeoPoint{47.5, 13.25}}},
                       kAda);
    EXPECT_EQ(again->front(), trap);
    const auto all = deploymentsOf(*kept.collection);
    ASSERT_EQ(all->size(), 1U);
    EXPECT_EQ(all->front().about.position, (GeoPoint{47.5, 13.25}));
    expectUndoable(kept, before, "deployment CT-04");
}

TEST(Deployments, TakeWholeEvents) {
    KeptPhotos kept(2);
    const DeploymentId trap = deploymentNamed(kept, "CT-04");
    const auto event = addEvents(*kept.collection, std::array{NewEvent{.items = kept.items}}, kAda);
    const auto before = decisionTables(*kept.collection);
    ASSERT_TRUE(putIntoDeployment(*kept.collection, *event, trap, kAda));
    EXPECT_EQ(deploymentsOf(*kept.collection)->front().items, 2);
    expectUndoable(kept, before, "1 event of 2 items put into a deployment");
    ASSERT_TRUE(putIntoDeployment(*kept.collection, *event, std::nullopt, kAda));
    EXPECT_EQ(deploymentsOf(*kept.collection)->front().items, 0);
}

TEST(Groups, ThatAreNotThereTakeNothing) {
    KeptPhotos kept(1);
    const auto before = decisionTables(*kept.collection);
    EXPECT_EQ(
        putIntoOccurrence(*kept.collection, kept.items, OccurrenceId{4711}, kAda).error().code,
        ErrorCode::NotFound);
    EXPECT_EQ(putIntoEvent(*kept.collection, kept.items, EventId{4711}, kAda).error().code,
              ErrorCode::NotFound);
    EXPECT_EQ(
        putIntoDeployment(*kept.collection, kept.items, DeploymentId{4711}, kAda).error().code,
        ErrorCode::NotFound);
    EXPECT_EQ(decisionTables(*kept.collection), before);
}

TEST(OccurrenceDetermination, IsReadByItemsWithoutTheirOwn) {
    KeptPhotos kept(3);
    const OccurrenceId occurrence = occurrenceOf(kept, std::span(kept.items).first(2));
    ASSERT_TRUE(determine(
        *kept.collection, std::span(kept.items).first(1), Verdict::Taxon, kFig, "", kAda));
    const auto before = decisionTables(*kept.collection);
    ASSERT_TRUE(
        determine(*kept.collection, std::array{occurrence}, Verdict::Taxon, kBear, "", kAda));
    EXPECT_EQ(determinationsOf(*kept.collection, kept.items[0])->front().taxon, kFig);
    const auto inherited = determinationsOf(*kept.collection, kept.items[1]);
    ASSERT_EQ(inherited->size(), 1U);
    EXPECT_EQ(inherited->front().taxon, kBear);
    EXPECT_TRUE(inherited->front().isOfOccurrence);
    EXPECT_TRUE(determinationsOf(*kept.collection, kept.items[2])->empty());
    expectUndoable(kept, before, "1 occurrence of 2 items determined as Ursus arctos");
}

/// Items 0, 1 and 2 in an occurrence of a bear, 0 with a word of its own; 3 by itself.
class NamedOccurrence : public ::testing::Test {
protected:
    NamedOccurrence() {
        say(kept.items[0], Verdict::Taxon, kFig, "Ben");
        const OccurrenceId occurrence = occurrenceOf(kept, std::span(kept.items).first(3));
        EXPECT_TRUE(
            determine(*kept.collection, std::array{occurrence}, Verdict::Taxon, kBear, "", kAda));
    }

    void say(ItemId item, Verdict verdict, const Lineage& taxon, const std::string& person) {
        EXPECT_TRUE(
            determine(*kept.collection, std::array{item}, verdict, taxon, "", {.person = person}));
    }

    KeptPhotos kept{4};
};

TEST_F(NamedOccurrence, IsFoundByItsTaxon) {
    EXPECT_THAT(find(kept, "family:Ursidae"), ElementsAre(kept.items[1], kept.items[2]));
    EXPECT_THAT(find(kept, "Ficus"), ElementsAre(kept.items[0]));
    EXPECT_THAT(find(kept, "verified"), ElementsAre(kept.items[0], kept.items[1], kept.items[2]));
    EXPECT_THAT(find(kept, "unverified"), ElementsAre(kept.items[3]));
    EXPECT_THAT(find(kept, "person:Ada"), ElementsAre(kept.items[1], kept.items[2]));
    EXPECT_THAT(find(kept, "-person:Ada"), ElementsAre(kept.items[0], kept.items[3]));
}

TEST_F(NamedOccurrence, IsShownAndCounted) {
    const auto rows = rowsOf(*kept.collection, kept.items);
    EXPECT_EQ((*rows)[0].taxon, "Ficus carica");
    EXPECT_EQ((*rows)[1].taxon, "Ursus arctos");
    EXPECT_EQ((*rows)[1].status, ItemStatus::Verified);
    EXPECT_EQ((*rows)[3].status, ItemStatus::New);
    const auto families = countsBy(*kept.collection, {}, "family");
    EXPECT_EQ(families->front().value, "Ursidae");
    EXPECT_EQ(families->front().items, 2);
    EXPECT_EQ(countsBy(*kept.collection, {}, "person")->front().items, 2);
}

TEST_F(NamedOccurrence, IsSortedByItsTaxon) {
    say(kept.items[2], Verdict::Unknown, {}, "Ada");
    const auto sorted = findItems(*kept.collection, {}, {.by = SortBy::Taxon});
    EXPECT_THAT(*sorted, ElementsAre(kept.items[0], kept.items[1], kept.items[2], kept.items[3]));
    const auto back = findItems(*kept.collection, {}, {.by = SortBy::Taxon, .isDescending = true});
    EXPECT_THAT(*back, ElementsAre(kept.items[1], kept.items[0], kept.items[3], kept.items[2]));
    const auto review = findItems(*kept.collection, {}, {.by = SortBy::Review});
    EXPECT_THAT(*review, ElementsAre(kept.items[3], kept.items[0], kept.items[1], kept.items[2]));
}

TEST_F(NamedOccurrence, MayHoldNothing) {
    const OccurrenceId empty = occurrenceOf(kept, std::span(kept.items).last(1));
    ASSERT_TRUE(determine(*kept.collection, std::array{empty}, Verdict::Nothing, {}, "", kAda));
    EXPECT_THAT(find(kept, "nothing"), ElementsAre(kept.items[3]));
    say(kept.items[3], Verdict::Unknown, {}, "Ada");
    EXPECT_THAT(find(kept, "nothing"), ElementsAre());
    EXPECT_THAT(find(kept, "unknown"), ElementsAre(kept.items[3]));
}

} // namespace
} // namespace taxo

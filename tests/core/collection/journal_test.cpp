// SPDX-License-Identifier: MIT
#include "core/collection/determination.h"
#include "core/collection/journal.h"
#include "tests/core/collection/kept_photos.h"

#include <gtest/gtest.h>

#include <array>
#include <string>

namespace taxo {
namespace {

using test::KeptPhotos;

const Lineage kBear{
    {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"}};
const Lineage kBears{{"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "", ""}};

EntryId determined(KeptPhotos& kept,
                   std::span<const ItemId> items,
                   const Lineage& taxon,
                   const std::string& person = "Ada") {
    const auto entry =
        determine(*kept.collection, items, Verdict::Taxon, taxon, "", {.person = person});
    EXPECT_TRUE(entry) << entry.error().text();
    return *entry;
}

/// What an item is by the latest word, "" where nobody said anything.
std::string nameOf(const KeptPhotos& kept, ItemId item) {
    const auto all = determinationsOf(*kept.collection, item);
    EXPECT_TRUE(all) << all.error().text();
    return all->empty() ? "" : all->front().taxon.binomial();
}

TEST(Journal, UndoAndRedoLeadThereAndBack) {
    KeptPhotos kept(3);
    determined(kept, kept.items, kBears);
    determined(kept, std::span(kept.items).first(1), kBear);
    EXPECT_EQ(nameOf(kept, kept.items[0]), "Ursus arctos");
    ASSERT_TRUE(undo(*kept.collection));
    EXPECT_EQ(nameOf(kept, kept.items[0]), "");
    EXPECT_EQ(determinationsOf(*kept.collection, kept.items[0])->front().taxon, kBears);
    ASSERT_TRUE(undo(*kept.collection));
    EXPECT_TRUE(determinationsOf(*kept.collection, kept.items[0])->empty());
    EXPECT_EQ(*undo(*kept.collection), std::nullopt);
    ASSERT_TRUE(redo(*kept.collection));
    ASSERT_TRUE(redo(*kept.collection));
    EXPECT_EQ(nameOf(kept, kept.items[0]), "Ursus arctos");
    EXPECT_EQ(*redo(*kept.collection), std::nullopt);
}

TEST(Journal, IsThereAfterARestart) {
    KeptPhotos kept(2);
    determined(kept, kept.items, kBear);
    kept.reopen();
    EXPECT_EQ((*nextUndo(*kept.collection))->text, "2 items determined as Ursus arctos");
    ASSERT_TRUE(undo(*kept.collection));
    kept.reopen();
    EXPECT_TRUE(determinationsOf(*kept.collection, kept.items[0])->empty());
    EXPECT_EQ((*nextRedo(*kept.collection))->items, 2);
    ASSERT_TRUE(redo(*kept.collection));
    EXPECT_EQ(nameOf(kept, kept.items[1]), "Ursus arctos");
}

TEST(Journal, ANewDecisionCutsOffWhatWasUndone) {
    KeptPhotos kept(1);
    determined(kept, kept.items, kBears);
    ASSERT_TRUE(undo(*kept.collection));
    determined(kept, kept.items, kBear);
    EXPECT_EQ(*nextRedo(*kept.collection), std::nullopt);
    const auto history = historyOf(*kept.collection, kept.items[0]);
    ASSERT_EQ(history->size(), 2U);
    EXPECT_EQ((*history)[0].state, EntryState::CutOff);
    EXPECT_EQ((*history)[1].state, EntryState::Done);
}

TEST(Journal, KeepsSeveralPeopleApart) {
    KeptPhotos kept(1);
    determined(kept, kept.items, kBears, "Ada");
    determined(kept, kept.items, kBear, "Ben");
    determined(kept, kept.items, kBears, "Ada");
    const auto all = determinationsOf(*kept.collection, kept.items[0]);
    ASSERT_EQ(all->size(), 2U);
    EXPECT_EQ((*all)[0].person, "Ada");
    EXPECT_EQ((*all)[0].taxon, kBears);
    EXPECT_EQ((*all)[1].person, "Ben");
    EXPECT_EQ((*all)[1].taxon, kBear);
}

TEST(Journal, TellsTheNewestStepsFirst) {
    KeptPhotos kept(2);
    determined(kept, std::span(kept.items).first(1), kBear);
    const EntryId second = determined(kept, kept.items, kBears);
    const auto newest = journalOf(*kept.collection, 1);
    ASSERT_EQ(newest->size(), 1U);
    EXPECT_EQ((*newest)[0].id, second);
    EXPECT_EQ((*newest)[0].person, "Ada");
    EXPECT_EQ(journalOf(*kept.collection, 10, second)->size(), 1U);
}

TEST(Determination, OfAnItemThatIsNotThereChangesNothing) {
    KeptPhotos kept(1);
    const std::array<ItemId, 2> items = {kept.items[0], ItemId{4711}};
    const auto entry =
        determine(*kept.collection, items, Verdict::Taxon, kBear, "", {.person = "Ada"});
    ASSERT_FALSE(entry);
    EXPECT_EQ(entry.error().code, ErrorCode::NotFound);
    EXPECT_TRUE(determinationsOf(*kept.collection, kept.items[0])->empty());
    EXPECT_EQ(*nextUndo(*kept.collection), std::nullopt);
}

TEST(Determination, SaysWhatCannotBeToldAndWhereNothingIs) {
    KeptPhotos kept(2);
    ASSERT_TRUE(determine(*kept.collection,
                          std::span(kept.items).first(1),
                          Verdict::Nothing,
                          {},
                          "",
                          {.person = "Ada"}));
    ASSERT_TRUE(determine(*kept.collection,
                          std::span(kept.items).last(1),
                          Verdict::Taxon,
                          kBear,
                          "cf.",
                          {.person = "Ada"}));
    EXPECT_EQ(determinationsOf(*kept.collection, kept.items[0])->front().verdict, Verdict::Nothing);
    EXPECT_EQ(determinationsOf(*kept.collection, kept.items[1])->front().qualifier, "cf.");
    EXPECT_EQ((*nextUndo(*kept.collection))->text, "1 item determined as cf. Ursus arctos");
}

} // namespace
} // namespace taxo

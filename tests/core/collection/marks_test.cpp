// SPDX-License-Identifier: MIT
#include "core/collection/item_groups.h"
#include "core/collection/marks.h"
#include "core/collection/query.h"
#include "core/collection/saved_views.h"
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

std::vector<ItemId> find(const KeptPhotos& kept, const std::string& filter) {
    const auto found = findItems(*kept.collection, *Filter::parse(filter), {});
    EXPECT_TRUE(found) << found.error().text();
    return found.value_or(std::vector<ItemId>{});
}

Marks marksOfOne(const KeptPhotos& kept, ItemId item) {
    return marksOf(*kept.collection, std::array{item})->front();
}

TEST(Tags, AreFoundByTheFilter) {
    KeptPhotos kept(3);
    const auto before = decisionTables(*kept.collection);
    ASSERT_TRUE(tag(*kept.collection, std::span(kept.items).first(2), "check", kAda));
    EXPECT_THAT(find(kept, "tag:check"), ElementsAre(kept.items[0], kept.items[1]));
    EXPECT_THAT(marksOfOne(kept, kept.items[0]).tags, ElementsAre("check"));
    expectUndoable(kept, before, "tag check on 2 items");
}

TEST(Tags, ComeOffAgain) {
    KeptPhotos kept(2);
    ASSERT_TRUE(tag(*kept.collection, kept.items, "check", kAda));
    const auto before = decisionTables(*kept.collection);
    ASSERT_TRUE(untag(*kept.collection, std::span(kept.items).first(1), "check", kAda));
    EXPECT_THAT(find(kept, "tag:check"), ElementsAre(kept.items[1]));
    expectUndoable(kept, before, "tag check taken off 1 item");
}

TEST(Tags, ThatAreThereAlreadyAreNoStep) {
    KeptPhotos kept(2);
    ASSERT_TRUE(*tag(*kept.collection, kept.items, "check", kAda));
    EXPECT_EQ(*tag(*kept.collection, kept.items, "check", kAda), std::nullopt);
    EXPECT_EQ(*untag(*kept.collection, kept.items, "other", kAda), std::nullopt);
    EXPECT_EQ(journalOf(*kept.collection, 10)->size(), 1U);
}

TEST(Marks, AreNotTakenOffWhatIsNotThere) {
    KeptPhotos kept(1);
    ASSERT_TRUE(tag(*kept.collection, kept.items, "check", kAda));
    const std::array items = {kept.items[0], ItemId{4711}};
    const auto untagged = untag(*kept.collection, items, "check", kAda);
    ASSERT_FALSE(untagged);
    EXPECT_EQ(untagged.error().code, ErrorCode::NotFound);
    EXPECT_THAT(marksOfOne(kept, kept.items[0]).tags, ElementsAre("check"));
    const auto cleared = setField(*kept.collection, items, {"stage", ""}, kAda);
    ASSERT_FALSE(cleared);
    EXPECT_EQ(cleared.error().code, ErrorCode::NotFound);
}

TEST(Fields, AreReadByTheirNameInEitherCase) {
    KeptPhotos kept(1);
    ASSERT_TRUE(setField(*kept.collection, kept.items, {"Stage", "juvenile"}, kAda));
    const Marks marks = marksOfOne(kept, kept.items[0]);
    EXPECT_EQ(marks.field("stage"), "juvenile");
    EXPECT_EQ(marks.field("STAGE"), "juvenile");
    EXPECT_EQ(marks.field("stages"), "");
}

TEST(Flag, IsWhatTheFilterFlaggedAsksFor) {
    KeptPhotos kept(3);
    const auto before = decisionTables(*kept.collection);
    ASSERT_TRUE(setFlag(*kept.collection, std::span(kept.items).last(1), true, kAda));
    EXPECT_THAT(find(kept, "flagged"), ElementsAre(kept.items[2]));
    EXPECT_TRUE(marksOfOne(kept, kept.items[2]).isFlagged());
    expectUndoable(kept, before, "1 item flagged");
}

TEST(Fields, AreSetChangedAndCleared) {
    KeptPhotos kept(2);
    ASSERT_TRUE(setField(*kept.collection, kept.items, {kStageField, "egg"}, kAda));
    const auto before = decisionTables(*kept.collection);
    ASSERT_TRUE(
        setField(*kept.collection, std::span(kept.items).first(1), {"Stage", "juvenile"}, kAda));
    EXPECT_THAT(find(kept, "stage:juvenile"), ElementsAre(kept.items[0]));
    EXPECT_EQ(marksOfOne(kept, kept.items[0]).field("stage"), "juvenile");
    expectUndoable(kept, before, "Stage = juvenile on 1 item");
    ASSERT_TRUE(setField(*kept.collection, kept.items, {kStageField, ""}, kAda));
    EXPECT_TRUE(marksOfOne(kept, kept.items[0]).fields.empty());
    EXPECT_TRUE(fieldNames(*kept.collection)->empty());
    EXPECT_EQ((*nextUndo(*kept.collection))->text, "stage cleared on 2 items");
}

TEST(Marks, OfATableAreOneStep) {
    KeptPhotos kept(2);
    const auto before = decisionTables(*kept.collection);
    const std::array<Marks, 2> marks = {
        Marks{.item = kept.items[0], .tags = {"a", "b"}, .fields = {{"sex", "female"}}},
        Marks{.item = kept.items[1], .fields = {{"sex", "male"}, {"wing, mm", "71.5"}}}};
    ASSERT_TRUE(addMarks(*kept.collection, marks, kAda));
    EXPECT_THAT(marksOfOne(kept, kept.items[0]).tags, ElementsAre("a", "b"));
    EXPECT_THAT(marksOfOne(kept, kept.items[1]).fields,
                ElementsAre(FieldValue{"sex", "male"}, FieldValue{"wing, mm", "71.5"}));
    EXPECT_THAT(*fieldNames(*kept.collection), ElementsAre("sex", "wing, mm"));
    EXPECT_THAT(*tagNames(*kept.collection), ElementsAre("a", "b"));
    expectUndoable(kept, before, "tags and fields of 2 items");
}

/// What a hostile or careless hand types, and what a spreadsheet would calculate.
std::vector<std::string> hostileTexts() {
    return {"'; DROP TABLE item; --",
            "\"quoted\", 'twice'",
            std::string("be\0fore and after", 17),
            std::string(10'000, 'x'),
            "=HYPERLINK(\"http://example.org\")",
            "@SUM(1+1)",
            "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xE2\x80\xAE gnirts",
            "line\nbreak\ttab\r",
            "\xFF\xFE no UTF-8",
            "100%_\\"};
}

TEST(Marks, OfAnyTextComeBackAsTheyWere) {
    KeptPhotos kept(1);
    for (const std::string& hostile : hostileTexts()) {
        ASSERT_TRUE(tag(*kept.collection, kept.items, hostile, kAda));
        ASSERT_TRUE(setField(*kept.collection, kept.items, {hostile, hostile}, kAda));
        ASSERT_TRUE(undo(*kept.collection));
        ASSERT_TRUE(redo(*kept.collection));
    }
    kept.reopen();
    const Marks marks = marksOfOne(kept, kept.items[0]);
    EXPECT_EQ(marks.tags.size(), hostileTexts().size());
    for (const std::string& hostile : hostileTexts()) {
        EXPECT_EQ(std::ranges::count(marks.tags, hostile), 1);
        EXPECT_EQ(marks.field(hostile), hostile);
        EXPECT_EQ(countsBy(*kept.collection, {}, hostile)->front().value, hostile);
        FilterTerm term;
        term.key = FilterKey::Field;
        term.field = hostile;
        term.values = {hostile};
        EXPECT_EQ(find(kept, Filter{{term}}.text()), kept.items);
    }
}

TEST(Marks, OfHostileTextHaveAJournalThatCanBeRead) {
    KeptPhotos kept(1);
    ASSERT_TRUE(
        setField(*kept.collection, kept.items, {"note", std::string(59, 'x') + "äb"}, kAda));
    EXPECT_EQ((*nextUndo(*kept.collection))->text,
              "note = " + std::string(59, 'x') + "… on 1 item");
    ASSERT_TRUE(setField(*kept.collection, kept.items, {"note", std::string("a\0\nb", 4)}, kAda));
    EXPECT_EQ((*nextUndo(*kept.collection))->text, "note = a%00 b on 1 item");
}

TEST(Marks, OfAnItemThatIsNotThereChangeNothing) {
    KeptPhotos kept(1);
    const std::array<ItemId, 2> items = {kept.items[0], ItemId{4711}};
    const auto tagged = tag(*kept.collection, items, "check", kAda);
    ASSERT_FALSE(tagged);
    EXPECT_EQ(tagged.error().code, ErrorCode::NotFound);
    EXPECT_TRUE(marksOfOne(kept, kept.items[0]).tags.empty());
}

TEST(Marks, NeedNamesAndSomebodyWhoDecides) {
    KeptPhotos kept(1);
    EXPECT_EQ(tag(*kept.collection, kept.items, "", kAda).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(setField(*kept.collection, kept.items, {"", "x"}, kAda).error().code,
              ErrorCode::InvalidInput);
    EXPECT_EQ(tag(*kept.collection, kept.items, "x", {}).error().code, ErrorCode::InvalidInput);
}

TEST(OneStep, HoldsEverythingThatWasDecidedInside) {
    KeptPhotos kept(2);
    const auto before = decisionTables(*kept.collection);
    const auto entry = asOneStep(*kept.collection, kAda, [&]() -> Result<std::string> {
        if (auto done = tag(*kept.collection, kept.items, "new", {.person = "Ben"}); !done) {
            return tl::unexpected(std::move(done).error());
        }
        if (auto done = setField(*kept.collection, kept.items, {"sex", "male"}, kAda); !done) {
            return tl::unexpected(std::move(done).error());
        }
        return "a table of 2 rows";
    });
    ASSERT_TRUE(entry) << entry.error().text();
    EXPECT_EQ(journalOf(*kept.collection, 10)->size(), 1U);
    EXPECT_EQ(historyOf(*kept.collection, kept.items[0])->size(), 1U);
    expectUndoable(kept, before, "a table of 2 rows");
}

TEST(OneStep, IsNotDoneAtAllWhereOneOfItsPartsFails) {
    KeptPhotos kept(2);
    const auto before = decisionTables(*kept.collection);
    const auto entry = asOneStep(*kept.collection, kAda, [&]() -> Result<std::string> {
        EXPECT_TRUE(tag(*kept.collection, kept.items, "new", kAda));
        auto failed = tag(*kept.collection, std::array{ItemId{4711}}, "new", kAda);
        return tl::unexpected(std::move(failed).error());
    });
    ASSERT_FALSE(entry);
    EXPECT_EQ(entry.error().code, ErrorCode::NotFound);
    EXPECT_EQ(decisionTables(*kept.collection), before);
    EXPECT_TRUE(tag(*kept.collection, kept.items, "afterwards", kAda));
    EXPECT_EQ(journalOf(*kept.collection, 10)->size(), 1U);
}

TEST(OneStep, LeavesOutAPartThatFailedAndWasForgiven) {
    KeptPhotos kept(2);
    ASSERT_TRUE(asOneStep(*kept.collection, kAda, [&]() -> Result<std::string> {
        const std::array<ItemId, 2> items = {kept.items[0], ItemId{4711}};
        EXPECT_FALSE(tag(*kept.collection, items, "bad", kAda));
        EXPECT_TRUE(tag(*kept.collection, kept.items, "good", kAda));
        return "what could be read";
    }));
    EXPECT_THAT(marksOfOne(kept, kept.items[0]).tags, ElementsAre("good"));
}

TEST(OneStep, InsideAnotherIsAPartOfItThatMayFail) {
    KeptPhotos kept(2);
    ASSERT_TRUE(asOneStep(*kept.collection, kAda, [&]() -> Result<std::string> {
        EXPECT_TRUE(tag(*kept.collection, kept.items, "good", kAda));
        const auto inner = asOneStep(*kept.collection, kAda, [&]() -> Result<std::string> {
            EXPECT_TRUE(tag(*kept.collection, kept.items, "lost", kAda));
            EXPECT_FALSE(tag(*kept.collection, std::array{ItemId{4711}}, "lost", kAda));
            return taxo::fail(ErrorCode::InvalidInput, "not so");
        });
        EXPECT_FALSE(inner);
        return "the outer one";
    }));
    EXPECT_THAT(marksOfOne(kept, kept.items[0]).tags, ElementsAre("good"));
    EXPECT_EQ(journalOf(*kept.collection, 10)->size(), 1U);
}

TEST(TryOut, SaysWhatWouldBeDoneAndDoesNot) {
    KeptPhotos kept(2);
    ASSERT_TRUE(tag(*kept.collection, std::span(kept.items).first(1), "check", kAda));
    const auto before = decisionTables(*kept.collection);
    const auto texts = tryOut(*kept.collection, kAda, [&]() -> Status {
        EXPECT_TRUE(tag(*kept.collection, kept.items, "check", kAda));
        EXPECT_TRUE(untag(*kept.collection, kept.items, "other", kAda));
        return {};
    });
    ASSERT_TRUE(texts) << texts.error().text();
    EXPECT_THAT(*texts, ElementsAre("tag check on 1 item"));
    EXPECT_EQ(decisionTables(*kept.collection), before);
    EXPECT_EQ(journalOf(*kept.collection, 10)->size(), 1U);
}

TEST(TryOut, CountsTheItemsOfEachPartThoughAnotherConcernedThem) {
    KeptPhotos kept(2);
    const auto texts = tryOut(*kept.collection, kAda, [&]() -> Status {
        EXPECT_TRUE(tag(*kept.collection, kept.items, "first", kAda));
        EXPECT_TRUE(asOneStep(*kept.collection, kAda, [&]() -> Result<std::string> {
            EXPECT_TRUE(tag(*kept.collection, kept.items, "second", kAda));
            EXPECT_TRUE(setFlag(*kept.collection, kept.items, true, kAda));
            return "two marks";
        }));
        EXPECT_TRUE(tag(*kept.collection, std::span(kept.items).first(1), "third", kAda));
        return {};
    });
    ASSERT_TRUE(texts) << texts.error().text();
    EXPECT_THAT(*texts, ElementsAre("tag first on 2 items", "two marks", "tag third on 1 item"));
    ASSERT_TRUE(asOneStep(*kept.collection, kAda, [&]() -> Result<std::string> {
        EXPECT_TRUE(tag(*kept.collection, kept.items, "first", kAda));
        EXPECT_TRUE(tag(*kept.collection, kept.items, "second", kAda));
        return "all";
    }));
    EXPECT_EQ((*nextUndo(*kept.collection))->items, 2);
}

TEST(SavedViews, AreKeptChangedAndTakenAway) {
    KeptPhotos kept(1);
    const SavedView view{"bears, \"brown\"",
                         *Filter::parse("family:Ursidae mass>0.8 place:\"Lake, North\""),
                         {.by = SortBy::Date, .isDescending = true}};
    auto before = decisionTables(*kept.collection);
    ASSERT_TRUE(saveView(*kept.collection, view, kAda));
    const auto views = savedViews(*kept.collection);
    ASSERT_EQ(views->size(), 1U);
    EXPECT_EQ(views->front().name, view.name);
    EXPECT_EQ(views->front().filter, view.filter);
    EXPECT_EQ(textOf(views->front().sort), "date descending");
    expectUndoable(kept, before, "view bears, \"brown\" saved");
    EXPECT_EQ(*saveView(*kept.collection, view, kAda), std::nullopt) << "it is kept already";
    before = decisionTables(*kept.collection);
    ASSERT_TRUE(removeView(*kept.collection, view.name, kAda));
    EXPECT_TRUE(savedViews(*kept.collection)->empty());
    expectUndoable(kept, before, "view bears, \"brown\" taken away");
    EXPECT_EQ(removeView(*kept.collection, view.name, kAda).error().code, ErrorCode::NotFound);
}

TEST(Sort, IsReadAsItIsWritten) {
    for (const SortBy by : {SortBy::Added, SortBy::Name, SortBy::Mass, SortBy::Camera}) {
        EXPECT_EQ(parseSort(textOf({.by = by, .isDescending = false}))->by, by);
        EXPECT_TRUE(parseSort(textOf({.by = by, .isDescending = true}))->isDescending);
    }
    EXPECT_FALSE(parseSort("colour"));
}

} // namespace
} // namespace taxo

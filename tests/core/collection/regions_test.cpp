// SPDX-License-Identifier: MIT
#include "core/collection/backup.h"
#include "core/collection/determination.h"
#include "core/collection/embeddings.h"
#include "core/collection/marks.h"
#include "core/collection/occurrences.h"
#include "core/collection/regions.h"
#include "tests/core/collection/decision_tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <limits>

namespace taxo {
namespace {

using test::decisionTables;
using test::expectUndoable;
using test::KeptPhotos;
using test::photoFile;
using ::testing::HasSubstr;

const DecisionMaker kAda{.person = "Ada"};
const Box kLeftHalf{0.0, 0.0, 0.5, 1.0};

/// One photograph with a date and a position, and one without.
class Regions : public ::testing::Test {
protected:
    Regions() {
        PhotoFile file = photoFile("dated.jpg", 99);
        file.takenAt = LocalTime{1'750'000'000, 7200};
        file.position = GeoPoint{47.5, 13.25};
        const auto added = addPhotos(*kept.collection, std::array{file});
        EXPECT_TRUE(added) << added.error().text();
        dated = added->front();
    }

    Result<std::vector<ItemId>> draw(const Box& box, const std::string& drawer = "detector 5") {
        return addRegions(*kept.collection,
                          std::array{NewRegion{
                              .photo = dated.photo, .box = box, .drawnBy = drawer, .score = 0.9F}},
                          kAda)
            .map([](const std::vector<DrawnRegion>& drawn) {
                return std::vector{drawn.front().item};
            });
    }

    KeptPhotos kept{1};
    AddedPhoto dated;
};

TEST_F(Regions, HaveDateAndPlaceOfTheirPhotograph) {
    const auto drawn = draw(kLeftHalf);
    ASSERT_TRUE(drawn) << drawn.error().text();
    const auto photo = photoOf(*kept.collection, drawn->front());
    EXPECT_EQ(photo->id, dated.photo);
    EXPECT_EQ(photo->file.takenAt, (LocalTime{1'750'000'000, 7200}));
    EXPECT_EQ(photo->file.position, (GeoPoint{47.5, 13.25}));
    const auto region = regionOf(*kept.collection, drawn->front());
    ASSERT_TRUE(*region);
    EXPECT_EQ((*region)->box, kLeftHalf);
    EXPECT_EQ((*region)->drawnBy, "detector 5");
    EXPECT_FLOAT_EQ(*(*region)->score, 0.9F);
    EXPECT_EQ(*regionOf(*kept.collection, dated.item), std::nullopt);
}

TEST_F(Regions, DrawnTwiceByOneDrawerAreOne) {
    const auto first = draw(kLeftHalf);
    const auto again = draw(kLeftHalf);
    EXPECT_EQ(*first, *again);
    EXPECT_EQ(journalOf(*kept.collection, 10)->size(), 1U) << "nothing changed the second time";
    EXPECT_NE(*draw(kLeftHalf, "Ben"), *first);
    EXPECT_EQ(regionsOf(*kept.collection, dated.photo)->size(), 2U);
}

TEST_F(Regions, TellWhichOfThemAreNew) {
    const auto region = [&](const Box& box) {
        return NewRegion{.photo = dated.photo, .box = box, .drawnBy = "Ada"};
    };
    ASSERT_TRUE(addRegions(*kept.collection, std::array{region(kLeftHalf)}, kAda));
    const std::array both = {region({0.5, 0.0, 0.5, 1.0}), region(kLeftHalf)};
    const auto drawn = addRegions(*kept.collection, both, kAda);
    ASSERT_TRUE(drawn) << drawn.error().text();
    EXPECT_TRUE((*drawn)[0].isNew);
    EXPECT_FALSE((*drawn)[1].isNew);
}

TEST_F(Regions, AreDrawnAndUndrawnInOneStep) {
    const auto before = decisionTables(*kept.collection);
    ASSERT_TRUE(draw(kLeftHalf));
    expectUndoable(kept, before, "1 region drawn");
}

TEST_F(Regions, TakenAwayComeBackWithWhatWasDecided) {
    const ItemId region = draw(kLeftHalf)->front();
    ASSERT_TRUE(tag(*kept.collection, std::array{region}, "check", kAda));
    ASSERT_TRUE(setField(*kept.collection, std::array{region}, {"stage", "juvenile"}, kAda));
    ASSERT_TRUE(determine(*kept.collection, std::array{region}, Verdict::Unknown, {}, "", kAda));
    const auto before = decisionTables(*kept.collection);
    const auto removed = removeRegions(*kept.collection, std::array{region}, kAda);
    ASSERT_TRUE(removed) << removed.error().text();
    EXPECT_TRUE(regionsOf(*kept.collection, dated.photo)->empty());
    expectUndoable(kept, before, "1 region taken away");
}

/// A vector of an item, as a model would leave it.
VectorKeyId embed(Collection& collection, ItemId item) {
    const auto key = keep(collection,
                          VectorKey{.model = {},
                                    .modelName = "tiny",
                                    .dimension = 2,
                                    .preprocessing = {},
                                    .precision = "fp32"});
    EXPECT_TRUE(key) << key.error().text();
    EXPECT_TRUE(keepEmbeddings(collection, *key, std::array{item}, EmbeddingMatrix(1, 2)));
    return *key;
}

TEST_F(Regions, MovedAreWhereTheyWerePutAndTheirMoversOwn) {
    const ItemId region = draw(kLeftHalf)->front();
    const auto before = decisionTables(*kept.collection);
    const Box right{0.5, 0.0, 0.5, 1.0};
    ASSERT_TRUE(*moveRegion(*kept.collection, region, right, kAda));
    const auto moved = *regionOf(*kept.collection, region);
    EXPECT_EQ(moved->box, right);
    EXPECT_EQ(moved->drawnBy, "Ada");
    EXPECT_EQ(moved->score, std::nullopt);
    expectUndoable(kept, before, "1 region moved");
}

TEST_F(Regions, MovedAreLookedAtAnewAlsoAfterUndoAndRedo) {
    const ItemId region = draw(kLeftHalf)->front();
    const ItemId other = draw({0.0, 0.0, 0.25, 0.25})->front();
    Collection& collection = *kept.collection;
    const VectorKeyId key = embed(collection, region);
    embed(collection, other);
    ASSERT_TRUE(moveRegion(collection, region, {0.5, 0.0, 0.5, 1.0}, kAda));
    EXPECT_EQ(*embeddedItems(collection, key), std::vector{other});
    embed(collection, region);
    ASSERT_TRUE(undo(collection));
    EXPECT_EQ(*embeddedItems(collection, key), std::vector{other});
    embed(collection, region);
    ASSERT_TRUE(redo(collection));
    EXPECT_EQ(*embeddedItems(collection, key), std::vector{other});
}

TEST_F(Regions, KeepWhatWasFoundInThemWhereAnotherStepIsUndone) {
    const ItemId region = draw(kLeftHalf)->front();
    Collection& collection = *kept.collection;
    const VectorKeyId key = embed(collection, region);
    ASSERT_TRUE(addOccurrences(
        collection, std::array{NewOccurrence{.catalogNumber = "B-1", .items = {region}}}, kAda));
    ASSERT_TRUE(undo(collection));
    EXPECT_EQ(*embeddedItems(collection, key), std::vector{region});
}

TEST_F(Regions, AreNotMovedOutOfThePictureNorAreWholePhotographs) {
    const ItemId region = draw(kLeftHalf)->front();
    const auto before = decisionTables(*kept.collection);
    EXPECT_EQ(*moveRegion(*kept.collection, region, kLeftHalf, kAda), std::nullopt);
    EXPECT_EQ(moveRegion(*kept.collection, region, {0.6, 0.0, 0.5, 1.0}, kAda).error().code,
              ErrorCode::InvalidInput);
    EXPECT_EQ(moveRegion(*kept.collection, dated.item, kLeftHalf, kAda).error().code,
              ErrorCode::NotFound);
    EXPECT_EQ(decisionTables(*kept.collection), before);
}

TEST_F(Regions, LeaveTheirNumberToNobodyElse) {
    const ItemId region = draw(kLeftHalf)->front();
    ASSERT_TRUE(undo(*kept.collection));
    const auto later = addPhotos(*kept.collection, std::array{photoFile("later.jpg", 77)});
    EXPECT_NE(later->front().item, region);
    const auto redone = redo(*kept.collection);
    ASSERT_TRUE(redone) << redone.error().text();
    EXPECT_EQ(regionsOf(*kept.collection, dated.photo)->front().item, region);
}

TEST_F(Regions, LeaveTheirNumberToNobodyElseInABackup) {
    const ItemId region = draw(kLeftHalf)->front();
    ASSERT_TRUE(undo(*kept.collection));
    const auto copy = backUpTo(kept.collection->file(), kept.dir / "copy.taxo");
    ASSERT_TRUE(copy) << copy.error().text();
    auto opened = Collection::open(*copy);
    ASSERT_TRUE(opened) << opened.error().text();
    EXPECT_NE(addPhotos(*opened, std::array{photoFile("later.jpg", 77)})->front().item, region);
    const auto redone = redo(*opened);
    ASSERT_TRUE(redone) << redone.error().text();
    EXPECT_EQ(regionsOf(*opened, dated.photo)->front().item, region);
}

TEST_F(Regions, OutsideOfThePictureAreRefused) {
    const double nan = std::numeric_limits<double>::quiet_NaN();
    for (const Box& box : {Box{0.5, 0.0, 0.6, 1.0},
                           Box{-0.1, 0.0, 0.5, 1.0},
                           Box{0.0, 0.0, 0.0, 1.0},
                           Box{0.0, 0.0, 100.0, 100.0},
                           Box{nan, 0.0, 0.5, 0.5}}) {
        const auto drawn = draw(box);
        ASSERT_FALSE(drawn);
        EXPECT_EQ(drawn.error().code, ErrorCode::InvalidInput);
    }
    EXPECT_TRUE(regionsOf(*kept.collection, dated.photo)->empty());
}

TEST_F(Regions, OfNoPhotographAreNotDrawn) {
    const auto drawn =
        addRegions(*kept.collection,
                   std::array{NewRegion{.photo = dated.photo, .box = kLeftHalf, .drawnBy = ""},
                              NewRegion{.photo = PhotoId{4711}, .box = kLeftHalf, .drawnBy = ""}},
                   kAda);
    ASSERT_FALSE(drawn);
    EXPECT_EQ(drawn.error().code, ErrorCode::NotFound);
    EXPECT_TRUE(regionsOf(*kept.collection, dated.photo)->empty());
}

TEST_F(Regions, TakenAwayLeaveNoEmptyOccurrence) {
    const ItemId region = draw(kLeftHalf)->front();
    const auto made =
        addOccurrences(*kept.collection, std::array{NewOccurrence{.items = {region}}}, kAda);
    ASSERT_TRUE(made) << made.error().text();
    const auto before = decisionTables(*kept.collection);
    ASSERT_TRUE(removeRegions(*kept.collection, std::array{region}, kAda));
    EXPECT_EQ(numberOf(*kept.collection->store().database, "SELECT count(*) FROM occurrence"), 0);
    expectUndoable(kept, before, "1 region taken away");
}

TEST_F(Regions, ThatAreNotThereAreNotCounted) {
    const ItemId region = draw(kLeftHalf)->front();
    const std::array items = {ItemId{4711}, region, region};
    ASSERT_TRUE(removeRegions(*kept.collection, items, kAda));
    EXPECT_EQ((*nextUndo(*kept.collection))->text, "1 region taken away");
    const auto again = removeRegions(*kept.collection, items, kAda);
    ASSERT_TRUE(again) << again.error().text();
    EXPECT_EQ(*again, std::nullopt);
}

TEST_F(Regions, WholePhotographsAreNotTakenAway) {
    const auto removed = removeRegions(*kept.collection, std::array{dated.item}, kAda);
    ASSERT_FALSE(removed);
    EXPECT_EQ(removed.error().code, ErrorCode::InvalidInput);
}

TEST(Box, InThePictureIsWhatLiesThere) {
    EXPECT_EQ((Box{-0.25, 0.5, 0.5, 1.0}.inPicture()), (Box{0.0, 0.5, 0.25, 0.5}));
    EXPECT_EQ((Box{1.0, 0.0, 0.5, 1.0}.inPicture()), std::nullopt);
    EXPECT_EQ((Box{0.0, 0.0, -0.5, 1.0}.inPicture()), std::nullopt);
}

} // namespace
} // namespace taxo

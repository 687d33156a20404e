// SPDX-License-Identifier: MIT
#include "core/collection/occurrences.h"
#include "core/collection/query.h"
#include "core/collection/regions.h"
#include "core/collection/when_where.h"
#include "tests/core/collection/decision_tables.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>

namespace taxo {
namespace {

using test::decisionTables;
using test::expectUndoable;
using test::KeptPhotos;
using test::photoFile;
using ::testing::ElementsAre;

const DecisionMaker kAda{.person = "Ada"};
constexpr std::int64_t kNoon = 1'750'000'000;

/// A dated photograph with one region, one that knows its zone, and one without a date.
class WhenWhere : public ::testing::Test {
protected:
    WhenWhere() {
        std::array<PhotoFile, 3> files = {
            photoFile("1.jpg", 1), photoFile("2.jpg", 2), photoFile("3.jpg", 3)};
        files[0].takenAt = LocalTime{kNoon, std::nullopt};
        files[1].takenAt = LocalTime{kNoon + 60, 7200};
        const auto added = addPhotos(*kept.collection, files);
        EXPECT_TRUE(added) << added.error().text();
        for (const AddedPhoto& photo : *added) {
            items.push_back(photo.item);
        }
        region = addRegions(*kept.collection,
                            std::array{NewRegion{.photo = added->front().photo,
                                                 .box = {0.0, 0.0, 0.5, 0.5},
                                                 .drawnBy = "Ada"}},
                            kAda)
                     ->front()
                     .item;
    }

    std::optional<LocalTime> timeOf(ItemId item) {
        return photoOf(*kept.collection, item)->file.takenAt;
    }

    std::optional<GeoPoint> positionOf(ItemId item) {
        return photoOf(*kept.collection, item)->file.position;
    }

    KeptPhotos kept{0};
    std::vector<ItemId> items;
    ItemId region;
};

TEST_F(WhenWhere, AClockIsShiftedForPhotographsAndTheirRegions) {
    const auto changes =
        proposeShift(*kept.collection, items, {.seconds = -3600, .aheadOfUtc = 3600});
    ASSERT_TRUE(changes) << changes.error().text();
    ASSERT_EQ(changes->size(), 3U) << "a photograph, its region, another; not that without a date";
    const auto before = decisionTables(*kept.collection);
    ASSERT_TRUE(apply(*kept.collection, *changes, kAda));
    EXPECT_EQ(timeOf(items[0]), (LocalTime{kNoon - 3600, 3600}));
    EXPECT_EQ(timeOf(region), (LocalTime{kNoon - 3600, 3600}));
    EXPECT_EQ(timeOf(items[1]), (LocalTime{kNoon + 60 - 3600, 3600}));
    EXPECT_EQ(timeOf(items[2]), std::nullopt);
    expectUndoable(kept, before, "clock of 3 items -01:00, in UTC+01:00");
}

TEST_F(WhenWhere, WhatIsShownIsWhatIsWritten) {
    const auto changes = proposeShift(*kept.collection, items, {.seconds = 90});
    for (const TimeChange& change : *changes) {
        EXPECT_EQ(timeOf(change.item), change.before);
    }
    ASSERT_TRUE(apply(*kept.collection, *changes, kAda));
    for (const TimeChange& change : *changes) {
        EXPECT_EQ(timeOf(change.item), change.after);
    }
    EXPECT_EQ((*nextUndo(*kept.collection))->text, "clock of 3 items +00:01:30");
}

TEST_F(WhenWhere, ChangesOfWhatHasChangedSinceAreRefused) {
    const auto first = proposeShift(*kept.collection, items, {.seconds = 60});
    const auto second = proposeShift(*kept.collection, items, {.seconds = 120});
    ASSERT_TRUE(apply(*kept.collection, *first, kAda));
    const auto before = decisionTables(*kept.collection);
    const auto applied = apply(*kept.collection, *second, kAda);
    ASSERT_FALSE(applied);
    EXPECT_EQ(applied.error().code, ErrorCode::Mismatch);
    EXPECT_EQ(decisionTables(*kept.collection), before);
}

TEST_F(WhenWhere, NothingToChangeIsNoStep) {
    const auto changes = proposeShift(*kept.collection, items, {});
    EXPECT_TRUE(changes->empty());
    EXPECT_EQ(*apply(*kept.collection, *changes, kAda), std::nullopt);
}

TEST_F(WhenWhere, DatesAreGivenOneByOne) {
    const auto changes = proposeTimes(
        *kept.collection,
        std::array{ItemTime{items[2], LocalTime{kNoon, 0}}, ItemTime{items[1], std::nullopt}});
    const auto before = decisionTables(*kept.collection);
    ASSERT_TRUE(apply(*kept.collection, *changes, kAda));
    EXPECT_EQ(timeOf(items[2]), (LocalTime{kNoon, 0}));
    EXPECT_EQ(timeOf(items[1]), std::nullopt);
    expectUndoable(kept, before, "date of 2 items");
}

TEST_F(WhenWhere, PlacesAreFoundByTheFilter) {
    const auto changes =
        proposePlaces(*kept.collection,
                      std::array{ItemPlace{.item = region, .name = "Lake \"Mývatn\""},
                                 ItemPlace{.item = items[1], .name = "Lake \"Mývatn\""}});
    ASSERT_TRUE(changes) << changes.error().text();
    const auto before = decisionTables(*kept.collection);
    ASSERT_TRUE(apply(*kept.collection, *changes, kAda));
    const auto found =
        findItems(*kept.collection, *Filter::parse("place:\"Lake \"\"Mývatn\"\"\""), {});
    EXPECT_THAT(*found, ElementsAre(items[0], items[1], region));
    expectUndoable(kept, before, "place of 3 items: Lake \"Mývatn\"");
}

TEST_F(WhenWhere, AGivenPositionLeavesTheNameOfThePlace) {
    const auto named =
        proposePlaces(*kept.collection, std::array{ItemPlace{.item = items[1], .name = "Oka"}});
    ASSERT_TRUE(apply(*kept.collection, *named, kAda));
    const auto placed =
        proposePlaces(*kept.collection,
                      std::array{ItemPlace{.item = items[1], .position = GeoPoint{54.9, 40.8}}});
    EXPECT_EQ(placed->front().after, (Place{GeoPoint{54.9, 40.8}, "Oka"}));
    ASSERT_TRUE(apply(*kept.collection, *placed, kAda));
    EXPECT_EQ(positionOf(items[1]), (GeoPoint{54.9, 40.8}));
    EXPECT_EQ((*nextUndo(*kept.collection))->text, "place of 1 item");
}

TEST_F(WhenWhere, NoPlaceLiesOffTheEarth) {
    const auto changes = proposePlaces(
        *kept.collection, std::array{ItemPlace{.item = items[1], .position = GeoPoint{91, 0}}});
    ASSERT_FALSE(changes);
    EXPECT_EQ(changes.error().code, ErrorCode::InvalidInput);
}

TEST_F(WhenWhere, ATrackTellsWhereItemsWere) {
    const std::array<TrackPoint, 2> track = {TrackPoint{kNoon - 7200 + 120, {48.0, 14.0}},
                                             TrackPoint{kNoon - 7200, {47.0, 13.0}}};
    const auto places = placesFromTrack(*kept.collection, items, track, {.aheadOfUtc = 7200});
    ASSERT_TRUE(places) << places.error().text();
    EXPECT_EQ(places->changes.size(), 3U);
    EXPECT_EQ(places->withoutDate, 1);
    const auto before = decisionTables(*kept.collection);
    ASSERT_TRUE(apply(*kept.collection, places->changes, kAda));
    EXPECT_EQ(positionOf(items[0]), (GeoPoint{47.0, 13.0}));
    EXPECT_EQ(positionOf(region), (GeoPoint{47.0, 13.0}));
    EXPECT_EQ(positionOf(items[1]), (GeoPoint{47.5, 13.5}));
    expectUndoable(kept, before, "place of 3 items");
}

TEST_F(WhenWhere, ATrackIsReadByTheZoneOfEachItem) {
    const std::array<TrackPoint, 1> track = {TrackPoint{kNoon + 60 - 7200, {47.0, 13.0}}};
    const auto places = placesFromTrack(*kept.collection, items, track, {});
    ASSERT_EQ(places->changes.size(), 1U);
    EXPECT_EQ(places->changes.front().item, items[1]);
    EXPECT_EQ(places->withoutZone, 2) << "the photograph without a zone and its region";
    const auto late =
        placesFromTrack(*kept.collection, items, track, {.clockOffset = 3600, .aheadOfUtc = 7200});
    EXPECT_EQ(late->offTrack, 3);
}

TEST_F(WhenWhere, ATrackReplacesPositionsOnlyWhereItIsTold) {
    const std::array<TrackPoint, 1> track = {TrackPoint{kNoon + 60 - 7200, {47.0, 13.0}}};
    ASSERT_TRUE(
        apply(*kept.collection,
              *proposePlaces(*kept.collection,
                             std::array{ItemPlace{.item = items[1], .position = GeoPoint{1, 2}}}),
              kAda));
    EXPECT_EQ(placesFromTrack(*kept.collection, items, track, {})->placed, 1);
    EXPECT_EQ(placesFromTrack(*kept.collection, items, track, {.replaces = true})->changes.size(),
              1U);
}

TEST_F(WhenWhere, AClockOfADeploymentIsCorrectedByWhatIsNew) {
    const auto trap =
        addDeployments(*kept.collection, std::array{Deployment{.name = "CT-04"}}, kAda);
    ASSERT_TRUE(putIntoDeployment(*kept.collection, std::span(items).last(2), trap->front(), kAda));
    auto before = decisionTables(*kept.collection);
    ASSERT_TRUE(setDeploymentClock(
        *kept.collection, trap->front(), {.seconds = 600, .aheadOfUtc = 3600}, kAda));
    EXPECT_EQ(timeOf(items[1]), (LocalTime{kNoon + 60 + 600, 3600}));
    EXPECT_EQ(timeOf(items[0]), (LocalTime{kNoon, std::nullopt})) << "is not in it";
    expectUndoable(kept, before, "clock of deployment CT-04 with 1 item");
    ASSERT_TRUE(setDeploymentClock(*kept.collection, trap->front(), {.seconds = 900}, kAda));
    EXPECT_EQ(timeOf(items[1]), (LocalTime{kNoon + 60 + 900, 3600}));
    EXPECT_EQ(deploymentsOf(*kept.collection)->front().clockOffset, 900);
    EXPECT_EQ(deploymentsOf(*kept.collection)->front().aheadOfUtc, 3600);
}

TEST(PositionAt, LiesOnTheLineBetweenNearPoints) {
    const std::array<TrackPoint, 3> track = {
        TrackPoint{0, {10.0, 20.0}}, TrackPoint{100, {11.0, 22.0}}, TrackPoint{5000, {0.0, 0.0}}};
    EXPECT_EQ(positionAt(track, 0, 600), (GeoPoint{10.0, 20.0}));
    EXPECT_EQ(positionAt(track, 25, 600), (GeoPoint{10.25, 20.5}));
    EXPECT_EQ(positionAt(track, 100, 600), (GeoPoint{11.0, 22.0}));
    EXPECT_EQ(positionAt(track, 400, 600), (GeoPoint{11.0, 22.0})) << "near one end of a gap";
    EXPECT_EQ(positionAt(track, 401, 600), std::nullopt) << "in the gap";
    EXPECT_EQ(positionAt(track, -300, 600), (GeoPoint{10.0, 20.0})) << "before the first";
    EXPECT_EQ(positionAt(track, -301, 600), std::nullopt);
    EXPECT_EQ(positionAt(track, 5301, 600), std::nullopt) << "after the last";
    EXPECT_EQ(positionAt({}, 0, 600), std::nullopt);
}

TEST(PositionAt, GoesTheShortWayRoundTheEarth) {
    const std::array<TrackPoint, 2> track = {TrackPoint{0, {0.0, 179.0}},
                                             TrackPoint{100, {0.0, -179.0}}};
    EXPECT_DOUBLE_EQ(positionAt(track, 25, 600)->longitude, 179.5);
    EXPECT_DOUBLE_EQ(positionAt(track, 75, 600)->longitude, -179.5);
}

} // namespace
} // namespace taxo

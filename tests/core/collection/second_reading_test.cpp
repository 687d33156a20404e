// SPDX-License-Identifier: MIT
#include "core/collection/item_rows.h"
#include "core/collection/marks.h"
#include "core/collection/occurrences.h"
#include "core/collection/second_reading.h"
#include "tests/core/collection/answered_photos.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>

namespace taxo {
namespace {

using test::AnsweredPhotos;
using test::kUnaidedAda;
using testing::ElementsAre;
using testing::HasSubstr;

const DecisionMaker kBen{.person = "Ben"};
const DecisionMaker kUnaidedBen{.person = "Ben", .basis = kUnaided};

Lineage bear(const char* species = "arctos") {
    Lineage lineage;
    lineage.names = {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", species};
    return lineage;
}

/// 40 photographs, of which Ada has named the first 30.
struct NamedPhotos : AnsweredPhotos {
    NamedPhotos() : AnsweredPhotos(40) {
        for (std::size_t i = 0; i < 30; ++i) {
            say(i, bear(), {.person = "Ada", .basis = i < 20 ? "agreed" : kUnaided});
        }
    }

    SecondReading draw(const SecondReadingOptions& wanted = {}) {
        SecondReadingOptions options = wanted;
        options.first = "Ada";
        options.reader = "Ben";
        auto reading = drawSecondReading(*collection, options, kBen);
        EXPECT_TRUE(reading) << reading.error().text();
        return reading.value_or(SecondReading());
    }

    std::vector<ItemId> itemsOf(const SecondReading& reading) const {
        return findItems(*collection, reading.filter(), {}).value();
    }
};

TEST(SecondReading, IsDrawnOfWhatTheFirstOneNamedAndTheReaderDidNot) {
    NamedPhotos photos;
    photos.say(3, bear("maritimus"), kUnaidedBen);
    photos.say(4, bear(), {.person = "Ben", .basis = "agreed"});
    const SecondReading reading = photos.draw({.size = 10});
    EXPECT_EQ(reading.population, 28);
    EXPECT_EQ(reading.items, 10);
    const auto items = photos.itemsOf(reading);
    ASSERT_EQ(items.size(), 10U);
    for (const ItemId item : items) {
        const auto at =
            static_cast<std::size_t>(std::ranges::find(photos.items, item) - photos.items.begin());
        EXPECT_LT(at, 30U);
        EXPECT_NE(at, 3U);
        EXPECT_NE(at, 4U);
    }
    const SecondReading all = photos.draw({.size = 100});
    EXPECT_EQ(all.items, 28) << "all where there are fewer";
    EXPECT_EQ(all.name, "2");
}

TEST(SecondReading, IsKnownAgainByItsTagAlsoOfPeopleWithStrangeNames) {
    NamedPhotos photos;
    photos.say(35, bear(), {.person = "Eve from 12, disputed of 3", .basis = kUnaided});
    const auto strange = drawSecondReading(
        *photos.collection,
        {.first = "Eve from 12, disputed of 3", .reader = "Ben", .byEvents = true},
        kBen);
    ASSERT_TRUE(strange);
    photos.draw({.size = 5});
    ASSERT_TRUE(tag(*photos.collection, photos.one(0), "reading the label", kBen));
    ASSERT_TRUE(tag(*photos.collection, photos.one(0), "reading 7 of Ada", kBen));
    const auto readings = secondReadings(*photos.collection).value();
    ASSERT_EQ(readings.size(), 2U);
    EXPECT_EQ(readings[0].first, "Eve from 12, disputed of 3");
    EXPECT_TRUE(readings[0].isByEvents);
    EXPECT_EQ(readings[0].items, 1);
    EXPECT_EQ(readings[1].first, "Ada");
    EXPECT_EQ(readings[1].population, 30);
    EXPECT_FALSE(readings[1].isByEvents);
    EXPECT_EQ(secondReadingNamed(*photos.collection, "2").value().items, 5);
    EXPECT_THAT(secondReadingNamed(*photos.collection, "3").error().message, HasSubstr("1, 2"));
}

TEST(SecondReading, IsOneStepThatIsUndone) {
    NamedPhotos photos;
    const SecondReading reading = photos.draw({.size = 10});
    EXPECT_THAT(undo(*photos.collection).value().value().text, HasSubstr("second reading 1"));
    EXPECT_TRUE(photos.itemsOf(reading).empty());
    EXPECT_TRUE(secondReadings(*photos.collection).value().empty());
}

TEST(SecondReading, OfEventsHasAllOfEachThatTheFirstOneNamed) {
    NamedPhotos photos;
    for (std::size_t event = 0; event < 8; ++event) { // of five each; Ada named six whole
        const auto some = std::span(photos.items).subspan(5 * event, 5);
        const NewEvent made{.name = std::to_string(event), .items = {some.begin(), some.end()}};
        ASSERT_TRUE(addEvents(*photos.collection, std::span(&made, 1), kBen));
    }
    const SecondReading reading = photos.draw({.size = 2, .byEvents = true});
    EXPECT_EQ(reading.items, 10);
    std::map<std::size_t, int> events;
    for (const ItemId item : photos.itemsOf(reading)) {
        ++events[static_cast<std::size_t>(std::ranges::find(photos.items, item) -
                                          photos.items.begin()) /
                 5];
    }
    EXPECT_EQ(events.size(), 2U);
    EXPECT_EQ(events.begin()->second, 5);
}

TEST(SecondReading, SaysWhyNothingIsLeft) {
    NamedPhotos photos;
    const auto why = [&](const SecondReadingOptions& options) {
        const auto none = drawSecondReading(*photos.collection, options, kBen);
        EXPECT_FALSE(none);
        return none ? std::string() : none.error().message;
    };
    EXPECT_THAT(why({.first = "Ada", .reader = "Ada"}), HasSubstr("cannot read blind"));
    EXPECT_THAT(why({.first = "Cleo", .reader = "Ben"}), HasSubstr("has not said"));
    for (std::size_t i = 0; i < 30; ++i) {
        photos.say(i, bear(), kUnaidedBen);
    }
    EXPECT_THAT(why({.first = "Ada", .reader = "Ben"}), HasSubstr("30 items Ben has said"));
}

TEST(SecondReading, OfUnaidedWordsLeavesOutWhatWasSaidWithTheSuggestionInSight) {
    NamedPhotos photos;
    EXPECT_EQ(photos.draw({.size = 100, .ofUnaided = true}).items, 10);
}

TEST(SecondReading, CountsWhatTheReaderSaidUnaided) {
    NamedPhotos photos;
    const SecondReading reading = photos.draw({.size = 30});
    EXPECT_EQ(readBy(*photos.collection, reading, "Ben").value(), 0) << "Ada's words are not Ben's";
    photos.say(0, bear("maritimus"), kUnaidedBen);
    photos.say(1, bear(), {.person = "Ben", .basis = "agreed"});
    ASSERT_TRUE(
        determine(*photos.collection, photos.one(2), Verdict::Unknown, {}, "", kUnaidedBen));
    EXPECT_EQ(readBy(*photos.collection, reading, "Ben").value(), 2);
    const auto said = determinationsOf(*photos.collection, photos.items[0]).value();
    ASSERT_EQ(said.size(), 2U);
    EXPECT_EQ(said[1].taxon, bear()) << "what Ada said stands";
}

TEST(ReadDisputes, LeavesOutWhatTheReaderHasNamed) {
    NamedPhotos photos;
    photos.say(1, bear("maritimus"), kUnaidedBen);
    const std::vector<ItemId> disputes = {photos.items[0], photos.items[1], photos.items[2]};
    const auto reading = readDisputes(*photos.collection, "Ada", "Ben", disputes, kBen);
    ASSERT_TRUE(reading);
    EXPECT_TRUE(reading->isOfDisputes());
    EXPECT_THAT(photos.itemsOf(*reading), ElementsAre(photos.items[0], photos.items[2]));
    EXPECT_TRUE(secondReadings(*photos.collection).value().front().isOfDisputes());
}

TEST(RowsOf, ShowsAReaderNothingThatAnotherSaid) {
    NamedPhotos photos;
    photos.say(25, bear("maritimus"), kUnaidedBen);
    photos.say(26, bear("maritimus"), {.person = "Ben", .basis = "agreed"});
    const auto rows = rowsOf(*photos.collection, photos.items, "Ben").value();
    EXPECT_EQ(rows[20].status, ItemStatus::New) << "Ada's, unaided as it was";
    EXPECT_TRUE(rows[20].taxon.empty());
    EXPECT_EQ(rows[25].status, ItemStatus::Verified);
    EXPECT_EQ(rows[25].taxon, "Ursus maritimus");
    EXPECT_EQ(rows[26].status, ItemStatus::New) << "said with the suggestion in sight";
    EXPECT_EQ(rowsOf(*photos.collection, photos.items).value()[20].taxon, "Ursus arctos");
    EXPECT_EQ(rowsOf(*photos.collection, photos.items, "Nobody").value()[25].status,
              ItemStatus::New);
}

} // namespace
} // namespace taxo

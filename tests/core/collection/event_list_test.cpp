// SPDX-License-Identifier: MIT
#include "core/collection/determination.h"
#include "core/collection/event_list.h"
#include "core/collection/marks.h"
#include "core/collection/occurrences.h"
#include "core/collection/when_where.h"
#include "tests/core/collection/kept_photos.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

namespace taxo {
namespace {

using ::testing::ElementsAre;

const DecisionMaker kAda{.person = "Ada"};

/// Eight photographs without dates: 0, 1, 2 are the event "burst 1" of CT-01, 3 and 4 one without a
/// name, 5 and 6 a specimen; 7 is nowhere.
class EventList : public ::testing::Test {
protected:
    EventList() {
        const auto deployment =
            addDeployments(*kept.collection, std::vector<Deployment>{{.name = "CT-01"}}, kAda);
        const auto events = addEvents(*kept.collection,
                                      std::vector<NewEvent>{{.name = "burst 1",
                                                             .deployment = deployment->front(),
                                                             .items = {item(0), item(1), item(2)}},
                                                            {.items = {item(3), item(4)}}},
                                      kAda);
        EXPECT_TRUE(events);
        EXPECT_TRUE(addOccurrences(
            *kept.collection,
            std::vector<NewOccurrence>{{.catalogNumber = "B-1", .items = {item(5), item(6)}}},
            kAda));
    }

    ItemId item(std::size_t place) const { return kept.items[place]; }

    void say(std::size_t place, Verdict verdict) {
        const std::vector<ItemId> one = {item(place)};
        Lineage bear;
        bear.at(Rank::Genus) = "Ursus";
        ASSERT_TRUE(determine(*kept.collection,
                              one,
                              verdict,
                              verdict == Verdict::Taxon ? bear : Lineage(),
                              "",
                              kAda));
    }

    void detect(std::size_t place, const std::string& what) {
        const std::vector<ItemId> one = {item(place)};
        ASSERT_TRUE(setField(*kept.collection, one, {kDetectedField, what}, kAda));
    }

    GroupedItems list(bool hidesEmpty = true, Sort sort = {}) {
        const auto listed = listEvents(*kept.collection, {}, sort, hidesEmpty);
        EXPECT_TRUE(listed) << listed.error().text();
        return listed.value_or(GroupedItems());
    }

    std::vector<std::size_t> placesOf(const GroupedItems& grouped, std::size_t group) {
        std::vector<std::size_t> places;
        for (std::size_t i = 0; i < grouped.groups.at(group).size; ++i) {
            const ItemId item = grouped.items[grouped.groups[group].first + i];
            places.push_back(static_cast<std::size_t>(
                std::find(kept.items.begin(), kept.items.end(), item) - kept.items.begin()));
        }
        return places;
    }

    test::KeptPhotos kept{8};
};

TEST_F(EventList, FramesStandUnderTheirEventsAndSpecimens) {
    const auto grouped = list();
    ASSERT_EQ(grouped.groups.size(), 4U);
    EXPECT_THAT(placesOf(grouped, 0), ElementsAre(0U, 1U, 2U));
    EXPECT_EQ(EventHeading::of(grouped.groups[0].value).name, "CT-01 burst 1");
    EXPECT_THAT(placesOf(grouped, 1), ElementsAre(3U, 4U));
    EXPECT_EQ(EventHeading::of(grouped.groups[1].value).name, "");
    EXPECT_FALSE(grouped.groups[1].value.empty()); // or it would be what has no event
    EXPECT_THAT(placesOf(grouped, 2), ElementsAre(5U, 6U));
    EXPECT_EQ(EventHeading::of(grouped.groups[2].value).name, "B-1");
    EXPECT_THAT(placesOf(grouped, 3), ElementsAre(7U));
    EXPECT_EQ(grouped.groups[3].value, "");
}

TEST_F(EventList, EventsStandInTheOrderOfTheirFirstItemAndFramesInTime) {
    const auto grouped = list(true, {SortBy::Name, true}); // IMG_7 to IMG_0
    EXPECT_THAT(placesOf(grouped, 0), ElementsAre(5U, 6U));
    EXPECT_THAT(placesOf(grouped, 1), ElementsAre(3U, 4U));
    EXPECT_THAT(placesOf(grouped, 2), ElementsAre(0U, 1U, 2U));
    EXPECT_THAT(placesOf(grouped, 3), ElementsAre(7U));
}

TEST_F(EventList, FramesStandByDateAndTheFirstBeginsTheEvent) {
    const auto second = [](std::int64_t number) {
        return LocalTime{1'748'736'000 + number, std::nullopt};
    };
    const auto changes = proposeTimes(*kept.collection,
                                      std::vector<ItemTime>{{item(0), second(9)},
                                                            {item(2), second(5)},
                                                            {item(3), second(2)},
                                                            {item(4), second(1)}});
    ASSERT_TRUE(apply(*kept.collection, *changes, kAda));
    const auto grouped = list(true, {SortBy::Date, true});
    EXPECT_THAT(placesOf(grouped, 0), ElementsAre(2U, 0U, 1U)); // without a date at the end
    EXPECT_EQ(EventHeading::of(grouped.groups[0].value).begins, "2025-06-01T00:00:05");
    EXPECT_THAT(placesOf(grouped, 1), ElementsAre(4U, 3U));
}

TEST_F(EventList, EmptyFramesAreHiddenAndCounted) {
    detect(1, "nothing");
    say(3, Verdict::Nothing);
    say(4, Verdict::Nothing);
    say(7, Verdict::Unknown);
    const auto grouped = list();
    ASSERT_EQ(grouped.groups.size(), 3U); // nothing is left of the second event
    EXPECT_THAT(placesOf(grouped, 0), ElementsAre(0U, 2U));
    EXPECT_EQ(grouped.groups[0].hidden, 1U);
    EXPECT_EQ(grouped.groups[1].hidden, 0U);
    EXPECT_EQ(grouped.hidden, 3U);
    const auto whole = list(false);
    EXPECT_EQ(whole.items.size(), 8U);
    EXPECT_EQ(whole.hidden, 0U);
}

TEST_F(EventList, APersonsWordGoesBeforeADetectors) {
    detect(0, "nothing");
    detect(1, "animal");
    say(0, Verdict::Taxon);
    EXPECT_EQ(list().hidden, 0U);
    say(0, Verdict::Nothing);
    EXPECT_EQ(list().hidden, 1U);
    EXPECT_EQ(countItems(*kept.collection, *Filter::parse("empty")), 1);
    EXPECT_EQ(countItems(*kept.collection, *Filter::parse("-empty")), 7);
}

TEST_F(EventList, ItsHeadingTellsWhenItBegan) {
    EXPECT_EQ(EventHeading::of("2025-06-01T14:30:05 CT-01 burst 1").begins, "2025-06-01T14:30:05");
    const EventHeading both{"2025-06-01T14:30:05", "CT-01"};
    EXPECT_EQ(EventHeading::of(both.text()).name, "CT-01");
    EXPECT_EQ(EventHeading::of(EventHeading().text()).begins, "");
}

} // namespace
} // namespace taxo

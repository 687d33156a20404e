// SPDX-License-Identifier: MIT
#include "core/collection/determination.h"
#include "core/collection/occurrences.h"
#include "core/collection/published_occurrences.h"
#include "core/collection/regions.h"
#include "tests/core/collection/kept_photos.h"

#include <gmock/gmock.h>

#include <array>
#include <stop_token>

namespace taxo {
namespace {

const DecisionMaker kAda{.person = "Ada"};

Lineage bear() {
    Lineage lineage;
    lineage.names = {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"};
    return lineage;
}

std::vector<PublishedOccurrence> publishedOf(const Collection& collection,
                                             const char* filter = "") {
    std::vector<PublishedOccurrence> all;
    const auto told = forEachPublished(collection,
                                       {.filter = *Filter::parse(filter)},
                                       [&](PublishedOccurrence& occurrence) {
                                           all.push_back(occurrence);
                                           return Status();
                                       },
                                       {});
    EXPECT_TRUE(told) << told.error().text();
    return all;
}

TEST(PublishedOccurrences, HaveTheirItemsTogetherInTheOrderOfTheFirst) {
    test::KeptPhotos photos(4);
    const auto& items = photos.items;
    const std::array made = {NewOccurrence{.items = {items[1], items[3]}}};
    const auto occurrence = addOccurrences(*photos.collection, made, kAda).value();
    ASSERT_TRUE(determine(*photos.collection, occurrence, Verdict::Taxon, bear(), "", kAda));
    const auto published = publishedOf(*photos.collection);
    ASSERT_EQ(published.size(), 3U);
    EXPECT_FALSE(published[0].id);
    EXPECT_EQ(published[0].uuid, published[0].items[0].uuid) << "an item alone is one";
    ASSERT_EQ(published[1].items.size(), 2U);
    EXPECT_EQ(published[1].id, occurrence[0]);
    EXPECT_EQ(published[1].items[0].item, items[1]);
    EXPECT_EQ(published[1].items[1].item, items[3]);
    ASSERT_EQ(published[1].words.size(), 1U);
    EXPECT_EQ(published[1].words[0].said.taxon, bear());
    EXPECT_EQ(published[1].words[0].said.person, "Ada");
    EXPECT_EQ(published[2].items[0].item, items[2]);
}

TEST(PublishedOccurrences, HaveOnlyItemsThatFitTheFilter) {
    test::KeptPhotos photos(3);
    const std::array made = {NewOccurrence{.items = photos.items}};
    ASSERT_TRUE(addOccurrences(*photos.collection, made, kAda));
    const auto published = publishedOf(*photos.collection, "file:IMG_1");
    ASSERT_EQ(published.size(), 1U);
    ASSERT_EQ(published[0].items.size(), 1U);
    EXPECT_EQ(published[0].items[0].item, photos.items[1]);
}

TEST(PublishedOccurrences, TellWholePhotographsThatHaveRegions) {
    test::KeptPhotos photos(2);
    const std::array region = {NewRegion{
        photoOf(*photos.collection, photos.items[0])->id, {0.25, 0.5, 0.25, 0.125}, "Ada"}};
    ASSERT_TRUE(addRegions(*photos.collection, region, kAda));
    const auto published = publishedOf(*photos.collection);
    ASSERT_EQ(published.size(), 3U);
    EXPECT_TRUE(published[0].items[0].hasRegions);
    EXPECT_FALSE(published[1].items[0].hasRegions);
    EXPECT_FALSE(published[2].items[0].hasRegions);
    EXPECT_EQ(published[2].items[0].region, (Box{0.25, 0.5, 0.25, 0.125}));
    EXPECT_EQ(published[2].items[0].photo, published[0].items[0].photo);
}

TEST(PublishedOccurrences, OfRegionsAloneAreInTheDeploymentOfTheirPhotograph) {
    test::KeptPhotos photos(1);
    const std::array made = {Deployment{.name = "CT"}};
    const auto deployment = addDeployments(*photos.collection, made, kAda).value().front();
    ASSERT_TRUE(putIntoDeployment(*photos.collection, photos.items, deployment, kAda));
    const std::array region = {NewRegion{
        photoOf(*photos.collection, photos.items[0])->id, {0.25, 0.5, 0.25, 0.125}, "Ada"}};
    ASSERT_TRUE(addRegions(*photos.collection, region, kAda));
    const auto published = publishedOf(*photos.collection);
    ASSERT_EQ(published.size(), 2U);
    EXPECT_FALSE(published[1].id);
    EXPECT_EQ(published[1].deployment, deployment);
    EXPECT_EQ(published[1].event, published[0].event);
}

TEST(PublishedOccurrences, HaveEachPersonsLastWordTheLatestFirst) {
    test::KeptPhotos photos(1);
    for (const char* const person : {"Ada", "Ben", "Ada"}) {
        ASSERT_TRUE(determine(
            *photos.collection, photos.items, Verdict::Taxon, bear(), "cf.", {.person = person}));
    }
    const auto published = publishedOf(*photos.collection);
    const auto& words = published.at(0).items.at(0).words;
    ASSERT_EQ(words.size(), 2U);
    EXPECT_EQ(words[0].said.person, "Ada");
    EXPECT_EQ(words[1].said.person, "Ben");
    EXPECT_EQ(words[0].said.qualifier, "cf.");
    EXPECT_NE(words[0].entry, words[1].entry);
}

TEST(PublishedOccurrences, OfMoreThanABatchComeEachOnce) {
    test::KeptPhotos photos(2'500);
    const std::array made = {
        NewOccurrence{.items = {photos.items.begin() + 900, photos.items.begin() + 1'100}}};
    ASSERT_TRUE(addOccurrences(*photos.collection, made, kAda));
    std::vector<ItemId> told;
    for (const PublishedOccurrence& occurrence : publishedOf(*photos.collection)) {
        EXPECT_EQ(occurrence.items.size(), occurrence.id ? 200U : 1U);
        for (const PublishedItem& item : occurrence.items) {
            told.push_back(item.item);
        }
    }
    EXPECT_EQ(told, photos.items);
}

TEST(PublishedOccurrences, StopWhereTheTakerFailsOrSomebodyStopsThem) {
    test::KeptPhotos photos(3);
    int count = 0;
    const auto refused = forEachPublished(*photos.collection,
                                          {},
                                          [&](PublishedOccurrence&) -> Status {
                                              ++count;
                                              return fail(ErrorCode::NoSpace, "full");
                                          },
                                          {});
    EXPECT_EQ(refused.error().code, ErrorCode::NoSpace);
    EXPECT_EQ(count, 1);
    std::stop_source stop;
    stop.request_stop();
    const auto stopped = forEachPublished(
        *photos.collection,
        {},
        [](PublishedOccurrence&) { return Status(); },
        Progress(stop.get_token()));
    EXPECT_EQ(stopped.error().code, ErrorCode::Cancelled);
}

TEST(PublishedOccurrences, StandStillWhileTheyAreReadWhateverOthersDecide) {
    test::KeptPhotos photos(1);
    const auto view = photos.collection->openView().value();
    const auto read = whileUnchanged(view, [&]() -> Status {
        EXPECT_TRUE(publishedOf(view)[0].items[0].words.empty());
        EXPECT_TRUE(determine(*photos.collection, photos.items, Verdict::Taxon, bear(), "", kAda));
        EXPECT_TRUE(publishedOf(view)[0].items[0].words.empty()) << "as it was at the beginning";
        return {};
    });
    EXPECT_TRUE(read);
    EXPECT_EQ(publishedOf(view)[0].items[0].words.size(), 1U);
}

} // namespace
} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/collection/determination.h"
#include "core/collection/embeddings.h"
#include "core/collection/item_groups.h"
#include "core/collection/item_rows.h"
#include "core/collection/marks.h"
#include "core/collection/query.h"
#include "tests/core/collection/kept_photos.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <functional>
#include <span>
#include <string>

namespace taxo {
namespace {

using test::KeptPhotos;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const Lineage kBear{
    {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"}};
const Lineage kFig{{"Plantae", "Tracheophyta", "", "Rosales", "Moraceae", "Ficus", "carica"}};

/// Five photographs: two bears by Ada, a fig by Ben, and two that nobody looked at.
class Query : public ::testing::Test {
protected:
    Query() {
        decide({0, 1}, kBear, "Ada");
        decide({2}, kFig, "Ben");
    }

    void decide(const std::vector<std::size_t>& places,
                const Lineage& taxon,
                const std::string& person) {
        std::vector<ItemId> items;
        for (const std::size_t place : places) {
            items.push_back(kept.items[place]);
        }
        EXPECT_TRUE(
            determine(*kept.collection, items, Verdict::Taxon, taxon, "", {.person = person}));
    }

    /// Places of the items that a filter leaves.
    std::vector<std::size_t> find(const std::string& filter, Sort sort = {}) {
        const auto found = findItems(*kept.collection, *Filter::parse(filter), sort);
        EXPECT_TRUE(found) << found.error().text();
        std::vector<std::size_t> places;
        for (const ItemId item : found.value_or(std::vector<ItemId>{})) {
            places.push_back(static_cast<std::size_t>(
                std::find(kept.items.begin(), kept.items.end(), item) - kept.items.begin()));
        }
        EXPECT_EQ(countItems(*kept.collection, *Filter::parse(filter)),
                  static_cast<std::int64_t>(places.size()));
        return places;
    }

    KeptPhotos kept{5};
};

TEST_F(Query, WithoutTermsFindsAll) {
    EXPECT_THAT(find(""), ElementsAre(0, 1, 2, 3, 4));
}

TEST_F(Query, FindsByTaxaOfEveryRank) {
    EXPECT_THAT(find("family:Ursidae"), ElementsAre(0, 1));
    EXPECT_THAT(find("order:Rosales"), ElementsAre(2));
    EXPECT_THAT(find("species:\"Ursus arctos\""), ElementsAre(0, 1));
    EXPECT_THAT(find("taxon:Animalia,Ficus"), ElementsAre(0, 1, 2));
    EXPECT_THAT(find("family:Ficus"), ElementsAre());
    EXPECT_THAT(find("-taxon:Ursus"), ElementsAre(2, 3, 4));
}

TEST_F(Query, TurnedRoundFindsWhatHasNothingToCompare) {
    EXPECT_THAT(find("date:2025"), ElementsAre());
    EXPECT_THAT(find("-date:2025"), ElementsAre(0, 1, 2, 3, 4));
}

TEST_F(Query, FindsByWhatWasSaidAndByWhom) {
    EXPECT_THAT(find("verified"), ElementsAre(0, 1, 2));
    EXPECT_THAT(find("unverified"), ElementsAre(3, 4));
    EXPECT_THAT(find("person:Ben"), ElementsAre(2));
    EXPECT_THAT(find("unidentified -verified"), ElementsAre(3, 4));
    ASSERT_TRUE(determine(*kept.collection,
                          std::span(kept.items).last(1),
                          Verdict::Nothing,
                          {},
                          "",
                          {.person = "Ada"}));
    EXPECT_THAT(find("nothing"), ElementsAre(4));
}

TEST_F(Query, FindsFilesByAPartOfTheirName) {
    EXPECT_THAT(find("file:IMG_3"), ElementsAre(3));
    EXPECT_THAT(find("file:g_3.j"), ElementsAre(3));
    EXPECT_THAT(find("file:%"), ElementsAre()) << "signs of LIKE are taken as they are";
    EXPECT_THAT(find("Ursidae"), ElementsAre(0, 1)) << "a bare word may be a taxon";
    EXPECT_THAT(find("IMG_4"), ElementsAre(4));
}

TEST_F(Query, HostileWordsAreWords) {
    EXPECT_THAT(find("place:\"'; DROP TABLE item; --\""), ElementsAre());
    EXPECT_THAT(find("tag:\"'\""), ElementsAre());
    EXPECT_EQ(find("").size(), 5U);
}

TEST_F(Query, SortsByTaxonWithTheUnnamedLast) {
    EXPECT_THAT(find("", {.by = SortBy::Taxon}), ElementsAre(2, 0, 1, 3, 4));
    EXPECT_THAT(find("", {.by = SortBy::Taxon, .isDescending = true}), ElementsAre(1, 0, 2, 4, 3));
    EXPECT_THAT(find("", {.by = SortBy::Review}), ElementsAre(3, 4, 0, 1, 2));
    EXPECT_THAT(find("", {.by = SortBy::Review, .isDescending = true}), ElementsAre(2, 1, 0, 4, 3));
}

TEST_F(Query, SortsByNameAndStopsAtTheLimit) {
    EXPECT_THAT(find("", {.by = SortBy::Name, .isDescending = true}), ElementsAre(4, 3, 2, 1, 0));
    const auto page = findItems(*kept.collection, {}, {.by = SortBy::Name}, 2);
    EXPECT_THAT(*page, ElementsAre(kept.items[0], kept.items[1]));
}

TEST_F(Query, OfAFieldThatNobodyHasSaysSo) {
    const auto found = findItems(*kept.collection, *Filter::parse("stage:juvenile"), {});
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(found.error().message, HasSubstr("\"stage\""));
}

TEST_F(Query, RowsShowWhatAnItemIs) {
    const auto rows = rowsOf(*kept.collection, kept.items);
    ASSERT_EQ(rows->size(), 5U);
    EXPECT_EQ((*rows)[0].taxon, "Ursus arctos");
    EXPECT_EQ((*rows)[0].rank, Rank::Species);
    EXPECT_EQ((*rows)[0].status, ItemStatus::Verified);
    EXPECT_EQ((*rows)[3].taxon, "");
    EXPECT_EQ((*rows)[3].status, ItemStatus::New);
    EXPECT_EQ((*rows)[3].name, "IMG_3.jpg");
    EXPECT_EQ((*rows)[3].file, "/a season/IMG_3.jpg");
}

TEST_F(Query, CountsByRanks) {
    const auto counts = countsBy(*kept.collection, {}, "family");
    ASSERT_EQ(counts->size(), 3U);
    EXPECT_EQ((*counts)[0].items, 2);
    EXPECT_EQ((*counts)[1].items, 2);
    EXPECT_EQ((*counts)[2].value, "Moraceae");
    EXPECT_EQ(countsBy(*kept.collection, {}, "person")->front().value, "Ada");
    EXPECT_FALSE(countsBy(*kept.collection, {}, "colour"));
}

TEST_F(Query, RowsShowFlagsAndWhatCannotBeRead) {
    ASSERT_TRUE(setFlag(*kept.collection, std::span(&kept.items[1], 1), true, {.person = "Ada"}));
    ASSERT_TRUE(keepFailures(*kept.collection, std::array{Failure{kept.items[3], "It is torn."}}));
    const auto rows = rowsOf(*kept.collection, kept.items);
    EXPECT_TRUE((*rows)[1].isFlagged);
    EXPECT_FALSE((*rows)[0].isFlagged);
    EXPECT_EQ((*rows)[3].problem, "It is torn.");
    EXPECT_EQ((*rows)[0].problem, "");
    EXPECT_EQ((*rows)[0].bytes, photoOf(*kept.collection, kept.items[0])->file.bytes);
}

TEST_F(Query, GroupsKeepTheOrderOfTheList) {
    const auto grouped =
        findGrouped(*kept.collection, {}, {.by = SortBy::Name, .isDescending = true}, "family");
    ASSERT_TRUE(grouped);
    ASSERT_EQ(grouped->items.size(), 5U);
    ASSERT_EQ(grouped->groups.size(), 3U);
    EXPECT_EQ(grouped->groups.back().value, ""); // of those without a family
    std::size_t next = 0;
    for (const ItemGroup& group : grouped->groups) {
        EXPECT_EQ(group.first, next);
        next += group.size;
        EXPECT_TRUE(std::is_sorted(grouped->items.begin() + static_cast<long>(group.first),
                                   grouped->items.begin() + static_cast<long>(next),
                                   std::greater<>()));
    }
    EXPECT_EQ(next, 5U);
    const auto verified = countItems(*kept.collection, *Filter::parse("verified"));
    const auto byStatus = findGrouped(*kept.collection, {}, {}, "status");
    EXPECT_EQ(byStatus->groups.back().value, "verified");
    EXPECT_EQ(static_cast<std::int64_t>(byStatus->groups.back().size), *verified);
    EXPECT_FALSE(findGrouped(*kept.collection, {}, {}, "colour"));
    ASSERT_TRUE(tag(*kept.collection, std::span(&kept.items[2], 1), "check", {.person = "Ada"}));
    const auto byTag = findGrouped(*kept.collection, {}, {}, "tag");
    ASSERT_EQ(byTag->groups.size(), 2U); // those without one are not lost
    EXPECT_EQ(byTag->groups[0], (ItemGroup{"check", 0, 1}));
    EXPECT_EQ(byTag->groups[1], (ItemGroup{"", 1, 4}));
}

} // namespace
} // namespace taxo

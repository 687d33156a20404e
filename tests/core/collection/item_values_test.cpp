// SPDX-License-Identifier: MIT
#include "core/collection/item_values.h"
#include "core/collection/marks.h"
#include "core/collection/when_where.h"
#include "tests/core/collection/answered_photos.h"

#include <gmock/gmock.h>

#include <cmath>

namespace taxo {
namespace {

using ::testing::ElementsAre;

const DecisionMaker kAda{.person = "Ada"};
const Lineage kBear{
    {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"}};
const Lineage kFig{{"Plantae", "Tracheophyta", "", "Rosales", "Moraceae", "Ficus", "carica"}};

/// Five photographs: the machine calls two bears and one nothing; one of the bears is a fig.
class ItemValuesOf : public ::testing::Test {
protected:
    ItemValuesOf() {
        kept.answerAll({test::answer(kBear, Rank::Species),
                        test::answer(kBear, Rank::Species),
                        test::answer(kBear, std::nullopt)});
        kept.say(1, kFig);
    }

    void setFieldOf(std::size_t which, const std::string& value) {
        EXPECT_TRUE(setField(*kept.collection, kept.one(which), {"bill", value}, kAda));
    }

    test::AnsweredPhotos kept{5};
};

TEST_F(ItemValuesOf, AreEachNamedOnceWithTheEmptyOneFirst) {
    const auto families = valuesOf(*kept.collection, kept.items, "family");
    ASSERT_TRUE(families) << families.error().text();
    EXPECT_THAT(families->values, ElementsAre("", "Moraceae", "Ursidae"));
    EXPECT_THAT(families->places, ElementsAre(2, 1, 0, 0, 0));
}

TEST_F(ItemValuesOf, AreOfTheItemsAskedForAlone) {
    const std::vector<ItemId> some = {kept.items[1], kept.items[4]};
    const auto families = valuesOf(*kept.collection, some, "family");
    ASSERT_TRUE(families);
    EXPECT_THAT(families->values, ElementsAre("", "Moraceae"));
    EXPECT_THAT(families->places, ElementsAre(1, 0));
    EXPECT_TRUE(valuesOf(*kept.collection, {}, "family")->places.empty());
}

TEST_F(ItemValuesOf, AreTheFirstOfSeveralTags) {
    for (const char* const name : {"b", "a", "c"}) {
        ASSERT_TRUE(tag(*kept.collection, kept.one(3), name, kAda));
    }
    const auto tags = valuesOf(*kept.collection, kept.items, "tag");
    ASSERT_TRUE(tags);
    EXPECT_EQ(tags->values[tags->places[3]], "a");
    EXPECT_EQ(tags->values[tags->places[0]], "");
}

TEST_F(ItemValuesOf, AreFoldersWithTheirWholePath) {
    const auto folders = valuesOf(*kept.collection, kept.items, "folder");
    ASSERT_TRUE(folders) << folders.error().text();
    EXPECT_THAT(folders->values, ElementsAre("", "/a season/"));
    EXPECT_EQ(folders->places.front(), 1U);
}

TEST_F(ItemValuesOf, AreSeasonsOfAnyYearUnlessPeopleSayTheirOwn) {
    constexpr std::int64_t kYear = 365 * 86'400;
    constexpr std::int64_t kMonth = 31 * 86'400;
    const std::vector<ItemTime> times = {
        {kept.items[0], LocalTime{kYear - 86'400, {}}},           // 31 December 1970
        {kept.items[1], LocalTime{40 * 86'400, {}}},              // February
        {kept.items[2], LocalTime{2 * kYear + 6 * kMonth, {}}},   // July 1972
        {kept.items[3], LocalTime{6 * kMonth + 4 * 86'400, {}}}}; // July 1970
    ASSERT_TRUE(apply(*kept.collection, *proposeTimes(*kept.collection, times), kAda));
    const auto seasons = valuesOf(*kept.collection, kept.items, "season");
    ASSERT_TRUE(seasons) << seasons.error().text();
    EXPECT_THAT(seasons->values, ElementsAre("", "12-2", "6-8"));
    EXPECT_THAT(seasons->places, ElementsAre(1, 1, 2, 2, 0));
    ASSERT_TRUE(setField(*kept.collection, kept.one(4), {"season", "rain"}, kAda));
    const auto own = valuesOf(*kept.collection, kept.items, "season");
    EXPECT_THAT(own->values, ElementsAre("", "rain"));
}

TEST_F(ItemValuesOf, AreRefusedOfWhatNoItemHas) {
    EXPECT_EQ(valuesOf(*kept.collection, kept.items, "colour").error().code,
              ErrorCode::InvalidInput);
    EXPECT_EQ(numbersOf(*kept.collection, kept.items, "colour").error().code,
              ErrorCode::InvalidInput);
}

TEST_F(ItemValuesOf, AreNumbersWhereAllOfATextIsOne) {
    setFieldOf(0, "12.5");
    setFieldOf(1, "-3");
    setFieldOf(2, "12 mm");
    const auto bills = numbersOf(*kept.collection, kept.items, "bill");
    ASSERT_TRUE(bills) << bills.error().text();
    EXPECT_EQ((*bills)[0], 12.5);
    EXPECT_EQ((*bills)[1], -3.0);
    EXPECT_TRUE(std::isnan((*bills)[2]));
    EXPECT_TRUE(std::isnan((*bills)[3]));
}

TEST_F(ItemValuesOf, KnowHowSureTheMachineIs) {
    const auto masses = numbersOf(*kept.collection, kept.items, "mass");
    ASSERT_TRUE(masses);
    EXPECT_FLOAT_EQ(static_cast<float>((*masses)[0]), 0.9F);
    EXPECT_TRUE(std::isnan((*masses)[4]));
}

TEST_F(ItemValuesOf, GiveTaxaByPeopleBeforeMachines) {
    const auto taxa = taxaOf(*kept.collection, kept.items);
    ASSERT_TRUE(taxa) << taxa.error().text();
    EXPECT_EQ(taxa->taxa.front(), Lineage{});
    EXPECT_EQ(taxa->taxa.size(), 3U);
    EXPECT_EQ(taxa->taxa[taxa->places[0]], kBear);
    EXPECT_EQ(taxa->taxa[taxa->places[1]], kFig);
    EXPECT_EQ(taxa->places[2], 0U);
    EXPECT_THAT(taxa->states,
                ElementsAre(ItemStatus::Suggested,
                            ItemStatus::Verified,
                            ItemStatus::Suggested,
                            ItemStatus::New,
                            ItemStatus::New));
}

} // namespace
} // namespace taxo

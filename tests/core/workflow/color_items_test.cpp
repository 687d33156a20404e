// SPDX-License-Identifier: MIT
#include "core/collection/marks.h"
#include "core/workflow/color_items.h"
#include "tests/core/collection/answered_photos.h"

#include <gmock/gmock.h>

#include <string>

namespace taxo {
namespace {

using ::testing::ElementsAre;

const Lineage kBear{
    {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"}};
const Lineage kFig{{"Plantae", "Tracheophyta", "", "Rosales", "Moraceae", "Ficus", "carica"}};

/// Twenty photographs: two bears and a fig, by the machine.
class ColorItems : public ::testing::Test {
protected:
    ColorItems() {
        kept.answerAll({test::answer(kBear, Rank::Species),
                        test::answer(kFig, Rank::Species),
                        test::answer(kBear, Rank::Species)});
    }

    Result<ItemColors> colorsBy(const std::string& by) {
        const auto taxa = taxaOf(*kept.collection, kept.items);
        EXPECT_TRUE(taxa);
        return colorItems(*kept.collection, kept.items, *taxa, by, Ground::Light);
    }

    ItemColors colored(const std::string& by) {
        auto made = colorsBy(by);
        EXPECT_TRUE(made) << made.error().text();
        return *std::move(made);
    }

    void setLengths(const std::vector<std::string>& lengths) {
        for (std::size_t i = 0; i < lengths.size(); ++i) {
            EXPECT_TRUE(
                setField(*kept.collection, kept.one(i), {"length", lengths[i]}, {.person = "Ada"}));
        }
    }

    test::AnsweredPhotos kept{20};
};

TEST_F(ColorItems, GivesTaxaOfARankTheirColours) {
    const ItemColors made = colored("family");
    ASSERT_EQ(made.classColors.size(), 2U);
    EXPECT_EQ(plainOf(made.classes.names[0]), "Ursidae");
    EXPECT_EQ(made.colors[0], made.classColors[0]);
    EXPECT_EQ(made.colors[1], made.classColors[1]);
    EXPECT_EQ(made.colors[2], made.classColors[0]);
    EXPECT_EQ(made.colors[3], unknownColor(Ground::Light));
    EXPECT_EQ(made.without, 17U);
    EXPECT_FALSE(made.scale);
}

TEST_F(ColorItems, GivesNumbersAScale) {
    const ItemColors made = colored("mass");
    ASSERT_TRUE(made.scale);
    EXPECT_TRUE(made.classes.names.empty());
    EXPECT_EQ(made.without, 17U);
    EXPECT_FALSE(made.scale->areDays);
    EXPECT_TRUE(colored("date").scale->areDays);
}

TEST_F(ColorItems, TakesAFieldOfManyNumbersForNumbersAndOfFewForKinds) {
    setLengths({"1", "2", "1"});
    EXPECT_EQ(colored("length").classColors.size(), 2U);
    setLengths({"1.5", "2", "1"});
    EXPECT_TRUE(colored("length").scale) << "what is measured is no kind, as in taxo map";
    std::vector<std::string> lengths;
    for (int i = 0; i < 20; ++i) {
        lengths.push_back(std::to_string(i) + ".5");
    }
    setLengths(lengths);
    const ItemColors made = colored("length");
    ASSERT_TRUE(made.scale);
    EXPECT_EQ(made.scale->least, 0.5);
    EXPECT_EQ(made.scale->most, 19.5);
    lengths.back() = "long";
    setLengths(lengths);
    EXPECT_EQ(colored("length").classColors.size(), 20U);
}

TEST_F(ColorItems, RefusesWhatNoItemHas) {
    const auto made = colorsBy("colour");
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::InvalidInput);
}

TEST_F(ColorItems, NamesRegionsFromWideToFine) {
    kept.say(2, kFig);
    const ItemRegions regions = regionsOf(*taxaOf(*kept.collection, kept.items));
    ASSERT_EQ(regions.levels.size(), 6U);
    EXPECT_EQ(regions.levels[0].names.size(), 2U);
    EXPECT_EQ(regions.levels[1].names.size(), 1U) << "the fig has no class";
    EXPECT_EQ(plainOf(regions.levels[5].names[0]), "Ficus carica");
    EXPECT_THAT(
        std::vector(regions.states.begin(), regions.states.begin() + 4),
        ElementsAre(
            ItemStatus::Suggested, ItemStatus::Suggested, ItemStatus::Verified, ItemStatus::New));
}

} // namespace
} // namespace taxo

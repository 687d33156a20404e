// SPDX-License-Identifier: MIT
// Species in the order of a trait, and by categories, on worlds whose truth is planted.
#include "core/workflow/structure_question.h"
#include "core/workflow/structure_trait_classes.h"
#include "core/workflow/structure_traits.h"
#include "core/workflow/trait_axis.h"
#include "tests/core/workflow/structure_world.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <cmath>
#include <cstddef>
#include <limits>
#include <string>
#include <utility>
#include <vector>

namespace taxo {
namespace {

using test::StructureWorld;
using testing::HasSubstr;

TEST(StructureOfTraits, OrdersSpeciesAndPhotographsByWhatTheyLookLike) {
    const auto made = StructureWorld{.families = 6, .generaOfFamily = 3, .dimension = 8}.make();
    TraitTable table;
    table.trait = "bill";
    for (std::size_t i = 0; i < made.species.size(); ++i) {
        table.bySpecies[made.species[i].binomial()] = made.trait[i];
    }
    table.bySpecies["Nowhere here"] = 1.0;
    const auto found = structureTraits(made.rows, table, {});
    ASSERT_TRUE(found) << found.error().text();
    ASSERT_TRUE(found->order);
    EXPECT_EQ(found->clades, Rank::Family);
    EXPECT_EQ(found->order->clades, 6U);
    EXPECT_EQ(found->order->species.size(), 36U);
    EXPECT_GT(found->order->pooled.value, 0.5);
    EXPECT_LE(found->order->pooled.p, 0.02);
    EXPECT_EQ(found->notHere, 1U);
    ASSERT_EQ(found->photographs.size(), made.rows.rows.rows());
    // A species' photographs lie about it.
    double sum = 0.0;
    for (std::size_t row = 0; row < 36; ++row) {
        sum += found->photographs[row] / 36.0;
    }
    EXPECT_NEAR(sum, found->positions[0], 1e-5);
}

TEST(StructureOfTraits, TakesNumbersOfPhotographsToo) {
    const auto made = StructureWorld{}.make();
    TraitTable table;
    table.trait = "bill";
    for (std::size_t row = 0; row < made.rows.things.size(); ++row) {
        // One photograph of the first event is far off: its event has three.
        table.byThing[made.rows.things[row]] = row == 0 ? 3.0 : 0.0;
    }
    table.byThing[made.rows.things[36]] = 1.0; // of the second species, else all were the same
    const auto found = structureTraits(made.rows, table, {});
    ASSERT_TRUE(found) << found.error().text();
    EXPECT_NEAR(found->values[0], 1.0 / 12.0, 1e-12);
    EXPECT_EQ(found->clades, Rank::Genus) << "three families are too few";
}

TEST(StructureOfTraits, OfTwoSpeciesThereIsNotEnough) {
    const auto made = StructureWorld{}.make();
    TraitTable table;
    table.trait = "bill";
    table.bySpecies[made.species[0].binomial()] = 1.0;
    table.bySpecies[made.species[1].binomial()] = 2.0;
    const auto found = structureTraits(made.rows, table, {}).value();
    EXPECT_FALSE(found.order);
    EXPECT_THAT(found.notEnough, HasSubstr("Not enough species: 2 with"));
}

TEST(TraitTable, IsReadBySpeciesOrByItem) {
    const test::TempDir dir;
    dir.write("species.csv",
              "genus,species,bill\nGeospiza,fortis,11.5\nGeospiza,magnirostris,NA\n");
    const TraitTable species = readTraitTable(dir / "species.csv", "").value();
    EXPECT_EQ(species.trait, "bill");
    EXPECT_THAT(species.bySpecies, testing::ElementsAre(testing::Pair("Geospiza fortis", 11.5)));
    dir.write("items.csv", "item,bill,wing\n7,1.5,3\n,2,4\n");
    EXPECT_THAT(readTraitTable(dir / "items.csv", "wing").value().byThing,
                testing::ElementsAre(testing::Pair(7, 3.0)));
    EXPECT_THAT(readTraitTable(dir / "items.csv", "").error().message, HasSubstr("bill, wing"));
    EXPECT_THAT(readTraitTable(dir / "items.csv", "beak").error().message,
                HasSubstr("no column \"beak\""));
    dir.write("words.csv", "genus,species,bill\nGeospiza,fortis,long\n");
    EXPECT_THAT(readTraitTable(dir / "words.csv", "").error().message,
                HasSubstr("line 2: \"long\" in column bill is no number. A trait of words is "
                          "asked for as categories"));
    dir.write("nothing.csv", "a,b\n1,2\n");
    EXPECT_EQ(readTraitTable(dir / "nothing.csv", "b").error().code, ErrorCode::InvalidInput);
}

StructureTraits along(std::vector<double> positions) {
    StructureTraits found;
    found.photographs = std::move(positions);
    return found;
}

TEST(FilmAlong, TakesPhotographsNearestToEvenlySpacedPlacesEachOnce) {
    const auto found = along({3.0, 0.0, 9.1, 5.1, 1.0, 6.0, 4.9});
    EXPECT_THAT(filmAlong(found, 3), testing::ElementsAre(1, 6, 2)); // 0, about 4.55, 9.1
    EXPECT_THAT(filmAlong(found, 20), testing::ElementsAre(1, 4, 0, 6, 3, 5, 2)) << "all of them";
    EXPECT_THAT(filmAlong(along({2.0, 2.0, 2.0}), 2), testing::ElementsAre(1, 2));
    EXPECT_TRUE(filmAlong(along({}), 5).empty());
}

TEST(FilmAlong, DoesNotEndInASingleOddPicture) {
    std::vector<double> positions;
    for (int i = 0; i < 400; ++i) {
        positions.push_back(i);
    }
    positions.push_back(1e6);
    positions.push_back(std::nan(""));
    const auto film = filmAlong(along(positions), 5);
    ASSERT_EQ(film.size(), 5U);
    EXPECT_LT(film.back(), 400U);
    EXPECT_GT(film.back(), 390U);
}

TEST(AxisOnMap, GivesEachPointItsPlaceByItsItem) {
    StructureTraits traits = along({-1.0, 0.5, 1.0});
    traits.trait = "bill";
    CollectionMap map;
    map.items = {ItemId{1}, ItemId{2}, ItemId{5}, ItemId{9}, ItemId{12}};
    map.positions = EmbeddingMatrix(5, 2);
    const std::vector<std::int64_t> items = {2, 5, 9};
    const AxisOnMap axis = axisOnMap(traits, items, map);
    EXPECT_EQ(axis.trait, "bill");
    EXPECT_EQ(axis.measured, 3U);
    EXPECT_THAT(std::vector(axis.places.begin() + 1, axis.places.begin() + 4),
                testing::ElementsAre(-1.0, 0.5, 1.0));
    EXPECT_TRUE(std::isnan(axis.places.front()) && std::isnan(axis.places.back()));
    EXPECT_FALSE(axis.hasWay()) << "of three points there is none";
    EXPECT_EQ(captionOf(axis),
              "No straight way across the map tells where they lie along \"bill\": look at the "
              "colours alone. 2 points were not measured.");
}

TEST(AxisOnMap, HasAWayOnlyWhereTheMapFollowsIt) {
    std::vector<std::int64_t> items;
    CollectionMap map;
    constexpr int kPoints = 400;
    map.positions = EmbeddingMatrix(kPoints, 2);
    std::vector<double> rising;
    std::vector<double> round; // by the distance from the middle
    for (int i = 0; i < kPoints; ++i) {
        items.push_back(i);
        map.items.push_back(ItemId{i});
        map.positions.row(static_cast<std::size_t>(i))[0] = static_cast<float>(i % 20);
        map.positions.row(static_cast<std::size_t>(i))[1] = static_cast<float>(i / 20);
        rising.push_back(i / 20);
        round.push_back(std::hypot(i % 20 - 9.5, i / 20 - 9.5));
    }
    const AxisOnMap axis = axisOnMap(along(rising), items, map);
    ASSERT_TRUE(axis.hasWay());
    EXPECT_GT(axis.trend->to[1], axis.trend->from[1] + 15.0F);
    EXPECT_NEAR(axis.trend->to[0], axis.trend->from[0], 1e-3);
    EXPECT_EQ(captionOf(axis),
              "A straight way across the map tells 100 % of where they lie along \"\" (R2).");
    EXPECT_FALSE(axisOnMap(along(round), items, map).hasWay());
}

TEST(StructureOfTraitClasses, TellsCategoriesOfSpeciesByTheirLooks) {
    const auto made = StructureWorld{.families = 6, .generaOfFamily = 3, .dimension = 8}.make();
    TraitClassTable table;
    table.trait = "habitat";
    table.classes = {"forest", "water"};
    for (std::size_t i = 0; i < made.species.size(); ++i) {
        table.bySpecies[made.species[i].binomial()] = made.trait[i] > 0.0 ? 1 : 0;
    }
    table.bySpecies["Nowhere here"] = 1;
    const auto found = structureTraitClasses(made.rows, table, {});
    ASSERT_TRUE(found) << found.error().text();
    ASSERT_TRUE(found->predicted);
    EXPECT_EQ(found->clades, Rank::Family);
    EXPECT_EQ(found->predicted->species.size(), 36U);
    EXPECT_GT(found->predicted->probe.value, 0.65);
    EXPECT_LE(found->predicted->probe.p, 0.05);
    EXPECT_EQ(found->notHere, 1U);
}

TEST(StructureOfTraitClasses, OfPhotographsASpeciesHasWhatMostEventsShow) {
    const auto made = StructureWorld{}.make();
    TraitClassTable table;
    table.trait = "habitat";
    table.classes = {"forest", "water"};
    for (std::size_t row = 0; row < made.rows.things.size(); ++row) {
        // Of the first species one event shows water; of all its photographs.
        table.byThing[made.rows.things[row]] = row < 3 || row >= 36 ? 1 : 0;
    }
    const auto found = structureTraitClasses(made.rows, table, {});
    // One species of forest is too few for a category of its own.
    ASSERT_FALSE(found);
    EXPECT_THAT(found.error().message, HasSubstr("1 have"));
    for (std::size_t row = 36; row < 72; ++row) {
        table.byThing[made.rows.things[row]] = 0;
    }
    const auto two = structureTraitClasses(made.rows, table, {}).value();
    EXPECT_EQ(two.classOf[0], 0);
    EXPECT_EQ(two.classOf[1], 0);
    EXPECT_EQ(two.classOf[2], 1);
}

TEST(TraitClassTable, IsReadFromWordsAndNumbers) {
    const test::TempDir dir;
    dir.write("species.csv",
              "genus,species,habitat\nGeospiza,fortis,wood\nGeospiza,magnirostris,NA\n"
              "Geospiza,scandens,arid\n");
    const TraitClassTable table = readTraitClassTable(dir / "species.csv", "").value();
    EXPECT_EQ(table.trait, "habitat");
    EXPECT_THAT(table.classes, testing::ElementsAre("arid", "wood"));
    EXPECT_THAT(table.bySpecies,
                testing::ElementsAre(testing::Pair("Geospiza fortis", 1),
                                     testing::Pair("Geospiza scandens", 0)));
    dir.write("items.csv", "item,flies\n7,1\n8,0\n,1\n");
    EXPECT_THAT(readTraitClassTable(dir / "items.csv", "flies").value().byThing,
                testing::ElementsAre(testing::Pair(7, 1), testing::Pair(8, 0)));
    dir.write("broken.csv", "item,flies\nx,1\n");
    EXPECT_THAT(readTraitClassTable(dir / "broken.csv", "").error().message,
                HasSubstr("line 2: \"x\" is no number of an item"));
}

} // namespace
} // namespace taxo

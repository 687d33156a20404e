// SPDX-License-Identifier: MIT
// Structure between and within species, on worlds whose truth is planted.
#include "core/base/cpu.h"
#include "core/taxonomy/taxon_names.h"
#include "core/workflow/structure_between.h"
#include "core/workflow/structure_figures.h"
#include "core/workflow/structure_question.h"
#include "core/workflow/structure_variants.h"
#include "core/workflow/structure_within.h"
#include "tests/core/projection/clustered_rows.h"
#include "tests/core/statistics/worlds.h"
#include "tests/core/workflow/structure_world.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <set>
#include <stop_token>

namespace taxo {
namespace {

using test::StructureWorld;
using testing::HasSubstr;

class StructureOfRows : public testing::Test {
protected:
    Result<StructureBetween>
    between(const StructureRows& rows, Rank rank = Rank::Species, const Progress& progress = {}) {
        return structureBetween(rows,
                                {.rank = rank,
                                 .rivals = 3,
                                 .shuffle = {.permutations = 99},
                                 .resampling = {.draws = 200}},
                                test::batchSearch(),
                                m_graphs.path(),
                                progress);
    }

    StructureWithin within(const StructureRows& rows) {
        return structureWithin(rows,
                               {.naming = {.permutations = 199}, .resampling = {.draws = 200}},
                               test::batchSearch(),
                               m_graphs.path())
            .value();
    }

    test::TempDir m_graphs;
};

TEST_F(StructureOfRows, TaxaWithoutEnoughPhotographsAreCountedApart) {
    StructureRows rows;
    std::vector<Lineage> names(8, StructureWorld::lineage(0, 0, 0)); // 8 from 4 events
    names.insert(names.end(), 9, StructureWorld::lineage(1, 0, 0));  // 9 from 3
    names.emplace_back();                                            // nobody knows
    rows.taxa = RowTaxa::of(names);
    for (std::int32_t i = 0; i < 18; ++i) {
        rows.events.push_back(i < 8 ? i % 4 : 10 + i % 3);
    }
    const TaxaAtRank species = taxaAtRank(rows, Rank::Species);
    EXPECT_THAT(species.taxa, testing::ElementsAre(StructureWorld::lineage(0, 0, 0)));
    ASSERT_THAT(species.tooFew, testing::ElementsAre(StructureWorld::lineage(1, 0, 0)));
    EXPECT_EQ(species.fewCounts[0].photographs, 9U);
    EXPECT_EQ(species.fewCounts[0].events, 3U);
    EXPECT_EQ(species.unnamed, 1U);
    EXPECT_EQ(species.taxonOf[7], 0);
    EXPECT_EQ(species.taxonOf[8], kNoGroup);
    EXPECT_EQ(species.whyNotEnough(1, Rank::Species), "");
    EXPECT_THAT(species.whyNotEnough(2, Rank::Species),
                HasSubstr("1 of 2 taxa of rank species have 8 photographs from 4 events; at least "
                          "2 must. Of the others Genus10 species100 has most: 9 photographs from "
                          "3 events."));
    EXPECT_EQ(taxaAtRank(rows, Rank::Order).taxa.size(), 1U) << "those of both together";
    EXPECT_EQ(taxaAtRank(rows, Rank::Order).counts[0].photographs, 17U);
}

TEST_F(StructureOfRows, BetweenSpeciesTheTreeThatTheyEvolvedAlongIsFound) {
    const auto world = StructureWorld{}.make();
    const StructureBetween found = between(world.rows).value();
    ASSERT_EQ(found.taxa.size(), 12U);
    EXPECT_EQ(found.notEnough, "");
    // Depths 4: order, 5: family, 6: genus; each nearer than the one before.
    EXPECT_GT(found.byDepth[4].mean, found.byDepth[5].mean);
    EXPECT_GT(found.byDepth[5].mean, found.byDepth[6].mean);
    for (std::size_t i = 0; i < found.taxa.size(); ++i) {
        const auto nearest = static_cast<std::size_t>(found.taxa[i].rivals.front().species);
        EXPECT_EQ(found.groups.taxa[nearest].downTo(Rank::Genus),
                  found.groups.taxa[i].downTo(Rank::Genus));
        EXPECT_EQ(found.taxa[i].rivals.size(), 3U);
        EXPECT_GT(found.taxa[i].rivals.front().distribution, 0.05);
        EXPECT_GT(found.taxa[i].fisherRatio, 1.0);
        EXPECT_GT(found.taxa[i].silhouette.low, 0.3);
        EXPECT_GT(found.taxa[i].purity.value, 0.95);
    }
    EXPECT_EQ(found.agreement.triplets.share(), 1.0);
    EXPECT_LE(found.agreement.triplets.p, 0.01);
    EXPECT_EQ(found.agreement.clades.share(), 1.0);
    EXPECT_GT(found.mantel.correlation, 0.5);
    EXPECT_GT(found.cophenetic, 0.8);
    EXPECT_GT(found.purity.low, 0.9);
    EXPECT_NEAR(found.purityByChance, 1.0 / 12.0, 1e-9);
    EXPECT_EQ(found.merges.size(), 11U);
}

TEST_F(StructureOfRows, BetweenTaxaOfAnyRank) {
    const auto world = StructureWorld{}.make();
    const StructureBetween families = between(world.rows, Rank::Family).value();
    ASSERT_EQ(families.taxa.size(), 3U);
    EXPECT_EQ(lowestNameOf(families.groups.taxa[0]), "Family0idae");
    EXPECT_GT(families.purity.value, 0.9);
    const StructureBetween orders = between(world.rows, Rank::Order).value();
    EXPECT_THAT(orders.notEnough, HasSubstr("1 of 1 taxa of rank order"));
    EXPECT_TRUE(orders.taxa.empty());
}

TEST_F(StructureOfRows, BetweenStopsWhereAsked) {
    std::stop_source stop;
    stop.request_stop();
    const auto found =
        between(StructureWorld{}.make().rows, Rank::Species, Progress(stop.get_token()));
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::Cancelled);
}

TEST_F(StructureOfRows, SpreadIsThatOfAPhotographOfARandomEvent) {
    StructureRows rows;
    const float events[4][2] = {{1, 0}, {-1, 0}, {0, 1}, {0, -1}};
    for (std::int32_t event = 0; event < 4; ++event) {
        for (const float away : {-0.1F, 0.1F}) {
            rows.rows.append(std::vector<float>{events[event][0] + away, events[event][1], 1.0F});
            rows.events.push_back(event);
            rows.things.push_back(static_cast<std::int64_t>(rows.things.size()));
        }
    }
    rows.taxa = RowTaxa::of(std::vector(8, StructureWorld::lineage(0, 0, 0)));
    const StructureWithin found = within(rows);
    ASSERT_EQ(found.species.size(), 1U);
    EXPECT_NEAR(found.species[0].spread.value, 4.0 / 3.0 + 0.01, 1e-6);
    EXPECT_NEAR(found.species[0].insideEvents, 0.01 / (4.0 / 3.0 + 0.01), 1e-6);
    EXPECT_TRUE(found.species[0].clusters.empty()) << "8 photographs are too few to part";
    EXPECT_NEAR(found.distanceOf[0], 0.81, 1e-6);
    EXPECT_EQ(found.species[0].typical.size(), 3U);
    EXPECT_NEAR(found.distanceOf[found.species[0].untypical[0]], 1.21, 1e-6);
}

TEST_F(StructureOfRows, SubClustersAreNamedByWhatWasPlanted) {
    for (const std::size_t planted : {0U, 1U}) { // sex, camera
        StructureWorld world{.eventsOfSpecies = 24};
        (planted == 0 ? world.sexEffect : world.cameraEffect) = 0.8;
        const auto made = world.make();
        const StructureWithin found = within(made.rows);
        std::set<std::int32_t> named;
        for (const FieldAssociation& one : found.explained) {
            EXPECT_EQ(one.fdr <= 0.05, one.field == planted);
            if (one.field == planted) {
                EXPECT_GT(one.effect, 0.8);
                named.insert(one.species);
            }
        }
        EXPECT_EQ(named.size(), 12U) << "each species";
        EXPECT_EQ(found.species[0].clusters, (std::vector<std::size_t>{36, 36}));
    }
}

TEST_F(StructureOfRows, SubClustersStayUnnamedWhereNothingWasPlanted) {
    std::size_t alarms = 0;
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        const auto made =
            StructureWorld{.families = 1, .eventsOfSpecies = 24, .dimension = 16, .seed = seed}
                .make();
        const StructureWithin found = within(made.rows);
        EXPECT_FALSE(found.explained.empty()) << "it was looked for";
        alarms +=
            std::ranges::any_of(found.explained, [](const auto& one) { return one.fdr <= 0.05; })
                ? 1
                : 0;
    }
    EXPECT_LE(alarms, 3U); // 1 of 20 is expected
}

TEST_F(StructureOfRows, WrongLabelsAreFoundAndWhatTheyShouldBe) {
    const auto made = StructureWorld{.wrongEvery = 20}.make();
    const StructureWithin found = within(made.rows);
    std::size_t right = 0;
    for (std::size_t i = 0; i < made.wrong.size(); ++i) {
        const LabelSuspect& one = found.suspects.at(i);
        const bool isWrong = std::ranges::binary_search(made.wrong, one.found.row);
        right += isWrong ? 1 : 0;
        if (isWrong) {
            EXPECT_EQ(one.found.rank, Rank::Family);
            // The neighbours are right, and the label names the next family.
            EXPECT_NE(one.suggestion, one.label.downTo(Rank::Family));
            const auto good = made.rows.events[one.found.row] / 12; // 12 events a species
            EXPECT_EQ(one.suggestion,
                      made.species[static_cast<std::size_t>(good)].downTo(Rank::Family));
        }
    }
    EXPECT_GE(right, made.wrong.size() * 9 / 10);
}

TEST_F(StructureOfRows, WithinSaysNotEnoughAsAnAnswer) {
    const auto made = StructureWorld{.eventsOfSpecies = 3}.make();
    const StructureWithin found = within(made.rows);
    EXPECT_THAT(found.notEnough, HasSubstr("0 of 12 taxa of rank species"));
    EXPECT_TRUE(found.species.empty());
    EXPECT_EQ(found.groups.tooFew.size(), 12U);
}

TEST_F(StructureOfRows, OneRowAndEqualRowsAreAnswered) {
    StructureRows one;
    one.rows = EmbeddingMatrix(1, 4);
    one.rows.row(0)[0] = 1.0F;
    one.things = {1};
    one.events = {0};
    one.taxa = RowTaxa::of(std::vector(1, StructureWorld::lineage(0, 0, 0)));
    EXPECT_FALSE(within(one).notEnough.empty());
    EXPECT_FALSE(between(one).value().notEnough.empty());
    auto equal = StructureWorld{.families = 1}.make().rows;
    for (std::size_t row = 0; row < equal.rows.rows(); ++row) {
        std::ranges::fill(equal.rows.row(row), 0.0F);
        equal.rows.row(row)[0] = 1.0F;
    }
    const StructureWithin same = within(equal);
    ASSERT_EQ(same.species.size(), 4U);
    EXPECT_NEAR(same.species[0].spread.value, 0.0, 1e-12);
    EXPECT_EQ(same.species[0].insideEvents, 0.0);
    EXPECT_TRUE(same.species[0].clusters.empty());
    EXPECT_TRUE(between(equal));
}

/// The exact world of the statistics' tests, as rows.
StructureRows rowsOf(const test::VariantWorld& world) {
    const auto made = world.make();
    StructureRows rows;
    std::vector<Lineage> names;
    for (const std::int32_t species : made.species) {
        names.push_back(StructureWorld::lineage(0, 0, static_cast<std::size_t>(species)));
    }
    rows.rows = made.rows;
    rows.taxa = RowTaxa::of(names);
    rows.events = made.events;
    rows.fields = {{"sex", {"female", "male"}, made.variants}};
    for (std::size_t row = 0; row < names.size(); ++row) {
        rows.things.push_back(static_cast<std::int64_t>(row));
    }
    return rows;
}

StructureVariants variantsOf(const StructureRows& rows) {
    auto found = structureVariants(
        rows, "sex", {.permutations = 39, .resampling = {.draws = 200}}, test::batchSearch());
    EXPECT_TRUE(found) << found.error().text();
    return *std::move(found);
}

TEST(StructureOfVariants, FollowsThePlantedEffectAcrossAndAlong) {
    for (const double planted : {0.0, 0.5, 1.0}) {
        const StructureVariants found = variantsOf(rowsOf({.species = 60,
                                                           .eventsOfVariant = 8,
                                                           .effectInSpan = planted,
                                                           .eventSpread = 0.15,
                                                           .photoSpread = 0.1}));
        ASSERT_TRUE(found.share);
        EXPECT_NEAR(found.share->rho.value, planted, 0.04);
        EXPECT_EQ(found.share->species.size(), 60U);
        EXPECT_EQ(found.species.size(), 60U);
    }
}

TEST(StructureOfVariants, TheSpaceShowsVariantsApartAcross) {
    const test::VariantWorld world{
        .species = 20, .eventsOfVariant = 8, .speciesAxes = 8, .eventSpread = 0.1};
    const StructureVariants found = variantsOf(rowsOf(world));
    const VariantSpace& space = found.space;
    ASSERT_EQ(space.marks.size(), 40U);
    double across = 0.0;
    double along = 0.0;
    for (std::size_t mark = 0; mark < 40; mark += 2) {
        EXPECT_EQ(space.marks[mark].species, space.marks[mark + 1].species);
        EXPECT_EQ(space.marks[mark].variant, 0);
        EXPECT_EQ(space.marks[mark + 1].variant, 1);
        const auto first = space.middles.row(mark);
        const auto second = space.middles.row(mark + 1);
        along = std::max(along, static_cast<double>(std::abs(second[0] - first[0])));
        across = std::max(across, static_cast<double>(std::abs(second[2] - first[2])));
    }
    EXPECT_LT(along, 0.35);
    EXPECT_GT(across, 0.8) << "1 was planted, along one of the axes";
    EXPECT_EQ(space.rows.size(), space.markOf.size());
    EXPECT_EQ(space.rows.size(), space.positions.rows());
    // The mean of a mark's photographs lies near it.
    double sum = 0.0;
    double count = 0.0;
    for (std::size_t i = 0; i < space.rows.size(); ++i) {
        if (space.markOf[i] == 0) {
            sum += static_cast<double>(space.positions.row(i)[0]);
            count += 1.0;
        }
    }
    EXPECT_NEAR(sum / count, static_cast<double>(space.middles.row(0)[0]), 0.1);
}

TEST(StructureOfVariants, TheFigureGivesEachVariantThatIsShownAShapeOfItsOwn) {
    StructureRows rows = rowsOf({.species = 3, .eventsOfVariant = 8});
    rows.fields = {{"stage", {"egg", "larva", "pupa", "adult"}, rows.fields[0].valueOf}};
    for (std::int32_t& stage : rows.fields[0].valueOf) {
        stage *= 3; // eggs and adults
    }
    const StructureVariants found =
        structureVariants(
            rows, "stage", {.permutations = 9, .resampling = {.draws = 50}}, test::batchSearch())
            .value();
    const ScatterFigure figure = variantsFigure(found, {});
    const auto& entries = figure.legend.front().entries;
    ASSERT_EQ(entries.size(), 2U);
    EXPECT_EQ(plainOf(entries[1].text), "adult");
    EXPECT_NE(entries[0].shape, entries[1].shape);
    EXPECT_EQ(figure.panels[0].points[0].shape, entries[0].shape);
    EXPECT_EQ(figure.panels[0].points[1].shape, entries[1].shape);
}

TEST(StructureOfVariants, OfTwoSpeciesThereIsNotEnough) {
    const StructureVariants found = variantsOf(rowsOf({.species = 2, .eventsOfVariant = 8}));
    EXPECT_FALSE(found.share);
    EXPECT_THAT(found.notEnough,
                HasSubstr("of 2 species with a value of sex 2 have several, and 2 have 8 "
                          "photographs from 4 events of two of them; at least 3 must."));
}

TEST(StructureOfVariants, NamesTheFieldsThatThereAre) {
    const auto rows = rowsOf({.species = 2});
    const auto found = structureVariants(rows, "moon", {}, test::batchSearch());
    ASSERT_FALSE(found);
    EXPECT_THAT(found.error().message, HasSubstr("\"moon\"; there are: sex."));
}

TEST_F(StructureOfRows, AFigureOfAnAnswerIsTheOneThatTheCommandsDraw) {
    const auto world = StructureWorld{}.make();
    const StructureAnswer answer{{}, {}, world.rows, between(world.rows).value()};
    StructureFigureStyle bare;
    bare.isBare = true;
    const FigurePicture picture =
        structurePicture(answer, bare, {.width = 800, .height = 600}).value();
    ASSERT_TRUE(picture.grid);
    EXPECT_EQ(picture.grid->order.size(), 12U);
    const StructureAnswer none{{}, {}, world.rows, between(world.rows, Rank::Order).value()};
    EXPECT_THAT(structurePicture(none, {}, {}).error().message, HasSubstr("Not enough"));
}

} // namespace
} // namespace taxo

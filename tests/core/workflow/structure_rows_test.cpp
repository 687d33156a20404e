// SPDX-License-Identifier: MIT
#include "core/collection/occurrences.h"
#include "core/collection/predictions.h"
#include "core/search/batch_search.h"
#include "core/vectors/npy.h"
#include "core/workflow/search_collection.h"
#include "core/workflow/structure_between.h"
#include "core/workflow/structure_table.h"
#include "core/workflow/structure_within.h"
#include "tests/core/workflow/photos_of_kinds.h"
#include "tests/support/golden.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <span>

namespace taxo {
namespace {

using testing::HasSubstr;

class StructureRowsOfCollection : public testing::Test, protected test::PhotosOfKinds {
protected:
    Result<StructureRows> rows(const StructureRowsOptions& options,
                               const std::string& filter = {}) {
        return structureRowsOf(*photos.collection,
                               chooseVectors(*photos.collection).value(),
                               Filter::parse(filter).value(),
                               options);
    }
};

TEST_F(StructureRowsOfCollection, NamesAreWhatPeopleDetermined) {
    determineSome(20);
    const StructureRows found = rows({.fields = {"trap"}}).value();
    EXPECT_EQ(found.things.size(), kPhotos - 2);
    EXPECT_EQ(found.leftOut, 2U);
    EXPECT_EQ(found.taxa.known(), 80U);
    EXPECT_EQ(found.namedByMachine, 0U);
    EXPECT_EQ(found.taxa.taxa[static_cast<std::size_t>(found.taxa.taxonOfRow[5])], test::kind(1));
    const StructureField& trap = *found.field("trap").value();
    EXPECT_EQ(trap.values[static_cast<std::size_t>(trap.valueOf[5])], "T1");
    EXPECT_THAT(found.field("moon").error().message, HasSubstr("there are: trap."));
    EXPECT_EQ(found.rows.rows(), found.things.size());
    EXPECT_EQ(rows({}, "trap:T1").value().things.size(), 60U);
}

TEST_F(StructureRowsOfCollection, MachineNamesOnlyByChoice) {
    determineSome(1);
    PredictionKey key;
    key.vectors = chooseVectors(*photos.collection).value().id;
    const auto kept = keep(*photos.collection, key).value();
    Prediction prediction;
    prediction.lineage = test::kind(3);
    prediction.best = {{test::kind(3), "", 0.9F, 0.3F}};
    for (const Rank rank : kAllRanks) {
        prediction.ranks.push_back({rank, 0.9F, "", 0.0F, false});
    }
    prediction.bestSupported = Rank::Species;
    const std::vector predictions(8, prediction); // the first four are determined
    ASSERT_TRUE(
        keepPredictions(*photos.collection, kept, std::span(photos.items).first(8), predictions));
    ASSERT_TRUE(makeCurrent(*photos.collection, kept));
    EXPECT_EQ(rows({}).value().taxa.known(), 4U);
    const StructureRows both = rows({.takesPredictions = true}).value();
    EXPECT_EQ(both.taxa.known(), 8U);
    EXPECT_EQ(both.namedByMachine, 4U);
    EXPECT_THAT(both.notes(), HasSubstr("4 photographs named by the machine alone."));
    EXPECT_EQ(both.taxa.taxa[static_cast<std::size_t>(both.taxa.taxonOfRow[0])], test::kind(0));
    EXPECT_EQ(both.taxa.taxa[static_cast<std::size_t>(both.taxa.taxonOfRow[4])], test::kind(3));
}

TEST_F(StructureRowsOfCollection, WhatWasTakenTogetherIsOneEvent) {
    const std::vector<NewEvent> event = {
        {.name = "night", .items = {photos.items[0], photos.items[1], photos.items[2]}}};
    ASSERT_TRUE(addEvents(*photos.collection, event, ada));
    const StructureRows found = rows({}).value();
    EXPECT_EQ(found.events[0], found.events[2]);
    EXPECT_NE(found.events[0], found.events[3]);
    EXPECT_NE(found.events[3], found.events[4]);
    EXPECT_EQ(found.alone, kPhotos - 2 - 3);
    EXPECT_THAT(found.notes(), HasSubstr("neither event nor date"));
    const StructureRows byTrap = rows({.together = "trap"}).value();
    EXPECT_EQ(byTrap.events[0], byTrap.events[3]);
    EXPECT_EQ(byTrap.events[0], byTrap.events[16]);
    EXPECT_EQ(byTrap.alone, 0U);
    EXPECT_FALSE(rows({.together = "moon"}));
}

TEST_F(StructureRowsOfCollection, AllFieldsAreThoseOfPeopleAndWhereAndWhen) {
    const StructureRows found = rows({.takesAllFields = true}).value();
    EXPECT_TRUE(found.field("trap"));
    EXPECT_TRUE(found.field("camera"));
    EXPECT_EQ(found.field("month").value()->values.size(), 0U) << "none has a date";
}

TEST_F(StructureRowsOfCollection, WithoutVectorsSaysWhatToDo) {
    const auto found = rows({}, "trap:T9");
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::NotFound);
    EXPECT_THAT(found.error().message, HasSubstr("taxo collection embed"));
}

class StructureRowsOfTable : public testing::Test {
protected:
    StructureRowsOfTable() {
        auto file = NpyWriter::create(m_dir / "v.npy", 2).value();
        EXPECT_TRUE(file.append(std::vector<float>{3, 0, 0, 0, 0, 5, 1, 1})); // the second is none
        EXPECT_TRUE(file.commit());
    }

    Result<StructureRows> rows(const std::string& table, const StructureRowsOptions& options = {}) {
        m_dir.write("t.csv", table);
        return structureRowsOf(m_dir / "v.npy", m_dir / "t.csv", options);
    }

    test::TempDir m_dir;
};

TEST_F(StructureRowsOfTable, LinesAreInTheOrderOfRows) {
    const StructureRows found =
        rows("genus,species,sex,event\nA,a,m,x\nB,b,f,x\nC,c,f,y\nD,d,,y\n", {.fields = {"sex"}})
            .value();
    EXPECT_THAT(found.things, testing::ElementsAre(0, 2, 3));
    EXPECT_EQ(found.leftOut, 1U);
    EXPECT_EQ(found.taxa.taxa[1].binomial(), "C c");
    EXPECT_EQ(found.rows.row(0)[0], 1.0F) << "of length 1";
    EXPECT_NE(found.events[0], found.events[1]);
    EXPECT_EQ(found.events[1], found.events[2]);
    EXPECT_EQ(found.alone, 0U);
    const StructureField& sex = *found.field("sex").value();
    EXPECT_THAT(sex.values, testing::ElementsAre("m", "f"));
    EXPECT_THAT(sex.valueOf, testing::ElementsAre(0, 1, kNoGroup));
}

TEST_F(StructureRowsOfTable, AColumnRowSaysWhichIsWhose) {
    const StructureRows found =
        rows("row,genus,species\n3,D,d\n0,A,a\n,E,e\n", {.takesAllFields = true}).value();
    EXPECT_EQ(found.taxa.taxonOfRow[1], RowTaxa::kUnknown);
    EXPECT_EQ(found.taxa.taxa[static_cast<std::size_t>(found.taxa.taxonOfRow[2])].binomial(),
              "D d");
    EXPECT_EQ(found.taxa.taxa.size(), 2U) << "a line without a row is of none";
    EXPECT_EQ(found.alone, 3U) << "no column of events";
    EXPECT_TRUE(found.fields.empty()) << "row and names are no fields";
}

TEST_F(StructureRowsOfTable, SaysWhatIsWrong) {
    EXPECT_THAT(rows("genus,species\nA,a\n").error().message,
                HasSubstr("t.csv has 1 line beside its header for 4 embeddings"));
    EXPECT_THAT(rows("row,genus,species\n9,A,a\n").error().message, HasSubstr("line 2: \"9\""));
    EXPECT_THAT(rows("row,sex\n0,m\n").error().message, HasSubstr("names no taxa"));
    EXPECT_THAT(rows("row,genus,species\n0,A,a\n", {.fields = {"sex"}}).error().message,
                HasSubstr("no column \"sex\""));
    EXPECT_FALSE(rows("row,genus,species\n0,A,a\n", {.together = "night"}));
}

TEST(StructureOfRealEmbeddings, BetweenOrdersAndFamiliesHasNumbersAndWithinNotEnough) {
    TAXO_NEEDS_SHARED(folder, "bioclip2-1k");
    const auto rows =
        structureRowsOf(*folder / "embeddings.npy", *folder / "metadata.csv", {}).value();
    EXPECT_EQ(rows.things.size(), 1030U);
    const test::TempDir graphs;
    const auto search = loadBatchSearch().value();
    for (const Rank rank : {Rank::Order, Rank::Family}) {
        const auto found = structureBetween(rows,
                                            {.rank = rank,
                                             .rivals = 5,
                                             .shuffle = {.permutations = 99},
                                             .resampling = {.draws = 400}},
                                            *search,
                                            graphs.path())
                               .value();
        EXPECT_EQ(found.notEnough, "");
        EXPECT_GE(found.taxa.size(), 5U);
        EXPECT_GT(found.purity.low, found.purityByChance) << nameOf(rank);
        EXPECT_GT(found.mantel.correlation, 0.0);
        EXPECT_LE(found.mantel.p, 0.05);
        EXPECT_GT(found.agreement.triplets.share(), found.agreement.triplets.byChance);
    }
    const auto within =
        structureWithin(rows, {.naming = {.permutations = 99}}, *search, graphs.path()).value();
    EXPECT_THAT(within.notEnough, HasSubstr("Not enough photographs: 0 of"));
    EXPECT_TRUE(within.species.empty());
}

} // namespace
} // namespace taxo

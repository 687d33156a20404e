// SPDX-License-Identifier: MIT
#include "core/taxonomy/checklist.h"
#include "tests/support/golden.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string_view>

namespace taxo {
namespace {

using ::testing::HasSubstr;

Result<Checklist> read(std::string_view text) {
    const auto table = CsvTable::parse(text, "list.csv");
    EXPECT_TRUE(table);
    return checklistFrom(*table, "list.csv");
}

Lineage lineage(std::string kingdom, std::string family, std::string genus, std::string epithet) {
    Lineage made;
    made.at(Rank::Kingdom) = std::move(kingdom);
    made.at(Rank::Family) = std::move(family);
    made.at(Rank::Genus) = std::move(genus);
    made.at(Rank::Species) = std::move(epithet);
    return made;
}

TEST(Checklist, ReadsRanksInAnyOrderAndCaseWithEmptyOnes) {
    const auto list = read("Genus,KINGDOM,note,species_epithet,Common_Name\n"
                           " Ursus ,Animalia,x,arctos,Brown Bear\n,Plantae,,,\n");
    ASSERT_TRUE(list) << list.error().message;
    ASSERT_EQ(list->taxa.size(), 2U);
    EXPECT_EQ(list->taxa[0].lineage, lineage("Animalia", "", "Ursus", "arctos"));
    EXPECT_EQ(list->taxa[0].commonName, "Brown Bear");
    EXPECT_EQ(list->taxa[1].lineage, lineage("Plantae", "", "", ""));
}

TEST(Checklist, TakesSpeciesAsBinomialOrEpithet) {
    const auto list = read("genus,species\nUrsus,arctos\nUrsus,Ursus maritimus\n,Felis catus L.\n");
    ASSERT_TRUE(list);
    EXPECT_EQ(list->taxa[0].lineage, lineage("", "", "Ursus", "arctos"));
    EXPECT_EQ(list->taxa[1].lineage, lineage("", "", "Ursus", "maritimus"));
    EXPECT_EQ(list->taxa[2].lineage, lineage("", "", "Felis", "catus"));
}

TEST(Checklist, KeepsSubspeciesApartWhereTheSpeciesIsABinomial) {
    const auto list = read("genus,species,infraspecificEpithet\n"
                           "Ursus,Ursus arctos,\n"
                           "Ursus,Ursus arctos,horribilis\n"
                           "Ursus,Ursus arctos horribilis,horribilis\n");
    ASSERT_TRUE(list) << list.error().message;
    ASSERT_EQ(list->taxa.size(), 2U);
    EXPECT_EQ(list->taxa[1].lineage, lineage("", "", "Ursus", "arctos horribilis"));
    EXPECT_EQ(list->repeated, 1U);
}

TEST(Checklist, KnowsColumnsHoweverPeopleWriteThem) {
    const auto list = read("Family;Scientific Name;Vernacular name;Seen in\n"
                           "Ursidae;Ursus arctos;brown bear;May\n"
                           "Ursidae;Ursus maritimus;polar bear;\n");
    ASSERT_TRUE(list) << list.error().message;
    ASSERT_EQ(list->taxa.size(), 2U);
    EXPECT_EQ(list->taxa[1].lineage, lineage("", "Ursidae", "Ursus", "maritimus"));
    EXPECT_EQ(list->taxa[1].commonName, "polar bear");
    EXPECT_EQ(list->ignored, (std::vector<std::string>{"Seen in"}));
    EXPECT_EQ(read("species_name\nUrsus arctos\n")->taxa[0].lineage,
              lineage("", "", "Ursus", "arctos"));
}

TEST(Checklist, ReadsDarwinCoreTerms) {
    const auto list =
        read("dwc:scientificName\tkingdom\tfamily\ttaxonRank\tvernacularName\tspecificEpithet\t"
             "infraspecificEpithet\tgenus\n"
             "Ursus arctos Linnaeus, 1758\tAnimalia\tUrsidae\tspecies\tbear\t\t\t\n"
             "Felidae Fischer, 1817\tAnimalia\t\tfamily\t\t\t\t\n"
             "Felis silvestris lybica\tAnimalia\tFelidae\tsubspecies\t\tsilvestris\tlybica\tFelis\n"
             "Canis\tAnimalia\tCanidae\t\t\t\t\t\n"
             "Canidae\tAnimalia\tCanidae\t\t\t\t\t\n");
    ASSERT_TRUE(list) << list.error().message;
    ASSERT_EQ(list->taxa.size(), 5U);
    EXPECT_EQ(list->taxa[0].lineage, lineage("Animalia", "Ursidae", "Ursus", "arctos"));
    EXPECT_EQ(list->taxa[0].commonName, "bear");
    EXPECT_EQ(list->taxa[1].lineage, lineage("Animalia", "Felidae", "", ""));
    EXPECT_EQ(list->taxa[2].lineage, lineage("Animalia", "Felidae", "Felis", "silvestris lybica"));
    EXPECT_EQ(list->taxa[3].lineage, lineage("Animalia", "Canidae", "Canis", ""));
    EXPECT_EQ(list->taxa[4].lineage, lineage("Animalia", "Canidae", "", ""));
}

TEST(Checklist, CountsRepeatedRows) {
    const auto list = read("genus,species\nUrsus,arctos\nUrsus,arctos\nUrsus,niger\n");
    ASSERT_TRUE(list);
    EXPECT_EQ(list->taxa.size(), 2U);
    EXPECT_EQ(list->repeated, 1U);
}

TEST(Checklist, ListsAllLinesThatNameNoTaxon) {
    const auto list = read("genus,species,common_name\n,,bear\nUrsus,arctos,\n,,cat\n");
    ASSERT_FALSE(list);
    EXPECT_THAT(list.error().message, HasSubstr("name no taxon: 2, 4."));
}

TEST(Checklist, RefusesTablesWithoutTaxa) {
    EXPECT_THAT(read("name,age\nx,1\n").error().message, HasSubstr("no column of taxa"));
    EXPECT_THAT(read("genus\n").error().message, HasSubstr("lists no taxa"));
}

TEST(Checklist, ReadsFourHundredRealLineages) {
    TAXO_NEEDS_SHARED(file, "taxa/rare_species_400.csv");
    const auto list = readChecklist(*file);
    ASSERT_TRUE(list) << list.error().message;
    ASSERT_EQ(list->taxa.size() + list->repeated, 400U);
    EXPECT_EQ(list->taxa[0].lineage.binomial(), "Dolomedes plantarius");
    EXPECT_EQ(list->taxa[0].commonName, "Fen raft spider");
}

} // namespace
} // namespace taxo

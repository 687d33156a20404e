// SPDX-License-Identifier: MIT
#include "core/taxonomy/name_index.h"
#include "core/taxonomy/taxonomy_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace taxo {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

class NameIndexTest : public ::testing::Test {
protected:
    void SetUp() override {
        TaxonomyBuilder builder;
        builder.add(
            {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"});
        builder.add({"Animalia",
                     "Chordata",
                     "Mammalia",
                     "Carnivora",
                     "Ursidae",
                     "Ursus",
                     "maritimus Phipps"});
        builder.add(
            {"Animalia", "Chordata", "", "Perciformes", "Percidae", "Perca", "fluviatilis"});
        builder.add({"Animalia", "Mollusca", "Gastropoda", "", "Ficidae", "Ficus", "variegata"});
        builder.add({"Plantae",
                     "Tracheophyta",
                     "Magnoliopsida",
                     "Rosales",
                     "Moraceae",
                     "Ficus",
                     "variegata"});
        builder.add({"Animalia",
                     "Chordata",
                     "Mammalia",
                     "Carnivora",
                     "Ursidae",
                     "unclassified Ursidae",
                     "sp. 1"});
        builder.add({"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "ursus", "niger"});
        auto built = std::move(builder).build();
        m_taxonomy = built.taxonomy;
        m_leaves = built.leaves;
    }

    TaxonId above(std::size_t label, Rank rank) const {
        return *m_taxonomy.ancestorAt(m_leaves[label], rank);
    }

    Taxonomy m_taxonomy;
    std::vector<TaxonId> m_leaves;
};

TEST_F(NameIndexTest, FindsTaxaOfAnyRank) {
    const NameIndex index(m_taxonomy);
    EXPECT_THAT(index.find("Ursidae"), ElementsAre(above(0, Rank::Family)));
    EXPECT_THAT(index.find(" Animalia "), ElementsAre(above(0, Rank::Kingdom)));
    EXPECT_THAT(index.find("Ursus arctos"), ElementsAre(m_leaves[0]));
    EXPECT_THAT(index.find("unclassified Ursidae sp. 1"), ElementsAre(m_leaves[5]));
}

TEST_F(NameIndexTest, GivesEveryHomonym) {
    const NameIndex index(m_taxonomy);
    EXPECT_THAT(index.find("Ficus"), ElementsAre(above(3, Rank::Genus), above(4, Rank::Genus)));
    EXPECT_THAT(index.find("Ficus variegata"), ElementsAre(m_leaves[3], m_leaves[4]));
}

TEST_F(NameIndexTest, PrefersTheNameAsWrittenToAnotherCase) {
    const NameIndex index(m_taxonomy);
    EXPECT_THAT(index.find("Ursus"), ElementsAre(above(0, Rank::Genus)));
    EXPECT_THAT(index.find("ursus"), ElementsAre(above(6, Rank::Genus)));
    EXPECT_THAT(index.find("URSIDAE"), ElementsAre(above(0, Rank::Family)));
    EXPECT_THAT(index.find("perca FLUVIATILIS"), ElementsAre(m_leaves[2]));
}

TEST_F(NameIndexTest, FindsSpeciesByTheirCleanedName) {
    const NameIndex index(m_taxonomy);
    EXPECT_THAT(index.find("Ursus maritimus"), ElementsAre(m_leaves[1]));
    EXPECT_THAT(index.find("Ursus maritimus Phipps"), ElementsAre(m_leaves[1]));
}

TEST_F(NameIndexTest, ObeysARankInFrontAndALineage) {
    const NameIndex index(m_taxonomy);
    EXPECT_THAT(index.find("family:Ursidae"), ElementsAre(above(0, Rank::Family)));
    EXPECT_THAT(index.find("genus:Ursidae"), IsEmpty());
    EXPECT_THAT(index.find("species:Ursus arctos"), ElementsAre(m_leaves[0]));
    EXPECT_THAT(index.find("Animalia/Chordata//Perciformes"), ElementsAre(above(2, Rank::Order)));
    EXPECT_THAT(index.find("plantae/tracheophyta"), ElementsAre(above(4, Rank::Phylum)));
    EXPECT_THAT(index.find("Animalia/Tracheophyta"), IsEmpty());
}

TEST_F(NameIndexTest, DoesNotTakeEpithetsUnnamedTaxaOrNothingForANames) {
    const NameIndex index(m_taxonomy);
    EXPECT_THAT(index.find("arctos"), IsEmpty());
    EXPECT_THAT(index.find(""), IsEmpty());
    EXPECT_THAT(index.find("class:"), IsEmpty());
    EXPECT_THAT(index.find("Ursus "), ElementsAre(above(0, Rank::Genus)));
    EXPECT_THAT(index.find("life"), IsEmpty());
}

TEST_F(NameIndexTest, SuggestsNamesWithTypingErrors) {
    const NameIndex index(m_taxonomy);
    EXPECT_THAT(index.nearMisses("Ursus arctus"), ElementsAre("Ursus arctos"));
    EXPECT_THAT(index.nearMisses("Usridae"), ElementsAre("Ursidae"));
    EXPECT_THAT(index.nearMisses("family:Ursida"), ElementsAre("Ursidae"));
    EXPECT_THAT(index.nearMisses("Prca fluviatillis"), ElementsAre("Perca fluviatilis"));
    EXPECT_THAT(index.nearMisses("Quercus robur"), IsEmpty());
}

TEST_F(NameIndexTest, ReportsAllUnknownNamesTogether) {
    const NameIndex index(m_taxonomy);
    const std::vector<std::string> names = {"Ursidae", "Ursus arctus", "Nessiteras"};
    const auto found = index.findAll(names);
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::NotFound);
    EXPECT_THAT(found.error().message, HasSubstr("\"Ursus arctus\" (did you mean Ursus arctos"));
    EXPECT_THAT(found.error().message, HasSubstr("\"Nessiteras\""));
    EXPECT_THAT(found.error().message, HasSubstr("scientific names"));
    EXPECT_THAT(found.error().message, Not(HasSubstr("\"Ursidae\"")));
}

TEST_F(NameIndexTest, AsksForCommonNamesWhereThereIsNoScientificOne) {
    const NameIndex index(m_taxonomy);
    const TaxonId bear = index.find("Ursus arctos").front();
    const auto common = [&](std::string_view name) {
        return name == "brown bear" ? std::vector{bear} : std::vector<TaxonId>();
    };
    const std::vector<std::string> names = {"brown bear", "Ursidae"};
    EXPECT_THAT(index.findAll(names, common).value(),
                ElementsAre(index.find("Ursidae").front(), bear));
    EXPECT_FALSE(index.findAll(names)) << "nobody knows common names";
    const std::vector<std::string> unknown = {"Nessie"};
    EXPECT_THAT(index.findAll(unknown, common).error().message, HasSubstr("or common names"));
}

} // namespace
} // namespace taxo

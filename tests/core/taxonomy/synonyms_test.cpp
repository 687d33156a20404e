// SPDX-License-Identifier: MIT
#include "core/taxonomy/synonyms.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taxo {
namespace {

using ::testing::HasSubstr;

class Synonyms : public ::testing::Test {
protected:
    Result<SynonymTable> read(std::string_view text) {
        return SynonymTable::read(dir.write("names.csv", text));
    }

    test::TempDir dir;
};

TEST_F(Synonyms, StandForTheirAcceptedNames) {
    const auto table =
        read("synonym,accepted,family\n"
             "\"Felis lynx Linnaeus, 1758\",\"Lynx lynx (Linnaeus, 1758)\",Felidae\n");
    ASSERT_TRUE(table) << table.error().text();
    for (const char* name :
         {"Felis lynx", "felis_lynx", " Felis  lynx ", "Felis lynx Linnaeus, 1758", "Lynx lynx"}) {
        ASSERT_NE(table->find(name), nullptr) << name;
        EXPECT_EQ(table->find(name)->binomial(), "Lynx lynx");
        EXPECT_EQ(table->find(name)->at(Rank::Family), "Felidae");
    }
    EXPECT_EQ(table->find("Felis catus"), nullptr);
}

TEST_F(Synonyms, OfDarwinCoreAreFoundByTheirNumbers) {
    const auto table = read("taxonID,acceptedNameUsageID,scientificName,family,vernacularName\n"
                            "2,1,Felis lynx,Felidae,\n"
                            "1,1,Lynx lynx,Felidae,Eurasian lynx\n");
    ASSERT_TRUE(table);
    EXPECT_EQ(table->find("Felis lynx")->binomial(), "Lynx lynx");
    EXPECT_EQ(table->find("eurasian lynx")->binomial(), "Lynx lynx") << "a common name";
}

TEST_F(Synonyms, ThatStandForTwoTaxaStandForNone) {
    const auto table = read("synonym,accepted\nAus bus,Cus dus\nAus bus,Eus fus\n");
    EXPECT_EQ(table->find("Aus bus"), nullptr);
    EXPECT_NE(table->find("Cus dus"), nullptr);
}

TEST_F(Synonyms, ThatAreHomonymsStandForNone) {
    const auto table = read("kingdom,family,genus\nAnimalia,Muscicapidae,Oenanthe\n"
                            "Plantae,Apiaceae,Oenanthe\nAnimalia,,Ursus\nAnimalia,Ursidae,Ursus\n");
    ASSERT_TRUE(table) << table.error().text();
    EXPECT_EQ(table->find("Oenanthe"), nullptr);
    ASSERT_NE(table->find("Ursus"), nullptr);
    EXPECT_EQ(table->find("Ursus")->at(Rank::Family), "Ursidae");
}

TEST_F(Synonyms, AreFoundWithAnAuthorThatTheListDoesNotHave) {
    const auto table = read("synonym,accepted\nFelis lynx,Lynx lynx\n");
    ASSERT_NE(table->find("Felis lynx Linnaeus, 1758"), nullptr);
    EXPECT_EQ(table->find("Felis lynx Linnaeus, 1758")->binomial(), "Lynx lynx");
}

TEST_F(Synonyms, OfAnotherTableAreRefused) {
    EXPECT_THAT(read("a,b\n1,2\n").error().message, HasSubstr("names.csv is no checklist"));
}

} // namespace
} // namespace taxo

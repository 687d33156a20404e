// SPDX-License-Identifier: MIT
#include "core/tree/backbone.h"
#include "core/tree/newick.h"
#include "core/tree/tree_file.h"
#include "core/tree/tree_names.h"
#include "tests/core/tree/trees.h"
#include "tests/support/golden.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace taxo {
namespace {

using test::nodeNamed;
using test::TempDir;
using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

constexpr const char* kColDp =
    "col:ID\tcol:parentID\tcol:status\tcol:rank\tcol:scientificName\tcol:authorship\n"
    "K\t\taccepted\tkingdom\tAnimalia\t\n"
    "F\tK\taccepted\tfamily\tUrsidae\tFischer von Waldheim, 1817\n"
    "G\tF\taccepted\tgenus\tUrsus\tLinnaeus, 1758\n"
    "S\tG\taccepted\tspecies\tUrsus arctos\tLinnaeus, 1758\n"
    "T\tG\tprovisionally accepted\tspecies\tUrsus \"quoted\"\t\n"
    "X\tS\tsynonym\tspecies\tUrsus isabellinus\tHorsfield, 1826\n"
    "Y\tX\tambiguous synonym\tspecies\tUrsus piscator\t\n"
    "Z\tnone\tsynonym\tspecies\tUrsus nullus\t\n"
    "N\t\tbare name\tspecies\tUrsus nudus\t\n";

TEST(Backbone, ReadsColDpWithRanksAndSynonyms) {
    const TempDir folder;
    folder.write("NameUsage.tsv", kColDp);
    const auto read = readBackbone(folder.path(), {});
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(newickOf(read->tree),
              "((('Ursus arctos','Ursus \"quoted\"')Ursus)Ursidae)Animalia;\n");
    EXPECT_EQ(read->tree.rankOf(nodeNamed(read->tree, "Ursidae")), TreeRank::Family);
    const TreeNames names(*read);
    const NodeId bear = nodeNamed(read->tree, "Ursus arctos");
    EXPECT_THAT(names.find("Ursus isabellinus"), ElementsAre(TreeNames::Found{bear, true}));
    EXPECT_THAT(names.find("ursus_piscator"), ElementsAre(TreeNames::Found{bear, true}))
        << "a synonym of a synonym";
    EXPECT_THAT(names.find("Ursus nullus"), IsEmpty());
    EXPECT_THAT(read->notes,
                ElementsAre("Names without a taxon (bare names), left out: 1 (line 10).",
                            "Synonyms whose accepted name is in no row, left out: 1 (line 9, Ursus "
                            "nullus)."));
}

TEST(Backbone, ReadsADarwinCoreArchiveAsItsDescriptionSays) {
    const TempDir folder;
    folder.write(
        "meta.xml",
        "<archive xmlns=\"http://rs.tdwg.org/dwc/text/\">"
        "<core encoding=\"UTF-8\" fieldsTerminatedBy=\";\" linesTerminatedBy=\"\\n\" "
        "fieldsEnclosedBy='\"' ignoreHeaderLines=\"1\" "
        "rowType=\"http://rs.tdwg.org/dwc/terms/Taxon\">"
        "<files><location>my taxa.txt</location></files><id index=\"0\"/>"
        "<field index=\"1\" term=\"http://rs.tdwg.org/dwc/terms/parentNameUsageID\"/>"
        "<field index=\"2\" term=\"http://rs.tdwg.org/dwc/terms/acceptedNameUsageID\"/>"
        "<field index=\"3\" term=\"http://rs.tdwg.org/dwc/terms/scientificName\"/>"
        "<field index=\"4\" term=\"http://rs.tdwg.org/dwc/terms/scientificNameAuthorship\"/>"
        "<field index=\"5\" term=\"http://rs.tdwg.org/dwc/terms/taxonRank\"/>"
        "</core></archive>");
    folder.write("my taxa.txt",
                 "a;b;c;d;e;f\n"
                 "1;;1;Plantae;;kingdom\n"
                 "2;1;;\"Ficus carica L.\";\"L.\";species\n"
                 "3;1;2;\"Ficus \"\"alt\"\"; x\";;species\n");
    const auto read = readBackbone(folder.path(), {});
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(newickOf(read->tree), "('Ficus carica')Plantae;\n");
    ASSERT_EQ(read->synonyms.size(), 1U);
    EXPECT_EQ(read->synonymNames.table().at(read->synonyms[0].name), "Ficus \"alt\"; x");
}

TEST(Backbone, ReadsTaxonTxtByItsHeader) {
    const TempDir folder;
    folder.write(
        "taxon.txt",
        "taxonID\tparentNameUsageID\tacceptedNameUsageID\ttaxonomicStatus\ttaxonRank\t"
        "scientificName\tcanonicalName\tgenericName\tspecificEpithet\n"
        "1\t\t\taccepted\tkingdom\tFungi R.T.Moore\tFungi\t\t\n"
        "2\t1\t\taccepted\tspecies\tAgaricus bisporus (J.E.Lange) Imbach\t\tAgaricus\tbisporus\n");
    const auto read = readTreeFile(folder.path() / "taxon.txt", {});
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(newickOf(read->tree), "('Agaricus bisporus')Fungi;\n");
}

TEST(TreeFile, AListOfTaxaIsKnownByItsHeader) {
    const TempDir folder;
    const auto isList = [&](const char* text) {
        return isListOfTaxa(folder.write("file", text)).value();
    };
    EXPECT_TRUE(isList("family,genus,species\nUrsidae,Ursus,arctos\n"));
    EXPECT_TRUE(isList("\xEF\xBB\xBFscientificName;remark\r\nUrsus arctos;seen"));
    EXPECT_TRUE(isList("species"));
    EXPECT_FALSE(isList("(Ursus_arctos:1,(Canis:2,species:3)x:4);"));
    EXPECT_FALSE(isList("#NEXUS\nbegin trees;"));
    EXPECT_FALSE(isList("id,parent,name,species\n1,,Root,\n")) << "a table of parents";
    EXPECT_FALSE(isList("vernacularName,remark\nBear,seen\n"));
    EXPECT_FALSE(isList(""));
    EXPECT_FALSE(isListOfTaxa(folder.path()).value());
    EXPECT_FALSE(isListOfTaxa(folder.path() / "none"));
}

TEST(Backbone, RepairsAndNotesWhatIsOdd) {
    const TempDir folder;
    const auto file = folder.write("t.csv",
                                   "id,parent,name,rank,length\n"
                                   "1,,Root,,\n"
                                   "2,1,K\xE4"
                                   "fer,tribble,0.5\n"
                                   "3,7,Lost,genus,far\n"
                                   "4,1,Short\n");
    const auto read = readTreeFile(file, {});
    ASSERT_TRUE(read) << read.error().text();
    EXPECT_EQ(newickOf(read->tree), "(Käfer:0.5,Lost,Short)Root;\n");
    EXPECT_THAT(
        read->notes,
        ElementsAre(HasSubstr("parent is in no row, put below the root: 1 (line 4, Lost"),
                    HasSubstr("Latin-1: 1 (line 3)"),
                    HasSubstr("Ranks that are not known, read as none: 1 (line 3: \"tribble\")"),
                    HasSubstr("no numbers, left out: 1 (line 4)"),
                    HasSubstr("another number of fields than the header: 1 (line 5)")));
}

TEST(Backbone, SaysWhatIsMissing) {
    const TempDir folder;
    EXPECT_THAT(readBackbone(folder.path(), {}).error().text(), HasSubstr("NameUsage.tsv"));
    const auto table = folder.write("x.tsv", "a\tb\n1\t2\n");
    EXPECT_THAT(readBackbone(table, {}).error().text(), HasSubstr("needs columns"));
    const auto open = folder.write("o.csv", "id,parent,name\n1,,A\n2,1,\"B\n");
    EXPECT_THAT(readBackbone(open, {}).error().text(), HasSubstr("opens in line 3"));
    const auto cycle = folder.write("c.csv", "id,parent,name\n1,,A\n2,3,B\n3,2,C\n");
    EXPECT_THAT(readBackbone(cycle, {}).error().text(),
                AllOf(HasSubstr("c.csv"), HasSubstr("line 3, B; line 4, C")));
    const auto zip = folder.write("z.zip", std::string("PK\x03\x04\x14\0\0\0", 8));
    EXPECT_THAT(readBackbone(zip, {}).error().text(), HasSubstr("unzip"));
    EXPECT_THAT(readTreeFile(zip, {}).error().text(), HasSubstr("unzip"));
    folder.write("meta.xml",
                 "<archive><core rowType=\"http://rs.tdwg.org/dwc/terms/Occurrence\"/></archive>");
    EXPECT_EQ(readBackbone(folder.path(), {}).error().code, ErrorCode::Unsupported);
    folder.write("meta.xml",
                 "<archive><core "
                 "rowType=\"x/Taxon\"><files><location>../../etc/passwd</location></files></core></"
                 "archive>");
    EXPECT_EQ(readBackbone(folder.path(), {}).error().code, ErrorCode::Corrupt);
}

TEST(Backbone, StopsWhenAsked) {
    const TempDir folder;
    folder.write("NameUsage.tsv", kColDp);
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(readBackbone(folder.path(), Progress(stop.get_token())).error().code,
              ErrorCode::Cancelled);
}

TEST(TreeFile, KnowsATreeByItsContent) {
    const TempDir folder;
    for (const auto& [name, text] :
         {std::pair("a.txt", "(A,B)R;"),
          std::pair("b.txt", "#NEXUS\nBEGIN TREES; TREE t=(A,B)R; END;"),
          std::pair("c.txt", "ID\tparentID\tname\n1\t\tR\n2\t1\tA\n3\t1\tB\n")}) {
        const auto read = readTreeFile(folder.write(name, text), {});
        ASSERT_TRUE(read) << read.error().text();
        EXPECT_EQ(newickOf(read->tree), "(A,B)R;\n") << name;
    }
}

} // namespace
} // namespace taxo

// SPDX-License-Identifier: MIT
// Trees on the command line.
#include "core/base/files.h"
#include "core/collection/collection.h"
#include "core/collection/determination.h"
#include "core/collection/photo.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <string>
#include <vector>

namespace taxo {
namespace {

using testing::AllOf;
using testing::HasSubstr;
using testing::Not;

constexpr const char* kTaxa = "kingdom,phylum,class,order,family,genus,species\n"
                              "Animalia,Chordata,Mammalia,Carnivora,Ursidae,Ursus,arctos\n"
                              "Animalia,Chordata,Mammalia,Carnivora,Canidae,Canis,lupus\n"
                              "Plantae,Tracheophyta,,Fagales,Fagaceae,Quercus,robur\n";

class TaxoTree : public testing::Test {
protected:
    void SetUp() override { m_dir.write("taxa.csv", kTaxa); }

    std::string at(const std::string& name) const { return (m_dir / name).native(); }

    test::ProcessResult run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "tree");
        return test::runProcess(TAXO_PROGRAM,
                                arguments,
                                {{"XDG_CACHE_HOME", at("cache")},
                                 {"XDG_DATA_HOME", at("data")},
                                 {"XDG_CONFIG_HOME", at("config")}});
    }

    /// A collection with one photograph of a bear, determined.
    void makeCollection() const {
        auto collection = Collection::create(m_dir / "c.taxo").value();
        PhotoFile file;
        file.root = "/photos";
        file.path = "a.jpg";
        file.size = 10;
        file.bytes.bytes.fill(1);
        file.picture.bytes.fill(1);
        const auto added = addPhotos(collection, std::vector{file}).value();
        Lineage bear;
        bear.names = {
            "Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"};
        const std::vector<ItemId> items = {added.front().item};
        ASSERT_TRUE(determine(
            collection, items, Verdict::Taxon, bear, "", {.person = "Ada", .basis = "chosen"}));
        ASSERT_TRUE(collection.close());
    }

    test::TempDir m_dir;
};

TEST_F(TaxoTree, TellsWhatATreeHolds) {
    const auto told = run({"--taxa", at("taxa.csv")});
    ASSERT_EQ(told.status, 0) << told.errors;
    EXPECT_THAT(told.output,
                AllOf(HasSubstr("No branch lengths"), HasSubstr("taxa of rank species")));
}

TEST_F(TaxoTree, TellsHowTaxaAreRelatedAndNoDistanceInAClassification) {
    const auto told = run({"--taxa", at("taxa.csv"), "--relate", "Ursus arctos,Canis"});
    ASSERT_EQ(told.status, 0) << told.errors;
    EXPECT_THAT(told.output,
                AllOf(HasSubstr("lowest shared taxon: Carnivora (order)"),
                      HasSubstr("not how far apart"),
                      Not(HasSubstr("length of the way"))));
    m_dir.write("t.nwk", "((A:1,B:2)AB:3,C:4);");
    EXPECT_THAT(run({"--newick", at("t.nwk"), "--relate", "A,B"}).output,
                AllOf(HasSubstr("lowest shared taxon: AB"), HasSubstr("length of the way: 3")));
    const auto typo = run({"--taxa", at("taxa.csv"), "--relate", "Ursus arctoss,Canis"});
    EXPECT_NE(typo.status, 0);
    EXPECT_THAT(typo.errors, HasSubstr("spelled nearly so: Ursus arctos"));
}

TEST_F(TaxoTree, PutsACollectionOnATree) {
    makeCollection();
    const auto written = run({"--taxa",
                              at("taxa.csv"),
                              "--collection",
                              at("c.taxo"),
                              "--only-mine",
                              "--join-single",
                              "--out",
                              at("mine.nwk")});
    ASSERT_EQ(written.status, 0) << written.errors;
    EXPECT_EQ(readTextFile(at("mine.nwk")).value(),
              "'Ursus arctos'[&photographs=1,confirmed=1];\n");
    const auto table = run({"--taxa",
                            at("taxa.csv"),
                            "--collection",
                            at("c.taxo"),
                            "--checklist",
                            at("taxa.csv"),
                            "--below",
                            "Carnivora",
                            "--out",
                            at("counts.csv")});
    ASSERT_EQ(table.status, 0) << table.errors;
    EXPECT_THAT(readTextFile(at("counts.csv")).value(),
                AllOf(HasSubstr("Carnivora,order,,2,,1,1,1,0,0,0,2,1,1\n"),
                      HasSubstr("Canis lupus,species,Canidae/Canis,1,,0,0,0,0,0,0,1,1,0\n"),
                      Not(HasSubstr("Quercus"))));
    const auto own = run({"--collection", at("c.taxo"), "--out", at("own.nex")});
    ASSERT_EQ(own.status, 0) << own.errors;
    EXPECT_THAT(readTextFile(at("own.nex")).value(), HasSubstr("'Ursus arctos'"));
    const auto figure =
        run({"--collection", at("c.taxo"), "--layout", "cladogram", "--out", at("own.svg")});
    ASSERT_EQ(figure.status, 0) << figure.errors;
    EXPECT_THAT(readTextFile(at("own.svg")).value(), HasSubstr("<use "));
}

TEST_F(TaxoTree, ColoursAFigureByAShareAndWritesWhatDidNotMatch) {
    makeCollection();
    m_dir.write("park.csv", "genus,species\nUrsus,arctos\nUrsus,maritimus\n");
    const auto drawn = run({"--tree",
                            m_dir.write("t.nwk", "(('Ursus arctos',Canis)x,y)r;").string(),
                            "--collection",
                            at("c.taxo"),
                            "--checklist",
                            at("park.csv"),
                            "--color",
                            "photographed",
                            "--unmatched",
                            at("unmatched.csv"),
                            "--out",
                            at("gaps.svg")});
    ASSERT_EQ(drawn.status, 0) << drawn.errors;
    EXPECT_THAT(drawn.errors, HasSubstr("Not in the tree: 1 taxon of the checklist."));
    EXPECT_THAT(readTextFile(at("unmatched.csv")).value(),
                HasSubstr("checklist,Ursus maritimus,,,,,,Ursus,maritimus,0,,"));
    EXPECT_EQ(
        run({"--taxa", at("taxa.csv"), "--color", "photographed", "--out", at("a.svg")}).status, 2);
    EXPECT_EQ(run({"--taxa", at("taxa.csv"), "--unmatched", at("a.csv")}).status, 2);
    EXPECT_EQ(run({"--taxa", at("taxa.csv"), "--color", "pink", "--out", at("a.svg")}).status, 2);
}

TEST_F(TaxoTree, TheTreeOfACollectionHasRoomForGapsAndForWhatOnlyAnotherHas) {
    makeCollection();
    m_dir.write("park.csv", "genus,species\nUrsus,maritimus\n");
    const auto gaps = run({"--collection",
                           at("c.taxo"),
                           "--checklist",
                           at("park.csv"),
                           "--compare",
                           at("c.taxo"),
                           "--out",
                           at("gaps.csv")});
    ASSERT_EQ(gaps.status, 0) << gaps.errors;
    EXPECT_THAT(readTextFile(at("gaps.csv")).value(),
                AllOf(HasSubstr(",mass,compared\n"),
                      HasSubstr("Ursus arctos,species,"),
                      HasSubstr("Ursidae/Ursus,1,,0,0,0,0,0,0,1,1,0,0\n")));
    const auto since = run({"--collection",
                            at("c.taxo"),
                            "--since",
                            "2025",
                            "--color",
                            "since",
                            "--out",
                            at("since.svg")});
    EXPECT_EQ(since.status, 0) << since.errors;
    const auto bad = run({"--collection", at("c.taxo"), "--since", "soon"});
    EXPECT_EQ(bad.status, 2);
    EXPECT_THAT(bad.errors, HasSubstr("\"soon\" is no date"));
    EXPECT_EQ(run({"--taxa", at("taxa.csv"), "--since", "2025"}).status, 2);
    EXPECT_EQ(
        run({"--collection", at("c.taxo"), "--color", "here", "--out", at("here.svg")}).status, 2);
}

TEST_F(TaxoTree, TellsWhereAGroupBelongs) {
    makeCollection();
    const auto told = run({"--collection", at("c.taxo"), "--near", "taxon:Ursus"});
    ASSERT_EQ(told.status, 0) << told.errors;
    EXPECT_THAT(told.output,
                AllOf(HasSubstr("of them in Ursus arctos (species)"), HasSubstr("is not known")));
    const auto bad = run({"--collection", at("c.taxo"), "--near", "mass>"});
    EXPECT_NE(bad.status, 0);
    EXPECT_NE(run({"--taxa", at("taxa.csv"), "--near", "taxon:Ursus"}).status, 0);
}

TEST_F(TaxoTree, SaysWhatIsWrong) {
    EXPECT_EQ(run({}).status, 2);
    EXPECT_EQ(run({"--taxa", at("taxa.csv"), "--only-mine"}).status, 2);
    EXPECT_EQ(run({"--taxa", at("taxa.csv"), "--out", at("tree.docx")}).status, 2);
    const auto without =
        run({"--taxa", at("taxa.csv"), "--layout", "phylogram", "--out", at("tree.svg")});
    EXPECT_EQ(without.status, 2);
    EXPECT_THAT(without.errors, HasSubstr("no branch lengths"));
    m_dir.write("bad.nwk", "((A,B);");
    const auto bad = run({"--tree", at("bad.nwk")});
    EXPECT_NE(bad.status, 0);
    EXPECT_THAT(bad.errors, HasSubstr("line 1, column 1"));
}

TEST_F(TaxoTree, WritesATableOfALadderWithoutTheSquareOfItsDepth) {
    constexpr std::size_t kDeep = 300'000;
    std::string ladder = "((" + std::string(kDeep, '(') + "t";
    for (std::size_t i = 0; i < kDeep; ++i) {
        ladder += ",t)";
    }
    m_dir.write("ladder.nwk", ladder + "low)mid,other)top;");
    const auto begun = std::chrono::steady_clock::now();
    const auto told = run({"--tree", at("ladder.nwk"), "--out", at("ladder.csv")});
    EXPECT_LT(std::chrono::steady_clock::now() - begun, std::chrono::seconds(15));
    ASSERT_EQ(told.status, 0) << told.errors;
    const std::string table = readTextFile(at("ladder.csv")).value();
    EXPECT_THAT(table, HasSubstr("\nlow,,mid,300001,"));
    EXPECT_THAT(table, HasSubstr("\nt,,mid/low,1,"));
    EXPECT_THAT(table, HasSubstr("\nother,,,1,"));
    std::string named = std::string(100, '(') + "t"; // the root is n99
    for (int i = 0; i < 100; ++i) {
        named += ")n" + std::to_string(i);
    }
    m_dir.write("named.nwk", named + ";");
    ASSERT_EQ(run({"--tree", at("named.nwk"), "--out", at("named.csv")}).status, 0);
    const std::string nearest = readTextFile(at("named.csv")).value();
    EXPECT_THAT(nearest, HasSubstr("\nn34,,n98/n97/"));
    EXPECT_THAT(nearest, HasSubstr("\nt,,…/n63/n62/")) << "of many names above the nearest 64";
}

} // namespace
} // namespace taxo

// SPDX-License-Identifier: MIT
// Publishing on the command line.
#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/collection/collection.h"
#include "core/collection/determination.h"
#include "core/collection/photo.h"
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace taxo {
namespace {

using testing::AllOf;
using testing::HasSubstr;

constexpr const char* kAbout = R"({
  "title": "Alps", "description": "Two photographs.", "publisher": "Museum", "licence": "CC0-1.0",
  "basisOfRecord": "HumanObservation", "creators": [{"surname": "Lovelace"}]
})";

class TaxoExport : public testing::Test {
protected:
    void SetUp() override {
        auto collection = Collection::create(m_dir / "c.taxo").value();
        std::vector<PhotoFile> files(2);
        for (std::size_t i = 0; i < files.size(); ++i) {
            files[i].root = "/photos";
            files[i].path = i == 0 ? "a.jpg" : "b.jpg";
            files[i].size = 10;
            files[i].bytes.bytes.fill(static_cast<std::uint8_t>(i + 1));
            files[i].picture = files[i].bytes;
        }
        files[0].takenAt = LocalTime{1748772000, 7200};
        const auto added = addPhotos(collection, files).value();
        Lineage bear;
        bear.names = {
            "Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"};
        const std::vector<ItemId> items = {added[0].item, added[1].item};
        ASSERT_TRUE(determine(
            collection, items, Verdict::Taxon, bear, "", {.person = "Ada", .basis = "chosen"}));
        ASSERT_TRUE(collection.close());
        m_dir.write("about.json", kAbout);
    }

    std::string at(const std::string& name) const { return (m_dir / name).native(); }

    test::ProcessResult run(std::vector<std::string> arguments) const {
        arguments.insert(arguments.begin(), "export");
        return runTaxo(arguments);
    }

    test::ProcessResult runTaxo(const std::vector<std::string>& arguments) const {
        return test::runProcess(TAXO_PROGRAM,
                                arguments,
                                {{"XDG_CACHE_HOME", at("cache")},
                                 {"XDG_DATA_HOME", at("data")},
                                 {"XDG_CONFIG_HOME", at("config")}});
    }

    test::TempDir m_dir;
};

TEST_F(TaxoExport, WritesATableAndTheOneThatDefinesIt) {
    const auto done = run({"csv", at("c.taxo"), "--out", at("t.csv"), "--columns", "file,genus"});
    EXPECT_EQ(done.status, 0) << done.errors;
    EXPECT_EQ(readTextFile(m_dir / "t.csv").value(), "file,genus\na.jpg,Ursus\nb.jpg,Ursus\n");
    EXPECT_THAT(done.output, AllOf(HasSubstr("t.csv: "), HasSubstr("t.columns.csv: ")));
    const auto tabs = run({"csv", at("c.taxo"), "--out", at("t.tsv"), "--columns", "file,genus"});
    EXPECT_EQ(readTextFile(m_dir / "t.tsv").value(), "file\tgenus\na.jpg\tUrsus\nb.jpg\tUrsus\n")
        << tabs.errors;
}

TEST_F(TaxoExport, SaysWhatIsLeftOutBeforeItWritesTheRest) {
    const auto done =
        run({"dwca", at("c.taxo"), "--about", at("about.json"), "--out", at("alps.zip")});
    EXPECT_EQ(done.status, 1) << "something was left out that can be mended";
    EXPECT_THAT(done.output,
                AllOf(HasSubstr("left out: 1 occurrence without a date (eventDate), which GBIF "
                                "requires; for example b.jpg"),
                      HasSubstr("alps.zip: ")));
    EXPECT_LT(done.output.find("left out: "), done.output.find("alps.zip: "));
}

TEST_F(TaxoExport, OnlyChecksWhereThatIsAsked) {
    const auto done = run({"dwca", at("c.taxo"), "--check", "--json"});
    EXPECT_EQ(done.status, 2) << "a title is missing";
    EXPECT_THAT(done.output,
                HasSubstr(R"({"finding":"missing","count":1,"what":"The data set has)"));
    EXPECT_THAT(done.errors, HasSubstr("--about"));
}

TEST_F(TaxoExport, RefusesWhatItCannotWriteWithASentence) {
    const auto errorsOf = [&](const std::vector<std::string>& arguments) {
        const auto done = run(arguments);
        EXPECT_NE(done.status, 0);
        return done.errors;
    };
    EXPECT_THAT(errorsOf({"csv", at("c.taxo")}), HasSubstr("--out FILE"));
    EXPECT_THAT(errorsOf({"csv", at("c.taxo"), "--out", at("t.xls")}), HasSubstr("t.csv"));
    EXPECT_THAT(errorsOf({"dwca", at("c.taxo"), "--out", at("t.csv")}), HasSubstr("t.zip"));
    EXPECT_THAT(errorsOf({"csv", at("c.taxo"), "--out", at("t.csv"), "--columns", "fil"}),
                HasSubstr("no column \"fil\""));
    EXPECT_THAT(errorsOf({"camtrap", at("c.taxo"), "--out", at("d"), "--zone", "2"}),
                HasSubstr("2"));
    EXPECT_THAT(errorsOf({"csv", at("c.taxo"), "--out", at("about.json/t.csv")}),
                HasSubstr("t.csv"));
}

TEST_F(TaxoExport, MakesDataSetsForTraining) {
    const auto done = run({"imagefolder",
                           at("c.taxo"),
                           "--photographs",
                           "list",
                           "--rank",
                           "genus",
                           "--split",
                           "train=1,test=1",
                           "--together",
                           "event,place",
                           "--out",
                           at("set")});
    EXPECT_EQ(done.status, 0) << done.errors << done.output;
    const std::string list = readTextFile(m_dir / "set/list.csv").value();
    EXPECT_THAT(list, AllOf(HasSubstr("a.jpg,t"), HasSubstr(",Ursus,")));
    EXPECT_THAT(done.output, HasSubstr("classes.csv: "));
    const auto draft = run({"inaturalist", at("c.taxo"), "--out", at("draft.csv")});
    EXPECT_EQ(draft.status, 1) << "one has no date";
    EXPECT_THAT(readTextFile(m_dir / "draft.csv").value(), HasSubstr("Ursus arctos,2025-06-01"));
}

TEST_F(TaxoExport, PutsSeveralCollectionsIntoOneDataSet) {
    std::filesystem::copy_file(m_dir / "c.taxo", m_dir / "d.taxo");
    m_dir.write("names.csv", "synonym,accepted\nUrsus arctos,Ursus horribilis\n");
    const auto exported = [&](const std::string& with) {
        return run({"imagefolder",
                    at("c.taxo"),
                    "--photographs",
                    "list",
                    "--with",
                    with,
                    "--synonyms",
                    at("names.csv"),
                    "--out",
                    at("set")});
    };
    const auto done = exported(at("d.taxo"));
    EXPECT_EQ(done.status, 0) << done.errors << done.output;
    EXPECT_THAT(done.output, HasSubstr("2 items of photographs that are another one's copy"));
    EXPECT_THAT(readTextFile(m_dir / "set/names.csv").value(),
                HasSubstr("c,Ursus arctos,Animalia|Chordata|Mammalia|Carnivora|Ursidae|Ursus|"
                          "arctos,2,Ursus horribilis,Ursus horribilis,synonym\n"));
    EXPECT_THAT(runTaxo({"export", "list", at("c.taxo"), "--json"}).output, HasSubstr("d.taxo"));
    std::filesystem::remove_all(m_dir / "set");
    EXPECT_THAT(exported(at("c.taxo")).errors, HasSubstr("is named twice"));
}

TEST_F(TaxoExport, PacksACollectionThatIsUnpackedElsewhere) {
    const auto packed = run({"bundle", at("c.taxo"), "--out", at("b.zip")});
    EXPECT_EQ(packed.status, 0) << packed.errors;
    EXPECT_THAT(packed.output, HasSubstr("lost: 2 items whose photograph is not where it was"));
    const auto unpacked = runTaxo({"import", at("b.zip")});
    EXPECT_EQ(unpacked.status, 0) << unpacked.errors;
    EXPECT_THAT(unpacked.output,
                HasSubstr("b/b.taxo: 2 photographs, 2 of them without their files"));
    const auto there = Collection::open(m_dir / "b/b.taxo").value();
    EXPECT_EQ(infoOf(there)->determined, 2);
    EXPECT_EQ(runTaxo({"import", at("b.zip")}).status, 2) << "it is there already";
    EXPECT_EQ(runTaxo({"import", at("b.zip"), "--to", at("other")}).status, 0);
    EXPECT_THAT(runTaxo({"import", at("about.json")}).errors, HasSubstr("no zip archive"));
}

TEST_F(TaxoExport, PutsKeywordsIntoPhotographsAndPutsTheseBack) {
    const auto chunk = [](const std::string& type, const std::string& content) {
        const auto size = static_cast<char>(content.size());
        return std::string{'\0', '\0', '\0', size} + type + content + "crc.";
    };
    const std::string original = "\x89PNG\r\n\x1A\n" + chunk("IHDR", std::string(13, '\1')) +
                                 chunk("IDAT", "pixels") + chunk("IEND", "");
    std::filesystem::create_directory(m_dir / "photos");
    m_dir.write("photos/a.png", original);
    auto collection = Collection::create(m_dir / "p.taxo").value();
    PhotoFile file;
    file.root = m_dir / "photos";
    file.path = "a.png";
    file.bytes = sha256Of(std::as_bytes(std::span(original)));
    file.picture = file.bytes;
    const std::vector<ItemId> items = {addPhotos(collection, std::span(&file, 1))->front().item};
    Lineage bear;
    bear.names = {"Animalia", "Chordata", "Mammalia", "Carnivora", "Ursidae", "Ursus", "arctos"};
    ASSERT_TRUE(determine(collection, items, Verdict::Taxon, bear, "", {.person = "Ada"}));
    ASSERT_TRUE(collection.close());

    EXPECT_EQ(run({"xmp", at("p.taxo"), "--in-place", "--adobe", "--out", at("k")}).status, 2);
    EXPECT_NE(run({"xmp", at("p.taxo"), "--originals", at("o"), "--out", at("k")}).status, 0);
    const auto done =
        run({"xmp", at("p.taxo"), "--in-place", "--out", at("k"), "--originals", at("o")});
    EXPECT_EQ(done.status, 0) << done.errors << done.output;
    EXPECT_THAT(done.output, HasSubstr("1 photograph with keywords; originals: " + at("o")));
    EXPECT_THAT(readTextFile(m_dir / "photos/a.png").value(), HasSubstr("Ursus arctos"));
    EXPECT_EQ(readTextFile(m_dir / "o/a.png").value(), original);
    const auto again = run({"again", at("p.taxo")});
    EXPECT_THAT(again.errors, HasSubstr("chooses it each time"));
    const auto back = run({"xmp", at("p.taxo"), "--put-back", at("o")});
    EXPECT_EQ(back.status, 0) << back.errors << back.output;
    EXPECT_THAT(back.output, HasSubstr("1 photograph put back; originals: "));
    EXPECT_EQ(readTextFile(m_dir / "photos/a.png").value(), original);
    EXPECT_NE(run({"xmp", at("p.taxo"), "--put-back", at("k")}).status, 0);
}

TEST_F(TaxoExport, NamesTheFileOfAboutOnlyWhereSomethingOfItIsMissing) {
    const auto done = run({"embeddings", at("c.taxo"), "--check"});
    EXPECT_EQ(done.status, 2);
    EXPECT_THAT(done.errors, testing::Not(HasSubstr("--about")));
}

TEST_F(TaxoExport, SaysWhatIsWrongWithADataSetForTraining) {
    const auto errorsOf = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin() + 1, at("c.taxo"));
        const auto done = run(arguments);
        EXPECT_NE(done.status, 0);
        return done.errors + done.output;
    };
    EXPECT_THAT(errorsOf({"yolo", "--out", at("d"), "--split", "train"}), HasSubstr("NAME=SHARE"));
    EXPECT_THAT(errorsOf({"yolo", "--out", at("d"), "--together", "camera"}), HasSubstr("camera"));
    EXPECT_THAT(errorsOf({"coco", "--out", at("d.zip")}), HasSubstr("name a folder"));
    EXPECT_THAT(errorsOf({"embeddings", "--out", at("e.csv")}), HasSubstr(".npy"));
    EXPECT_THAT(errorsOf({"embeddings", "--out", at("e.npy")}), HasSubstr("No item has an embed"));
    EXPECT_THAT(errorsOf({"imagefolder", "--out", at("d")}),
                HasSubstr("2 items whose photograph is not where it was"));
    EXPECT_THAT(errorsOf({"coco", "--near", "0.95", "--out", at("d")}), HasSubstr("vector"));
}

TEST_F(TaxoExport, RemembersWhatItWroteAndWritesItAgain) {
    const auto nothing = run({"again", at("c.taxo")});
    EXPECT_NE(nothing.status, 0);
    EXPECT_THAT(nothing.errors, HasSubstr("Nothing was published"));
    ASSERT_EQ(run({"csv", at("c.taxo"), "--out", at("t.csv"), "--columns", "file,genus"}).status,
              0);
    const std::string first = readTextFile(m_dir / "t.csv").value();
    const auto list = run({"list", at("c.taxo")});
    EXPECT_THAT(list.output, AllOf(HasSubstr("\tcsv\t2 items\t"), HasSubstr(at("t.csv"))));
    const auto again = run({"again", at("c.taxo")});
    EXPECT_EQ(again.status, 0) << again.errors;
    EXPECT_THAT(again.output, HasSubstr("the same bytes as then"));
    EXPECT_EQ(readTextFile(m_dir / "t.csv").value(), first);
    m_dir.write("t.csv", "mine");
    const auto refused = run({"again", at("c.taxo"), "1"});
    EXPECT_EQ(refused.status, 2) << "it is not what was written then";
    EXPECT_EQ(readTextFile(m_dir / "t.csv").value(), "mine");
    EXPECT_EQ(run({"again", at("c.taxo"), "1", "--out", at("u.csv")}).status, 0);
    EXPECT_EQ(readTextFile(m_dir / "u.csv").value(), first);
    EXPECT_THAT(run({"again", at("c.taxo"), "77"}).errors, HasSubstr("the newest is 3"));
}

TEST_F(TaxoExport, WritesOverNothingUnlessItIsTold) {
    m_dir.write("t.csv", "mine");
    EXPECT_EQ(run({"csv", at("c.taxo"), "--out", at("t.csv")}).status, 2);
    EXPECT_EQ(readTextFile(m_dir / "t.csv").value(), "mine");
    EXPECT_EQ(run({"csv", at("c.taxo"), "--out", at("t.csv"), "--replace"}).status, 0);
    EXPECT_THAT(readTextFile(m_dir / "t.csv").value(), HasSubstr("Ursus"));
}

} // namespace
} // namespace taxo

// SPDX-License-Identifier: MIT
// What other programs know, brought into a collection on the command line.
#include "tests/app/taxo_program.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include <sstream>
#include <string>
#include <vector>

namespace taxo {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

/// A collection of two photographs.
class TaxoImport : public TaxoProgram {
protected:
    void SetUp() override {
        std::filesystem::create_directories(at("trap/CT-04"));
        sharedDir->write("trap/CT-04/1.bmp", bitmap(40));
        sharedDir->write("trap/CT-04/2.bmp", bitmap(120));
        sharedDir->write(
            "captions.csv",
            "Datei,Art,Bemerkung\nCT-04/1.bmp,Ursus arctos,x\nCT-04/9.bmp,Lynx lynx,\n");
        file = at("imports " + std::to_string(++made) + ".taxo");
        ASSERT_EQ(run({"collection", "create", file}).status, 0);
        ASSERT_EQ(run({"collection", "import", file, at("trap")}).status, 0);
    }

    test::ProcessResult collection(const std::string& command,
                                   const std::vector<std::string>& more) const {
        std::vector<std::string> all = {"collection", command, file};
        all.insert(all.end(), more.begin(), more.end());
        return run(all);
    }

    std::string found(const std::string& filter) const {
        return collection("find", {filter}).output;
    }

    std::string file;
    inline static int made = 0;
};

TEST_F(TaxoImport, ShowsWhatATableWouldBringAndBringsIt) {
    const std::vector<std::string> table = {
        "--table", at("captions.csv"), "--map", "file=Datei", "--map", "species=Art"};
    auto preview = table;
    preview.emplace_back("--preview");
    const auto shown = collection("import", preview);
    EXPECT_EQ(shown.status, 1) << "one row has no photograph";
    EXPECT_THAT(shown.output, HasSubstr("--map species=Art"));
    EXPECT_THAT(shown.output, HasSubstr("columns not used: Bemerkung"));
    EXPECT_THAT(shown.output, HasSubstr("would be new: 1 determination"));
    EXPECT_THAT(shown.errors, HasSubstr("line 3: no photograph is called 9.bmp"));
    EXPECT_THAT(found("verified"), Not(HasSubstr("1.bmp")));
    EXPECT_THAT(collection("import", table).output,
                HasSubstr("one step of the journal: 1 item described by captions.csv"));
    EXPECT_THAT(found("taxon:\"Ursus arctos\""), HasSubstr("1.bmp"));
    EXPECT_THAT(collection("import", table).output, HasSubstr("nothing new"));
    EXPECT_THAT(collection("undo", {}).output, HasSubstr("described by captions.csv"));
}

TEST_F(TaxoImport, ShowsAndBringsATableWithItsPhotographs) {
    std::filesystem::create_directories(at("late/CT-05"));
    sharedDir->write("late/CT-05/5.bmp", bitmap(200));
    sharedDir->write("late.csv", "file,species\nCT-05/5.bmp,Lynx lynx\nCT-06/5.bmp,Lynx lynx\n");
    const std::vector<std::string> both = {at("late"), "--table", at("late.csv")};
    auto preview = both;
    preview.emplace_back("--preview");
    const auto shown = collection("import", preview);
    EXPECT_THAT(shown.output, HasSubstr("1 photograph there"));
    EXPECT_THAT(shown.output, HasSubstr("1 row is of photographs that would be imported"));
    EXPECT_THAT(shown.errors, HasSubstr("1 row has no photograph here"));
    EXPECT_THAT(found("file:5.bmp"), Not(HasSubstr("5.bmp")));
    collection("import", both);
    EXPECT_THAT(found("taxon:\"Lynx lynx\""), HasSubstr("5.bmp"));
}

TEST_F(TaxoImport, BringsATableThoughAPhotographCannotBeRead) {
    sharedDir->write("one.csv", "file,species\n1.bmp,Ursus arctos\n");
    const auto report =
        collection("import", {at("trap"), at("gone.jpg"), "--table", at("one.csv")});
    EXPECT_EQ(report.status, 1);
    EXPECT_THAT(report.errors, HasSubstr("gone.jpg"));
    EXPECT_THAT(found("taxon:\"Ursus arctos\""), HasSubstr("1.bmp"));
}

TEST_F(TaxoImport, KnowsFilesByEndingsInCapitals) {
    sharedDir->write("SEASON.CSV", "file,species\nCT-04/1.bmp,Ursus arctos\n");
    EXPECT_THAT(collection("import", {at("SEASON.CSV")}).output, HasSubstr("1 determination"));
}

TEST_F(TaxoImport, RecognisesASourceAndSaysSo) {
    sharedDir->write("md.json",
                     R"({"images": [{"file": "CT-04/1.bmp", "detections": [{"category": "1",
                     "conf": 0.9, "bbox": [0.1, 0.1, 0.5, 0.5]}]}, {"file": "CT-04/2.bmp",
                     "detections": []}], "detection_categories": {"1": "animal"}})");
    const auto report = collection("import", {at("md.json")});
    EXPECT_EQ(report.status, 0) << report.errors;
    EXPECT_THAT(report.output, HasSubstr("detections of MegaDetector or SpeciesNet"));
    EXPECT_THAT(report.output, HasSubstr("1 region"));
    EXPECT_THAT(found("detected:nothing"), HasSubstr("2.bmp"));
}

TEST_F(TaxoImport, SaysItAsJsonLines) {
    const auto report = collection(
        "import",
        {"--table", at("captions.csv"), "--map", "file=Datei", "--map", "species=Art", "--json"});
    std::istringstream lines(report.output);
    std::string line;
    nlohmann::json last;
    while (std::getline(lines, line)) {
        last = nlohmann::json::parse(line);
    }
    EXPECT_EQ(last["determined"], 1);
    const auto photos = nlohmann::json::parse(collection("import", {at("trap"), "--json"}).output);
    EXPECT_EQ(photos["photographs"]["known"], 2);
    EXPECT_EQ(last["names"]["Ursus arctos"], 1);
    EXPECT_EQ(last["unmatched_rows"][0]["where"], "line 3");
}

TEST_F(TaxoImport, BringsAFolderOfFoldersNamedByTaxa) {
    std::filesystem::create_directories(at("set/Lynx_lynx"));
    sharedDir->write("set/Lynx_lynx/3.bmp", bitmap(77));
    const auto report = collection("import", {at("set"), "--from", "imagefolder"});
    EXPECT_EQ(report.status, 0) << report.errors;
    EXPECT_THAT(found("taxon:\"Lynx lynx\""), HasSubstr("3.bmp"));
}

TEST_F(TaxoImport, SaysWhatIsMissing) {
    EXPECT_THAT(collection("import", {}).errors, HasSubstr("Name photographs"));
    EXPECT_THAT(collection("import", {"--table", at("captions.csv")}).errors,
                HasSubstr("No column tells which photograph"));
    EXPECT_THAT(collection("import", {"--table", at("captions.csv"), "--map", "x=Art"}).errors,
                HasSubstr("nothing that a column can say"));
    EXPECT_THAT(collection("import", {at("walk.gpx")}).errors, HasSubstr("--track"));
}

} // namespace
} // namespace taxo

// SPDX-License-Identifier: MIT
// The demo world on the command line.
#include "core/base/files.h"
#include "tests/app/taxo_program.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <tuple>

namespace taxo {
namespace {

namespace fs = std::filesystem;

TEST_F(TaxoProgram, DrawsADemoWorldThatLabelsAreBuiltFrom) {
    const auto made = run({"demo", "world", "--photos", "5", "--size", "64", "--out", at("world")});
    ASSERT_EQ(made.status, 0) << made.errors;
    EXPECT_NE(made.output.find("synthetic"), std::string::npos) << made.output;
    EXPECT_TRUE(fs::exists(at("world/photographs/000004.jpg")));
    const auto again = run({"demo", "world", "--photos", "5", "--out", at("world")});
    EXPECT_EQ(again.status, 2) << "nothing is written over";
    const auto labels = run({"labels",
                             "build",
                             "--model",
                             at("model"),
                             "--taxa",
                             at("world/checklist.csv"),
                             "--out",
                             at("demo-labels")});
    ASSERT_EQ(labels.status, 0) << labels.errors;
    EXPECT_NE(labels.output.find("400 labels"), std::string::npos) << labels.output;
    const auto found =
        identify({"--labels", at("demo-labels"), "--top", "1", at("world/photographs")});
    EXPECT_EQ(found.status, 0) << found.errors;
    EXPECT_EQ(linesIn(found.output), 6U) << found.output;
    EXPECT_NE(found.output.find("Fict"), std::string::npos) << found.output;
}

TEST_F(TaxoProgram, SaysTheRangeOfADemoWorldsOptions) {
    for (const auto& [option, value, range] : {std::tuple("--photos", "0", "1 to 1000000"),
                                               std::tuple("--size", "32", "64 to 1024"),
                                               std::tuple("--awkward", "2", "0 to 1")}) {
        const auto result = run({"demo", "world", option, value, "--out", at("never")});
        EXPECT_EQ(result.status, 2) << option;
        EXPECT_NE(result.errors.find(range), std::string::npos) << result.errors;
        EXPECT_FALSE(fs::exists(at("never")));
    }
}

TEST_F(TaxoProgram, CallsAnOutputInAFolderThatIsNoneWrongUse) {
    EXPECT_EQ(run({"demo", "world", "--out", at("none/world")}).status, 2);
    EXPECT_EQ(run({"demo", "sheet", "--out", at("none/sheet.jpg")}).status, 2);
}

TEST_F(TaxoProgram, DrawsAContactSheet) {
    const auto made =
        run({"demo", "sheet", "--show", "field", "--size", "64", "--out", at("sheet.jpg")});
    EXPECT_EQ(made.status, 0) << made.errors;
    EXPECT_GT(fs::file_size(at("sheet.jpg")), 10'000U);
}

TEST_F(TaxoProgram, TriesTheDemoModelAndPrintsTheTruthBeside) {
    const auto tried = run({"demo"});
    ASSERT_EQ(tried.status, 0) << tried.errors;
    EXPECT_NE(tried.output.find("nothing in these pictures exists"), std::string::npos);
    EXPECT_NE(tried.output.find("000019.jpg"), std::string::npos) << tried.output;
    // Some of the twenty are of species that the model never saw.
    const std::size_t counted = tried.output.find(" of 20 species right");
    ASSERT_NE(counted, std::string::npos) << tried.output;
    const std::size_t line = tried.output.rfind('\n', counted) + 1;
    EXPECT_GE(std::stoi(tried.output.substr(line, counted - line)), 12) << tried.output;
}

TEST_F(TaxoProgram, TheDemoModelIsUsedByChoiceOnly) {
    const auto unasked = run({"identify", at("photos")});
    EXPECT_EQ(unasked.status, 3) << unasked.output;
    const auto asked = run({"identify", "--model", "demo", "--format", "csv", at("photos")});
    EXPECT_NE(asked.output.find("(synthetic world)"), std::string::npos) << asked.output;
}

TEST_F(TaxoProgram, TheDemoModelKnowsTheWorldThatIsDrawn) {
    ASSERT_EQ(run({"demo", "world", "--photos", "1", "--size", "64", "-o", at("one")}).status, 0);
    const fs::path shipped =
        fs::path(TAXO_PROGRAM).parent_path() / "../share/taxoscope/demo/checklist.csv";
    EXPECT_EQ(readTextFile(at("one/checklist.csv")).value(), readTextFile(shipped).value())
        << "the world has changed: make its model anew";
}

TEST_F(TaxoProgram, SaysWhenThereIsNoDemoModel) {
    const auto tried = run({"demo"}, {{"TAXO_DEMO_DIR", at("nowhere")}});
    EXPECT_EQ(tried.status, 3);
    EXPECT_NE(tried.errors.find("demo"), std::string::npos) << tried.errors;
}

} // namespace
} // namespace taxo

// SPDX-License-Identifier: MIT
// The demo world on the command line.
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

TEST_F(TaxoProgram, DrawsAContactSheet) {
    const auto made =
        run({"demo", "sheet", "--show", "field", "--size", "64", "--out", at("sheet.jpg")});
    EXPECT_EQ(made.status, 0) << made.errors;
    EXPECT_GT(fs::file_size(at("sheet.jpg")), 10'000U);
}

TEST_F(TaxoProgram, TriesTheDemoModelAndPrintsTheTruthBeside) {
    // The tiny model stands for the demo model; its labels lie beside the weights.
    fs::create_directories(at("demo"));
    for (const auto& file : fs::directory_iterator(at("model"))) {
        fs::create_symlink(file.path(), fs::path(at("demo")) / file.path().filename());
    }
    ASSERT_EQ(run({"demo", "world", "--photos", "1", "--size", "64", "-o", at("one")}).status, 0);
    ASSERT_EQ(run({"labels",
                   "build",
                   "--model",
                   at("model"),
                   "--taxa",
                   at("one/checklist.csv"),
                   "--out",
                   at("built")})
                  .status,
              0);
    for (const char* const file : {"labels.npy", "labels.json"}) {
        fs::copy_file(at("built") + "/" + file, at("demo") + "/" + file);
    }
    const auto tried = run({"demo"}, {{"TAXO_DEMO_DIR", at("demo")}});
    ASSERT_EQ(tried.status, 0) << tried.errors;
    EXPECT_NE(tried.output.find("nothing in these pictures exists"), std::string::npos);
    EXPECT_NE(tried.output.find("000019.jpg"), std::string::npos) << tried.output;
    EXPECT_NE(tried.output.find("of 20 species right"), std::string::npos) << tried.output;
    const auto unasked = run({"identify", at("photos")}, {{"TAXO_DEMO_DIR", at("demo")}});
    EXPECT_EQ(unasked.status, 3) << "the demo model is never chosen by itself";
}

TEST_F(TaxoProgram, SaysWhenThereIsNoDemoModel) {
    const auto tried = run({"demo"}, {{"TAXO_DEMO_DIR", at("nowhere")}});
    EXPECT_EQ(tried.status, 3);
    EXPECT_NE(tried.errors.find("demo"), std::string::npos) << tried.errors;
}

} // namespace
} // namespace taxo

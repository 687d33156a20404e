// SPDX-License-Identifier: MIT
// How the command line takes its words apart.
#include "tests/app/taxo_program.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <vector>

namespace taxo {
namespace {

TEST_F(TaxoProgram, TakesPhotographsAfterAListForPhotographs) {
    const auto named =
        identify({"--names", "bear, ,red fox", at("photos/grün 1.bmp"), at("photos/2.bmp")});
    EXPECT_EQ(named.status, 0) << named.errors;
    EXPECT_EQ(linesIn(named.output), 1U + 2U * 2U) << named.output;
    EXPECT_NE(named.output.find(",red fox,"), std::string::npos) << named.output; // trimmed
    const auto restricted = identify({"--labels",
                                      at("labels"),
                                      "--within",
                                      "Ursidae,Felidae",
                                      at("photos/grün 1.bmp"),
                                      at("photos/2.bmp")});
    EXPECT_EQ(restricted.status, 0) << restricted.errors;
    EXPECT_EQ(linesIn(restricted.output), 1U + 2U * 2U) << restricted.output;
}

TEST_F(TaxoProgram, TakesAPathInBracketsAsItIs) {
    std::filesystem::create_directories(at("[plots]"));
    sharedDir->write("[plots]/1.bmp", bitmap(90));
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(sharedDir->path());
    const auto result = identify({"--labels", at("labels"), "--like-originals", "[plots]"});
    std::filesystem::current_path(before);
    EXPECT_EQ(result.status, 0) << result.errors;
    EXPECT_NE(result.output.find("[plots]/1.bmp"), std::string::npos) << result.output;
}

/// What `taxo` says to words that it does not understand.
std::string complaintAbout(const std::vector<std::string>& words) {
    const auto result =
        test::runProcess(TAXO_PROGRAM, words, {{"XDG_CONFIG_HOME", "/nonexistent"}});
    EXPECT_EQ(result.status, 2) << result.errors;
    EXPECT_EQ(result.output, "");
    return result.errors.substr(0, result.errors.find('\n'));
}

TEST(TaxoArguments, SaysWhatWasProbablyMeant) {
    EXPECT_EQ(complaintAbout({"idenfity", "--model", "m", "x.jpg"}),
              "taxo: there is no command idenfity; did you mean identify?");
    EXPECT_EQ(complaintAbout({"models", "lst"}),
              "taxo models: there is no command lst; did you mean list?");
    EXPECT_EQ(complaintAbout({"identify", "--treshold=0.7"}),
              "taxo identify: there is no option --treshold; did you mean --threshold?");
    EXPECT_EQ(complaintAbout({"identify", "--thresh", "0.7", "x.jpg"}),
              "taxo identify: there is no option --thresh; did you mean --threshold?");
    EXPECT_EQ(complaintAbout({"identify", "--nonsense", "x.jpg"}),
              "taxo identify: there is no option --nonsense");
    EXPECT_EQ(complaintAbout({"demo", "wold"}),
              "taxo demo: there is no command wold; did you mean world?");
}

TEST(TaxoArguments, SaysThatDecimalsFollowAPoint) {
    EXPECT_EQ(complaintAbout({"identify", "--threshold", "0,7", "x.jpg"}),
              "taxo identify: --threshold 0,7: write it with a point, 0.7");
    EXPECT_EQ(complaintAbout({"demo", "world", "--plain", "0,5", "--out", "never"}),
              "taxo demo world: --plain 0,5: write it with a point, 0.5");
}

TEST(TaxoArguments, NamesTheCommandsWhereThereIsNone) {
    EXPECT_NE(complaintAbout({}).find("identify, embed"), std::string::npos);
    EXPECT_NE(complaintAbout({"models"}).find("list, info, check, get"), std::string::npos);
}

TEST(TaxoArguments, KeepsWhatIsMissingForWhereAllWordsWereUnderstood) {
    EXPECT_EQ(complaintAbout({"identify"}), "taxo identify: PATH is required");
}

} // namespace
} // namespace taxo

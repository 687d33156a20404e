// SPDX-License-Identifier: MIT
// How the command line takes its words apart.
#include "tests/app/taxo_program.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

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
    s_dir->write("[plots]/1.bmp", bitmap(90));
    const auto before = std::filesystem::current_path();
    std::filesystem::current_path(s_dir->path());
    const auto result = identify({"--labels", at("labels"), "--like-originals", "[plots]"});
    std::filesystem::current_path(before);
    EXPECT_EQ(result.status, 0) << result.errors;
    EXPECT_NE(result.output.find("[plots]/1.bmp"), std::string::npos) << result.output;
}

} // namespace
} // namespace taxo

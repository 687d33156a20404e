// SPDX-License-Identifier: MIT
#include "app/cli/output_name.h"

#include <gtest/gtest.h>

namespace taxo::cli {
namespace {

TEST(FormatFor, FollowsTheFilesEndingUnlessAFormatIsSaid) {
    EXPECT_EQ(formatFor("", "x.jsonl", true), OutputFormat::JsonLines);
    EXPECT_EQ(formatFor("", "x.JSON", false), OutputFormat::JsonLines);
    EXPECT_EQ(formatFor("", "x.csv", true), OutputFormat::Csv);
    EXPECT_EQ(formatFor("", "x", true), OutputFormat::Csv);
    EXPECT_EQ(formatFor("csv", "x.jsonl", false), OutputFormat::Csv);
    EXPECT_EQ(formatFor("table", "x.csv", false), OutputFormat::Table);
}

TEST(FormatFor, IsATableForAPersonAtATerminalAlone) {
    EXPECT_EQ(formatFor("", "", true), OutputFormat::Table);
    EXPECT_EQ(formatFor("", "", false), OutputFormat::Csv);
}

TEST(CheckOutputName, SaysWhichNameWouldDo) {
    EXPECT_TRUE(checkOutputName("a/v.npy", "vectors", {".npy"}));
    EXPECT_TRUE(checkOutputName("G.JPEG", "sheets", {".jpg", ".jpeg"}));
    const auto text = checkOutputName("a/s.txt", "vectors", {".npy"});
    ASSERT_FALSE(text);
    EXPECT_EQ(text.error().code, ErrorCode::InvalidInput);
    EXPECT_NE(text.error().message.find("s.npy"), std::string::npos) << text.error().message;
    EXPECT_FALSE(checkOutputName("v", "vectors", {".npy"}));
    const auto output = checkOutputName("-", "vectors", {".npy"});
    ASSERT_FALSE(output);
    EXPECT_NE(output.error().message.find("standard output"), std::string::npos);
}

} // namespace
} // namespace taxo::cli

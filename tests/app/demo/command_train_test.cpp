// SPDX-License-Identifier: MIT
// What `taxo-demo train` takes.
#include "tests/support/process.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace taxo::demo {
namespace {

TEST(CommandTrain, NeedsAWorldOrArchivesAndNotBoth) {
    constexpr int kWrongUse = 2;
    const test::TempDir folder;
    const auto status = [&](std::vector<std::string> source) {
        source.insert(source.begin(), {"train", "--out", (folder / "run").native()});
        const auto result = test::runProcess(TAXO_DEMO_PROGRAM, source);
        EXPECT_TRUE(result.errors.starts_with("taxo-demo")) << result.errors; // whose complaint
        return result.status;
    };
    EXPECT_EQ(status({}), kWrongUse);
    EXPECT_EQ(status({"--world", folder / "none", "--tar", folder / "none.tar"}), kWrongUse);
    EXPECT_NE(status({"--world", folder / "none"}), kWrongUse) << "there is none, but it is named";
    EXPECT_NE(status({"--tar", folder / "none.tar", folder / "more.tar"}), kWrongUse);
}

} // namespace
} // namespace taxo::demo

// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/base/output_folder.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <iterator>

namespace taxo {
namespace {

namespace fs = std::filesystem;

auto entriesIn(const fs::path& folder) {
    return std::distance(fs::directory_iterator(folder), fs::directory_iterator());
}

TEST(OutputFolder, TakesItsNameWhenCommitted) {
    const test::TempDir dir;
    auto folder = OutputFolder::create(dir / "above/plots/");
    ASSERT_TRUE(folder);
    ASSERT_TRUE(writeWholeFile(*folder / "a.txt", "a"));
    EXPECT_FALSE(fs::exists(dir / "above/plots"));
    ASSERT_TRUE(folder->commit());
    EXPECT_TRUE(fs::exists(dir / "above/plots/a.txt"));
    EXPECT_EQ(entriesIn(dir / "above"), 1);
}

TEST(OutputFolder, LeavesNothingWithoutCommit) {
    const test::TempDir dir;
    {
        const auto folder = OutputFolder::create(dir / "plots");
        ASSERT_TRUE(folder);
        ASSERT_TRUE(writeWholeFile(*folder / "a.txt", "a"));
    }
    EXPECT_EQ(entriesIn(dir.path()), 0);
}

TEST(OutputFolder, IsFilledInAFolderThatNobodyElseHas) {
    const test::TempDir dir;
    fs::create_directories(dir / "plots.part");
    dir.write("plots.part/precious.csv", "x");
    auto one = OutputFolder::create(dir / "plots");
    auto other = OutputFolder::create(dir / "plots");
    ASSERT_TRUE(one && other);
    EXPECT_NE(*one / "a", *other / "a");
    ASSERT_TRUE(one->commit());
    EXPECT_TRUE(fs::exists(dir / "plots.part/precious.csv"));
}

} // namespace
} // namespace taxo

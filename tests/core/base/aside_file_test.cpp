// SPDX-License-Identifier: MIT
#include "core/base/aside_file.h"
#include "core/base/files.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>

namespace taxo {
namespace {

namespace fs = std::filesystem;

std::size_t filesIn(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST(AsideFile, TakesItsNameWhenItIsComplete) {
    const test::TempDir dir;
    const fs::path file = dir.write("backup", "older");
    auto aside = AsideFile::create(file);
    ASSERT_TRUE(aside) << aside.error().text();
    std::ofstream(aside->file()) << "newer";
    EXPECT_EQ(*readTextFile(file), "older");
    ASSERT_TRUE(aside->commit());
    EXPECT_EQ(*readTextFile(file), "newer");
    EXPECT_EQ(filesIn(dir.path()), 1U);
}

TEST(AsideFile, LeavesNothingBehindWithoutCommit) {
    const test::TempDir dir;
    {
        auto aside = AsideFile::create(dir / "backup");
        ASSERT_TRUE(aside);
        std::ofstream(aside->file()) << "half";
    }
    EXPECT_EQ(filesIn(dir.path()), 0U);
}

TEST(AsideFile, OfAKilledProgramGoesAfterAnHour) {
    const test::TempDir dir;
    const fs::path old = dir.write(".taxo-1-0.part", "half");
    const fs::path young = dir.write(".taxo-2-0.part", "half");
    const fs::path other = dir.write("other.part", "whole");
    for (const fs::path& file : {old, other}) {
        fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours(2));
    }
    removeLeftAside(dir.path());
    EXPECT_FALSE(fs::exists(old));
    EXPECT_TRUE(fs::exists(young));
    EXPECT_TRUE(fs::exists(other));
}

} // namespace
} // namespace taxo

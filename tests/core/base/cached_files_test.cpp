// SPDX-License-Identifier: MIT
#include "core/base/cached_files.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <stop_token>
#include <string>

namespace taxo {
namespace {

using test::TempDir;

TEST(CachedFiles, AreCountedAndDeletedAtAnyDepth) {
    const TempDir folder;
    std::filesystem::create_directories(folder / "käfer 甲虫/ab");
    folder.write("käfer 甲虫/ab/1.jpg", "12345");
    folder.write("käfer 甲虫/2.jpg", "123");
    folder.write("other", "stays");
    EXPECT_EQ(bytesBelow(folder / "käfer 甲虫", {}).value(), 8U);
    ASSERT_TRUE(deleteFilesBelow(folder / "käfer 甲虫", {}));
    EXPECT_EQ(bytesBelow(folder / "käfer 甲虫", {}).value(), 0U);
    EXPECT_TRUE(std::filesystem::exists(folder / "käfer 甲虫/ab"));
    EXPECT_TRUE(std::filesystem::exists(folder / "other"));
}

TEST(CachedFiles, AFolderThatIsNotThereHoldsNothing) {
    const TempDir folder;
    EXPECT_EQ(bytesBelow(folder / "none", {}).value(), 0U);
    EXPECT_TRUE(deleteFilesBelow(folder / "none", {}));
}

TEST(CachedFiles, OnlyTheNewestOfAKindStay) {
    const TempDir folder;
    const auto now = std::filesystem::file_time_type::clock::now();
    for (int age = 0; age < 4; ++age) {
        const auto file = folder.write(std::to_string(age) + ".graph", "x");
        std::filesystem::last_write_time(file, now - std::chrono::hours(age));
    }
    std::filesystem::last_write_time(folder.write("other.npy", "x"), now - std::chrono::hours(9));
    keepNewest(folder.path(), ".graph", 2);
    EXPECT_TRUE(std::filesystem::exists(folder / "0.graph"));
    EXPECT_TRUE(std::filesystem::exists(folder / "1.graph"));
    EXPECT_FALSE(std::filesystem::exists(folder / "2.graph"));
    EXPECT_FALSE(std::filesystem::exists(folder / "3.graph"));
    EXPECT_TRUE(std::filesystem::exists(folder / "other.npy"));
    keepNewest(folder / "none", ".graph", 2);
}

TEST(CachedFiles, CanBeStopped) {
    const TempDir folder;
    folder.write("1", "x");
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(deleteFilesBelow(folder.path(), Progress(stop.get_token())).error().code,
              ErrorCode::Cancelled);
    EXPECT_TRUE(std::filesystem::exists(folder / "1"));
}

} // namespace
} // namespace taxo

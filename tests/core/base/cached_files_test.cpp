// SPDX-License-Identifier: MIT
#include "core/base/cached_files.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <stop_token>

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

// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/base/replaced_file.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <sys/xattr.h>

#include <chrono>
#include <filesystem>
#include <string>
#include <string_view>

namespace taxo {
namespace {

namespace fs = std::filesystem;

std::span<const std::byte> bytesOf(std::string_view text) {
    return std::as_bytes(std::span(text));
}

std::size_t filesIn(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST(ReplacedFile, HasTheNewBytesAndKeepsTimeAndPermissions) {
    const test::TempDir dir;
    const fs::path file = dir.write("a.jpg", "old");
    fs::permissions(file, fs::perms(0640));
    fs::last_write_time(file, fs::file_time_type::clock::now() - std::chrono::hours(1000));
    const bool hasAttributes = ::setxattr(file.c_str(), "user.rating", "5", 1, 0) == 0;
    const auto modified = modifiedNsOf(file).value();
    const auto opened = ReplacedFile::open(file);
    ASSERT_TRUE(opened) << opened.error().text();
    EXPECT_EQ(opened->bytes().size(), 3U);
    const auto put = opened->put(bytesOf("newer"));
    ASSERT_TRUE(put) << put.error().text();
    EXPECT_EQ(readTextFile(file).value(), "newer");
    EXPECT_EQ(modifiedNsOf(file).value(), modified);
    EXPECT_EQ(fs::status(file).permissions(), fs::perms(0640));
    if (hasAttributes) { // not every file system has them
        char value = 0;
        EXPECT_EQ(::getxattr(file.c_str(), "user.rating", &value, 1), 1);
        EXPECT_EQ(value, '5');
    }
    EXPECT_EQ(filesIn(dir.path()), 1U);
}

TEST(ReplacedFile, LeavesALinkAndTheOtherNamesOfTheFile) {
    const test::TempDir dir;
    const fs::path file = dir.write("a.jpg", "old");
    fs::create_symlink(file, dir / "link.jpg");
    fs::create_hard_link(file, dir / "other.jpg");
    ASSERT_TRUE(ReplacedFile::open(dir / "link.jpg")->put(bytesOf("new")));
    EXPECT_TRUE(fs::is_symlink(dir / "link.jpg"));
    EXPECT_EQ(readTextFile(file).value(), "new");
    EXPECT_EQ(readTextFile(dir / "other.jpg").value(), "old");
}

TEST(ReplacedFile, IsRefusedWhereNobodyMayWriteToIt) {
    const test::TempDir dir;
    const fs::path file = dir.write("a.jpg", "old");
    fs::permissions(file, fs::perms(0444));
    EXPECT_FALSE(mayBeReplaced(file));
    EXPECT_EQ(ReplacedFile::open(file).error().code, ErrorCode::Permission);
    EXPECT_EQ(ReplacedFile::open(dir / "none.jpg").error().code, ErrorCode::NotFound);
}

TEST(ReplacedFile, IsNotWrittenOverWhatSomebodyElseWroteMeanwhile) {
    const test::TempDir dir;
    const fs::path file = dir.write("a.jpg", "old");
    const auto opened = ReplacedFile::open(file);
    dir.write("a.jpg", "theirs");
    const auto put = opened->put(bytesOf("ours"));
    ASSERT_FALSE(put);
    EXPECT_EQ(put.error().code, ErrorCode::Mismatch);
    EXPECT_EQ(readTextFile(file).value(), "theirs");
    EXPECT_EQ(filesIn(dir.path()), 1U) << "nothing lies beside it";
}

} // namespace
} // namespace taxo

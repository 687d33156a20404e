// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/base/mapped_file.h"
#include "tests/support/temp_dir.h"
#include "tests/support/unprivileged.h"

#include <gmock/gmock.h>

#include <sys/resource.h>
#include <sys/stat.h>

#include <csignal>
#include <cstring>
#include <filesystem>

namespace taxo {
namespace {

namespace fs = std::filesystem;
using test::TempDir;
using test::Unprivileged;
using testing::HasSubstr;

std::size_t filesIn(const fs::path& folder) {
    return static_cast<std::size_t>(
        std::distance(fs::directory_iterator(folder), fs::directory_iterator()));
}

TEST(ReadWholeFile, GivesAllBytes) {
    const TempDir folder;
    const std::string bytes("a\0b\xff", 4);
    EXPECT_EQ(readTextFile(folder.write("x", bytes)), bytes);
    EXPECT_EQ(readTextFile(folder.write("empty", "")), "");
}

TEST(ReadWholeFile, RefusesWhatIsTooLargeWithoutReadingIt) {
    const TempDir folder;
    const auto file = folder.write("x", "12345");
    EXPECT_TRUE(readWholeFile(file, 5));
    const auto refused = readWholeFile(file, 4);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(refused.error().message, HasSubstr("larger than the 4 bytes"));
}

TEST(ReadWholeFile, FoldersPipesAndMissingFilesAreErrors) {
    const TempDir folder;
    EXPECT_THAT(readWholeFile(folder.path()).error().message, HasSubstr("is a folder"));
    EXPECT_EQ(readWholeFile(folder / "none").error().code, ErrorCode::NotFound);
    ASSERT_EQ(::mkfifo((folder / "pipe").c_str(), 0600), 0);
    EXPECT_THAT(readWholeFile(folder / "pipe").error().message, HasSubstr("not a regular file"));
    fs::create_symlink("loop", folder / "loop");
    EXPECT_FALSE(readWholeFile(folder / "loop"));
}

TEST(DisplayPath, IsReadableWhateverTheBytes) {
    EXPECT_EQ(displayPath("/a b/käfer 甲虫.jpg"), "/a b/käfer 甲虫.jpg");
    EXPECT_EQ(displayPath("/a/\xff.jpg"), "/a/%FF.jpg");
    EXPECT_EQ(displayName("/a/new\nline"), "new%0Aline");
}

TEST(OutputFile, AppearsWithCommitOnly) {
    const TempDir folder;
    {
        auto file = OutputFile::create(folder / "käfer.csv");
        ASSERT_TRUE(file);
        ASSERT_TRUE(file->write("one "));
        ASSERT_TRUE(file->write(std::string(200'000, 'x')));
        EXPECT_FALSE(fs::exists(folder / "käfer.csv"));
        EXPECT_EQ(file->size(), 200'004U);
        ASSERT_TRUE(file->commit());
    }
    EXPECT_EQ(readTextFile(folder / "käfer.csv"), "one " + std::string(200'000, 'x'));
    EXPECT_EQ(filesIn(folder.path()), 1U);
}

TEST(OutputFile, LeavesNothingWithoutCommit) {
    const TempDir folder;
    {
        auto file = OutputFile::create(folder / "x");
        ASSERT_TRUE(file);
        ASSERT_TRUE(file->write(std::string(200'000, 'x')));
        auto moved = std::move(*file);
        ASSERT_TRUE(moved.write("more"));
    }
    EXPECT_EQ(filesIn(folder.path()), 0U);
}

TEST(OutputFile, ReplacesAnOlderFileInOneStep) {
    const TempDir folder;
    folder.write("x", "old");
    auto file = OutputFile::create(folder / "x");
    ASSERT_TRUE(file);
    ASSERT_TRUE(file->write("new"));
    EXPECT_EQ(readTextFile(folder / "x"), "old");
    ASSERT_TRUE(file->commit());
    EXPECT_EQ(readTextFile(folder / "x"), "new");
}

TEST(OutputFile, CanOverwriteWhatItWrote) {
    const TempDir folder;
    auto file = OutputFile::create(folder / "x");
    ASSERT_TRUE(file);
    ASSERT_TRUE(file->write("....rest"));
    ASSERT_TRUE(file->writeAt(0, std::as_bytes(std::span(std::string_view("head")))));
    ASSERT_TRUE(file->write("!"));
    ASSERT_TRUE(file->commit());
    EXPECT_EQ(readTextFile(folder / "x"), "headrest!");
}

TEST(OutputFile, HasTheRightsOfAnyOtherNewFile) {
    const TempDir folder;
    ASSERT_TRUE(writeWholeFile(folder / "x", "x"));
    folder.write("usual", "x");
    EXPECT_EQ(fs::status(folder / "x").permissions(), fs::status(folder / "usual").permissions());
}

TEST(OutputFile, FollowsALinkAndLeavesIt) {
    const TempDir folder;
    folder.write("target", "old");
    fs::create_symlink("target", folder / "link");
    ASSERT_TRUE(writeWholeFile(folder / "link", "new"));
    EXPECT_TRUE(fs::is_symlink(folder / "link"));
    EXPECT_EQ(readTextFile(folder / "target"), "new");
}

TEST(OutputFile, NeverReplacesADeviceOrAFolder) {
    const TempDir folder;
    EXPECT_THAT(OutputFile::create("/dev/null").error().message, HasSubstr("not a regular file"));
    EXPECT_THAT(OutputFile::create(folder.path()).error().message, HasSubstr("is a folder"));
    EXPECT_EQ(OutputFile::create(folder / "none" / "x").error().code, ErrorCode::NotFound);
}

TEST(OutputFile, SaysThatItsFolderIsMissing) {
    const TempDir folder;
    EXPECT_THAT(OutputFile::create(folder / "none" / "x").error().message,
                HasSubstr("none to write x in; make it"));
}

TEST(CheckWritable, LeavesNothingBehind) {
    const TempDir folder;
    EXPECT_TRUE(checkWritable(folder / "x"));
    EXPECT_TRUE(fs::is_empty(folder.path()));
    folder.write("x", "old");
    EXPECT_TRUE(checkWritable(folder / "x"));
    EXPECT_EQ(readTextFile(folder / "x"), "old");
}

TEST(CheckWritable, RefusesAFolderThatMayNotBeWrittenTo) {
    const TempDir folder;
    fs::permissions(folder.path(), fs::perms::owner_read | fs::perms::owner_exec);
    const Unprivileged nobody(folder);
    const auto refused = checkWritable(folder / "x");
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Permission);
    EXPECT_THAT(refused.error().message, HasSubstr("x: Permission denied"));
}

TEST(ReadWholeFile, SaysThatAFileMayNotBeRead) {
    const TempDir folder;
    const auto file = folder.write("secret", "x");
    fs::permissions(file, fs::perms::none);
    const Unprivileged nobody(folder);
    const auto refused = readWholeFile(file);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Permission);
    EXPECT_THAT(refused.error().message, HasSubstr("secret"));
}

TEST(OutputFile, AFailedWriteIsTheEndOfIt) {
    const TempDir folder;

    struct rlimit before {};

    ASSERT_EQ(getrlimit(RLIMIT_FSIZE, &before), 0);
    const struct rlimit little = {100'000, before.rlim_max};
    std::signal(SIGXFSZ, SIG_IGN); // then write() fails, as on a full disk
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &little), 0);
    auto file = OutputFile::create(folder / "x");
    ASSERT_TRUE(file);
    Status written;
    for (int i = 0; i < 10 && written; ++i) {
        written = file->write(std::string(50'000, 'x'));
    }
    ASSERT_EQ(setrlimit(RLIMIT_FSIZE, &before), 0);
    std::signal(SIGXFSZ, SIG_DFL);
    ASSERT_FALSE(written);
    EXPECT_THAT(written.error().text(), HasSubstr("while writing"));
    EXPECT_EQ(filesIn(folder.path()), 0U);
    EXPECT_FALSE(file->write("more"));
    EXPECT_FALSE(file->commit());
    EXPECT_EQ(filesIn(folder.path()), 0U);
}

TEST(MappedFile, ShowsTheBytesAndKeepsThemAlive) {
    const TempDir folder;
    const auto path = folder.write("käfer 甲虫.bin", "bytes");
    std::shared_ptr<const void> owner;
    std::span<const std::byte> bytes;
    {
        const auto file = MappedFile::open(path);
        ASSERT_TRUE(file) << file.error().text();
        owner = file->owner();
        bytes = file->bytes();
        EXPECT_EQ(file->path(), path);
    }
    fs::remove(path);
    ASSERT_EQ(bytes.size(), 5U);
    EXPECT_EQ(std::memcmp(bytes.data(), "bytes", 5), 0);
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(bytes.data()) % 64, 0U);
}

TEST(MappedFile, AnEmptyFileHasNoBytes) {
    const TempDir folder;
    const auto file = MappedFile::open(folder.write("empty", ""));
    ASSERT_TRUE(file);
    EXPECT_TRUE(file->bytes().empty());
}

TEST(MappedFile, FoldersAndMissingFilesAreErrors) {
    const TempDir folder;
    EXPECT_EQ(MappedFile::open(folder.path()).error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(MappedFile::open(folder / "none").error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace taxo

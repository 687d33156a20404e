// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/base/part_file.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <span>
#include <string_view>

namespace taxo::test {
namespace {

std::span<const std::byte> bytesOf(std::string_view text) {
    return std::as_bytes(std::span(text));
}

TEST(PartFile, GrowsOverSeveralOpenings) {
    const TempDir folder;
    const auto path = folder / "x.part";
    {
        auto part = PartFile::open(path);
        ASSERT_TRUE(part);
        ASSERT_TRUE(part->append(bytesOf("one ")));
    }
    auto part = PartFile::open(path);
    ASSERT_TRUE(part);
    EXPECT_EQ(part->size(), 4U);
    ASSERT_TRUE(part->append(bytesOf("two")));
    ASSERT_TRUE(part->publish(folder / "x"));
    EXPECT_EQ(readTextFile(folder / "x").value_or(""), "one two");
    EXPECT_FALSE(std::filesystem::exists(path));
}

TEST(PartFile, HasOneHolderAtATime) {
    const TempDir folder;
    auto first = PartFile::open(folder / "x.part");
    ASSERT_TRUE(first);
    const auto second = PartFile::open(folder / "x.part");
    ASSERT_FALSE(second);
    EXPECT_EQ(second.error().code, ErrorCode::Busy);
    { const PartFile letGo = *std::move(first); }
    EXPECT_TRUE(PartFile::open(folder / "x.part"));
}

TEST(PartFile, RestartDropsAllBytes) {
    const TempDir folder;
    auto part = PartFile::open(folder.write("x.part", "old and long"));
    ASSERT_TRUE(part);
    ASSERT_TRUE(part->restart());
    EXPECT_EQ(part->size(), 0U);
    ASSERT_TRUE(part->append(bytesOf("new")));
    ASSERT_TRUE(part->publish(folder / "x"));
    EXPECT_EQ(readTextFile(folder / "x").value_or(""), "new");
}

TEST(PartFile, RemoveLeavesNothing) {
    const TempDir folder;
    auto part = PartFile::open(folder / "x.part");
    ASSERT_TRUE(part);
    part->remove();
    EXPECT_FALSE(std::filesystem::exists(folder / "x.part"));
}

TEST(PartFile, SaysThatTheDiskIsFull) {
    const TempDir folder;
    std::filesystem::create_symlink("/dev/full", folder / "x.part");
    auto part = PartFile::open(folder / "x.part");
    ASSERT_TRUE(part);
    const auto written = part->append(bytesOf("x"));
    ASSERT_FALSE(written);
    EXPECT_EQ(written.error().code, ErrorCode::NoSpace);
    EXPECT_EQ(part->size(), 0U);
}

} // namespace
} // namespace taxo::test

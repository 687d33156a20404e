// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/collection/collection.h"
#include "tests/core/collection/kept_photos.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>

namespace taxo {
namespace {

namespace fs = std::filesystem;
using test::KeptPhotos;
using ::testing::HasSubstr;

fs::path beside(const fs::path& file, const char* ending) {
    fs::path other = file;
    other += ending;
    return other;
}

TEST(Collection, IsOneFileWhenItIsClosed) {
    KeptPhotos kept(3);
    const fs::path file = kept.collection->file();
    ASSERT_TRUE(kept.collection->close());
    kept.collection.reset();
    EXPECT_TRUE(fs::exists(file));
    for (const char* ending : {"-wal", "-shm", "-lock", ".new"}) {
        EXPECT_FALSE(fs::exists(beside(file, ending))) << ending;
    }
}

TEST(Collection, HoldsWhatWasAddedWhenItIsOpenedAgain) {
    KeptPhotos kept(3);
    kept.reopen();
    const auto info = infoOf(*kept.collection);
    ASSERT_TRUE(info) << info.error().text();
    EXPECT_EQ(info->photos, 3);
    EXPECT_EQ(info->items, 3);
    EXPECT_EQ(info->format, 4);
    EXPECT_TRUE(kept.collection->notices().empty());
}

TEST(Collection, IsNeverMadeOverAnotherFile) {
    KeptPhotos kept(1);
    const auto again = Collection::create(kept.collection->file());
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::InvalidInput);
}

TEST(Collection, SecondOneReadsAndSaysSo) {
    KeptPhotos kept(2);
    auto second = Collection::open(kept.collection->file());
    ASSERT_TRUE(second) << second.error().text();
    EXPECT_TRUE(second->isReadOnly());
    EXPECT_THAT(second->whyReadOnly(), HasSubstr("another window or command"));
    EXPECT_EQ(infoOf(*second)->photos, 2);
    const std::vector<PhotoFile> more = {test::photoFile("more.jpg", 77)};
    const auto refused = addPhotos(*second, more);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Busy);
}

TEST(Collection, ViewReadsBesideTheWriter) {
    KeptPhotos kept(2);
    const auto view = kept.collection->openView();
    ASSERT_TRUE(view) << view.error().text();
    const std::vector<PhotoFile> more = {test::photoFile("more.jpg", 77)};
    ASSERT_TRUE(addPhotos(*kept.collection, more));
    EXPECT_EQ(infoOf(*view)->photos, 3);
}

TEST(Collection, OfANewerVersionIsRefusedAndUntouched) {
    KeptPhotos kept(1);
    const fs::path file = kept.collection->file();
    kept.collection.reset();
    std::string bytes = *readTextFile(file);
    bytes[63] = 9; // user_version
    ASSERT_TRUE(writeWholeFile(file, bytes));
    const auto opened = Collection::open(file);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Unsupported);
    EXPECT_THAT(opened.error().message, HasSubstr("newer Taxoscope"));
    EXPECT_EQ(*readTextFile(file), bytes);
    EXPECT_FALSE(fs::exists(beside(file, "-wal")));
}

TEST(Collection, WhatIsNoneIsRefusedAndUntouched) {
    const test::TempDir dir;
    for (const std::string& bytes :
         {std::string(), std::string("hello"), "SQLite format 3" + std::string(200, '\0')}) {
        const fs::path file = dir.write("other.taxo", bytes);
        const auto opened = Collection::open(file);
        ASSERT_FALSE(opened);
        EXPECT_EQ(opened.error().code, ErrorCode::InvalidInput);
        EXPECT_EQ(*readTextFile(file), bytes);
    }
    EXPECT_EQ(Collection::open(dir / "none.taxo").error().code, ErrorCode::NotFound);
}

/// As copying while it is open does, or killing the program.
fs::path copyOf(const KeptPhotos& kept, bool withLog) {
    const fs::path copy = kept.dir / "copy.taxo";
    fs::copy_file(kept.collection->file(), copy);
    if (withLog) {
        fs::copy_file(beside(kept.collection->file(), "-wal"), beside(copy, "-wal"));
    }
    return copy;
}

TEST(Collection, NotClosedHoldsAllAndSaysSo) {
    const KeptPhotos kept(3);
    const auto opened = Collection::open(copyOf(kept, true));
    ASSERT_TRUE(opened) << opened.error().text();
    EXPECT_EQ(infoOf(*opened)->photos, 3);
    ASSERT_EQ(opened->notices().size(), 1U);
    EXPECT_THAT(opened->notices()[0], HasSubstr("was not closed"));
}

TEST(Collection, CopiedWithoutItsNewestChangesSaysSo) {
    const KeptPhotos kept(3);
    const auto opened = Collection::open(copyOf(kept, false));
    ASSERT_TRUE(opened) << opened.error().text();
    ASSERT_EQ(opened->notices().size(), 1U);
    EXPECT_THAT(opened->notices()[0], HasSubstr("newest changes"));
}

TEST(Collection, DamagedPagesAreNoticedAfterACrash) {
    const KeptPhotos kept(200);
    ASSERT_TRUE(kept.collection->openView());
    const fs::path copy = copyOf(kept, true);
    fs::remove(beside(copy, "-wal"));
    std::string bytes = *readTextFile(copy);
    // The first page keeps its header, so that it is still a collection.
    for (std::size_t at = 8192; at < bytes.size(); at += 8192) {
        bytes.replace(at, 100, std::string(100, '\x7F'));
    }
    ASSERT_TRUE(writeWholeFile(copy, bytes));
    const auto opened = Collection::open(copy);
    ASSERT_FALSE(opened);
    EXPECT_EQ(opened.error().code, ErrorCode::Corrupt);
    EXPECT_THAT(opened.error().message, HasSubstr("taxo collection check"));
}

} // namespace
} // namespace taxo

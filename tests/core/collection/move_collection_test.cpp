// SPDX-License-Identifier: MIT
#include "core/collection/backup.h"
#include "core/collection/collection.h"
#include "core/collection/move_collection.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

namespace taxo {
namespace {

class MoveCollection : public ::testing::Test {
protected:
    MoveCollection() {
        auto made = Collection::create(from);
        EXPECT_TRUE(made);
        uuid = infoOf(*made)->uuid;
        EXPECT_TRUE(made->close());
        EXPECT_TRUE(backUp(from, BackupKind::Manual));
    }

    test::TempDir dir;
    std::filesystem::path from = dir / "käfer.taxo";
    std::filesystem::path to = dir / "Käfer 2026.taxo";
    Uuid uuid;
};

TEST_F(MoveCollection, TakesItsBackupsAlong) {
    ASSERT_TRUE(moveCollection(from, to));
    EXPECT_FALSE(std::filesystem::exists(from));
    EXPECT_FALSE(std::filesystem::exists(backupFolder(from)));
    EXPECT_EQ(backupsOf(to).size(), 1U);
    const auto opened = Collection::open(to);
    ASSERT_TRUE(opened);
    EXPECT_EQ(infoOf(*opened)->uuid, uuid);
}

TEST_F(MoveCollection, ReplacesNothing) {
    std::ofstream(to) << "somebody's";
    const auto moved = moveCollection(from, to);
    ASSERT_FALSE(moved);
    EXPECT_EQ(moved.error().code, ErrorCode::InvalidInput);
    EXPECT_TRUE(std::filesystem::exists(from));
    EXPECT_EQ(std::filesystem::file_size(to), 10U);
}

TEST_F(MoveCollection, LeavesOneThatIsOpen) {
    const auto open = Collection::open(from);
    ASSERT_TRUE(open);
    const auto moved = moveCollection(from, to);
    ASSERT_FALSE(moved);
    EXPECT_EQ(moved.error().code, ErrorCode::Busy);
    EXPECT_TRUE(std::filesystem::exists(from));
}

TEST_F(MoveCollection, ToAFolderThatIsNotThereChangesNothing) {
    EXPECT_FALSE(moveCollection(from, dir / "gone" / "a.taxo"));
    EXPECT_TRUE(std::filesystem::exists(from));
    EXPECT_EQ(backupsOf(from).size(), 1U);
}

} // namespace
} // namespace taxo

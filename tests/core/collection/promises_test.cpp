// SPDX-License-Identifier: MIT
// What a collection withstands: full and read-only disks, files that go, others that hold it, a
// clock that goes backwards, names and values of any kind.
#include "core/base/files.h"
#include "core/collection/backup.h"
#include "core/collection/check.h"
#include "core/collection/database_private.h"
#include "core/collection/determination.h"
#include "core/collection/journal.h"
#include "core/collection/migrations_private.h"
#include "tests/core/collection/kept_photos.h"
#include "tests/core/collection/table_dump.h"
#include "tests/support/small_disk.h"
#include "tests/support/unprivileged.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <string>
#include <vector>

namespace taxo {
namespace {

namespace fs = std::filesystem;
using test::dumpOf;
using test::KeptPhotos;
using test::SmallDisk;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

Lineage genus(const std::string& name) {
    Lineage lineage;
    lineage.at(Rank::Genus) = name;
    return lineage;
}

Result<EntryId> decide(KeptPhotos& kept, std::size_t item, const std::string& name) {
    return determine(*kept.collection,
                     std::array{kept.items.at(item)},
                     Verdict::Taxon,
                     genus(name),
                     "",
                     {"Ada"});
}

std::vector<PhotoFile> someFiles(int batch) {
    std::vector<PhotoFile> files;
    for (int i = 0; i < 50; ++i) {
        PhotoFile file = test::photoFile(
            std::to_string(batch) + "/" + std::to_string(i) + std::string(100, 'x'), 0);
        file.bytes.bytes[0] = static_cast<std::uint8_t>(batch);
        file.bytes.bytes[1] = static_cast<std::uint8_t>(i + 1);
        file.picture = file.bytes;
        files.push_back(file);
    }
    return files;
}

TEST(Promises, FullDiskLosesNothingAndGoesOnWithMoreRoom) {
    const test::TempDir dir;
    const SmallDisk disk(dir / "small");
    if (!disk.isThere()) {
        GTEST_SKIP() << "needs the right to mount a file system";
    }
    const fs::path file = dir / "small/season.taxo";
    auto made = Collection::create(file);
    ASSERT_TRUE(made) << made.error().text();
    std::optional<Collection> collection = *std::move(made);
    std::int64_t acknowledged = 0;
    std::optional<Error> problem;
    for (int batch = 0; batch < 200 && !problem; ++batch) {
        const auto added = addPhotos(*collection, someFiles(batch));
        if (added) {
            acknowledged += 50;
        } else {
            problem = added.error();
        }
    }
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->code, ErrorCode::NoSpace) << problem->text();
    EXPECT_THAT(problem->message, HasSubstr("make room"));
    EXPECT_EQ(infoOf(*collection)->photos, acknowledged);
    const auto backup = backUp(file, BackupKind::Manual);
    ASSERT_FALSE(backup);
    EXPECT_EQ(backup.error().code, ErrorCode::NoSpace) << backup.error().text();
    EXPECT_TRUE(backupsOf(file).empty());

    const auto reopen = [&] {
        collection.reset();
        auto opened = Collection::open(file);
        ASSERT_TRUE(opened) << opened.error().text();
        collection.emplace(*std::move(opened));
        EXPECT_EQ(infoOf(*collection)->photos, acknowledged);
    };
    reopen(); // while the disk is still full
    disk.grow();
    reopen();
    EXPECT_FALSE(collection->isReadOnly()) << collection->whyReadOnly();
    ASSERT_TRUE(addPhotos(*collection, someFiles(250)));
    EXPECT_EQ(infoOf(*collection)->photos, acknowledged + 50);
    EXPECT_THAT(checkCollection(file)->problems, ElementsAre());
}

TEST(Promises, WhereNothingCanBeWrittenItIsReadAndSaysSo) {
    KeptPhotos kept(3);
    const fs::path from = kept.collection->file();
    kept.collection.reset();
    fs::create_directory(kept.dir / "disc");
    const fs::path file = kept.dir / "disc/season.taxo";
    fs::copy_file(from, file);
    constexpr auto kWrite =
        fs::perms::owner_write | fs::perms::group_write | fs::perms::others_write;
    for (const fs::path& path : {file, file.parent_path()}) {
        fs::permissions(path, fs::perms::all & ~kWrite);
    }
    {
        const test::Unprivileged nobody(kept.dir);
        auto opened = Collection::open(file);
        ASSERT_TRUE(opened) << opened.error().text();
        EXPECT_TRUE(opened->isReadOnly());
        EXPECT_THAT(opened->whyReadOnly(), HasSubstr("only be read"));
        EXPECT_EQ(infoOf(*opened)->photos, 3);
        EXPECT_FALSE(addPhotos(*opened, someFiles(1)));
        EXPECT_THAT(checkCollection(file)->problems, ElementsAre());
    }
    fs::permissions(file.parent_path(), fs::perms::all);
}

TEST(Promises, FileThatWentWhileItWasOpenIsNoticedBeforeAnythingIsLost) {
    KeptPhotos kept(2);
    const fs::path file = kept.collection->file();
    fs::rename(file, kept.dir / "renamed.taxo");
    const auto lost = decide(kept, 0, "Ursus");
    ASSERT_FALSE(lost);
    EXPECT_EQ(lost.error().code, ErrorCode::Io);
    EXPECT_THAT(lost.error().message, HasSubstr("is not there any more"));
    fs::rename(kept.dir / "renamed.taxo", file);
    EXPECT_TRUE(decide(kept, 0, "Ursus"));
    kept.reopen();
    EXPECT_EQ(infoOf(*kept.collection)->determined, 1);
}

TEST(Promises, FolderOfTheCollectionThatVanishedIsSaid) {
    KeptPhotos kept(2);
    fs::create_directory(kept.dir / "disk");
    auto made = Collection::create(kept.dir / "disk/season.taxo");
    ASSERT_TRUE(made);
    fs::remove_all(kept.dir / "disk");
    const auto lost = addPhotos(*made, someFiles(1));
    ASSERT_FALSE(lost);
    EXPECT_EQ(lost.error().code, ErrorCode::Io);
}

TEST(Promises, HeldByAnotherProgramForTooLongItSaysSoAndLosesNothing) {
    KeptPhotos kept(2);
    kept.collection->store().database->setBusyTimeout(20);
    SQLite::Database other(kept.collection->file().string(), SQLite::OPEN_READWRITE);
    {
        const SQLite::Transaction held(other, SQLite::TransactionBehavior::IMMEDIATE);
        const auto refused = decide(kept, 0, "Ursus");
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::Busy);
        EXPECT_THAT(refused.error().message, HasSubstr("another program"));
    }
    EXPECT_TRUE(decide(kept, 0, "Ursus"));
    EXPECT_EQ(infoOf(*kept.collection)->entries, 1);
}

TEST(Promises, ClockThatGoesBackwardsLeavesTheJournalInOrder) {
    KeptPhotos kept(1);
    for (const std::string name : {"First", "Second", "Third"}) {
        ASSERT_TRUE(decide(kept, 0, name));
    }
    kept.collection->store().database->exec("UPDATE entry SET at = 1000 - id");
    std::vector<std::string> texts;
    const auto entries = journalOf(*kept.collection, 10);
    for (const JournalEntry& entry : *entries) {
        texts.push_back(entry.text);
    }
    EXPECT_THAT(texts, ElementsAre(HasSubstr("Third"), HasSubstr("Second"), HasSubstr("First")));
    EXPECT_THAT((*undo(*kept.collection))->text, HasSubstr("Third"));
    EXPECT_EQ(determinationsOf(*kept.collection, kept.items[0])->front().taxon, genus("Second"));
    EXPECT_TRUE(decide(kept, 0, "Fourth"));
    EXPECT_THAT((*undo(*kept.collection))->text, HasSubstr("Fourth"));
}

const std::vector<std::string>& hostile() {
    static const std::vector<std::string> kValues = {
        "'; DROP TABLE item; --",
        "\"two\" 'kinds'",
        std::string("NUL\0inside", 10),
        std::string(10'000, 'W'),
        "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D \xE2\x80\xAE txt.exe",
        "=HYPERLINK(\"http://example.org\")",
        "line\nbreak\ttab\r",
        "%s%n%d ? ?1 :name @a $b",
        "not UTF-8: \xFF\xFE\xC0\x80",
        " ",
        "-rf *"};
    return kValues;
}

TEST(Promises, HostileValuesComeBackAsTheyWere) {
    KeptPhotos kept(1);
    for (const std::string& value : hostile()) {
        ASSERT_TRUE(determine(
            *kept.collection, kept.items, Verdict::Taxon, genus(value), value, {value, value}))
            << value;
        const Determination latest = determinationsOf(*kept.collection, kept.items[0])->front();
        EXPECT_EQ(latest.taxon, genus(value));
        EXPECT_EQ(latest.qualifier, value);
        EXPECT_EQ(latest.person, value);
        EXPECT_EQ(latest.basis, value);
    }
    kept.reopen();
    EXPECT_EQ(determinationsOf(*kept.collection, kept.items[0])->size(), hostile().size());
    const auto backup = backUp(kept.collection->file(), BackupKind::Manual);
    ASSERT_TRUE(backup) << backup.error().text();
    EXPECT_EQ(dumpOf(backup->file, {.derived = false}),
              dumpOf(kept.collection->file(), {.derived = false}));
    for (std::size_t i = 0; i < hostile().size(); ++i) {
        ASSERT_TRUE(*undo(*kept.collection));
    }
    EXPECT_TRUE(determinationsOf(*kept.collection, kept.items[0])->empty());
}

TEST(Promises, NewerTablesInTheLogOfACrashedProgramAreLeftAlone) {
    KeptPhotos kept(1);
    SQLite::Database& database = *kept.collection->store().database;
    const auto newer = static_cast<std::int64_t>(migrations().size()) + 1;
    database.exec("PRAGMA user_version = " + std::to_string(newer)); // still in the log
    const auto refused = bringUpToDate(kept.collection->store(), migrations(), {});
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Unsupported);
    EXPECT_EQ(numberOf(database, "PRAGMA user_version"), newer);
}

} // namespace
} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/collection/backup.h"
#include "core/collection/check.h"
#include "core/collection/copy_tables_private.h"
#include "core/collection/database_private.h"
#include "core/collection/determination.h"
#include "core/collection/embeddings.h"
#include "core/collection/journal.h"
#include "core/collection/migrations_private.h"
#include "core/collection/predictions.h"
#include "core/collection/publications.h"
#include "tests/core/collection/kept_photos.h"
#include "tests/core/collection/stored_collection.h"
#include "tests/core/collection/table_dump.h"
#include "tests/support/golden.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <map>
#include <string>

namespace taxo {
namespace {

namespace fs = std::filesystem;
using test::dumpOf;
using test::KeptPhotos;
using ::testing::ElementsAre;

fs::path storedFile(int format) {
    return test::testFile("data/collections") / ("collection-" + std::to_string(format) + ".taxo");
}

std::map<std::string, std::string> partsOf(const Schema& schema) {
    std::map<std::string, std::string> parts;
    for (const auto* some : {&schema.tables, &schema.indexes}) {
        for (const SchemaPart& part : *some) {
            parts[part.name] = part.sql;
        }
    }
    return parts;
}

/// Of every version that was ever given away there is a file; none may be forgotten or changed.
TEST(StoredCollections, HaveTheTablesOfTheirVersion) {
    for (int format = 1; format <= static_cast<int>(migrations().size()); ++format) {
        const fs::path file = storedFile(format);
        ASSERT_TRUE(fs::exists(file)) << "make it: make_stored_collection " << file;
        SQLite::Database database(test::uriToRead(file), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
        const auto stored = partsOf(schemaOf(database, "main"));
        const auto today = partsOf(schemaOfFormat(format));
        EXPECT_TRUE(stored == today)
            << "while a version is not given away yet, its file is made anew: "
               "make_stored_collection "
            << file;
    }
}

TEST(StoredCollections, OfEveryVersionOpenAndHoldWhatTheyHeld) {
    for (int format = 1; format <= static_cast<int>(migrations().size()); ++format) {
        const test::TempDir dir;
        const fs::path file = dir / "copy.taxo";
        fs::copy_file(storedFile(format), file);
        auto opened = Collection::open(file);
        ASSERT_TRUE(opened) << opened.error().text();
        EXPECT_TRUE(opened->notices().empty());
        EXPECT_EQ(test::describe(*opened), test::storedDescription(format));
        EXPECT_TRUE(*redo(*opened)) << "what was undone can be done again";
        ASSERT_TRUE(opened->close());
        EXPECT_THAT(checkCollection(file)->problems, ElementsAre());
    }
}

TEST(BringUpToDate, KeepsAVersionOneAsABackupAndItsAnswersHaveNoTime) {
    const test::TempDir dir;
    const fs::path file = dir / "copy.taxo";
    fs::copy_file(storedFile(1), file);
    {
        SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
        database.exec("INSERT INTO prediction_key VALUES (1, 1, zeroblob(32), 'l', '', 0.7, 5, 0); "
                      "INSERT INTO prediction VALUES (1, 1, NULL, 0.5, x'0100')");
    }
    ASSERT_TRUE(Collection::open(file));
    const auto backups = backupsOf(file);
    ASSERT_EQ(backups.size(), 1U);
    EXPECT_EQ(backups[0].kind, BackupKind::BeforeUpdate);
    SQLite::Database backup(test::uriToRead(backups[0].file),
                            SQLite::OPEN_READONLY | SQLite::OPEN_URI);
    EXPECT_EQ(numberOf(backup, "PRAGMA user_version"), 1);
    SQLite::Database now(test::uriToRead(file), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
    EXPECT_EQ(numberOf(now, "SELECT count(*) FROM prediction WHERE made_at = 0"), 1);
}

TEST(BringUpToDate, OfAVersionTwoCanRecordWhatIsPublished) {
    const test::TempDir dir;
    const fs::path file = dir / "copy.taxo";
    fs::copy_file(storedFile(2), file);
    auto collection = Collection::open(file).value();
    EXPECT_TRUE(publicationsOf(collection)->empty());
    KeptPublication published;
    published.person = "Grace";
    published.format = "csv";
    published.choice = "{\"format\": \"csv\"}";
    published.place = std::string("/media/\xFF \n/t.csv");
    published.items = 3;
    published.occurrences = 2;
    published.bytes = 1'234;
    published.digest.bytes.fill(7);
    const auto kept = keepPublication(collection, published);
    ASSERT_TRUE(kept) << kept.error().text();
    const KeptPublication read = publicationOf(collection, *kept).value();
    EXPECT_EQ(read.person, published.person);
    EXPECT_EQ(read.choice, published.choice);
    EXPECT_EQ(read.place, published.place);
    EXPECT_EQ(read.occurrences, 2);
    EXPECT_EQ(read.bytes, 1'234);
    EXPECT_EQ(read.digest, published.digest);
    EXPECT_NE(read.uuid, Uuid{});
    EXPECT_GT(read.at, 0);
    EXPECT_EQ(publicationOf(collection, {9}).error().code, ErrorCode::NotFound);
    ASSERT_TRUE(undo(collection)) << "what was published is no step";
    EXPECT_EQ(publicationsOf(collection)->size(), 1U);
    EXPECT_NE(numberOf(*collection.store().database,
                       "SELECT count(*) FROM sqlite_master WHERE name = 'entry_item_by_entry'"),
              0);
    const auto backup = backUp(file, BackupKind::Manual).value();
    SQLite::Database copy(test::uriToRead(backup.file), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
    EXPECT_EQ(numberOf(copy, "SELECT count(*) FROM publication"), 1);
}

TEST(BringUpToDate, OfAVersionThreeKeepsAnswersAndWhatTheyBelongTo) {
    const test::TempDir dir;
    const fs::path file = dir / "copy.taxo";
    fs::copy_file(storedFile(3), file);
    {
        SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
        database.exec("INSERT INTO prediction_key VALUES (7, 1, zeroblob(32), 'l', '', 0.7, 5, 0); "
                      "INSERT INTO prediction VALUES (7, 1, NULL, 0.5, x'0100', 9)");
    }
    auto collection = Collection::open(file).value();
    SQLite::Database& database = *collection.store().database;
    EXPECT_EQ(numberOf(database, "SELECT count(*) FROM prediction WHERE key_id = 7"), 1);
    EXPECT_EQ(numberOf(database, "SELECT count(*) FROM pragma_foreign_key_check"), 0);
    EXPECT_EQ(numberOf(database, "PRAGMA foreign_keys"), 1);
    EXPECT_EQ(predictionKeys(collection)->at(0).key.labelsName, "l");
}

TEST(BringUpToDate, BacksUpBeforeAndDoesAllSteps) {
    KeptPhotos kept(3);
    const auto entry =
        determine(*kept.collection, std::array{kept.items[0]}, Verdict::Unknown, {}, "", {"Ada"});
    ASSERT_TRUE(entry) << entry.error().text();
    const auto before = dumpOf(*kept.collection->store().database, {.derived = false});
    std::vector<std::string_view> steps(migrations().begin(), migrations().end());
    const auto today = static_cast<std::int64_t>(steps.size());
    steps.insert(
        steps.end(),
        {"ALTER TABLE item ADD COLUMN sex TEXT NOT NULL DEFAULT 'unknown'",
         "CREATE TABLE trait (id INTEGER PRIMARY KEY); INSERT INTO trait SELECT id FROM item"});
    const auto done = bringUpToDate(kept.collection->store(), steps, {});
    ASSERT_TRUE(done) << done.error().text();
    SQLite::Database& database = *kept.collection->store().database;
    EXPECT_EQ(numberOf(database, "PRAGMA user_version"), today + 2);
    EXPECT_EQ(numberOf(database, "SELECT count(*) FROM trait"), 3);
    const auto backups = backupsOf(kept.collection->file());
    ASSERT_EQ(backups.size(), 1U);
    EXPECT_EQ(backups[0].kind, BackupKind::BeforeUpdate);
    EXPECT_EQ(dumpOf(backups[0].file, {.derived = false}), before);
    SQLite::Database backup(test::uriToRead(backups[0].file),
                            SQLite::OPEN_READONLY | SQLite::OPEN_URI);
    EXPECT_EQ(numberOf(backup, "PRAGMA user_version"), today);
}

TEST(BringUpToDate, LeavesAllAsItWasWhereAStepFails) {
    KeptPhotos kept(3);
    const auto before = dumpOf(*kept.collection->store().database);
    std::vector<std::string_view> steps(migrations().begin(), migrations().end());
    const auto today = static_cast<std::int64_t>(steps.size());
    steps.emplace_back("DELETE FROM item; INSERT INTO nowhere VALUES (1)");
    EXPECT_THROW((void)bringUpToDate(kept.collection->store(), steps, {}), SQLite::Exception);
    EXPECT_EQ(dumpOf(*kept.collection->store().database), before);
    EXPECT_EQ(numberOf(*kept.collection->store().database, "PRAGMA user_version"), today);
}

} // namespace
} // namespace taxo

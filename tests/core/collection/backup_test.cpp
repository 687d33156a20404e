// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/collection/backup.h"
#include "core/collection/database_private.h"
#include "core/collection/determination.h"
#include "core/collection/embeddings.h"
#include "core/collection/journal.h"
#include "tests/core/collection/kept_photos.h"
#include "tests/core/collection/table_dump.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <filesystem>
#include <stop_token>

namespace taxo {
namespace {

namespace fs = std::filesystem;
using test::dumpOf;
using test::KeptPhotos;
using ::testing::HasSubstr;

Lineage lineage(const std::string& genus) {
    Lineage lineage;
    lineage.at(Rank::Genus) = genus;
    return lineage;
}

VectorKeyId embedAll(KeptPhotos& kept) {
    const auto key = keep(*kept.collection, VectorKey{{}, "fake", 4, "squash", "fp32"});
    EXPECT_TRUE(key) << key.error().text();
    EmbeddingMatrix vectors(kept.items.size(), 4);
    for (std::size_t i = 0; i < kept.items.size(); ++i) {
        vectors.row(i)[0] = static_cast<float>(i);
    }
    EXPECT_TRUE(keepEmbeddings(*kept.collection, *key, kept.items, vectors));
    return *key;
}

void decide(KeptPhotos& kept, std::size_t item, const std::string& genus) {
    const auto entry = determine(*kept.collection,
                                 std::array{kept.items[item]},
                                 Verdict::Taxon,
                                 lineage(genus),
                                 "",
                                 {"Ada"});
    ASSERT_TRUE(entry) << entry.error().text();
}

/// As if the newest backup were so much older.
void age(const fs::path& collection, const std::string& stamp) {
    const Backup newest = backupsOf(collection).front();
    std::string name = newest.file.filename().string();
    name.replace(name.size() - 21, 16, stamp);
    fs::rename(newest.file, newest.file.parent_path() / name);
}

TEST(Backup, HoldsAllButWhatCanBeMadeAgain) {
    KeptPhotos kept(3);
    embedAll(kept);
    decide(kept, 0, "Ursus");
    const auto backup = backUp(kept.collection->file(), BackupKind::Manual);
    ASSERT_TRUE(backup) << backup.error().text();
    EXPECT_EQ(dumpOf(backup->file, {.derived = false}),
              dumpOf(*kept.collection->store().database, {.derived = false}));
    EXPECT_TRUE(dumpOf(backup->file)["embedding"].empty());
    EXPECT_EQ(dumpOf(backup->file)["vector_key"].size(), 1U)
        << "decisions tell by key whose suggestion was seen";
    EXPECT_EQ(backup->bytes, fs::file_size(backup->file));
}

TEST(Backup, KeepsTheNumbersOfRowsThatAreGone) {
    KeptPhotos kept(2);
    kept.collection->store().database->exec("INSERT INTO item (id, uuid, photo_id) VALUES (77, "
                                            "x'00', 1); DELETE FROM item WHERE id = 77");
    const auto backup = backUp(kept.collection->file(), BackupKind::Manual);
    ASSERT_TRUE(backup) << backup.error().text();
    auto opened = Collection::open(backup->file);
    ASSERT_TRUE(opened) << opened.error().text();
    const std::array files = {test::photoFile("more.jpg", 99)};
    EXPECT_EQ(addPhotos(*opened, files)->front().item.value, 78) << "undo may bring 77 back";
}

TEST(Backup, IsACollectionItself) {
    KeptPhotos kept(3);
    decide(kept, 1, "Ursus");
    const auto backup = backUp(kept.collection->file(), BackupKind::Manual);
    ASSERT_TRUE(backup) << backup.error().text();
    auto opened = Collection::open(backup->file);
    ASSERT_TRUE(opened) << opened.error().text();
    EXPECT_TRUE(opened->notices().empty());
    EXPECT_EQ(infoOf(*opened)->determined, 1);
    EXPECT_TRUE(undo(*opened));
    EXPECT_EQ(infoOf(*opened)->determined, 0);
}

TEST(Backup, OfEachKindTheNewestFiveStayAndAllThatWereAskedFor) {
    KeptPhotos kept(1);
    const fs::path file = kept.collection->file();
    for (int i = 0; i < 7; ++i) {
        ASSERT_TRUE(backUp(file, BackupKind::Manual));
        ASSERT_TRUE(backUp(file, BackupKind::Daily));
    }
    std::map<BackupKind, std::vector<std::int64_t>> numbers;
    for (const Backup& backup : backupsOf(file)) {
        numbers[backup.kind].push_back(backup.number);
    }
    EXPECT_EQ(numbers[BackupKind::Manual].size(), 7U);
    EXPECT_EQ(numbers[BackupKind::Daily], (std::vector<std::int64_t>{14, 12, 10, 8, 6}));
}

TEST(Backup, IsDueAfterADayOnlyWhereSomethingChanged) {
    KeptPhotos kept(2);
    const fs::path file = kept.collection->file();
    EXPECT_TRUE(*backUpIfDue(file)) << "the first";
    EXPECT_FALSE(*backUpIfDue(file)) << "just made";
    age(file, "20250101T120000Z");
    EXPECT_FALSE(*backUpIfDue(file)) << "nothing changed";
    decide(kept, 0, "Ursus");
    const auto second = backUpIfDue(file);
    ASSERT_TRUE(second && *second);
    EXPECT_EQ((*second)->kind, BackupKind::Daily);
    age(file, "20250102T120000Z");
    ASSERT_TRUE(undo(*kept.collection));
    EXPECT_TRUE(*backUpIfDue(file)) << "an undone decision is a change";
}

TEST(Backup, IsDueWhereAFileWasOnlyRenamed) {
    KeptPhotos kept(2);
    const fs::path file = kept.collection->file();
    ASSERT_TRUE(*backUpIfDue(file));
    age(file, "20250101T120000Z");
    const auto moved = addPhotos(*kept.collection, std::array{test::photoFile("IMG_9.jpg", 1)});
    ASSERT_EQ(moved->front().outcome, Added::Moved);
    EXPECT_TRUE(*backUpIfDue(file));
}

TEST(Backup, IsDueWhereTheClockWasSetBack) {
    KeptPhotos kept(2);
    const fs::path file = kept.collection->file();
    ASSERT_TRUE(*backUpIfDue(file));
    age(file, "29990101T120000Z");
    decide(kept, 0, "Ursus");
    const auto backup = backUpIfDue(file);
    ASSERT_TRUE(backup && *backup);
    EXPECT_EQ(backupsOf(file).front().file, (*backup)->file) << "newest by number, not by time";
}

TEST(Backup, IsNotMadeOfAnEmptyCollection) {
    KeptPhotos kept(0);
    EXPECT_FALSE(*backUpIfDue(kept.collection->file()));
    EXPECT_FALSE(fs::exists(backupFolder(kept.collection->file())));
}

TEST(Backup, CancelledLeavesNothing) {
    KeptPhotos kept(5000);
    std::stop_source stop;
    stop.request_stop();
    const auto backup =
        backUp(kept.collection->file(), BackupKind::Manual, Progress(stop.get_token()));
    ASSERT_FALSE(backup);
    EXPECT_EQ(backup.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(fs::is_empty(backupFolder(kept.collection->file())));
}

TEST(Backup, ElsewhereTakesTheCollectionsNameInAFolder) {
    KeptPhotos kept(1);
    fs::create_directory(kept.dir / "stick");
    const auto file = backUpTo(kept.collection->file(), kept.dir / "stick");
    ASSERT_TRUE(file) << file.error().text();
    EXPECT_THAT(file->filename().string(), HasSubstr("käfer 甲虫 "));
    const auto again = backUpTo(kept.collection->file(), *file);
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::InvalidInput);
}

TEST(Backup, IsFoundByNumberNameAndPath) {
    KeptPhotos kept(1);
    const fs::path file = kept.collection->file();
    const auto backup = backUp(file, BackupKind::Manual);
    ASSERT_TRUE(backup);
    for (const std::string& name :
         {std::string("1"), backup->file.filename().string(), backup->file.string()}) {
        const auto found = findBackup(file, name);
        ASSERT_TRUE(found) << name;
        EXPECT_EQ(found->file, backup->file);
    }
    const auto none = findBackup(file, "17");
    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::NotFound);
    EXPECT_THAT(none.error().message, HasSubstr(backup->file.filename().string()));
}

/// The collection's file, closed.
fs::path closed(KeptPhotos& kept) {
    const fs::path file = kept.collection->file();
    kept.collection.reset();
    return file;
}

TEST(Restore, TakesTheCollectionBackAndKeepsEmbeddings) {
    KeptPhotos kept(3);
    decide(kept, 0, "Ursus");
    const auto backup = backUp(kept.collection->file(), BackupKind::Manual);
    ASSERT_TRUE(backup);
    auto then = dumpOf(*kept.collection->store().database, {.derived = false});
    decide(kept, 1, "Felis");
    const VectorKeyId key = embedAll(kept);
    const fs::path file = closed(kept);
    const auto restored = restoreBackup(file, *backup);
    ASSERT_TRUE(restored) << restored.error().text();
    EXPECT_EQ(restored->embeddings, 3);
    ASSERT_TRUE(restored->before);
    EXPECT_EQ(dumpOf(restored->before->file)["determination"].size(), 2U);
    EXPECT_TRUE(restored->damaged.empty());
    EXPECT_FALSE(fs::exists(backup->file.string() + "-wal")) << "nothing beside a backup";
    kept.collection.emplace(*Collection::open(file));
    EXPECT_TRUE(kept.collection->notices().empty());
    auto today = dumpOf(*kept.collection->store().database, {.derived = false});
    EXPECT_EQ(today["vector_key"].size(), 1U);
    for (auto* const dump : {&today, &then}) {
        dump->erase("vector_key");
        dump->erase("taxon"); // those that predictions name stay too
    }
    EXPECT_EQ(today, then);
    const auto vectors = embeddingsOf(*kept.collection, key, kept.items);
    ASSERT_TRUE(vectors) << vectors.error().text();
    EXPECT_EQ(vectors->row(2)[0], 2.0F);
    SQLite::Database& database = *kept.collection->store().database;
    EXPECT_EQ(numberOf(database, "SELECT count(*) FROM sqlite_master WHERE name LIKE 'item_by%'"),
              5);
    EXPECT_TRUE(undo(*kept.collection)) << "the journal goes on from there";
}

TEST(Restore, GivesNoEmbeddingToAnotherPhotographWithTheSameNumber) {
    KeptPhotos kept(1);
    const auto backup = backUp(kept.collection->file(), BackupKind::Manual);
    ASSERT_TRUE(backup);
    // Photograph 2 is one thing in one history of the collection and another in the other.
    const auto addOne = [&](std::uint8_t content) {
        const std::array files = {test::photoFile("more " + std::to_string(content), content)};
        const auto added = addPhotos(*kept.collection, files);
        ASSERT_TRUE(added);
        kept.items = {kept.items[0], added->front().item};
    };
    addOne(50);
    const auto other = backUp(kept.collection->file(), BackupKind::Manual);
    ASSERT_TRUE(other);
    fs::path file = closed(kept);
    ASSERT_TRUE(restoreBackup(file, *backup));
    kept.collection.emplace(*Collection::open(file));
    addOne(60);
    ASSERT_EQ(kept.items[1].value, 2);
    embedAll(kept);
    file = closed(kept);
    const auto restored = restoreBackup(file, *other);
    ASSERT_TRUE(restored) << restored.error().text();
    EXPECT_EQ(restored->embeddings, 1);
    EXPECT_EQ(dumpOf(file)["embedding"].size(), 1U);
}

TEST(Restore, OfAnotherCollectionIsRefused) {
    KeptPhotos kept(1);
    KeptPhotos other(1);
    const auto backup = backUp(other.collection->file(), BackupKind::Manual);
    ASSERT_TRUE(backup);
    const fs::path file = closed(kept);
    const std::string bytes = *readTextFile(file);
    const auto restored = restoreBackup(file, *backup);
    ASSERT_FALSE(restored);
    EXPECT_EQ(restored.error().code, ErrorCode::Mismatch);
    EXPECT_TRUE(*readTextFile(file) == bytes) << "nothing is written to it";
    EXPECT_EQ(Collection::open(file)->notices().size(), 0U);
    const auto asItsOwn = restoreBackup(kept.dir / "its own.taxo", *backup);
    ASSERT_TRUE(asItsOwn) << asItsOwn.error().text();
    EXPECT_EQ(infoOf(*Collection::open(kept.dir / "its own.taxo"))->photos, 1);
}

TEST(Restore, WaitsUntilTheCollectionIsClosed) {
    KeptPhotos kept(1);
    const auto backup = backUp(kept.collection->file(), BackupKind::Manual);
    ASSERT_TRUE(backup);
    const auto restored = restoreBackup(kept.collection->file(), *backup);
    ASSERT_FALSE(restored);
    EXPECT_EQ(restored.error().code, ErrorCode::Busy);
}

TEST(Restore, WaitsForWhoReads) {
    KeptPhotos kept(1);
    const auto backup = backUp(kept.collection->file(), BackupKind::Manual);
    ASSERT_TRUE(backup);
    const fs::path file = kept.collection->file();
    SQLite::Database reader(file.string(), SQLite::OPEN_READONLY);
    SQLite::Statement reading(reader, "SELECT * FROM photo");
    ASSERT_TRUE(reading.executeStep()); // in the middle of it
    decide(kept, 0, "Ursus");
    kept.collection.reset();
    const auto restored = restoreBackup(file, *backup);
    ASSERT_FALSE(restored) << "its log would be played over the restored file";
    EXPECT_EQ(restored.error().code, ErrorCode::Busy);
    while (reading.executeStep()) {
    }
    reading.reset();
    EXPECT_TRUE(restoreBackup(file, *backup));
}

TEST(Backup, ThroughALinkHoldsTheNewestChanges) {
    KeptPhotos kept(1);
    decide(kept, 0, "Ursus");
    const fs::path link = kept.dir / "link.taxo";
    fs::create_symlink(kept.collection->file(), link);
    const auto backup = backUpTo(link, kept.dir / "copy.taxo");
    ASSERT_TRUE(backup) << backup.error().text();
    EXPECT_EQ(dumpOf(*backup)["determination"].size(), 1U);
    const auto second = Collection::open(link);
    ASSERT_TRUE(second);
    EXPECT_TRUE(second->isReadOnly()) << "one lock, whatever the name";
}

TEST(Restore, OfADamagedBackupIsRefused) {
    KeptPhotos kept(300);
    const auto backup = backUp(kept.collection->file(), BackupKind::Manual);
    ASSERT_TRUE(backup);
    std::string bytes = *readTextFile(backup->file);
    for (std::size_t at = 5 * 8192; at < bytes.size(); at += 8192) {
        bytes.replace(at, 200, std::string(200, '\x7F'));
    }
    ASSERT_TRUE(writeWholeFile(backup->file, bytes));
    const fs::path file = closed(kept);
    const auto before = dumpOf(file);
    const auto restored = restoreBackup(file, *backup);
    ASSERT_FALSE(restored);
    EXPECT_EQ(restored.error().code, ErrorCode::Corrupt);
    EXPECT_THAT(restored.error().message, HasSubstr(displayName(backup->file)));
    EXPECT_EQ(dumpOf(file), before);
}

TEST(Restore, WorksWherePagesOfACollectionAreDamagedThatStillOpens) {
    for (const std::string text : {"IMG_7.jpg", "fake vectors"}) { // photographs; embeddings
        KeptPhotos kept(200);
        const auto backup = backUp(kept.collection->file(), BackupKind::Manual);
        ASSERT_TRUE(backup);
        const auto key = keep(*kept.collection, VectorKey{{}, "fake", 6, "squash", "fp32"});
        EmbeddingMatrix vectors(kept.items.size(), 6);
        ASSERT_TRUE(keepEmbeddings(*kept.collection, *key, kept.items, vectors));
        kept.collection->store().database->exec("UPDATE embedding SET data = 'fake vectors'");
        const fs::path file = closed(kept);
        std::string bytes = *readTextFile(file);
        constexpr std::size_t kPage = 8192;
        for (std::size_t at = kPage; at < bytes.size(); at += kPage) {
            if (bytes.substr(at, kPage).find(text) != std::string::npos) {
                bytes.replace(at, 100, std::string(100, '\x7F'));
            }
        }
        ASSERT_TRUE(writeWholeFile(file, bytes));
        const auto restored = restoreBackup(file, *backup);
        ASSERT_TRUE(restored) << restored.error().text();
        EXPECT_EQ(restored->damaged.empty(), restored->before.has_value()) << text;
        EXPECT_EQ(restored->before.has_value(), text == "fake vectors");
        EXPECT_EQ(infoOf(*Collection::open(file))->photos, 200);
    }
}

TEST(Restore, SetsADamagedCollectionAside) {
    KeptPhotos kept(200);
    const auto backup = backUp(kept.collection->file(), BackupKind::Manual);
    ASSERT_TRUE(backup);
    const fs::path file = closed(kept);
    const std::string damaged = "SQLite format 3" + std::string(20'000, '\0');
    ASSERT_TRUE(writeWholeFile(file, damaged));
    const auto restored = restoreBackup(file, *backup);
    ASSERT_TRUE(restored) << restored.error().text();
    EXPECT_FALSE(restored->before);
    EXPECT_EQ(*readTextFile(restored->damaged), damaged);
    EXPECT_EQ(infoOf(*Collection::open(file))->photos, 200);
}

} // namespace
} // namespace taxo

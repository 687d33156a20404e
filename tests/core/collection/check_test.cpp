// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/collection/check.h"
#include "core/collection/database_private.h"
#include "core/collection/determination.h"
#include "core/collection/embeddings.h"
#include "core/collection/journal.h"
#include "tests/core/collection/kept_photos.h"
#include "tests/core/collection/table_dump.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <span>

namespace taxo {
namespace {

namespace fs = std::filesystem;
using test::dumpOf;
using test::KeptPhotos;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr std::size_t kPage = 8192;

/// Many photographs, an embedding and a determination of each; closed.
struct Season {
    Season() : kept(3000) {
        const auto key = keep(*kept.collection, VectorKey{{}, "fake", 8, "squash", "fp32"});
        EXPECT_TRUE(key);
        EXPECT_TRUE(keepEmbeddings(
            *kept.collection, *key, kept.items, EmbeddingMatrix(kept.items.size(), 8)));
        Lineage taxon;
        taxon.at(Rank::Genus) = "Ursus";
        for (std::size_t i = 0; i < kept.items.size(); i += 300) {
            const auto items = std::span(kept.items).subspan(i, 300);
            EXPECT_TRUE(determine(*kept.collection, items, Verdict::Taxon, taxon, "", {"Ada"}));
        }
        file = kept.collection->file();
        const auto closed = kept.collection->close();
        EXPECT_TRUE(closed) << closed.error().text();
        kept.collection.reset();
        EXPECT_FALSE(fs::exists(file.string() + "-wal"));
        whole = dumpOf(file);
    }

    /// Pages of a table's rows, without those of its indexes.
    std::vector<std::size_t> leavesOf(const std::string& table) const {
        SQLite::Database database(file.string(), SQLite::OPEN_READONLY);
        SQLite::Statement rows(database,
                               "SELECT pageno FROM dbstat WHERE name = ? AND pagetype = 'leaf'");
        rows.bind(1, table);
        std::vector<std::size_t> pages;
        while (rows.executeStep()) {
            pages.push_back(static_cast<std::size_t>(rows.getColumn(0).getInt64()));
        }
        return pages;
    }

    void damage(std::size_t page) const {
        std::string bytes = *readTextFile(file);
        ASSERT_LE(page * kPage, bytes.size());
        bytes.replace((page - 1) * kPage, 300, std::string(300, '\x7F'));
        ASSERT_TRUE(writeWholeFile(file, bytes));
    }

    KeptPhotos kept;
    fs::path file;
    std::map<std::string, std::vector<std::string>> whole;
};

const SavedTable& tableOf(const SalvageReport& report, const std::string& name) {
    return *std::find_if(report.tables.begin(), report.tables.end(), [&](const SavedTable& table) {
        return table.name == name;
    });
}

TEST(Check, FindsNothingInASoundCollectionAndLeavesItAsItIs) {
    const Season season;
    const std::string bytes = *readTextFile(season.file);
    const auto report = checkCollection(season.file);
    ASSERT_TRUE(report) << report.error().text();
    EXPECT_THAT(report->problems, ElementsAre());
    EXPECT_EQ(*readTextFile(season.file), bytes);
    for (const char* ending : {"-wal", "-shm", "-lock"}) {
        EXPECT_FALSE(fs::exists(season.file.string() + ending)) << ending;
    }
}

TEST(Check, ReadsBesideAWriter) {
    const KeptPhotos kept(3);
    const auto report = checkCollection(kept.collection->file());
    ASSERT_TRUE(report) << report.error().text();
    EXPECT_TRUE(report->isFine());
}

TEST(Check, NamesDamagedPages) {
    const Season season;
    season.damage(season.leavesOf("embedding")[3]);
    const auto report = checkCollection(season.file);
    ASSERT_TRUE(report) << report.error().text();
    ASSERT_FALSE(report->isFine());
    EXPECT_THAT(report->problems[0], HasSubstr("damaged"));
}

/// What nothing in this program writes.
void write(const fs::path& file, const std::string& sql) {
    SQLite::Database database(file.string(), SQLite::OPEN_READWRITE);
    database.exec(sql);
}

TEST(Check, SaysWhatIsWrongWithRows) {
    for (const auto& [sql, words] : std::initializer_list<std::pair<const char*, const char*>>{
             {"DELETE FROM photo WHERE id = 7", "rows of item refer to rows of photo"},
             {"UPDATE embedding SET data = x'00' WHERE item_id = 3",
              "1 embeddings have another length"},
             {"DELETE FROM entry_item WHERE entry_id = 2", "do not name as many items"},
             {"UPDATE determination SET is_latest = 0 WHERE item_id = 1", "exactly one latest"},
             {"UPDATE determination SET entry_id = 999 WHERE item_id = 1",
              "entries that are not there"},
             {"UPDATE determination SET taxon_id = NULL WHERE item_id = 1", "do not have a taxon"},
             {"UPDATE entry SET state = 1 WHERE id = 2", "later ones are not"},
             {"UPDATE entry SET changes = x'FF00FF' WHERE id = 2",
              "journal entry 2 cannot be read"}}) {
        const Season season;
        write(season.file, sql);
        const auto report = checkCollection(season.file);
        ASSERT_TRUE(report) << report.error().text();
        ASSERT_EQ(report->problems.size(), 1U) << sql;
        EXPECT_THAT(report->problems[0], HasSubstr(words));
    }
}

TEST(Salvage, OfASoundCollectionIsAllOfIt) {
    const Season season;
    const fs::path to = season.kept.dir / "saved.taxo";
    const auto report = salvageCollection(season.file, to);
    ASSERT_TRUE(report) << report.error().text();
    EXPECT_TRUE(report->isWhole());
    EXPECT_EQ(dumpOf(to), season.whole);
    auto opened = Collection::open(to);
    ASSERT_TRUE(opened) << opened.error().text();
    EXPECT_TRUE(opened->notices().empty());
    EXPECT_TRUE(*undo(*opened)) << "and can be worked with as before";
}

TEST(Salvage, OfADamagedPageLosesItsRowsOnly) {
    for (const bool isLast : {false, true}) {
        for (const std::string table :
             {"embedding", "determination", "item", "photo", "entry_item"}) {
            if (isLast && table != "embedding" && table != "item") {
                continue; // of each kind of key one is enough
            }
            const Season season;
            const auto leaves = season.leavesOf(table);
            ASSERT_GT(leaves.size(), 2U) << table;
            season.damage(isLast ? leaves.back() : leaves[1]);
            const fs::path to = season.kept.dir / "saved.taxo";
            const auto report = salvageCollection(season.file, to);
            ASSERT_TRUE(report) << report.error().text();
            EXPECT_FALSE(report->isWhole());
            const SavedTable& saved = tableOf(*report, table);
            EXPECT_GT(saved.lost, 0) << table;
            const auto there = static_cast<std::int64_t>(season.whole.at(table).size());
            EXPECT_GE(saved.rows, there - 1000) << table << " and whatever belonged to its rows";
            EXPECT_GE(saved.rows + saved.lost, there) << table << ": no loss is hidden";
            const auto check = checkCollection(to);
            ASSERT_TRUE(check) << check.error().text();
            EXPECT_THAT(check->problems, ElementsAre()) << table;
        }
    }
}

TEST(Salvage, GoesOnBehindAGapInTheNumbers) {
    const Season season;
    // As where a hundred thousand regions were taken away again.
    write(season.file,
          "PRAGMA foreign_keys = OFF; UPDATE item SET id = id + 100000 WHERE id > 1500;"
          "UPDATE determination SET item_id = item_id + 100000 WHERE item_id > 1500;"
          "UPDATE embedding SET item_id = item_id + 100000 WHERE item_id > 1500;"
          "UPDATE entry_item SET item_id = item_id + 100000 WHERE item_id > 1500");
    season.damage(season.leavesOf("item").back()); // so that the last number is not known
    const fs::path to = season.kept.dir / "saved.taxo";
    const auto report = salvageCollection(season.file, to);
    ASSERT_TRUE(report) << report.error().text();
    EXPECT_GE(tableOf(*report, "item").rows, 2500);
    EXPECT_LE(tableOf(*report, "item").lost, 1000) << "numbers that nothing had are no loss";
    EXPECT_THAT(checkCollection(to)->problems, ElementsAre());
}

TEST(Salvage, KeepsDecisionsAboutPhotographsWhoseRowIsLost) {
    const Season season;
    season.damage(season.leavesOf("photo")[1]);
    const fs::path to = season.kept.dir / "saved.taxo";
    const auto report = salvageCollection(season.file, to);
    ASSERT_TRUE(report) << report.error().text();
    EXPECT_EQ(dumpOf(to)["determination"], season.whole.at("determination"));
    EXPECT_EQ(tableOf(*report, "determination").lost, 0);
}

TEST(Salvage, KeepsPhotographsAndDecisionsWhoseFoldersOrTaxaAreLost) {
    const Season season;
    {
        // Small tables are one page: all of it goes at once.
        SQLite::Database database(season.file.string(), SQLite::OPEN_READWRITE);
        database.exec("PRAGMA foreign_keys = OFF; DELETE FROM root; DELETE FROM taxon");
    }
    const fs::path to = season.kept.dir / "saved.taxo";
    const auto report = salvageCollection(season.file, to);
    ASSERT_TRUE(report) << report.error().text();
    EXPECT_EQ(dumpOf(to)["photo"], season.whole.at("photo"));
    EXPECT_EQ(dumpOf(to)["determination"], season.whole.at("determination"));
    const auto saved = Collection::open(to);
    ASSERT_TRUE(saved) << saved.error().text();
    const auto said = determinationsOf(*saved, season.kept.items[0]);
    ASSERT_TRUE(said);
    EXPECT_THAT(said->front().taxon.names[0], HasSubstr("lost taxon"));
    EXPECT_EQ(said->front().person, "Ada");
}

TEST(Salvage, NamesTheNewestBackup) {
    const Season season;
    const auto backup = backUp(season.file, BackupKind::Manual);
    ASSERT_TRUE(backup) << backup.error().text();
    season.damage(season.leavesOf("item")[0]);
    const auto report = salvageCollection(season.file, season.kept.dir / "saved.taxo");
    ASSERT_TRUE(report) << report.error().text();
    ASSERT_TRUE(report->newestBackup);
    EXPECT_EQ(report->newestBackup->file, backup->file);
}

TEST(Salvage, NeverWritesOverAFile) {
    const Season season;
    const fs::path there = season.kept.dir.write("there.taxo", "precious");
    const auto report = salvageCollection(season.file, there);
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::InvalidInput);
    EXPECT_EQ(*readTextFile(there), "precious");
}

TEST(Salvage, OfAFileWithoutItsFirstPageIsRefused) {
    const Season season;
    std::string bytes = *readTextFile(season.file);
    bytes.replace(100, 500, std::string(500, '\x7F')); // behind the header
    ASSERT_TRUE(writeWholeFile(season.file, bytes));
    const auto report = salvageCollection(season.file, season.kept.dir / "saved.taxo");
    ASSERT_FALSE(report);
    EXPECT_EQ(report.error().code, ErrorCode::Corrupt);
    EXPECT_FALSE(fs::exists(season.kept.dir / "saved.taxo"));
}

} // namespace
} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/collection/check.h"

#include "core/base/files.h"
#include "core/collection/copy_tables_private.h"
#include "core/collection/database_private.h"
#include "core/collection/item_set_private.h"
#include "core/collection/migrations_private.h"

#include <sqlite3.h>

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

namespace taxo {

namespace {

/// A question whose answer is 0 where all is well, and what to say with the number otherwise.
struct Question {
    const char* query;
    const char* sentence;
};

constexpr Question kQuestions[] = {
    {"SELECT count(*) FROM embedding JOIN vector_key ON vector_key.id = key_id WHERE length(data) "
     "<> dims * CASE storage WHEN 'f16' THEN 2 ELSE 4 END",
     "embeddings have another length than their key says"},
    {"SELECT count(*) FROM photo WHERE length(bytes_digest) <> 32 OR length(picture_digest) <> 32 "
     "OR length(uuid) <> 16",
     "photographs have a digest or UUID of another length"},
    {"SELECT count(*) FROM determination WHERE entry_id NOT IN (SELECT id FROM entry)",
     "determinations are of journal entries that are not there"},
    {"SELECT count(*) FROM (SELECT 1 FROM determination GROUP BY item_id HAVING sum(is_latest) <> "
     "1)",
     "items do not have exactly one latest determination"},
    {"SELECT count(*) FROM determination WHERE (verdict = 0) <> (taxon_id IS NOT NULL)",
     "determinations do not have a taxon where they should, or have one where they should not"},
    {"SELECT count(*) FROM entry WHERE state = 1 AND id < (SELECT max(id) FROM entry WHERE state = "
     "0)",
     "journal entries are undone although later ones are not"},
    {"SELECT count(*) FROM entry LEFT JOIN (SELECT entry_id, count(*) AS there FROM entry_item "
     "GROUP BY entry_id) ON entry_id = entry.id WHERE items <> coalesce(there, 0)",
     "journal entries do not name as many items as they say"},
};

void reportPages(SQLite::Database& database, CheckReport& report) {
    SQLite::Statement rows(database, "PRAGMA integrity_check(100)");
    try {
        while (rows.executeStep()) {
            if (const std::string line = rows.getColumn(0).getString(); line != "ok") {
                report.problems.push_back("damaged: " + line);
            }
        }
    } catch (const SQLite::Exception& problem) {
        if (problem.getErrorCode() != SQLITE_CORRUPT) {
            throw;
        }
        report.problems.push_back(std::string("damaged: ") + problem.what());
    }
}

void checkReferences(SQLite::Database& database, CheckReport& report) {
    std::map<std::pair<std::string, std::string>, std::int64_t> broken;
    SQLite::Statement rows(database, "PRAGMA foreign_key_check");
    while (rows.executeStep()) {
        ++broken[{rows.getColumn(0).getString(), rows.getColumn(2).getString()}];
    }
    for (const auto& [tables, count] : broken) {
        report.problems.push_back(std::to_string(count) + " rows of " + tables.first +
                                  " refer to rows of " + tables.second + " that are not there");
    }
}

/// Maps that hold other points than items.
void checkMaps(SQLite::Database& database, CheckReport& report) {
    SQLite::Statement maps(database, "SELECT name, items, length(positions) / (4 * dims) FROM map");
    while (maps.executeStep()) {
        const auto items = unpackedItems(blobOf(maps.getColumn(1)));
        if (!items || static_cast<std::int64_t>(items->size()) != maps.getColumn(2).getInt64()) {
            report.problems.push_back("the map \"" + maps.getColumn(0).getString() +
                                      "\" holds other points than items: remove it");
        }
    }
}

/// Clusters whose items cannot be read, and clusterings in which an item is in two of them.
void checkClusters(SQLite::Database& database, CheckReport& report) {
    SQLite::Statement names(database, "SELECT id, name FROM clustering");
    while (names.executeStep()) {
        SQLite::Statement clusters(database, "SELECT items FROM cluster WHERE clustering_id = ?");
        clusters.bind(1, names.getColumn(0).getInt64());
        std::vector<ItemId> all;
        bool isReadable = true;
        while (clusters.executeStep()) {
            const auto items = unpackedItems(blobOf(clusters.getColumn(0)));
            isReadable = isReadable && items.has_value();
            if (items) {
                all.insert(all.end(), items->begin(), items->end());
            }
        }
        std::ranges::sort(all);
        if (!isReadable || std::ranges::adjacent_find(all) != all.end()) {
            report.problems.push_back("of the clustering \"" + names.getColumn(1).getString() +
                                      "\" clusters cannot be read, or share items");
        }
    }
}

/// Whether a changeset can be read to its end.
bool isChangeset(const SQLite::Column& column) {
    if (column.getBytes() == 0) {
        return true; // a step that changed nothing
    }
    sqlite3_changeset_iter* changes = nullptr;
    if (sqlite3changeset_start(&changes, column.getBytes(), const_cast<void*>(column.getBlob())) !=
        SQLITE_OK) {
        return false;
    }
    while (sqlite3changeset_next(changes) == SQLITE_ROW) {
    }
    return sqlite3changeset_finalize(changes) == SQLITE_OK;
}

void checkJournal(SQLite::Database& database, CheckReport& report, const Progress& progress) {
    SQLite::Statement rows(database, "SELECT id, changes FROM entry ORDER BY id");
    while (!progress.cancelled() && rows.executeStep()) {
        if (!isChangeset(rows.getColumn(1))) {
            report.problems.push_back("journal entry " +
                                      std::to_string(rows.getColumn(0).getInt64()) +
                                      " cannot be read: it and those before it cannot be undone");
        }
    }
}

CheckReport check(SQLite::Database& database, const Progress& progress) {
    CheckReport report;
    progress.report(0, 0, "checking pages");
    reportPages(database, report);
    if (!report.isFine()) {
        return report; // what rows say means nothing then
    }
    progress.report(0, 0, "checking rows");
    checkReferences(database, report);
    for (const Question& question : kQuestions) {
        if (const std::int64_t count = numberOf(database, question.query); count != 0) {
            report.problems.push_back(std::to_string(count) + " " + question.sentence);
        }
    }
    checkMaps(database, report);
    checkClusters(database, report);
    checkJournal(database, report, progress);
    return report;
}

} // namespace

Result<CheckReport> checkCollection(const std::filesystem::path& file, const Progress& progress) {
    const auto format = formatOf(file);
    if (!format) {
        return tl::unexpected(format.error());
    }
    const auto known = static_cast<int>(migrations().size());
    if (*format > known) {
        return tooNew(file, *format);
    }
    if (*format < known) {
        return fail(ErrorCode::Unsupported,
                    displayPath(file) + " is of an older format. Open it once, then check it.");
    }
    CollectionStore place;
    place.file = file;
    auto report = guarded(place, [&]() -> Result<CheckReport> {
        SQLite::Database database(uriToRead(file), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
        prepare(database);
        const Interruptible interruptible(database, progress);
        try {
            return check(database, progress);
        } catch (const SQLite::Exception& problem) {
            if (problem.getErrorCode() != SQLITE_CORRUPT &&
                problem.getErrorCode() != SQLITE_NOTADB) {
                throw;
            }
            return CheckReport{{std::string("damaged: ") + problem.what()}};
        }
    });
    if (progress.cancelled()) {
        return cancelledError();
    }
    return report;
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/base/aside_file.h"
#include "core/base/files.h"
#include "core/collection/check.h"
#include "core/collection/copy_tables_private.h"
#include "core/collection/database_private.h"
#include "core/collection/item_set_private.h"
#include "core/collection/migrations_private.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

constexpr int kFirstWithMaps = 2; // version of the tables

bool isDamage(const SQLite::Exception& problem) {
    return problem.getErrorCode() == SQLITE_CORRUPT || problem.getErrorCode() == SQLITE_NOTADB;
}

/// Copies a table of the damaged file, attached as "source", into the one in the making.
class TableSaver {
public:
    TableSaver(SQLite::Database& database, const std::string& table)
        : m_database(database), m_table(inQuotes(table)), m_key(keyOf(table)) {}

    SavedTable save() {
        try {
            m_saved.rows = insert("");
        } catch (const SQLite::Exception& problem) {
            if (!isDamage(problem)) {
                throw;
            }
            if (m_key.empty()) {
                saveFromBothEnds();
            } else {
                saveByKey();
            }
        }
        return m_saved;
    }

private:
    /// What rows are ordered by in the file: numbers, or nothing where it is text.
    std::string keyOf(const std::string& table) {
        SQLite::Statement first(
            m_database,
            "SELECT name, type, (SELECT wr FROM pragma_table_list WHERE name = ?1 AND "
            "schema = 'main') FROM pragma_table_info(?1) WHERE pk = 1");
        first.bind(1, table);
        if (!first.executeStep() || first.getColumn(2).getInt() == 0) {
            return "rowid";
        }
        return first.getColumn(1).getString() == "INTEGER"
                   ? inQuotes(first.getColumn(0).getString())
                   : std::string();
    }

    std::int64_t insert(const std::string& where) {
        return m_database.exec("INSERT OR IGNORE INTO main." + m_table + " SELECT * FROM source." +
                               m_table + where);
    }

    /// False where something in it cannot be read; then nothing was saved.
    bool tryInsert(const std::string& where) {
        try {
            m_saved.rows += insert(where);
            return true;
        } catch (const SQLite::Exception& problem) {
            if (!isDamage(problem)) {
                throw;
            }
            return false;
        }
    }

    /// What became of a few rows in the order of their keys.
    struct Few {
        bool isReadable = true;
        std::optional<std::int64_t> last; ///< their last key; none: there are no more
    };

    /// At most `count` rows from key `from` on, all or none of them.
    Few saveFew(std::int64_t from, std::int64_t count) {
        const std::string first = m_key + " >= " + std::to_string(from);
        try {
            SQLite::Statement row(m_database,
                                  "SELECT max(key) FROM (SELECT " + m_key + " AS key FROM source." +
                                      m_table + " WHERE " + first + " ORDER BY " + m_key +
                                      " LIMIT " + std::to_string(count) + ")");
            row.executeStep();
            if (row.getColumn(0).isNull()) {
                return {};
            }
            const std::int64_t last = row.getColumn(0).getInt64();
            m_saved.rows +=
                insert(" WHERE " + first + " AND " + m_key + " <= " + std::to_string(last));
            return {true, last};
        } catch (const SQLite::Exception& problem) {
            if (!isDamage(problem)) {
                throw;
            }
            return {false, std::nullopt};
        }
    }

    /// Key by key: many rows at once, fewer towards what is damaged, and on behind it.
    void saveByKey() {
        constexpr std::int64_t kMost = 4096;
        std::int64_t count = kMost;
        std::int64_t from = 0;
        while (true) {
            const Few few = saveFew(from, count);
            if (few.isReadable && !few.last) {
                return;
            }
            if (few.isReadable) {
                from = *few.last + 1;
                count = std::min(2 * count, kMost);
            } else if (count > 1) {
                count /= 2;
            } else if (const auto next = behindDamage(from)) {
                m_saved.lost += *next - from;
                from = *next;
            } else {
                // How many were behind the last row that can be read is not known: a page at least.
                constexpr std::int64_t kRowsOfAPage = 400;
                m_saved.lost += kRowsOfAPage;
                return;
            }
        }
    }

    /// The first key behind an unreadable one from which on rows can be read, however far it is:
    /// one by one as far as a few pages reach, then by leaps. Nothing where the last page is the
    /// damaged one.
    std::optional<std::int64_t> behindDamage(std::int64_t from) {
        constexpr std::int64_t kNear = 4096;
        for (std::int64_t key = from + 1; key <= from + kNear; ++key) {
            if (saveFew(key, 1).isReadable) {
                return key;
            }
        }
        std::int64_t bad = from + kNear;
        std::int64_t leap = kNear;
        while (!saveFew(bad + leap, 1).isReadable) {
            bad += leap;
            if (leap > std::numeric_limits<std::int64_t>::max() / 4 - bad) {
                return std::nullopt;
            }
            leap *= 2;
        }
        std::int64_t good = bad + leap;
        while (good - bad > 1) {
            const std::int64_t middle = bad + (good - bad) / 2;
            (saveFew(middle, 1).isReadable ? good : bad) = middle;
        }
        return good;
    }

    /// Small tables with names as keys.
    void saveFromBothEnds() {
        constexpr int kMost = 100'000;
        for (const char* order : {" ORDER BY 1", " ORDER BY 1 DESC"}) {
            for (int row = 0; row < kMost; ++row) {
                const std::int64_t before = m_saved.rows;
                if (!tryInsert(order + (" LIMIT 1 OFFSET " + std::to_string(row)))) {
                    m_saved.lost = 1;
                    break;
                }
                if (m_saved.rows == before) {
                    break;
                }
            }
        }
    }

    SQLite::Database& m_database;
    std::string m_table;
    std::string m_key;
    SavedTable m_saved;
};

/// Rows that a decision needs and that are lost get others in their place that say so.
void fillGaps(SQLite::Database& database) {
    database.exec(
        "INSERT OR IGNORE INTO about (name, value) VALUES ('uuid', randomblob(16)), "
        "('created_at', 0), ('is_open', 0);"
        "INSERT OR IGNORE INTO person (id, uuid, name) SELECT DISTINCT person_id, randomblob(16), "
        "'lost person ' || person_id FROM determination WHERE person_id NOT IN (SELECT id FROM "
        "person);"
        "INSERT OR IGNORE INTO person (id, uuid, name) SELECT DISTINCT person_id, randomblob(16), "
        "'lost person ' || person_id FROM entry WHERE person_id NOT IN (SELECT id FROM person);"
        "INSERT INTO entry (id, uuid, at, person_id, text, basis, items, state, changes) "
        "SELECT entry_id, randomblob(16), 0, min(person_id), 'lost with a damaged page', '', 0, 2, "
        "x'' FROM determination WHERE entry_id NOT IN (SELECT id FROM entry) GROUP BY entry_id");
    database.exec("INSERT OR IGNORE INTO root (id, path) SELECT DISTINCT root_id, CAST('/lost/' || "
                  "root_id AS BLOB) FROM photo WHERE root_id NOT IN (SELECT id FROM root)");
    for (const char* table : {"determination", "occurrence_determination"}) {
        database.exec("INSERT INTO taxon (id, kingdom, phylum, class, \"order\", family, genus, "
                      "species, name) SELECT DISTINCT taxon_id, 'lost taxon ' || taxon_id, '', '', "
                      "'', '', '', '', 'lost taxon ' || taxon_id FROM " +
                      std::string(table) +
                      " WHERE taxon_id IS NOT NULL AND taxon_id NOT IN (SELECT id FROM taxon)");
    }
    if (numberOf(
            database,
            "SELECT EXISTS (SELECT 1 FROM item WHERE photo_id NOT IN (SELECT id FROM photo))") !=
        0) {
        database.exec(
            "INSERT INTO root (path) VALUES (x''); "
            "INSERT INTO photo (id, uuid, root_id, path, name, size, modified_ns, bytes_digest, "
            "picture_digest, added_at, state, problem) SELECT photo_id, randomblob(16), "
            "last_insert_rowid(), CAST('lost/' || photo_id AS BLOB), 'lost ' || photo_id, 0, 0, "
            "zeroblob(32), zeroblob(32), 0, 1, 'lost with a damaged page' FROM item WHERE photo_id "
            "NOT IN (SELECT id FROM photo) AND (id IN (SELECT item_id FROM determination) OR id IN "
            "(SELECT item_id FROM item_tag) OR id IN (SELECT item_id FROM item_field)) "
            "GROUP BY photo_id");
    }
}

/// Removes, or frees, rows of a table whose other row is lost; how many were removed.
std::int64_t removeOrphans(SQLite::Database& database, const std::string& table) {
    struct Reference {
        std::string column;
        std::string parent;
        bool mayBeNone = false;
    };

    std::vector<Reference> references;
    SQLite::Statement rows(database,
                           "SELECT \"from\", \"table\", (SELECT \"notnull\" = 0 FROM "
                           "pragma_table_info(?1) WHERE name = \"from\") FROM "
                           "pragma_foreign_key_list(?1)");
    rows.bind(1, table);
    while (rows.executeStep()) {
        references.push_back({rows.getColumn(0).getString(),
                              rows.getColumn(1).getString(),
                              rows.getColumn(2).getInt() != 0});
    }
    std::int64_t removed = 0;
    for (const Reference& reference : references) {
        // Without its taxon a determination or prediction would say something else.
        const bool isFreed = reference.mayBeNone && reference.parent != "taxon";
        const std::string column = inQuotes(reference.column);
        const std::string where = " WHERE " + column + " IS NOT NULL AND " + column +
                                  " NOT IN (SELECT id FROM " + inQuotes(reference.parent) + ")";
        const int changed = database.exec(isFreed ? "UPDATE " + inQuotes(table) + " SET " + column +
                                                        " = NULL" + where
                                                  : "DELETE FROM " + inQuotes(table) + where);
        removed += isFreed ? 0 : changed;
    }
    return removed;
}

void removeOrphans(SQLite::Database& database, std::vector<SavedTable>& tables) {
    bool isDone = false;
    while (!isDone) { // what is removed may have had others
        isDone = true;
        for (SavedTable& table : tables) {
            if (const std::int64_t removed = removeOrphans(database, table.name); removed != 0) {
                table.rows -= removed;
                table.lost += removed;
                isDone = false;
            }
        }
    }
}

void countLost(std::vector<SavedTable>& tables, std::string_view name, int lost) {
    for (SavedTable& table : tables) {
        if (table.name == name) {
            table.rows -= lost;
            table.lost += lost;
        }
    }
}

void dropBrokenVectors(SQLite::Database& database, std::vector<SavedTable>& tables) {
    countLost(tables,
              "embedding",
              database.exec("DELETE FROM embedding WHERE length(data) IS NOT (SELECT dims * CASE "
                            "storage WHEN 'f16' THEN 2 ELSE 4 END FROM vector_key WHERE id = "
                            "key_id)"));
}

/// Clusters whose items cannot be read, and maps that hold other points than items.
void dropBrokenItemSets(SQLite::Database& database, std::vector<SavedTable>& tables) {
    for (const auto& [table, points] :
         {std::pair("map", "length(positions) / (4 * dims)"), std::pair("cluster", "NULL")}) {
        std::vector<std::int64_t> broken;
        SQLite::Statement rows(database,
                               std::string("SELECT id, items, ") + points + " FROM " + table);
        while (rows.executeStep()) {
            const auto items = unpackedItems(blobOf(rows.getColumn(1)));
            const SQLite::Column count = rows.getColumn(2);
            if (!items ||
                (!count.isNull() && count.getInt64() != static_cast<std::int64_t>(items->size()))) {
                broken.push_back(rows.getColumn(0).getInt64());
            }
        }
        for (const std::int64_t id : broken) {
            database.exec(std::string("DELETE FROM ") + table +
                          " WHERE id = " + std::to_string(id));
        }
        countLost(tables, table, static_cast<int>(broken.size()));
    }
}

std::vector<SavedTable>
saveTables(SQLite::Database& database, int format, const Progress& progress) {
    const Schema schema = schemaOfFormat(format);
    std::vector<SavedTable> tables;
    // Each statement is a transaction of its own: within one, everything fails after a damaged
    // page.
    for (const SchemaPart& part : schema.tables) {
        SQLite::Statement(database, part.sql).exec();
        SavedTable saved = TableSaver(database, part.name).save();
        saved.name = part.name;
        tables.push_back(std::move(saved));
        progress.report(tables.size(), schema.tables.size(), "tables read");
    }
    try {
        copySequences(database);
    } catch (const SQLite::Exception& problem) { // then from the largest number on that was saved
        if (!isDamage(problem)) {
            throw;
        }
    }
    dropBrokenVectors(database, tables);
    if (format >= kFirstWithMaps) {
        dropBrokenItemSets(database, tables);
    }
    fillGaps(database);
    removeOrphans(database, tables);
    const bool lostDecisions =
        std::any_of(tables.begin(), tables.end(), [](const SavedTable& table) {
            return table.lost != 0 && !isDerived(table.name);
        });
    if (lostDecisions) {
        database.exec("UPDATE entry SET state = 2, items = 0; "
                      "UPDATE entry SET items = there FROM (SELECT entry_id, count(*) AS there "
                      "FROM entry_item GROUP BY entry_id) WHERE id = entry_id");
    }
    for (const SchemaPart& index : schema.indexes) {
        SQLite::Statement(database, index.sql).exec();
    }
    database.exec("PRAGMA user_version = " + std::to_string(format));
    return tables;
}

} // namespace

bool SalvageReport::isWhole() const {
    return std::all_of(
        tables.begin(), tables.end(), [](const SavedTable& table) { return table.lost == 0; });
}

Result<SalvageReport>
salvageCollection(const fs::path& file, const fs::path& to, const Progress& progress) {
    const auto format = formatOf(file);
    if (!format) {
        return tl::unexpected(format.error());
    }
    if (*format < 1 || *format > static_cast<int>(migrations().size())) {
        return tooNew(file, *format);
    }
    std::error_code problem;
    if (fs::exists(to, problem)) {
        return fail(ErrorCode::InvalidInput,
                    displayPath(to) + " is there already. Choose another name.");
    }
    auto aside = AsideFile::create(to);
    if (!aside) {
        return tl::unexpected(std::move(aside).error());
    }
    CollectionStore place;
    place.file = file;
    auto report = guarded(place, [&]() -> Result<SalvageReport> {
        const auto database = connectToMake(aside->file());
        // A statement that meets a damaged page is taken back.
        database->exec("PRAGMA journal_mode = MEMORY");
        const Interruptible interruptible(*database, progress);
        attach(*database, file, "source");
        database->exec("PRAGMA cell_size_check = ON");
        SalvageReport made;
        made.tables = saveTables(*database, *format, progress);
        database->exec("DETACH source");
        finishMaking(*database);
        if (auto fine = checkPages(*database, aside->file()); !fine) {
            return tl::unexpected(std::move(fine).error());
        }
        return made;
    });
    if (progress.cancelled()) {
        return cancelledError();
    }
    if (!report) {
        return report;
    }
    if (auto placed = aside->commit(); !placed) {
        return tl::unexpected(std::move(placed).error());
    }
    if (const auto backups = backupsOf(file); !backups.empty()) {
        report->newestBackup = backups.front();
    }
    return report;
}

} // namespace taxo

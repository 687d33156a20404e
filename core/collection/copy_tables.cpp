// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/collection/copy_tables_private.h"
#include "core/collection/database_private.h"
#include "core/collection/migrations_private.h"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <system_error>

namespace taxo {

namespace {

int isCancelled(void* progress) {
    return static_cast<const Progress*>(progress)->cancelled() ? 1 : 0;
}

Schema readSchema(SQLite::Database& database, const std::string& where) {
    // Tables that SQLite makes for itself (sqlite_stat1) and indexes without text come by
    // themselves.
    SQLite::Statement rows(database,
                           "SELECT type, name, sql FROM " + where +
                               ".sqlite_master WHERE type IN ('table', 'index', 'trigger') AND sql "
                               "IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' ORDER BY "
                               "rowid");
    Schema schema;
    while (rows.executeStep()) {
        const bool isTable = rows.getColumn(0).getString() == "table";
        (isTable ? schema.tables : schema.indexes)
            .push_back({rows.getColumn(1).getString(), rows.getColumn(2).getString()});
    }
    return schema;
}

std::int64_t rowsIn(SQLite::Database& database, const std::string& where, const std::string& name) {
    return numberOf(database, "SELECT count(*) FROM " + where + "." + inQuotes(name));
}

Status copyTables(SQLite::Database& database,
                  const std::filesystem::path& from,
                  const Progress& progress) {
    // One read transaction: what others write meanwhile is not in it.
    SQLite::Transaction transaction(database);
    const Schema schema = schemaOf(database, "source");
    std::size_t done = 0;
    for (const SchemaPart& table : schema.tables) {
        SQLite::Statement(database, table.sql).exec();
        if (!isDerived(table.name)) {
            SQLite::Statement(database,
                              "INSERT INTO main." + inQuotes(table.name) +
                                  " SELECT * FROM source." + inQuotes(table.name))
                .exec();
            if (rowsIn(database, "main", table.name) != rowsIn(database, "source", table.name)) {
                return fail(ErrorCode::Corrupt,
                            displayPath(from) + ": not all rows of " + table.name +
                                " can be read. `taxo collection check` says more.");
            }
        }
        progress.report(++done, schema.tables.size(), "tables copied");
    }
    copySequences(database);
    database.exec("PRAGMA user_version = " +
                  std::to_string(numberOf(database, "PRAGMA source.user_version")));
    transaction.commit();
    return {};
}

} // namespace

bool isDerived(std::string_view table) {
    constexpr std::array<std::string_view, 8> kDerived = {"embedding",
                                                          "prediction",
                                                          "failure",
                                                          "map",
                                                          "novelty_run",
                                                          "novelty",
                                                          "promise_shift",
                                                          "promise_shift_group"};
    return std::find(kDerived.begin(), kDerived.end(), table) != kDerived.end();
}

std::string inQuotes(std::string_view name) {
    std::string text = "\"";
    for (const char character : name) {
        text += character == '"' ? "\"\"" : std::string(1, character);
    }
    return text + "\"";
}

Interruptible::Interruptible(SQLite::Database& database, const Progress& progress)
    : m_database(database), m_progress(progress) {
    constexpr int kEverySteps = 10'000; // of SQLite's machine: well under a millisecond
    sqlite3_progress_handler(database.getHandle(),
                             kEverySteps,
                             isCancelled,
                             const_cast<Progress*>(&m_progress)); // SQLite knows no const
}

Interruptible::~Interruptible() {
    sqlite3_progress_handler(m_database.getHandle(), 0, nullptr, nullptr);
}

Schema schemaOf(SQLite::Database& database, const std::string& where) {
    return readSchema(database, where);
}

Schema schemaOfFormat(int format) {
    SQLite::Database database(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(database, migrations().first(static_cast<std::size_t>(format)));
    return readSchema(database, "main");
}

void copySequences(SQLite::Database& database) {
    if (numberOf(database,
                 "SELECT count(*) FROM source.sqlite_master WHERE name = 'sqlite_sequence'") == 0) {
        return;
    }
    database.exec("CREATE TEMP TABLE given AS SELECT name, seq FROM source.sqlite_sequence; "
                  "DELETE FROM main.sqlite_sequence; "
                  "INSERT INTO main.sqlite_sequence (name, seq) SELECT name, seq FROM given; "
                  "DROP TABLE given");
}

std::unique_ptr<SQLite::Database> connectToMake(const std::filesystem::path& file) {
    auto database = connect(file, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_URI);
    database->exec("PRAGMA page_size = 8192; PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; "
                   "PRAGMA cache_size = -65536; PRAGMA temp_store "
                   "= MEMORY; PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = OFF; PRAGMA "
                   "application_id = " +
                   std::to_string(kApplicationId));
    return database;
}

void finishMaking(SQLite::Database& database) {
    database.exec("UPDATE about SET value = 0 WHERE name = 'is_open'; PRAGMA journal_mode = WAL");
}

void attach(SQLite::Database& database, const std::filesystem::path& file, const std::string& as) {
    SQLite::Statement statement(database, "ATTACH ? AS " + as);
    statement.bind(1, uriToRead(file));
    statement.exec();
}

Status checkPages(SQLite::Database& database, const std::filesystem::path& file) {
    SQLite::Statement statement(database, "PRAGMA main.quick_check(1)");
    if (!statement.executeStep() || statement.getColumn(0).getString() == "ok") {
        return {};
    }
    return fail(ErrorCode::Corrupt,
                displayPath(file) +
                    ": pages of it are damaged. `taxo collection check` saves what can be saved; "
                    "backups lie beside it.");
}

Status copyKept(const std::filesystem::path& from,
                const std::filesystem::path& to,
                const Progress& progress) {
    if (const auto format = formatOf(from); !format) {
        return tl::unexpected(format.error());
    }
    CollectionStore place;
    place.file = from;
    const auto copied = guarded(place, [&]() -> Status {
        const auto database = connectToMake(to);
        const Interruptible interruptible(*database, progress);
        attach(*database, from, "source");
        if (auto done = copyTables(*database, from, progress); !done) {
            return done;
        }
        database->exec("DETACH source");
        finishMaking(*database);
        return checkPages(*database, to);
    });
    return progress.cancelled() ? Status(cancelledError()) : copied;
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once
// What backups, restoring and repair share: whole tables from one file to another. Throws as
// SQLiteCpp does.

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/connect_private.h"

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// Tables that can be made again; those of keys are not among them, since decisions tell by key
/// whose suggestion was seen.
bool isDerived(std::string_view table);

/// While it lives, what the connection does ends with SQLITE_INTERRUPT when the work is cancelled.
class Interruptible {
public:
    Interruptible(SQLite::Database& database, const Progress& progress);
    ~Interruptible();
    Interruptible(const Interruptible&) = delete;
    Interruptible& operator=(const Interruptible&) = delete;

private:
    SQLite::Database& m_database;
    const Progress& m_progress;
};

struct SchemaPart {
    std::string name;
    std::string sql;
};

/// Tables, and what was made by CREATE INDEX and CREATE TRIGGER, in the order in which they were
/// made.
struct Schema {
    std::vector<SchemaPart> tables;
    std::vector<SchemaPart> indexes; ///< and triggers: made when the rows are there
};

/// Of an attached database: "main", "source".
Schema schemaOf(SQLite::Database& database, const std::string& where);
/// Of the collections of a version.
Schema schemaOfFormat(int format);

/// An empty file, which AsideFile made, as a collection in the making: with neither journal nor
/// flushing, since it has no name yet.
std::unique_ptr<SQLite::Database> connectToMake(const std::filesystem::path& file);
/// Made, and from now on as every collection: WAL, marked as closed.
void finishMaking(SQLite::Database& database);

/// Another collection's file beside the first, for reading.
void attach(SQLite::Database& database, const std::filesystem::path& file, const std::string& as);

/// Numbers that were given to rows which are gone are not given again: those of "source" go on.
void copySequences(SQLite::Database& database);

/// Every page read once, without the indexes being compared with their tables. Corrupt names
/// `file`.
Status checkPages(SQLite::Database& database, const std::filesystem::path& file);

/// All of `from` but derived tables and indexes into `to`, which is empty, as they are at one
/// moment, compared by the numbers of their rows and read back. Cancelled, NoSpace, Corrupt ...
Status copyKept(const std::filesystem::path& from,
                const std::filesystem::path& to,
                const Progress& progress);

/// Quotes a name for SQL.
std::string inQuotes(std::string_view name);

} // namespace taxo

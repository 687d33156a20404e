// SPDX-License-Identifier: MIT
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace taxo::test {

/// What a dump leaves out.
struct DumpOptions {
    bool derived = true; ///< embeddings, predictions, failures, maps too
    /// Columns that differ from run to run: moments, UUIDs, and what is made of them.
    bool moments = true;
};

/// Every row of every table as one line, tables by name, rows in order.
inline std::map<std::string, std::vector<std::string>> dumpOf(SQLite::Database& database,
                                                              DumpOptions options = {}) {
    const std::set<std::string> derived = {"embedding",
                                           "prediction",
                                           "failure",
                                           "map",
                                           "novelty_run",
                                           "novelty",
                                           "promise_shift",
                                           "promise_shift_group"};
    const std::set<std::string> moments = {
        "uuid", "at", "added_at", "created_at", "changes", "modified_ns", "made_at"};
    std::map<std::string, std::vector<std::string>> dump;
    SQLite::Statement tables(
        database,
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_stat%'");
    while (tables.executeStep()) {
        const std::string table = tables.getColumn(0).getString();
        if (!options.derived && derived.count(table) != 0) {
            continue;
        }
        std::string columns;
        SQLite::Statement names(database, "SELECT name FROM pragma_table_info(?)");
        names.bind(1, table);
        while (names.executeStep()) {
            const std::string name = names.getColumn(0).getString();
            if (options.moments || moments.count(name) == 0) {
                columns += (columns.empty() ? "quote(\"" : " || ',' || quote(\"") + name + "\")";
            }
        }
        std::string where;
        if (table == "about") {
            where = options.moments ? " WHERE name <> 'is_open'"
                                    : " WHERE name NOT IN ('is_open', 'uuid', 'created_at')";
        }
        SQLite::Statement rows(database, "SELECT " + columns + " FROM \"" + table + "\"" + where);
        std::vector<std::string>& lines = dump[table];
        while (rows.executeStep()) {
            lines.push_back(rows.getColumn(0).getString());
        }
        std::sort(lines.begin(), lines.end());
    }
    return dump;
}

/// For opening without making anything beside a closed collection. The folder's name holds none of
/// the characters that mean something in a URI.
inline std::string uriToRead(const std::filesystem::path& file) {
    const bool isOpen = std::filesystem::exists(file.string() + "-wal");
    return "file:" + file.string() + (isOpen ? "?mode=ro" : "?immutable=1");
}

inline std::map<std::string, std::vector<std::string>> dumpOf(const std::filesystem::path& file,
                                                              DumpOptions options = {}) {
    SQLite::Database database(uriToRead(file), SQLite::OPEN_READONLY | SQLite::OPEN_URI);
    return dumpOf(database, options);
}

} // namespace taxo::test

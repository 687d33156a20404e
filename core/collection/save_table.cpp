// SPDX-License-Identifier: MIT
#include "core/collection/copy_tables_private.h"
#include "core/collection/salvaged_tables_private.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstdint>
#include <limits>
#include <optional>

namespace taxo {

namespace {

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

} // namespace

bool isDamage(const SQLite::Exception& problem) {
    return problem.getErrorCode() == SQLITE_CORRUPT || problem.getErrorCode() == SQLITE_NOTADB;
}

SavedTable saveTable(SQLite::Database& database, const std::string& table) {
    SavedTable saved = TableSaver(database, table).save();
    saved.name = table;
    return saved;
}

} // namespace taxo

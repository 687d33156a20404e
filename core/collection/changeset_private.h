// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/database_private.h"

#include <sqlite3.h>

#include <memory>

namespace taxo {

struct FreeMemory {
    void operator()(void* memory) const { sqlite3_free(memory); }
};

/// A changeset of SQLite's session extension, in memory of SQLite's.
struct Changes {
    std::unique_ptr<void, FreeMemory> bytes;
    int size = 0;

    static Changes take(void* bytes, int size) {
        return {std::unique_ptr<void, FreeMemory>(bytes), size};
    }
};

/// SQLite's C interface tells failures by numbers.
inline void must(SQLite::Database& database, int code) {
    if (code != SQLITE_OK) {
        throw SQLite::Exception(database.getHandle(), code);
    }
}

/// While it lives, what is temporary goes to files: in memory, SQLite takes a time that grows with
/// the square of the rows where a savepoint is open: in undo, and in steps within steps. Inside a
/// transaction nothing can be changed any more.
class TemporaryFiles {
public:
    explicit TemporaryFiles(CollectionStore& store)
        : m_database(*store.database), m_isOutermost(store.openStep == nullptr) {
        if (m_isOutermost) {
            m_database.exec("PRAGMA temp_store = FILE");
        }
    }

    ~TemporaryFiles() {
        if (m_isOutermost) {
            (void)m_database.tryExec("PRAGMA temp_store = MEMORY");
        }
    }

    TemporaryFiles(const TemporaryFiles&) = delete;
    TemporaryFiles& operator=(const TemporaryFiles&) = delete;

private:
    SQLite::Database& m_database;
    bool m_isOutermost;
};

} // namespace taxo

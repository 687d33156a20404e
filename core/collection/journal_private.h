// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/collection/database_private.h"

#include <memory>
#include <string>

struct sqlite3_session;

namespace taxo {

/// One step of the journal in the making: everything that is written to the tables of decisions
/// between its making and `commit` is one transaction and one entry. Without commit nothing stays.
/// Throws as SQLiteCpp does.
class JournalStep {
public:
    JournalStep(SQLite::Database& database, const std::string& person);
    ~JournalStep();
    JournalStep(const JournalStep&) = delete;
    JournalStep& operator=(const JournalStep&) = delete;

    EntryId id() const { return m_id; }

    std::int64_t person() const { return m_person; }

    /// Says that the step concerns an item, for its history; more than once does
    /// no harm.
    void concerns(ItemId item);

    void commit(const std::string& text, const std::string& basis);

private:
    struct DeleteSession {
        void operator()(sqlite3_session* session) const;
    };

    SQLite::Database& m_database;
    SQLite::Transaction m_transaction;
    std::unique_ptr<sqlite3_session, DeleteSession> m_session;
    SQLite::Statement m_concern;
    EntryId m_id;
    std::int64_t m_person = 0;
    std::int64_t m_items = 0;
};

} // namespace taxo

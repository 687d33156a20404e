// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/collection/database_private.h"
#include "core/collection/decision_text_private.h"
#include "core/collection/journal.h"

#include <SQLiteCpp/Savepoint.h>

#include <memory>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

struct sqlite3_session;

namespace taxo {

/// One step of the journal in the making: everything that is written to the tables of decisions
/// between its making and `commit` is one transaction and one entry. Without commit nothing stays.
/// Inside asOneStep it is a part of that step. Throws as SQLiteCpp does.
class JournalStep {
public:
    JournalStep(CollectionStore& store, const DecisionMaker& by);
    ~JournalStep();
    JournalStep(const JournalStep&) = delete;
    JournalStep& operator=(const JournalStep&) = delete;

    EntryId id() const { return m_id; }

    std::int64_t person() const { return m_person; }

    /// Says that the step concerns an item, for its history; more than once does
    /// no harm.
    void concerns(ItemId item);

    std::int64_t items() const; ///< how many it concerns

    /// The texts of the steps inside it that changed items.
    const std::vector<std::string>& parts() const { return m_parts; }

    /// Nothing where nothing was changed: there is no entry then.
    std::optional<EntryId> commit(const std::string& text);

private:
    struct DeleteSession {
        void operator()(sqlite3_session* session) const;
    };

    void begin();

    SQLite::Database& m_database;
    JournalStep* m_outer;
    int m_depth;
    std::optional<SQLite::Transaction> m_transaction; // of the outermost
    std::optional<SQLite::Savepoint> m_savepoint;     // of one inside
    std::unique_ptr<sqlite3_session, DeleteSession> m_session;
    SQLite::Statement m_concern;
    DecisionMaker m_by;
    EntryId m_id;
    std::int64_t m_person = 0;
    std::int64_t m_newToEntry = 0;          // items that no part of the entry concerned before
    std::unordered_set<std::int64_t> m_own; // of one inside: all that it concerns
    std::vector<std::string> m_parts;
};

/// The row of a person in the table, made where there is none.
std::int64_t personNamed(SQLite::Database& database, const std::string& name);

/// Where decisions cannot be written: read only, or nobody decides.
Status checkDecides(const CollectionStore& store, const DecisionMaker& by);

/// Runs `work(database, step)`, which returns a Result and commits the step itself.
template <class Work>
auto decided(Collection& collection, const DecisionMaker& by, const Work& work)
    -> decltype(work(std::declval<SQLite::Database&>(), std::declval<JournalStep&>())) {
    CollectionStore& store = collection.store();
    if (auto may = checkDecides(store, by); !may) {
        return tl::unexpected(std::move(may).error());
    }
    return guarded(
        store,
        [&]() -> decltype(work(std::declval<SQLite::Database&>(), std::declval<JournalStep&>())) {
            JournalStep step(store, by);
            return work(*store.database, step);
        });
}

} // namespace taxo

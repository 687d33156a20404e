// SPDX-License-Identifier: MIT
// How a step comes into the journal.
#include "core/collection/changeset_private.h"
#include "core/collection/journal_private.h"

#include <array>
#include <memory>
#include <utility>

namespace taxo {

namespace {

/// The tables that hold decisions.
constexpr std::array kDecisionTables = {"deployment",
                                        "event",
                                        "occurrence",
                                        "item",
                                        "determination",
                                        "occurrence_determination",
                                        "item_tag",
                                        "item_field",
                                        "saved_view",
                                        "clustering",
                                        "cluster",
                                        "map_view"};

/// Steps that are made while this stands are parts of `step`.
class Opened {
public:
    Opened(CollectionStore& store, JournalStep& step)
        : m_store(store), m_before(std::exchange(store.openStep, &step)) {}

    ~Opened() { m_store.openStep = m_before; }

    Opened(const Opened&) = delete;
    Opened& operator=(const Opened&) = delete;

private:
    CollectionStore& m_store;
    JournalStep* m_before;
};

} // namespace

void JournalStep::DeleteSession::operator()(sqlite3_session* session) const {
    sqlite3session_delete(session);
}

JournalStep::JournalStep(CollectionStore& store, const DecisionMaker& by)
    : m_database(*store.database)
    , m_outer(store.openStep)
    , m_depth(m_outer == nullptr ? 0 : m_outer->m_depth + 1)
    , m_concern(m_database, "INSERT OR IGNORE INTO entry_item (item_id, entry_id) VALUES (?, ?)")
    , m_by(by) {
    if (m_outer != nullptr) {
        m_savepoint.emplace(m_database, "step" + std::to_string(m_depth));
        m_id = m_outer->m_id;
        m_person = personNamed(m_database, by.person);
    } else {
        m_transaction.emplace(m_database, SQLite::TransactionBehavior::IMMEDIATE);
        m_id = {numberOf(m_database, "SELECT coalesce(max(id), 0) + 1 FROM entry")};
        m_person = personNamed(m_database, by.person);
        begin();
    }
}

void JournalStep::begin() {
    sqlite3_session* session = nullptr;
    must(m_database, sqlite3session_create(m_database.getHandle(), "main", &session));
    m_session.reset(session);
    for (const char* table : kDecisionTables) {
        must(m_database, sqlite3session_attach(session, table));
    }
    // The entry is there from the beginning, for what points at it; its changes come at the end.
    const Uuid uuid = Uuid::make();
    SQLite::Statement entry(m_database,
                            "INSERT INTO entry (id, uuid, at, person_id, text, basis, "
                            "suggested_by, items, state, changes) "
                            "VALUES (?, ?, ?, ?, '', ?, ?, 0, 0, x'')");
    entry.bind(1, m_id.value);
    bindBytes(entry, 2, uuid.bytes);
    entry.bind(3, now());
    entry.bind(4, m_person);
    entry.bind(5, m_by.basis);
    if (m_by.suggestedBy) {
        entry.bind(6, m_by.suggestedBy->value);
    }
    entry.exec();
}

JournalStep::~JournalStep() = default;

void JournalStep::concerns(ItemId item) {
    m_concern.bind(1, item.value);
    m_concern.bind(2, m_id.value);
    m_newToEntry += m_concern.exec();
    m_concern.reset();
    if (m_outer != nullptr) {
        m_own.insert(item.value);
    }
}

std::int64_t JournalStep::items() const {
    return m_outer == nullptr ? m_newToEntry : static_cast<std::int64_t>(m_own.size());
}

std::optional<EntryId> JournalStep::commit(const std::string& text) {
    if (m_outer != nullptr) {
        m_savepoint->release();
        if (items() > 0) {
            m_outer->m_parts.push_back(text);
        }
        m_outer->m_newToEntry += m_newToEntry;
        if (m_outer->m_outer != nullptr) {
            m_outer->m_own.merge(m_own);
        }
        return m_id;
    }
    int size = 0;
    void* bytes = nullptr;
    must(m_database, sqlite3session_changeset(m_session.get(), &size, &bytes));
    const Changes changes = Changes::take(bytes, size);
    m_session.reset();
    if (changes.size == 0) {
        return std::nullopt;
    }
    m_database.exec("UPDATE entry SET state = 2 WHERE state = 1");
    SQLite::Statement entry(m_database,
                            "UPDATE entry SET text = ?, items = ?, changes = ? WHERE id = ?");
    entry.bind(1, text);
    entry.bind(2, items());
    entry.bindNoCopy(3, changes.bytes.get(), changes.size);
    entry.bind(4, m_id.value);
    entry.exec();
    m_transaction->commit();
    return m_id;
}

std::int64_t personNamed(SQLite::Database& database, const std::string& name) {
    const Uuid uuid = Uuid::make();
    SQLite::Statement insert(database, "INSERT OR IGNORE INTO person (uuid, name) VALUES (?, ?)");
    bindBytes(insert, 1, uuid.bytes);
    insert.bind(2, name);
    insert.exec();
    SQLite::Statement find(database, "SELECT id FROM person WHERE name = ?");
    find.bind(1, name);
    find.executeStep();
    return find.getColumn(0).getInt64();
}

Status checkDecides(const CollectionStore& store, const DecisionMaker& by) {
    if (by.person.empty()) {
        return fail(ErrorCode::InvalidInput, "A decision needs the name of who decides.");
    }
    return checkWritable(store);
}

Result<std::optional<EntryId>> asOneStep(Collection& collection,
                                         const DecisionMaker& by,
                                         const std::function<Result<std::string>()>& work) {
    CollectionStore& store = collection.store();
    using Entry = std::optional<EntryId>;
    const auto write = [&](SQLite::Database&, JournalStep& step) -> Result<Entry> {
        const Opened opened(store, step);
        auto text = work();
        if (!text) {
            return tl::unexpected(std::move(text).error());
        }
        return step.commit(*text);
    };
    return guarded(store, [&] {
        const TemporaryFiles files(store);
        return decided(collection, by, write);
    });
}

Result<std::vector<std::string>>
tryOut(Collection& collection, const DecisionMaker& by, const std::function<Status()>& work) {
    CollectionStore& store = collection.store();
    using Texts = std::vector<std::string>;
    const auto write = [&](SQLite::Database&, JournalStep& step) -> Result<Texts> {
        const Opened opened(store, step);
        if (auto tried = work(); !tried) {
            return tl::unexpected(std::move(tried).error());
        }
        return step.parts();
    };
    return guarded(store, [&] {
        const TemporaryFiles files(store);
        return decided(collection, by, write);
    });
}

} // namespace taxo

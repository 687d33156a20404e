// SPDX-License-Identifier: MIT
#include "core/collection/journal.h"

#include "core/base/files.h"
#include "core/collection/journal_private.h"
#include "core/collection/moved_regions_private.h"

#include <sqlite3.h>

#include <algorithm>
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

struct FreeMemory {
    void operator()(void* memory) const { sqlite3_free(memory); }
};

/// A changeset, in memory of SQLite's.
struct Changes {
    std::unique_ptr<void, FreeMemory> bytes;
    int size = 0;
};

/// SQLite's C interface tells failures by numbers.
void must(SQLite::Database& database, int code) {
    if (code != SQLITE_OK) {
        throw SQLite::Exception(database.getHandle(), code);
    }
}

Changes take(void* bytes, int size) {
    return {std::unique_ptr<void, FreeMemory>(bytes), size};
}

constexpr const char* kColumns =
    "SELECT entry.id, entry.uuid, at, person.name, text, basis, items, "
    "state, suggested_by FROM entry JOIN person ON person.id = person_id ";

std::vector<JournalEntry> readEntries(SQLite::Statement& rows) {
    std::vector<JournalEntry> entries;
    while (rows.executeStep()) {
        JournalEntry entry;
        entry.id = {rows.getColumn(0).getInt64()};
        readBytes(rows.getColumn(1), entry.uuid.bytes);
        entry.at = rows.getColumn(2).getInt64();
        entry.person = rows.getColumn(3).getString();
        entry.text = rows.getColumn(4).getString();
        entry.basis = rows.getColumn(5).getString();
        entry.items = rows.getColumn(6).getInt64();
        entry.state = static_cast<EntryState>(rows.getColumn(7).getInt());
        if (!rows.getColumn(8).isNull()) {
            entry.suggestedBy = PredictionKeyId{rows.getColumn(8).getInt64()};
        }
        entries.push_back(std::move(entry));
    }
    return entries;
}

/// Undone entries are the newest ones: whatever is decided anew cuts them off.
std::optional<JournalEntry> newestDone(SQLite::Database& database) {
    SQLite::Statement rows(
        database, std::string(kColumns) + "WHERE state = 0 ORDER BY entry.id DESC LIMIT 1");
    auto entries = readEntries(rows);
    return entries.empty() ? std::nullopt : std::optional(std::move(entries.front()));
}

std::optional<JournalEntry> oldestUndone(SQLite::Database& database) {
    SQLite::Statement rows(database,
                           std::string(kColumns) + "WHERE state = 1 ORDER BY entry.id LIMIT 1");
    auto entries = readEntries(rows);
    return entries.empty() ? std::nullopt : std::optional(std::move(entries.front()));
}

/// The tables hold what the journal left there, so a conflict is damage: nothing is changed then.
int stopAtConflict(void* /*context*/, int /*kind*/, sqlite3_changeset_iter* /*change*/) {
    return SQLITE_CHANGESET_ABORT;
}

Changes changesOf(SQLite::Database& database, EntryId entry, bool inverted) {
    SQLite::Statement row(database, "SELECT changes FROM entry WHERE id = ?");
    row.bind(1, entry.value);
    row.executeStep();
    const SQLite::Column column = row.getColumn(0);
    int size = column.getBytes();
    void* bytes = nullptr;
    if (inverted) {
        must(database, sqlite3changeset_invert(size, column.getBlob(), &size, &bytes));
    } else {
        bytes = sqlite3_malloc(size);
        std::copy_n(
            static_cast<const std::byte*>(column.getBlob()), size, static_cast<std::byte*>(bytes));
    }
    return take(bytes, size);
}

using FindEntry = std::optional<JournalEntry> (*)(SQLite::Database&);

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

Result<std::optional<JournalEntry>>
step(Collection& collection, FindEntry find, bool isUndo, EntryState after) {
    CollectionStore& store = collection.store();
    SQLite::Database& database = *store.database;
    const auto apply = [&]() -> Result<std::optional<JournalEntry>> {
        auto entry = find(database);
        if (!entry) {
            return entry;
        }
        const Changes changes = changesOf(database, entry->id, isUndo);
        const int code = sqlite3changeset_apply(database.getHandle(),
                                                changes.size,
                                                changes.bytes.get(),
                                                nullptr,
                                                stopAtConflict,
                                                nullptr);
        if (code == SQLITE_ABORT) {
            return fail(ErrorCode::Corrupt,
                        displayPath(store.file) + ": \"" + entry->text +
                            "\" does not fit what the tables hold; nothing was changed. `taxo "
                            "collection check` says more.");
        }
        must(database, code);
        forgetFindings(database,
                       movedRegions(database,
                                    {static_cast<std::byte*>(changes.bytes.get()),
                                     static_cast<std::size_t>(changes.size)}));
        SQLite::Statement mark(database, "UPDATE entry SET state = ? WHERE id = ?");
        mark.bind(1, static_cast<int>(after));
        mark.bind(2, entry->id.value);
        mark.exec();
        entry->state = after;
        return entry;
    };
    return guarded(store, [&] {
        const TemporaryFiles files(store);
        return written(store, apply);
    });
}

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
    const Changes changes = take(bytes, size);
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

namespace {

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

Result<std::optional<JournalEntry>> nextUndo(const Collection& collection) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::optional<JournalEntry>> {
        return newestDone(*store.database);
    });
}

Result<std::optional<JournalEntry>> nextRedo(const Collection& collection) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::optional<JournalEntry>> {
        return oldestUndone(*store.database);
    });
}

Result<std::optional<JournalEntry>> undo(Collection& collection) {
    return step(collection, newestDone, true, EntryState::Undone);
}

Result<std::optional<JournalEntry>> redo(Collection& collection) {
    return step(collection, oldestUndone, false, EntryState::Done);
}

Result<std::vector<JournalEntry>>
journalOf(const Collection& collection, std::size_t limit, std::optional<EntryId> before) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<JournalEntry>> {
        SQLite::Statement rows(
            *store.database,
            std::string(kColumns) +
                "WHERE ?1 IS NULL OR entry.id < ?1 ORDER BY entry.id DESC LIMIT ?2");
        if (before) {
            rows.bind(1, before->value);
        }
        rows.bind(2, static_cast<std::int64_t>(limit));
        return readEntries(rows);
    });
}

Result<std::vector<ItemId>>
itemsOf(const Collection& collection, EntryId entry, std::size_t limit) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<ItemId>> {
        SQLite::Statement rows(*store.database,
                               "SELECT item_id FROM entry_item WHERE entry_id = ? "
                               "ORDER BY item_id LIMIT ?");
        rows.bind(1, entry.value);
        rows.bind(2, static_cast<std::int64_t>(limit));
        std::vector<ItemId> items;
        while (rows.executeStep()) {
            items.push_back({rows.getColumn(0).getInt64()});
        }
        return items;
    });
}

Result<std::vector<JournalEntry>> historyOf(const Collection& collection, ItemId item) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<JournalEntry>> {
        SQLite::Statement rows(*store.database,
                               std::string(kColumns) +
                                   "JOIN entry_item ON entry_id = entry.id WHERE item_id = ? "
                                   "ORDER BY entry.id");
        rows.bind(1, item.value);
        return readEntries(rows);
    });
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/collection/journal.h"

#include "core/base/files.h"
#include "core/collection/changeset_private.h"
#include "core/collection/journal_private.h"
#include "core/collection/moved_regions_private.h"

#include <sqlite3.h>

#include <algorithm>
#include <utility>

namespace taxo {

namespace {

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
    return Changes::take(bytes, size);
}

using FindEntry = std::optional<JournalEntry> (*)(SQLite::Database&);

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

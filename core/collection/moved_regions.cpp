// SPDX-License-Identifier: MIT
#include "core/collection/moved_regions_private.h"

#include <sqlite3.h>

#include <memory>
#include <string_view>

namespace taxo {

namespace {

struct CloseChanges {
    void operator()(sqlite3_changeset_iter* changes) const { sqlite3changeset_finalize(changes); }
};

// Columns of `item`, in the order of its table.
constexpr int kId = 0;
constexpr int kFirstOfBox = 3;
constexpr int kLastOfBox = 6;

/// What a change leaves as it is has no new value.
bool changesBox(sqlite3_changeset_iter* change) {
    for (int column = kFirstOfBox; column <= kLastOfBox; ++column) {
        sqlite3_value* value = nullptr;
        if (sqlite3changeset_new(change, column, &value) == SQLITE_OK && value != nullptr) {
            return true;
        }
    }
    return false;
}

} // namespace

std::vector<ItemId> movedRegions(SQLite::Database& database, std::span<std::byte> changeset) {
    sqlite3_changeset_iter* opened = nullptr;
    const int code =
        sqlite3changeset_start(&opened, static_cast<int>(changeset.size()), changeset.data());
    if (code != SQLITE_OK) {
        throw SQLite::Exception(database.getHandle(), code);
    }
    const std::unique_ptr<sqlite3_changeset_iter, CloseChanges> change(opened);
    std::vector<ItemId> moved;
    while (sqlite3changeset_next(change.get()) == SQLITE_ROW) {
        const char* table = nullptr;
        int columns = 0;
        int operation = 0;
        sqlite3changeset_op(change.get(), &table, &columns, &operation, nullptr);
        if (operation == SQLITE_UPDATE && std::string_view(table) == "item" &&
            changesBox(change.get())) {
            sqlite3_value* id = nullptr;
            sqlite3changeset_old(change.get(), kId, &id);
            moved.push_back({sqlite3_value_int64(id)});
        }
    }
    return moved;
}

void forgetFindings(SQLite::Database& database, std::span<const ItemId> items) {
    for (const char* const table : {"prediction", "embedding", "failure", "novelty"}) {
        SQLite::Statement forget(database,
                                 std::string("DELETE FROM ") + table + " WHERE item_id = ?");
        for (const ItemId item : items) {
            forget.bind(1, item.value);
            forget.exec();
            forget.reset();
        }
    }
}

} // namespace taxo

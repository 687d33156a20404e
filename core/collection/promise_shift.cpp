// SPDX-License-Identifier: MIT
#include "core/collection/promise_shift.h"

#include "core/collection/filter_sql_private.h"
#include "core/collection/item_values.h"
#include "core/collection/journal.h"

#include <algorithm>
#include <array>
#include <utility>

namespace taxo {

Status keepShift(Collection& collection, const PromiseShift& shift) {
    CollectionStore& store = collection.store();
    return written(store, [&]() -> Status {
        for (const char* const table : {"promise_shift_group", "promise_shift"}) {
            SQLite::Statement remove(*store.database,
                                     std::string("DELETE FROM ") + table + " WHERE key_id = ?");
            remove.bind(1, shift.key.value);
            remove.exec();
        }
        SQLite::Statement insert(*store.database,
                                 "INSERT INTO promise_shift (key_id, sample, seen, made_at, "
                                 "is_for_all, grouped_by, text) VALUES (?,?,?,?,?,?,?)");
        insert.bind(1, shift.key.value);
        insert.bind(2, shift.sample);
        insert.bind(3, shift.seen);
        insert.bind(4, now());
        insert.bind(5, shift.isForAll ? 1 : 0);
        insert.bind(6, shift.groupedBy);
        insert.bind(7, shift.text);
        insert.exec();
        SQLite::Statement group(*store.database,
                                "INSERT INTO promise_shift_group (key_id, value) VALUES (?,?)");
        group.bind(1, shift.key.value);
        for (const std::string& value : shift.unlike) {
            group.bind(2, value);
            group.exec();
            group.reset();
        }
        return {};
    });
}

Result<std::optional<PromiseShift>> promiseShift(const Collection& collection) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::optional<PromiseShift>> {
        PromiseShift shift;
        shift.key = {currentPredictionKey(*store.database)};
        SQLite::Statement row(*store.database,
                              "SELECT sample, seen, made_at, is_for_all, grouped_by, text FROM "
                              "promise_shift WHERE key_id = ?");
        row.bind(1, shift.key.value);
        if (!row.executeStep()) {
            return std::optional<PromiseShift>();
        }
        shift.sample = row.getColumn(0).getString();
        shift.seen = row.getColumn(1).getString();
        shift.madeAt = row.getColumn(2).getInt64();
        shift.isForAll = row.getColumn(3).getInt() != 0;
        shift.groupedBy = row.getColumn(4).getString();
        shift.text = row.getColumn(5).getString();
        SQLite::Statement group(
            *store.database,
            "SELECT value FROM promise_shift_group WHERE key_id = ? ORDER BY value");
        group.bind(1, shift.key.value);
        while (group.executeStep()) {
            shift.unlike.push_back(group.getColumn(0).getString());
        }
        return std::optional(std::move(shift));
    });
}

Result<std::optional<PromiseShift>> shiftOfItem(const Collection& collection, ItemId item) {
    auto shift = promiseShift(collection);
    if (!shift || !*shift || (*shift)->isForAll) {
        return shift;
    }
    if ((*shift)->stands()) {
        return std::optional<PromiseShift>();
    }
    const std::array<ItemId, 1> one = {item};
    const auto values = valuesOf(collection, one, (*shift)->groupedBy);
    if (!values) {
        return tl::unexpected(values.error());
    }
    const std::string& value = values->values.at(values->places.front());
    return std::ranges::binary_search((*shift)->unlike, value) ? shift
                                                               : std::optional<PromiseShift>();
}

Result<std::string> shiftSeen(const Collection& collection, const std::string& sample) {
    const auto info = infoOf(collection);
    const auto current = currentPredictions(collection);
    const auto last = nextUndo(collection);
    if (!info || !current || !last) {
        return tl::unexpected(!info ? info.error() : !current ? current.error() : last.error());
    }
    return "answers " + std::to_string(*current ? (*current)->id.value : -1) + ", sample " +
           sample + ", " + std::to_string(info->items) + " items, " +
           std::to_string(info->embeddings) + " vectors, " + std::to_string(info->predictions) +
           " answers, " + std::to_string(info->entries) + " steps, the last " +
           std::to_string(*last ? (*last)->id.value : -1);
}

} // namespace taxo

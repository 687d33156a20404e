// SPDX-License-Identifier: MIT
#include "core/collection/novelty_answers.h"

#include "core/collection/filter_sql_private.h"

namespace taxo {

namespace {

void removeOf(SQLite::Database& database, const char* table, PredictionKeyId key) {
    SQLite::Statement remove(database, std::string("DELETE FROM ") + table + " WHERE key_id = ?");
    remove.bind(1, key.value);
    remove.exec();
}

void insertRun(SQLite::Database& database, const NoveltyRun& run) {
    SQLite::Statement insert(database,
                             "INSERT INTO novelty_run (key_id, made_at, rate, false_share, clades, "
                             "photographs, species, events) VALUES (?,?,?,?,?,?,?,?)");
    insert.bind(1, run.key.value);
    insert.bind(2, now());
    insert.bind(3, run.rate);
    if (run.falseShare) {
        insert.bind(4, *run.falseShare);
    }
    insert.bind(5, run.clades);
    insert.bind(6, run.photographs);
    insert.bind(7, run.species);
    insert.bind(8, run.events);
    insert.exec();
}

} // namespace

Status
keepNovelty(Collection& collection, const NoveltyRun& run, std::span<const ItemNovelty> items) {
    CollectionStore& store = collection.store();
    return written(store, [&]() -> Status {
        removeOf(*store.database, "novelty", run.key);
        removeOf(*store.database, "novelty_run", run.key);
        insertRun(*store.database, run);
        SQLite::Statement insert(*store.database,
                                 "INSERT INTO novelty (key_id, item_id, is_unknown, p_value, "
                                 "false_share, sign, value, usual) VALUES (?,?,?,?,?,?,?,?)");
        insert.bind(1, run.key.value);
        for (const ItemNovelty& one : items) {
            insert.bind(2, one.item.value);
            insert.bind(3, one.isUnknown ? 1 : 0);
            insert.bind(4, one.pValue);
            insert.bind(5, one.falseShare);
            insert.bind(6, one.sign);
            insert.bind(7, static_cast<double>(one.value));
            insert.bind(8, static_cast<double>(one.usual));
            insert.exec();
            insert.reset();
        }
        return {};
    });
}

Result<std::optional<NoveltyRun>> noveltyRun(const Collection& collection) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::optional<NoveltyRun>> {
        SQLite::Statement row(*store.database,
                              "SELECT key_id, made_at, rate, false_share, clades, photographs, "
                              "species, events FROM novelty_run WHERE key_id = ?");
        row.bind(1, currentPredictionKey(*store.database));
        if (!row.executeStep()) {
            return std::optional<NoveltyRun>();
        }
        NoveltyRun run;
        run.key = {row.getColumn(0).getInt64()};
        run.madeAt = row.getColumn(1).getInt64();
        run.rate = row.getColumn(2).getDouble();
        if (!row.getColumn(3).isNull()) {
            run.falseShare = row.getColumn(3).getDouble();
        }
        run.clades = row.getColumn(4).getString();
        run.photographs = row.getColumn(5).getInt64();
        run.species = row.getColumn(6).getInt64();
        run.events = row.getColumn(7).getInt64();
        return std::optional(std::move(run));
    });
}

Result<std::optional<ItemNovelty>> noveltyOf(const Collection& collection, ItemId item) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::optional<ItemNovelty>> {
        SQLite::Statement row(*store.database,
                              "SELECT is_unknown, p_value, false_share, sign, value, usual FROM "
                              "novelty WHERE key_id = ? AND item_id = ?");
        row.bind(1, currentPredictionKey(*store.database));
        row.bind(2, item.value);
        if (!row.executeStep()) {
            return std::optional<ItemNovelty>();
        }
        ItemNovelty one;
        one.item = item;
        one.isUnknown = row.getColumn(0).getInt() != 0;
        one.pValue = row.getColumn(1).getDouble();
        one.falseShare = row.getColumn(2).getDouble();
        one.sign = row.getColumn(3).getString();
        one.value = static_cast<float>(row.getColumn(4).getDouble());
        one.usual = static_cast<float>(row.getColumn(5).getDouble());
        return std::optional(std::move(one));
    });
}

Result<std::vector<ItemId>> unknownItems(const Collection& collection) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<ItemId>> {
        SQLite::Statement rows(*store.database,
                               "SELECT item.id FROM novelty JOIN item ON item.id = item_id WHERE "
                               "key_id = ? AND is_unknown AND NOT " +
                                   isDetermined(*store.database) + " ORDER BY item.id");
        rows.bind(1, currentPredictionKey(*store.database));
        std::vector<ItemId> items;
        while (rows.executeStep()) {
            items.push_back({rows.getColumn(0).getInt64()});
        }
        return items;
    });
}

Result<std::int64_t>
takeWorkingNumbers(Collection& collection, const std::string& taxon, std::int64_t count) {
    CollectionStore& store = collection.store();
    return written(store, [&]() -> Result<std::int64_t> {
        SQLite::Statement give(*store.database,
                               "INSERT INTO working_name (taxon, given) VALUES (?1, ?2) ON "
                               "CONFLICT (taxon) DO UPDATE SET given = given + ?2 RETURNING given");
        give.bind(1, taxon);
        give.bind(2, count);
        give.executeStep();
        const std::int64_t last = give.getColumn(0).getInt64();
        give.executeStep(); // to the end, or nothing is committed
        return last - count + 1;
    });
}

} // namespace taxo

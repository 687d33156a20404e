// SPDX-License-Identifier: MIT
#include "core/collection/maps.h"

#include "core/base/assert.h"
#include "core/base/files.h"
#include "core/collection/database_private.h"
#include "core/collection/item_set_private.h"

#include <algorithm>
#include <cstring>
#include <map>
#include <utility>

namespace taxo {

namespace {

constexpr const char* kMapColumns =
    "SELECT id, uuid, name, vector_key_id, method, options, made_at, recall, trustworthiness, "
    "continuity, dims, length(positions) / (4 * dims), placed FROM map ";

std::optional<double> realIn(const SQLite::Column& column) {
    return column.isNull() ? std::nullopt : std::optional(column.getDouble());
}

void bindReal(SQLite::Statement& statement, int at, const std::optional<double>& value) {
    if (value) {
        statement.bind(at, *value);
    } else {
        statement.bind(at);
    }
}

KeptMap mapFrom(SQLite::Statement& row) {
    KeptMap map;
    map.id = {row.getColumn(0).getInt64()};
    readBytes(row.getColumn(1), map.uuid.bytes);
    map.name = row.getColumn(2).getString();
    map.vectors = {row.getColumn(3).getInt64()};
    map.method = row.getColumn(4).getString();
    map.options = row.getColumn(5).getString();
    map.madeAt = row.getColumn(6).getInt64();
    map.quality = {realIn(row.getColumn(7)), realIn(row.getColumn(8)), realIn(row.getColumn(9))};
    map.dimensions = static_cast<std::size_t>(row.getColumn(10).getInt64());
    map.points = static_cast<std::size_t>(row.getColumn(11).getInt64());
    map.placed = static_cast<std::size_t>(row.getColumn(12).getInt64());
    return map;
}

void bindPoints(SQLite::Statement& statement,
                int at,
                const std::string& items,
                const EmbeddingMatrix& positions) {
    statement.bind(at, items.data(), static_cast<int>(items.size()));
    statement.bind(at + 1,
                   positions.values().data(),
                   static_cast<int>(positions.values().size() * sizeof(float)));
}

tl::unexpected<Error> noSuchMap(SQLite::Database& database, const std::string& name) {
    std::string known;
    SQLite::Statement rows(database, "SELECT name FROM map ORDER BY name");
    while (rows.executeStep()) {
        known += (known.empty() ? "\"" : ", \"") + rows.getColumn(0).getString() + "\"";
    }
    return fail(ErrorCode::NotFound,
                "There is no map \"" + name + "\" in this collection" +
                    (known.empty() ? "; there is none at all." : ". There are: " + known + "."));
}

tl::unexpected<Error> damaged(const CollectionStore& store) {
    return fail(ErrorCode::Corrupt,
                displayPath(store.file) +
                    ": a map holds other points than items. Remove it and make it again.");
}

Result<MapPoints> readPoints(const CollectionStore& store, MapId map) {
    SQLite::Statement row(*store.database, "SELECT dims, items, positions FROM map WHERE id = ?");
    row.bind(1, map.value);
    if (!row.executeStep()) {
        return fail(ErrorCode::NotFound, "The map is not there any more.");
    }
    const auto dimensions = static_cast<std::size_t>(row.getColumn(0).getInt64());
    auto items = unpackedItems(blobOf(row.getColumn(1)));
    const SQLite::Column positionsColumn = row.getColumn(2);
    const std::string_view bytes = blobOf(positionsColumn);
    if (!items || bytes.size() != items->size() * dimensions * sizeof(float)) {
        return damaged(store);
    }
    MapPoints points{*std::move(items), {}};
    points.positions = EmbeddingMatrix(points.items.size(), dimensions);
    if (!bytes.empty()) {
        std::memcpy(points.positions.values().data(), bytes.data(), bytes.size());
    }
    return points;
}

/// All of both, ascending; where an item is in both, as in `added`.
MapPoints
merged(const MapPoints& points, std::span<const ItemId> added, const EmbeddingMatrix& positions) {
    std::map<ItemId, std::span<const float>> places;
    for (std::size_t i = 0; i < added.size(); ++i) {
        places[added[i]] = positions.row(i);
    }
    MapPoints all;
    auto next = places.begin();
    const auto take = [&](ItemId item, std::span<const float> at) {
        all.items.push_back(item);
        all.positions.append(at);
    };
    for (std::size_t i = 0; i < points.items.size(); ++i) {
        for (; next != places.end() && next->first < points.items[i]; ++next) {
            take(next->first, next->second);
        }
        if (next != places.end() && next->first == points.items[i]) {
            take(next->first, next->second);
            ++next;
        } else {
            take(points.items[i], points.positions.row(i));
        }
    }
    for (; next != places.end(); ++next) {
        take(next->first, next->second);
    }
    return all;
}

} // namespace

Result<KeptMap> keepMap(Collection& collection,
                        const std::string& name,
                        const MapKey& key,
                        const EmbeddingMatrix& positions,
                        const MapQuality& quality) {
    TAXO_ASSERT(key.items.size() == positions.rows());
    if (name.empty() || key.items.empty()) {
        return fail(ErrorCode::InvalidInput, "A map needs a name and a point.");
    }
    CollectionStore& store = collection.store();
    return written(store, [&]() -> Result<KeptMap> {
        SQLite::Statement remove(*store.database, "DELETE FROM map WHERE name = ?");
        remove.bind(1, name);
        remove.exec();
        SQLite::Statement insert(
            *store.database,
            "INSERT INTO map (uuid, name, vector_key_id, rows_digest, method, options, made_at, "
            "recall, trustworthiness, continuity, dims, items, positions) VALUES "
            "(?,?,?,?,?,?,?,?,?,?,?,?,?)");
        const Uuid uuid = Uuid::make();
        const std::string items = packedItems(key.items);
        bindBytes(insert, 1, uuid.bytes);
        insert.bind(2, name);
        insert.bind(3, key.vectors.value);
        bindBytes(insert, 4, key.rows.bytes);
        insert.bind(5, key.method);
        insert.bind(6, key.options);
        insert.bind(7, now());
        bindReal(insert, 8, quality.recall);
        bindReal(insert, 9, quality.trustworthiness);
        bindReal(insert, 10, quality.continuity);
        insert.bind(11, static_cast<std::int64_t>(positions.dimension()));
        bindPoints(insert, 12, items, positions);
        insert.exec();
        SQLite::Statement row(*store.database, std::string(kMapColumns) + "WHERE name = ?");
        row.bind(1, name);
        row.executeStep();
        return mapFrom(row);
    });
}

Result<std::optional<KeptMap>> findMap(const Collection& collection, const MapKey& key) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::optional<KeptMap>> {
        SQLite::Statement row(*store.database,
                              std::string(kMapColumns) +
                                  "WHERE vector_key_id = ? AND rows_digest = ? AND method = ? AND "
                                  "options = ? AND items = ? AND placed = 0 ORDER BY id DESC");
        const std::string items = packedItems(key.items);
        row.bind(1, key.vectors.value);
        bindBytes(row, 2, key.rows.bytes);
        row.bind(3, key.method);
        row.bind(4, key.options);
        row.bind(5, items.data(), static_cast<int>(items.size()));
        return row.executeStep() ? std::optional(mapFrom(row)) : std::nullopt;
    });
}

Result<KeptMap> mapNamed(const Collection& collection, const std::string& name) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<KeptMap> {
        SQLite::Statement row(*store.database, std::string(kMapColumns) + "WHERE name = ?");
        row.bind(1, name);
        if (!row.executeStep()) {
            return noSuchMap(*store.database, name);
        }
        return mapFrom(row);
    });
}

Result<std::vector<KeptMap>> keptMaps(const Collection& collection) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<KeptMap>> {
        SQLite::Statement rows(*store.database, std::string(kMapColumns) + "ORDER BY id DESC");
        std::vector<KeptMap> maps;
        while (rows.executeStep()) {
            maps.push_back(mapFrom(rows));
        }
        return maps;
    });
}

Result<MapPoints> pointsOf(const Collection& collection, MapId map) {
    CollectionStore& store = collection.store();
    return guarded(store, [&] { return readPoints(store, map); });
}

Status placeOnMap(Collection& collection,
                  MapId map,
                  std::span<const ItemId> items,
                  const EmbeddingMatrix& positions) {
    TAXO_ASSERT(items.size() == positions.rows());
    CollectionStore& store = collection.store();
    return written(store, [&]() -> Status {
        const auto points = readPoints(store, map);
        if (!points) {
            return tl::unexpected(points.error());
        }
        const MapPoints all = merged(*points, items, positions);
        SQLite::Statement update(*store.database,
                                 "UPDATE map SET placed = placed + ?, items = ?, positions = ? "
                                 "WHERE id = ?");
        const std::string packed = packedItems(all.items);
        update.bind(1, static_cast<std::int64_t>(all.items.size() - points->items.size()));
        bindPoints(update, 2, packed, all.positions);
        update.bind(4, map.value);
        update.exec();
        return {};
    });
}

Status removeMap(Collection& collection, const std::string& name) {
    CollectionStore& store = collection.store();
    return written(store, [&]() -> Status {
        SQLite::Statement remove(*store.database, "DELETE FROM map WHERE name = ?");
        remove.bind(1, name);
        return remove.exec() == 0 ? Status(noSuchMap(*store.database, name)) : Status();
    });
}

} // namespace taxo

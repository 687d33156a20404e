// SPDX-License-Identifier: MIT
#include "core/collection/item_values.h"

#include "core/base/ascii.h"
#include "core/base/files.h"
#include "core/collection/filter_sql_private.h"
#include "core/collection/taxon_table_private.h"

#include <filesystem>
#include <map>
#include <utility>

namespace taxo {

namespace {

struct KnownField {
    const char* name;
    const char* query; ///< of one item
};

constexpr KnownField kKnownFields[] = {
    {"camera", "SELECT camera FROM item JOIN photo ON photo.id = photo_id WHERE item.id = ?1"},
    {"place", "SELECT place FROM item WHERE id = ?1"},
    {"deployment",
     "SELECT deployment.name FROM item JOIN occurrence ON occurrence.id = occurrence_id JOIN event "
     "ON event.id = event_id JOIN deployment ON deployment.id = deployment_id WHERE item.id = ?1"},
    {"folder",
     "SELECT root.path, photo.path FROM item JOIN photo ON photo.id = photo_id JOIN root ON "
     "root.id = root_id WHERE item.id = ?1"}};

/// The query for a field of people's own; empty where there is none of this name.
std::string queryFor(SQLite::Database& database, const std::string& field) {
    SQLite::Statement row(database, "SELECT id FROM field WHERE name = ? COLLATE NOCASE");
    row.bind(1, field);
    return row.executeStep() ? "SELECT value FROM item_field WHERE item_id = ?1 AND field_id = " +
                                   std::to_string(row.getColumn(0).getInt64())
                             : std::string();
}

std::string valueIn(SQLite::Statement& row) {
    if (row.getColumnCount() == 1) {
        return row.getColumn(0).getString();
    }
    const std::filesystem::path folder = row.getColumn(0).getString();
    return displayPath((folder / row.getColumn(1).getString()).parent_path());
}

} // namespace

Result<std::vector<std::string>>
valuesOf(const Collection& collection, std::span<const ItemId> items, const std::string& field) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<std::string>> {
        std::string query = queryFor(*store.database, field);
        for (const KnownField& known : kKnownFields) {
            if (query.empty() && equalIgnoringCase(field, known.name)) {
                query = known.query;
            }
        }
        if (query.empty()) {
            return fail(ErrorCode::InvalidInput,
                        "No item has a field \"" + field +
                            "\". There are camera, place, deployment and folder, and the fields "
                            "that people gave.");
        }
        SQLite::Statement row(*store.database, query);
        std::vector<std::string> values(items.size());
        for (std::size_t i = 0; i < items.size(); ++i) {
            row.bind(1, items[i].value);
            if (row.executeStep()) {
                values[i] = valueIn(row);
            }
            row.reset();
        }
        return values;
    });
}

Result<std::vector<Lineage>> taxaOf(const Collection& collection, std::span<const ItemId> items) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<Lineage>> {
        SQLite::Statement row(
            *store.database,
            "SELECT CASE WHEN coalesce(d.verdict, o.verdict) IS NULL THEN p.taxon_id ELSE "
            "coalesce(d.taxon_id, o.taxon_id) END FROM item " +
                std::string(kJoinLatestWord) +
                "LEFT JOIN prediction p ON p.key_id = ?1 AND p.item_id = item.id WHERE item.id = "
                "?2");
        row.bind(1, currentPredictionKey(*store.database));
        TaxonTable table(*store.database);
        std::map<std::int64_t, Lineage> known;
        std::vector<Lineage> taxa(items.size());
        for (std::size_t i = 0; i < items.size(); ++i) {
            row.bind(2, items[i].value);
            if (row.executeStep() && !row.getColumn(0).isNull()) {
                const std::int64_t id = row.getColumn(0).getInt64();
                const auto [place, isNew] = known.try_emplace(id);
                if (isNew) {
                    place->second = table.lineageOf(id);
                }
                taxa[i] = place->second;
            }
            row.reset();
        }
        return taxa;
    });
}

} // namespace taxo

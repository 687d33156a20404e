// SPDX-License-Identifier: MIT
#include "core/collection/confirmed_items.h"

#include "core/collection/database_private.h"

#include <string>

namespace taxo {

namespace {

constexpr const char* kConfirmed =
    "SELECT item.id FROM ("
    "SELECT item_id FROM determination "
    "WHERE is_latest AND verdict = 0 AND qualifier = '' AND taxon_id IN named "
    "UNION ALL "
    "SELECT i.id FROM occurrence_determination o JOIN item i ON i.occurrence_id = o.occurrence_id "
    "WHERE o.is_latest AND o.verdict = 0 AND o.qualifier = '' AND o.taxon_id IN named "
    "AND NOT EXISTS (SELECT 1 FROM determination d WHERE d.item_id = i.id)"
    ") CROSS JOIN item ON item.id = item_id CROSS JOIN photo ON photo.id = item.photo_id "
    "WHERE photo.state <> 2 "
    "AND EXISTS (SELECT 1 FROM embedding e WHERE e.key_id = ? AND e.item_id = item.id) "
    "ORDER BY item.id";

} // namespace

Result<std::vector<ItemId>>
confirmedItems(const Collection& collection, const Lineage& taxon, VectorKeyId key) {
    std::size_t deepest = kRanks;
    while (deepest > 0 && taxon.names[deepest - 1].empty()) {
        --deepest;
    }
    if (deepest == 0) {
        return std::vector<ItemId>();
    }
    const Rank rank = kAllRanks[deepest - 1];
    const std::string named = std::string("WITH named AS (SELECT id FROM taxon WHERE \"") +
                              nameOf(rank) + "\" = ?" +
                              (rank == Rank::Species ? " AND genus = ?" : "") + ") ";
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<ItemId>> {
        SQLite::Statement rows(*store.database, named + kConfirmed);
        int next = 1;
        rows.bind(next++, taxon.at(rank));
        if (rank == Rank::Species) {
            rows.bind(next++, taxon.at(Rank::Genus));
        }
        rows.bind(next, key.value);
        std::vector<ItemId> items;
        while (rows.executeStep()) {
            items.push_back({rows.getColumn(0).getInt64()});
        }
        return items;
    });
}

} // namespace taxo

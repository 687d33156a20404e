// SPDX-License-Identifier: MIT
#include "core/collection/suggested_kinds.h"

#include "core/collection/filter_sql_private.h"
#include "core/collection/predictions.h"

#include <algorithm>
#include <cstdint>
#include <unordered_map>

namespace taxo {

Result<SuggestedKinds> suggestedKinds(const Collection& collection, const Filter& filter) {
    const auto current = currentPredictions(collection);
    if (!current) {
        return tl::unexpected(current.error());
    }
    if (!*current) {
        return fail(ErrorCode::NotFound,
                    "No machine has said anything yet: identify the collection first.");
    }
    const KeptPredictionKey& key = **current;
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<SuggestedKinds> {
        const auto condition = conditionOf(*store.database, filter);
        if (!condition) {
            return tl::unexpected(condition.error());
        }
        SQLite::Statement row(
            *store.database,
            "SELECT item.id, coalesce(taxon.id, 0), coalesce(taxon.name, ''), " +
                isDetermined(*store.database) +
                " FROM item CROSS JOIN prediction p ON p.key_id = ? AND p.item_id = item.id "
                "LEFT JOIN taxon ON taxon.id = p.taxon_id WHERE EXISTS (SELECT 1 FROM embedding "
                "WHERE embedding.key_id = ? AND embedding.item_id = item.id) AND (" +
                condition->text + ") ORDER BY item.id");
        row.bind(1, key.id.value);
        row.bind(2, key.key.vectors.value);
        condition->bind(row, 3);
        SuggestedKinds found{key.key.vectors, {}, {}};
        std::unordered_map<std::int64_t, std::size_t> places;
        while (row.executeStep()) {
            const ItemId item = {row.getColumn(0).getInt64()};
            const auto [place, isNew] =
                places.try_emplace(row.getColumn(1).getInt64(), found.kinds.size());
            if (isNew) {
                found.kinds.push_back({row.getColumn(2).getString(), {}});
            }
            found.kinds[place->second].items.push_back(item);
            if (row.getColumn(3).getInt() == 0) {
                found.waiting.push_back(item);
            }
        }
        return found;
    });
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/collection/item_values.h"

#include "core/base/assert.h"
#include "core/base/numbers.h"
#include "core/collection/cluster_field.h"
#include "core/collection/item_value_private.h"
#include "core/collection/taxon_table_private.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <unordered_map>

namespace taxo {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();

/// Calls `take(place of the item, its row)` for every row of the items that the query finds.
void forEachRow(SQLite::Database& database,
                std::span<const ItemId> items,
                const std::string& columns,
                const ItemValueSql& joined,
                const std::function<void(std::size_t, SQLite::Statement&)>& take) {
    TAXO_ASSERT(std::ranges::is_sorted(items));
    if (items.empty()) {
        return;
    }
    SQLite::Statement row(database,
                          "SELECT item.id, " + columns + " FROM item " + joined.joins +
                              " WHERE item.id BETWEEN ? AND ? ORDER BY item.id");
    const int next = SqlCondition{"", joined.values}.bind(row, 1);
    row.bind(next, items.front().value);
    row.bind(next + 1, items.back().value);
    auto item = items.begin();
    while (row.executeStep()) {
        const ItemId found = {row.getColumn(0).getInt64()};
        item = std::lower_bound(item, items.end(), found);
        if (item == items.end()) {
            return;
        }
        if (*item == found) {
            take(static_cast<std::size_t>(item - items.begin()), row);
        }
    }
}

/// The distinct values in order, and where those went that were numbered as they came.
std::vector<std::string> sorted(std::unordered_map<std::string, std::uint32_t> numbers,
                                std::vector<std::uint32_t>& placeOfNumber) {
    std::vector<std::string> values;
    values.reserve(numbers.size());
    for (const auto& [value, number] : numbers) {
        values.push_back(value);
    }
    std::ranges::sort(values);
    placeOfNumber.resize(values.size());
    for (std::uint32_t place = 0; place < values.size(); ++place) {
        placeOfNumber[numbers.at(values[place])] = place;
    }
    return values;
}

Result<ItemValueSql> numberedBy(SQLite::Database& database, const std::string& by) {
    if (by == "mass") {
        return ItemValueSql{"p.mass",
                            "LEFT JOIN prediction p ON p.key_id = ? AND p.item_id = item.id",
                            {currentPredictionKey(database)}};
    }
    if (by == "date") {
        return ItemValueSql{"item.taken_at", "", {}};
    }
    if (by == "latitude" || by == "longitude") {
        return ItemValueSql{"item." + by, "", {}};
    }
    return valuedBy(database, by);
}

double valueOf(const SQLite::Column& column) {
    if (column.isNull()) {
        return kNone;
    }
    if (!column.isText()) {
        return column.getDouble();
    }
    return numberIn<double>(column.getString()).value_or(kNone);
}

} // namespace

Result<ItemValues>
valuesOf(const Collection& collection, std::span<const ItemId> items, const std::string& by) {
    if (const auto clustering = clusteringOf(by)) {
        return clusterValues(collection, items, *clustering);
    }
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<ItemValues> {
        const auto valued = valuedBy(*store.database, by);
        if (!valued) {
            return tl::unexpected(valued.error());
        }
        std::unordered_map<std::string, std::uint32_t> numbers = {{std::string(), 0}};
        std::vector<const std::string*> first(items.size(), &numbers.begin()->first);
        forEachRow(*store.database,
                   items,
                   "coalesce(" + valued->value + ", '')",
                   *valued,
                   [&](std::size_t place, SQLite::Statement& row) {
                       const auto number = static_cast<std::uint32_t>(numbers.size());
                       const auto value =
                           numbers.try_emplace(row.getColumn(1).getString(), number).first;
                       if (first[place]->empty() || value->first < *first[place]) {
                           first[place] = &value->first;
                       }
                   });
        ItemValues found;
        std::vector<std::uint32_t> placeOfNumber;
        found.values = sorted(numbers, placeOfNumber);
        found.places.reserve(items.size());
        for (const std::string* const value : first) {
            found.places.push_back(placeOfNumber[numbers.at(*value)]);
        }
        return found;
    });
}

Result<std::vector<double>>
numbersOf(const Collection& collection, std::span<const ItemId> items, const std::string& by) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<double>> {
        const auto valued = numberedBy(*store.database, by);
        if (!valued) {
            return tl::unexpected(valued.error());
        }
        std::vector<double> found(items.size(), kNone);
        forEachRow(*store.database,
                   items,
                   valued->value,
                   *valued,
                   [&](std::size_t place, SQLite::Statement& row) {
                       found[place] = valueOf(row.getColumn(1));
                   });
        return found;
    });
}

Result<ItemTaxa> taxaOf(const Collection& collection, std::span<const ItemId> items) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<ItemTaxa> {
        ItemValueSql joined;
        joined.joins = std::string(kJoinLatestWord) +
                       "LEFT JOIN prediction p ON p.key_id = ? AND p.item_id = item.id";
        joined.values = {currentPredictionKey(*store.database)};
        ItemTaxa found;
        found.taxa.emplace_back();
        found.places.resize(items.size());
        found.states.resize(items.size(), ItemStatus::New);
        std::unordered_map<std::int64_t, std::uint32_t> places = {{0, 0}};
        std::vector<std::int64_t> taxa;
        forEachRow(*store.database,
                   items,
                   "coalesce(d.verdict, o.verdict) IS NOT NULL, p.item_id IS NOT NULL, "
                   "coalesce(CASE WHEN coalesce(d.verdict, o.verdict) IS NULL THEN p.taxon_id "
                   "ELSE coalesce(d.taxon_id, o.taxon_id) END, 0)",
                   joined,
                   [&](std::size_t place, SQLite::Statement& row) {
                       found.states[place] = row.getColumn(1).getInt() != 0 ? ItemStatus::Verified
                                             : row.getColumn(2).getInt() != 0
                                                 ? ItemStatus::Suggested
                                                 : ItemStatus::New;
                       const auto next = static_cast<std::uint32_t>(taxa.size() + 1);
                       const auto [taxon, isNew] =
                           places.try_emplace(row.getColumn(3).getInt64(), next);
                       if (isNew) {
                           taxa.push_back(taxon->first);
                       }
                       found.places[place] = taxon->second;
                   });
        TaxonTable table(*store.database);
        for (const std::int64_t taxon : taxa) {
            found.taxa.push_back(table.lineageOf(taxon));
        }
        return found;
    });
}

} // namespace taxo

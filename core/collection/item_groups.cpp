// SPDX-License-Identifier: MIT
#include "core/collection/item_groups.h"

#include "core/collection/cluster_field.h"
#include "core/collection/item_value_private.h"

#include <map>
#include <span>
#include <unordered_map>
#include <utility>

namespace taxo {

namespace {

/// Puts a list's items under headings; in each they keep their order.
class Grouping {
public:
    explicit Grouping(std::size_t items) { m_values.reserve(items); }

    /// An item with several values (tags) stands under the first of them.
    void put(ItemId item, std::string value) {
        const auto group = m_groups.try_emplace(std::move(value), m_groups.size()).first;
        auto& kept = m_values.try_emplace(item.value, &*group).first->second;
        if (group->first < kept->first) {
            kept = &*group;
        }
    }

    GroupedItems group(std::span<const ItemId> items) {
        const auto none = m_groups.try_emplace(std::string(), m_groups.size()).first;
        std::vector<std::vector<ItemId>> members(m_groups.size());
        for (const ItemId item : items) {
            const auto found = m_values.find(item.value);
            members[found != m_values.end() ? found->second->second : none->second].push_back(item);
        }
        GroupedItems grouped;
        const auto add = [&](const Group& group) {
            const auto& own = members[group.second];
            if (!own.empty()) {
                grouped.groups.push_back({group.first, grouped.items.size(), own.size()});
                grouped.items.insert(grouped.items.end(), own.begin(), own.end());
            }
        };
        for (const Group& group : m_groups) {
            if (!group.first.empty()) {
                add(group);
            }
        }
        add(*none);
        return grouped;
    }

private:
    using Group = std::pair<const std::string, std::size_t>;

    std::map<std::string, std::size_t> m_groups; ///< numbered as they came
    std::unordered_map<std::int64_t, const Group*> m_values;
};

} // namespace

Result<GroupedItems>
findGrouped(const Collection& collection, const Filter& filter, Sort sort, const std::string& by) {
    if (const auto clustering = clusteringOf(by)) {
        return findInClusters(collection, filter, sort, *clustering);
    }
    auto items = findItems(collection, filter, sort);
    if (!items) {
        return tl::unexpected(std::move(items).error());
    }
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<GroupedItems> {
        const auto condition = conditionOf(*store.database, filter);
        if (!condition) {
            return tl::unexpected(condition.error());
        }
        const auto valued = valuedBy(*store.database, by);
        if (!valued) {
            return tl::unexpected(valued.error());
        }
        SQLite::Statement row(*store.database,
                              "SELECT item.id, coalesce(" + valued->value + ", '') FROM item " +
                                  valued->joins + " WHERE " + condition->text);
        condition->bind(row, SqlCondition{"", valued->values}.bind(row, 1));
        Grouping grouping(items->size());
        while (row.executeStep()) {
            grouping.put({row.getColumn(0).getInt64()}, row.getColumn(1).getString());
        }
        return grouping.group(*items);
    });
}

Result<std::vector<ValueCount>>
countsBy(const Collection& collection, const Filter& filter, const std::string& by) {
    if (by == kByClusters || clusteringOf(by)) {
        return countsInClusters(collection, filter, by);
    }
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<ValueCount>> {
        const auto condition = conditionOf(*store.database, filter);
        if (!condition) {
            return tl::unexpected(condition.error());
        }
        const auto counted = valuedBy(*store.database, by);
        if (!counted) {
            return tl::unexpected(counted.error());
        }
        SQLite::Statement row(*store.database,
                              "SELECT coalesce(" + counted->value + ", ''), count(*) FROM item " +
                                  counted->joins + " WHERE " + condition->text +
                                  " GROUP BY 1 ORDER BY 2 DESC, 1");
        condition->bind(row, SqlCondition{"", counted->values}.bind(row, 1));
        std::vector<ValueCount> counts;
        while (row.executeStep()) {
            counts.push_back({row.getColumn(0).getString(), row.getColumn(1).getInt64()});
        }
        return counts;
    });
}

} // namespace taxo

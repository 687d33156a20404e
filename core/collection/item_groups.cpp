// SPDX-License-Identifier: MIT
#include "core/collection/item_groups.h"

#include "core/collection/filter_sql_private.h"

#include <map>
#include <span>
#include <unordered_map>
#include <utility>

namespace taxo {

namespace {

/// SQL for the value by which items are counted and grouped, and the joins that it needs.
struct Valued {
    std::string value;
    std::string joins;
    std::vector<SqlValue> values;
};

Valued valuedByRank(Rank rank, std::int64_t key) {
    return {rank == Rank::Species ? "CASE WHEN taxon.species <> '' THEN taxon.name END"
                                  : std::string("taxon.\"") + nameOf(rank) + "\"",
            std::string(kJoinLatestWord) +
                "LEFT JOIN prediction p ON p.key_id = ? AND p.item_id = item.id "
                "LEFT JOIN taxon ON taxon.id = CASE WHEN coalesce(d.verdict, o.verdict) IS NULL "
                "THEN p.taxon_id ELSE coalesce(d.taxon_id, o.taxon_id) END",
            {key}};
}

std::optional<Valued> knownValue(SQLite::Database& database, const std::string& by) {
    if (const auto rank = rankFromName(by)) {
        return valuedByRank(*rank, currentPredictionKey(database));
    }
    if (by == "place") {
        return Valued{"item.place", "", {}};
    }
    if (by == "month") {
        return Valued{"strftime('%Y-%m', item.taken_at, 'unixepoch')", "", {}};
    }
    if (by == "camera") {
        return Valued{"photo.camera", "JOIN photo ON photo.id = item.photo_id", {}};
    }
    if (by == "deployment") {
        return Valued{"deployment.name",
                      "LEFT JOIN occurrence ON occurrence.id = item.occurrence_id "
                      "LEFT JOIN event ON event.id = event_id "
                      "LEFT JOIN deployment ON deployment.id = deployment_id",
                      {}};
    }
    if (by == "tag") {
        return Valued{"tag.name",
                      "JOIN item_tag ON item_tag.item_id = item.id JOIN tag ON tag.id = tag_id",
                      {}};
    }
    if (by == "person") {
        return Valued{"person.name",
                      "JOIN (SELECT item_id, person_id FROM determination UNION ALL "
                      "SELECT i.id, o.person_id FROM occurrence_determination o JOIN item i ON "
                      "i.occurrence_id = o.occurrence_id WHERE NOT EXISTS (SELECT 1 FROM "
                      "determination own WHERE own.item_id = i.id)) said "
                      "ON said.item_id = item.id JOIN person ON person.id = said.person_id",
                      {}};
    }
    if (by == "day") {
        return Valued{"date(item.taken_at, 'unixepoch')", "", {}};
    }
    if (by == "status") {
        return Valued{"CASE WHEN " + isDetermined(database) +
                          " THEN 'verified' WHEN EXISTS (SELECT 1 FROM prediction p WHERE "
                          "p.key_id = ? AND p.item_id = item.id) THEN 'suggested' ELSE 'new' END",
                      "",
                      {currentPredictionKey(database)}};
    }
    SQLite::Statement find(database, "SELECT id FROM field WHERE name = ? COLLATE NOCASE");
    find.bind(1, by);
    if (!find.executeStep()) {
        return std::nullopt;
    }
    return Valued{"f.value",
                  "JOIN item_field f ON f.item_id = item.id AND f.field_id = ?",
                  {find.getColumn(0).getInt64()}};
}

Result<Valued> valuedBy(SQLite::Database& database, const std::string& by) {
    if (auto known = knownValue(database, by)) {
        return *std::move(known);
    }
    return fail(ErrorCode::InvalidInput,
                "Items have no \"" + by +
                    "\". There is: a rank, place, deployment, month, day, status, camera, tag, "
                    "person or a field that items have.");
}

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

// SPDX-License-Identifier: MIT
#include "core/collection/verified_items.h"

#include "core/collection/filter_sql_private.h"
#include "core/collection/taxon_table_private.h"

#include <map>
#include <tuple>
#include <utility>

namespace taxo {

namespace {

/// Event, occurrence and day of an item, in three columns.
constexpr const char* kTogether = "occurrence.event_id, item.occurrence_id, item.taken_at / 86400 ";
constexpr const char* kOccurrence = "LEFT JOIN occurrence ON occurrence.id = item.occurrence_id ";

/// Numbers of what was photographed together.
class Groups {
public:
    /// From three columns of kTogether, `first` the first of them.
    std::pair<std::int64_t, bool> of(SQLite::Statement& row, int first, ItemId item) {
        for (int level = 0; level < 3; ++level) {
            if (!row.getColumn(first + level).isNull()) {
                return {numberOf(level, row.getColumn(first + level).getInt64()), false};
            }
        }
        return {numberOf(3, item.value), true};
    }

private:
    std::int64_t numberOf(int level, std::int64_t id) {
        const auto next = static_cast<std::int64_t>(m_numbers.size());
        return m_numbers.try_emplace({level, id}, next).first->second;
    }

    std::map<std::pair<int, std::int64_t>, std::int64_t> m_numbers;
};

} // namespace

Result<std::vector<VerifiedItem>> verifiedItems(const Collection& collection,
                                                const Filter& filter) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<VerifiedItem>> {
        const auto condition = conditionOf(*store.database, filter);
        if (!condition) {
            return tl::unexpected(condition.error());
        }
        SQLite::Statement rows(
            *store.database,
            std::string("SELECT item.id, ifnull(d.taxon_id, o.taxon_id), entry.basis, "
                        "prediction_key.vector_key_id, ") +
                kTogether + "FROM item " + kJoinLatestWord + kOccurrence +
                "JOIN entry ON entry.id = ifnull(d.entry_id, o.entry_id) "
                "LEFT JOIN prediction_key ON prediction_key.id = entry.suggested_by "
                "WHERE ifnull(d.verdict, o.verdict) = 0 AND ifnull(d.qualifier, o.qualifier) = '' "
                "AND (" +
                condition->text + ") ORDER BY item.id");
        condition->bind(rows, 1);
        TaxonTable taxa(*store.database);
        std::map<std::int64_t, Lineage> known;
        Groups groups;
        std::vector<VerifiedItem> items;
        while (rows.executeStep()) {
            VerifiedItem one;
            one.item = {rows.getColumn(0).getInt64()};
            const auto [taxon, isNew] = known.try_emplace(rows.getColumn(1).getInt64());
            if (isNew) {
                taxon->second = taxa.lineageOf(taxon->first);
            }
            one.taxon = taxon->second;
            one.basis = rows.getColumn(2).getString();
            if (!rows.getColumn(3).isNull()) {
                one.suggestedBy = VectorKeyId{rows.getColumn(3).getInt64()};
            }
            std::tie(one.together, one.isAlone) = groups.of(rows, 4, one.item);
            items.push_back(std::move(one));
        }
        return items;
    });
}

Result<std::vector<ValuedItem>>
valuedItems(const Collection& collection, const Filter& filter, const std::string& field) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<ValuedItem>> {
        const auto condition = conditionOf(*store.database, filter);
        if (!condition) {
            return tl::unexpected(condition.error());
        }
        SQLite::Statement find(*store.database,
                               "SELECT id FROM field WHERE name = ? COLLATE NOCASE");
        find.bind(1, field);
        if (!find.executeStep()) {
            return fail(ErrorCode::InvalidInput,
                        "No item has a field \"" + field +
                            "\". Name a rank (species, genus ...) or a field that was imported or "
                            "filled in.");
        }
        SQLite::Statement rows(*store.database,
                               std::string("SELECT item.id, item_field.value, ") + kTogether +
                                   "FROM item JOIN item_field ON item_field.item_id = item.id AND "
                                   "field_id = ? " +
                                   kOccurrence + "WHERE (" + condition->text +
                                   ") ORDER BY item.id");
        rows.bind(1, find.getColumn(0).getInt64());
        condition->bind(rows, 2);
        Groups groups;
        std::vector<ValuedItem> items;
        while (rows.executeStep()) {
            ValuedItem one;
            one.item = {rows.getColumn(0).getInt64()};
            one.value = rows.getColumn(1).getString();
            std::tie(one.together, one.isAlone) = groups.of(rows, 2, one.item);
            items.push_back(std::move(one));
        }
        return items;
    });
}

Result<std::vector<TogetherItem>> togetherItems(const Collection& collection,
                                                const Filter& filter) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<TogetherItem>> {
        const auto condition = conditionOf(*store.database, filter);
        if (!condition) {
            return tl::unexpected(condition.error());
        }
        SQLite::Statement rows(*store.database,
                               std::string("SELECT item.id, ") + kTogether + "FROM item " +
                                   kOccurrence + "WHERE (" + condition->text +
                                   ") ORDER BY item.id");
        condition->bind(rows, 1);
        Groups groups;
        std::vector<TogetherItem> items;
        while (rows.executeStep()) {
            TogetherItem one;
            one.item = {rows.getColumn(0).getInt64()};
            std::tie(one.together, one.isAlone) = groups.of(rows, 1, one.item);
            items.push_back(one);
        }
        return items;
    });
}

} // namespace taxo

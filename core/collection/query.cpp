// SPDX-License-Identifier: MIT
#include "core/collection/query.h"

#include "core/collection/filter_sql_private.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <utility>

namespace taxo {

namespace {

/// Gathers ids of items that pass a filter, list after list, until there are enough.
class Gatherer {
public:
    Gatherer(SQLite::Database& database,
             const SqlCondition& filter,
             bool isDescending,
             std::optional<std::size_t> limit)
        : m_database(database)
        , m_filter(filter)
        , m_direction(isDescending ? " DESC" : "")
        , m_limit(limit.value_or(std::numeric_limits<std::int64_t>::max())) {}

    /// What a list is read from: the tables, for each `?` in them and in `where` a value.
    struct Source {
        std::string from;
        std::vector<SqlValue> values;
        std::string where = "1";
    };

    /// By `column` and then by id. Where the source begins with the table whose index has that
    /// order, the first page needs no sorting.
    void gather(const Source& source, const std::string& column = {}) {
        SQLite::Statement rows(m_database, select("item.id", source, column));
        bind(rows, source);
        while (rows.executeStep()) {
            m_ids.push_back({rows.getColumn(0).getInt64()});
        }
    }

    /// Sources that share no item, in one order.
    void gatherMerged(const std::vector<Source>& sources, const std::string& column) {
        using Row = std::pair<std::string, std::int64_t>;
        std::vector<Row> all;
        for (const Source& source : sources) {
            SQLite::Statement rows(m_database, select(column + ", item.id", source, column));
            bind(rows, source);
            const auto sorted = static_cast<std::ptrdiff_t>(all.size());
            while (rows.executeStep()) {
                all.emplace_back(rows.getColumn(0).getString(), rows.getColumn(1).getInt64());
            }
            const bool isDescending = !m_direction.empty();
            std::inplace_merge(all.begin(),
                               all.begin() + sorted,
                               all.end(),
                               [isDescending](const Row& a, const Row& b) {
                                   return isDescending ? b < a : a < b;
                               });
        }
        for (const Row& row : all) {
            if (m_ids.size() == m_limit) {
                break;
            }
            m_ids.push_back({row.second});
        }
    }

    std::vector<ItemId> take() && { return std::move(m_ids); }

private:
    std::string
    select(const std::string& what, const Source& source, const std::string& column) const {
        return "SELECT " + what + " FROM " + source.from + " WHERE " + source.where + " AND " +
               m_filter.text + " ORDER BY " + (column.empty() ? "" : column + m_direction + ", ") +
               "item.id" + m_direction + " LIMIT ?";
    }

    void bind(SQLite::Statement& rows, const Source& source) const {
        const int next = SqlCondition{"", source.values}.bind(rows, 1);
        rows.bind(m_filter.bind(rows, next), static_cast<std::int64_t>(m_limit - m_ids.size()));
    }

    SQLite::Database& m_database;
    const SqlCondition& m_filter;
    std::string m_direction;
    std::size_t m_limit;
    std::vector<ItemId> m_ids;
};

constexpr const char* kPredicted =
    "EXISTS (SELECT 1 FROM prediction p WHERE p.key_id = ? AND p.item_id = item.id)";

std::string no(const std::string& condition) {
    return "NOT " + condition;
}

/// Items that somebody named, those whose occurrence somebody named, and those that only the
/// machine named, each in the order of an index: SQLite would sort a million rows for one page of
/// all.
void gatherByTaxon(Gatherer& gatherer, std::int64_t key, const std::string& determined) {
    gatherer.gatherMerged(
        {{"taxon CROSS JOIN determination ON determination.taxon_id = taxon.id AND is_latest "
          "CROSS JOIN item ON item.id = determination.item_id",
          {}},
         {"taxon CROSS JOIN occurrence_determination said ON said.taxon_id = taxon.id AND "
          "is_latest CROSS JOIN item ON item.occurrence_id = said.occurrence_id",
          {},
          "NOT EXISTS (SELECT 1 FROM determination d WHERE d.item_id = item.id)"},
         {"taxon CROSS JOIN prediction ON prediction.key_id = ? AND "
          "prediction.taxon_id = taxon.id CROSS JOIN item ON item.id = prediction.item_id",
          {key},
          no(determined)}},
        "taxon.name");
    gatherer.gather({"item " + std::string(kJoinLatestWord),
                     {key},
                     "CASE WHEN d.item_id IS NOT NULL THEN d.taxon_id IS NULL "
                     "WHEN o.occurrence_id IS NOT NULL THEN o.taxon_id IS NULL "
                     "ELSE NOT EXISTS (SELECT 1 FROM prediction p WHERE p.key_id = ? AND "
                     "p.item_id = item.id AND p.taxon_id IS NOT NULL) END"});
}

/// The first item that the machine says nothing of, or nearly: counts of halves find it sooner than
/// looking for the prediction of each of a million.
std::int64_t firstUnpredicted(SQLite::Database& database, std::int64_t key) {
    constexpr std::int64_t kNearEnough = 1024;
    SQLite::Statement missing(
        database,
        "SELECT (SELECT count(*) FROM item WHERE id >= ?1 AND id < ?2) - "
        "(SELECT count(*) FROM prediction WHERE key_id = ?3 AND item_id >= ?1 "
        "AND item_id < ?2)");
    missing.bind(3, key);
    const auto areMissing = [&](std::int64_t first, std::int64_t end) {
        missing.bind(1, first);
        missing.bind(2, end);
        missing.executeStep();
        const bool some = missing.getColumn(0).getInt64() > 0;
        missing.reset();
        return some;
    };
    std::int64_t first = 0;
    std::int64_t end = numberOf(database, "SELECT max(id) FROM item") + 1;
    if (!areMissing(first, end)) {
        return end;
    }
    while (end - first > kNearEnough) {
        const std::int64_t middle = first + (end - first) / 2;
        (areMissing(first, middle) ? end : first) = middle;
    }
    return first;
}

/// New ones, suggested ones, verified ones.
void gatherByReview(Gatherer& gatherer, SQLite::Database& database, bool isDescending) {
    const std::int64_t key = currentPredictionKey(database);
    const std::string determined = isDetermined(database);
    std::array<Gatherer::Source, 3> groups = {
        {{"item",
          {firstUnpredicted(database, key), key},
          "item.id >= ? AND " + no(determined) + " AND " + no(kPredicted)},
         {"item", {key}, no(determined) + " AND " + kPredicted},
         {"item", {}, determined}}};
    if (isDescending) {
        std::ranges::reverse(groups);
    }
    for (const Gatherer::Source& group : groups) {
        gatherer.gather(group);
    }
}

void gatherAll(Gatherer& gatherer, Sort sort, SQLite::Database& database) {
    const std::int64_t key = currentPredictionKey(database);
    const std::string determined = isDetermined(database);
    const std::string photos = "photo CROSS JOIN item ON item.photo_id = photo.id";
    switch (sort.by) {
    case SortBy::Added:
        return gatherer.gather({"item", {}});
    case SortBy::Name:
        return gatherer.gather({photos, {}}, "photo.name");
    case SortBy::Camera:
        return gatherer.gather({photos, {}}, "photo.camera");
    case SortBy::Date:
        gatherer.gather({"item", {}, "item.taken_at IS NOT NULL"}, "item.taken_at");
        return gatherer.gather({"item", {}, "item.taken_at IS NULL"});
    case SortBy::Place:
        gatherer.gather({"item", {}, "item.place > ''"}, "item.place");
        return gatherer.gather({"item", {}, "item.place = ''"});
    case SortBy::Mass:
        gatherer.gather({"prediction CROSS JOIN item ON prediction.key_id = ? AND "
                         "item.id = prediction.item_id",
                         {key}},
                        "prediction.mass");
        return gatherer.gather({"item", {key}, no(kPredicted)});
    case SortBy::Taxon:
        return gatherByTaxon(gatherer, key, determined);
    case SortBy::Review:
        return gatherByReview(gatherer, database, sort.isDescending);
    }
}

} // namespace

Result<std::vector<ItemId>> findItems(const Collection& collection,
                                      const Filter& filter,
                                      Sort sort,
                                      std::optional<std::size_t> limit) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<ItemId>> {
        const auto condition = conditionOf(*store.database, filter);
        if (!condition) {
            return tl::unexpected(condition.error());
        }
        Gatherer gatherer(*store.database, *condition, sort.isDescending, limit);
        gatherAll(gatherer, sort, *store.database);
        return std::move(gatherer).take();
    });
}

Result<std::int64_t> countItems(const Collection& collection, const Filter& filter) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::int64_t> {
        const auto condition = conditionOf(*store.database, filter);
        if (!condition) {
            return tl::unexpected(condition.error());
        }
        SQLite::Statement row(*store.database,
                              "SELECT count(*) FROM item WHERE " + condition->text);
        condition->bind(row, 1);
        row.executeStep();
        return row.getColumn(0).getInt64();
    });
}

} // namespace taxo

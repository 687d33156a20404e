// SPDX-License-Identifier: MIT
#include "core/collection/query.h"

#include "core/collection/filter_sql_private.h"
#include "core/collection/journal.h"
#include "core/collection/marks.h"
#include "core/collection/prediction_details_private.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <limits>
#include <map>
#include <unordered_map>
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

/// 0 to 6 as Rank; null where there is no taxon.
constexpr const char* kRankOfTaxon =
    "CASE WHEN t.species > '' THEN 6 WHEN t.genus > '' THEN 5 WHEN t.family > '' THEN 4 "
    "WHEN t.\"order\" > '' THEN 3 WHEN t.class > '' THEN 2 WHEN t.phylum > '' THEN 1 "
    "WHEN t.id IS NOT NULL THEN 0 END";

/// What a row of an item shows, in this order.
const std::string kRowColumns =
    "SELECT item.id, photo.id, root.path, photo.path, photo.name, item.box_left IS NOT NULL, "
    "item.taken_at, item.utc_offset_s, item.place, photo.state, coalesce(d.verdict, o.verdict), "
    "t.name, " +
    std::string(kRankOfTaxon) +
    ", p.mass, substr(p.details, 1, 2), coalesce(nullif(photo.problem, ''), failure.reason, ''), "
    "photo.bytes_digest, EXISTS (SELECT 1 FROM item_tag JOIN tag ON tag.id = tag_id "
    "WHERE item_id = item.id AND tag.name = '" +
    std::string(kFlagTag) +
    "'), (SELECT basis FROM entry WHERE entry.id = coalesce(d.entry_id, o.entry_id)) "
    "FROM item JOIN photo ON photo.id = item.photo_id JOIN root ON root.id = photo.root_id " +
    std::string(kJoinLatestWord) +
    "LEFT JOIN prediction p ON p.key_id = ?1 AND p.item_id = item.id "
    "LEFT JOIN taxon t ON t.id = CASE WHEN coalesce(d.verdict, o.verdict) IS NULL "
    "THEN p.taxon_id ELSE coalesce(d.taxon_id, o.taxon_id) END "
    "LEFT JOIN failure ON failure.item_id = item.id "
    "WHERE item.id = ?2";

Digest digestFrom(const SQLite::Column& column) {
    Digest digest;
    const auto* const bytes = static_cast<const std::uint8_t*>(column.getBlob());
    if (column.getBytes() == static_cast<int>(digest.bytes.size())) {
        std::copy_n(bytes, digest.bytes.size(), digest.bytes.begin());
    }
    return digest;
}

ItemRow rowFrom(SQLite::Statement& row) {
    ItemRow made;
    made.item = {row.getColumn(0).getInt64()};
    made.photo = {row.getColumn(1).getInt64()};
    made.file = std::filesystem::path(row.getColumn(2).getString()) / row.getColumn(3).getString();
    made.name = row.getColumn(4).getString();
    made.isRegion = row.getColumn(5).getInt() != 0;
    if (!row.getColumn(6).isNull()) {
        made.takenAt = LocalTime{row.getColumn(6).getInt64(), std::nullopt};
        if (!row.getColumn(7).isNull()) {
            made.takenAt->aheadOfUtc = row.getColumn(7).getInt();
        }
    }
    made.place = row.getColumn(8).getString();
    made.state = static_cast<PhotoState>(row.getColumn(9).getInt());
    made.taxon = row.getColumn(11).getString();
    if (!row.getColumn(12).isNull()) {
        made.rank = static_cast<Rank>(row.getColumn(12).getInt());
    }
    if (!row.getColumn(10).isNull()) {
        made.status = ItemStatus::Verified;
        made.verdict = static_cast<Verdict>(row.getColumn(10).getInt());
        made.isUnaided = row.getColumn(18).getString() == kUnaided;
    } else if (!row.getColumn(13).isNull()) {
        made.status = ItemStatus::Suggested;
        made.mass = static_cast<float>(row.getColumn(13).getDouble());
        made.probablyNotInList = saysNotInList(row.getColumn(14).getString());
    }
    made.problem = row.getColumn(15).getString();
    made.bytes = digestFrom(row.getColumn(16));
    made.isFlagged = row.getColumn(17).getInt() != 0;
    return made;
}

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

Result<std::vector<ItemRow>> rowsOf(const Collection& collection, std::span<const ItemId> items) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<ItemRow>> {
        SQLite::Statement row(*store.database, kRowColumns);
        row.bind(1, currentPredictionKey(*store.database));
        std::vector<ItemRow> rows;
        for (const ItemId item : items) {
            row.bind(2, item.value);
            if (row.executeStep()) {
                rows.push_back(rowFrom(row));
            }
            row.reset();
        }
        return rows;
    });
}

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

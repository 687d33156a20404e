// SPDX-License-Identifier: MIT
#include "core/collection/taxon_counts.h"

#include "core/collection/determination.h"
#include "core/collection/filter_sql_private.h"
#include "core/collection/marks.h"
#include "core/collection/prediction_details_private.h"
#include "core/collection/taxon_table_private.h"

#include <map>
#include <optional>
#include <string>
#include <utility>

namespace taxo {

namespace {

/// One row for all items that are alike in everything that is counted.
std::string alikeItems(const std::string& condition) {
    return "SELECT taxon, verdict, is_qualified, head, is_flagged, count(*), total(mass), is_novel "
           "FROM ("
           "SELECT coalesce(d.verdict, o.verdict) AS verdict, "
           "coalesce(d.qualifier, o.qualifier, '') <> '' AS is_qualified, "
           "CASE WHEN coalesce(d.verdict, o.verdict) IS NULL THEN p.taxon_id "
           "ELSE coalesce(d.taxon_id, o.taxon_id) END AS taxon, "
           "substr(p.details, 1, 2) AS head, p.mass AS mass, "
           "EXISTS (SELECT 1 FROM item_tag JOIN tag ON tag.id = tag_id "
           "WHERE item_id = item.id AND tag.name = '" +
           std::string(kFlagTag) +
           "') AS is_flagged, coalesce(d.verdict, o.verdict) IS NULL AND EXISTS (SELECT 1 FROM "
           "novelty WHERE novelty.key_id = p.key_id AND novelty.item_id = item.id AND is_unknown) "
           "AS is_novel FROM item " +
           kJoinLatestWord +
           "LEFT JOIN prediction p ON p.key_id = ? AND p.item_id = item.id "
           "WHERE (coalesce(d.verdict, o.verdict) IS NOT NULL OR p.item_id IS NOT NULL) AND (" +
           condition + ")) GROUP BY 1, 2, 3, 4, 5, is_novel";
}

void addTo(TaxonCount& count, SQLite::Statement& row) {
    const std::int64_t items = row.getColumn(5).getInt64();
    const bool isSaid = !row.getColumn(1).isNull();
    const bool isQualified = row.getColumn(2).getInt() != 0;
    const bool hasTaxon = !row.getColumn(0).isNull();
    count.items += items;
    count.flagged += row.getColumn(4).getInt() != 0 ? items : 0;
    count.novel += row.getColumn(7).getInt() != 0 ? items : 0;
    if (isSaid && hasTaxon && !isQualified) {
        count.confirmed += items;
        count.mass += static_cast<double>(items);
        return;
    }
    const bool isSure = !isSaid && hasTaxon && !saysNotInList(row.getColumn(3).getString());
    count.uncertain += isSure ? 0 : items;
    count.mass += !isSaid && hasTaxon ? row.getColumn(6).getDouble() : 0.0;
}

} // namespace

Result<std::vector<TaxonCount>> taxonCounts(const Collection& collection, const Filter& filter) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<std::vector<TaxonCount>> {
        const auto condition = conditionOf(*store.database, filter);
        if (!condition) {
            return tl::unexpected(condition.error());
        }
        SQLite::Statement rows(*store.database, alikeItems(condition->text));
        rows.bind(1, currentPredictionKey(*store.database));
        condition->bind(rows, 2);
        std::map<std::int64_t, TaxonCount> byTaxon; // 0: none
        while (rows.executeStep()) {
            const auto verdict = rows.getColumn(1).isNull()
                                     ? std::optional<Verdict>()
                                     : static_cast<Verdict>(rows.getColumn(1).getInt());
            if (verdict != Verdict::Nothing) {
                addTo(byTaxon[rows.getColumn(0).isNull() ? 0 : rows.getColumn(0).getInt64()], rows);
            }
        }
        TaxonTable taxa(*store.database);
        std::map<Lineage, TaxonCount> byLineage;
        for (auto& [id, count] : byTaxon) {
            count.taxon = id == 0 ? Lineage{} : taxa.lineageOf(id);
            byLineage.emplace(count.taxon, count);
        }
        std::vector<TaxonCount> counts;
        for (auto& [lineage, count] : byLineage) {
            counts.push_back(std::move(count));
        }
        return counts;
    });
}

} // namespace taxo

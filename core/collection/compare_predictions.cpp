// SPDX-License-Identifier: MIT
#include "core/collection/compare_predictions.h"

#include "core/collection/filter_sql_private.h"
#include "core/collection/prediction_details_private.h"

#include <optional>
#include <unordered_map>

namespace taxo {

namespace {

/// How far two lineages go together, and where they part.
struct SharedRanks {
    int ranks = 0;                       ///< names that are equal
    std::optional<std::size_t> partedAt; ///< place among kAllRanks
};

SharedRanks sharedRanksOf(const Lineage& a, const Lineage& b) {
    SharedRanks shared;
    for (std::size_t rank = 0; rank < kRanks; ++rank) {
        if (a.names[rank].empty() || b.names[rank].empty()) {
            continue;
        }
        if (a.names[rank] != b.names[rank]) {
            shared.partedAt = rank;
            return shared;
        }
        ++shared.ranks;
    }
    return shared;
}

int namedRanks(const Lineage& lineage) {
    int named = 0;
    for (const std::string& name : lineage.names) {
        named += name.empty() ? 0 : 1;
    }
    return named;
}

/// At the rank of its name; one without a name counts nowhere.
void countAtRank(RankCounts& counts, const Lineage& lineage) {
    for (std::size_t rank = kRanks; rank-- > 0;) {
        if (!lineage.names[rank].empty()) {
            ++counts[rank];
            return;
        }
    }
}

/// More is better: what is wrong counts before what is left open.
int meritOf(const Lineage& answer, const Lineage& truth) {
    const SharedRanks shared = sharedRanksOf(answer, truth);
    return shared.partedAt ? shared.ranks - static_cast<int>(kRanks) : shared.ranks;
}

class Comparing {
public:
    explicit Comparing(SQLite::Database& database) : m_taxa(database) {}

    void add(ItemId item, std::int64_t beforeId, std::int64_t afterId, std::int64_t saidId) {
        const Lineage& before = lineageOf(beforeId);
        const Lineage& after = lineageOf(afterId);
        m_comparison.changed.push_back(item);
        if (const auto partedAt = sharedRanksOf(before, after).partedAt) {
            ++m_comparison.others;
            ++m_comparison.othersFrom[*partedAt];
        } else if (namedRanks(after) > namedRanks(before)) {
            ++m_comparison.deeper;
            countAtRank(m_comparison.deeperTo, after);
        } else {
            ++m_comparison.higher;
            countAtRank(m_comparison.higherTo, after);
        }
        if (saidId != 0) {
            ++m_comparison.verified;
            const int gain = meritOf(after, lineageOf(saidId)) - meritOf(before, lineageOf(saidId));
            m_comparison.towards += gain > 0 ? 1 : 0;
            m_comparison.away += gain < 0 ? 1 : 0;
        }
    }

    PredictionComparison& comparison() { return m_comparison; }

private:
    const Lineage& lineageOf(std::int64_t taxon) {
        const auto [known, isNew] = m_lineages.try_emplace(taxon);
        if (isNew && taxon != 0) {
            known->second = m_taxa.lineageOf(taxon);
        }
        return known->second;
    }

    TaxonTable m_taxa;
    std::unordered_map<std::int64_t, Lineage> m_lineages; ///< 0: not sure
    PredictionComparison m_comparison;
};

std::int64_t countOf(SQLite::Database& database, PredictionKeyId key) {
    SQLite::Statement row(database, "SELECT count(*) FROM prediction WHERE key_id = ?");
    row.bind(1, key.value);
    row.executeStep();
    return row.getColumn(0).getInt64();
}

std::int64_t countBoth(SQLite::Database& database, PredictionKeyId before, PredictionKeyId after) {
    SQLite::Statement row(database,
                          "SELECT count(*) FROM prediction a JOIN prediction b ON "
                          "b.key_id = ?2 AND b.item_id = a.item_id WHERE a.key_id = ?1");
    row.bind(1, before.value);
    row.bind(2, after.value);
    row.executeStep();
    return row.getColumn(0).getInt64();
}

std::optional<double> shareOutside(SQLite::Database& database, PredictionKeyId key) {
    SQLite::Statement rows(database, "SELECT details FROM prediction WHERE key_id = ?");
    rows.bind(1, key.value);
    double outside = 0.0;
    std::int64_t answers = 0;
    while (rows.executeStep()) {
        const auto share = shareInsideOf(rows.getColumn(0).getString());
        if (share) {
            outside += 1.0 - static_cast<double>(*share);
            ++answers;
        }
    }
    return answers > 0 ? std::optional(outside / static_cast<double>(answers)) : std::nullopt;
}

/// Nothing where the answers are not weighed by places.
std::optional<std::int64_t> unexpectedOf(SQLite::Database& database, PredictionKeyId key) {
    SQLite::Statement row(database,
                          "SELECT count(prediction.item_id) FROM prediction_key LEFT JOIN "
                          "prediction ON key_id = prediction_key.id AND " +
                              std::string(kIsUnexpected) +
                              " WHERE prediction_key.id = ? AND places <> '' GROUP BY "
                              "prediction_key.id");
    row.bind(1, key.value);
    return row.executeStep() ? std::optional(row.getColumn(0).getInt64()) : std::nullopt;
}

} // namespace

Result<PredictionComparison>
comparePredictions(const Collection& collection, PredictionKeyId before, PredictionKeyId after) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<PredictionComparison> {
        SQLite::Database& database = *store.database;
        Comparing comparing(database);
        SQLite::Statement rows(
            database,
            "SELECT item.id, coalesce(a.taxon_id, 0), coalesce(b.taxon_id, 0), "
            "coalesce(d.taxon_id, o.taxon_id, 0) FROM prediction a JOIN prediction b ON "
            "b.key_id = ?2 AND b.item_id = a.item_id JOIN item ON item.id = a.item_id " +
                std::string(kJoinLatestWord) +
                "WHERE a.key_id = ?1 AND a.taxon_id IS NOT b.taxon_id ORDER BY item.id");
        rows.bind(1, before.value);
        rows.bind(2, after.value);
        while (rows.executeStep()) {
            comparing.add({rows.getColumn(0).getInt64()},
                          rows.getColumn(1).getInt64(),
                          rows.getColumn(2).getInt64(),
                          rows.getColumn(3).getInt64());
        }
        comparing.comparison().items = countBoth(database, before, after);
        comparing.comparison().missing = countOf(database, before) - comparing.comparison().items;
        comparing.comparison().shareOutside = shareOutside(database, after);
        comparing.comparison().unexpected = unexpectedOf(database, after);
        return std::move(comparing.comparison());
    });
}

} // namespace taxo

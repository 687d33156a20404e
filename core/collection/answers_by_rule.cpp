// SPDX-License-Identifier: MIT
#include "core/collection/answers_by_rule.h"

#include "core/base/assert.h"
#include "core/collection/filter_sql_private.h"
#include "core/collection/prediction_details_private.h"
#include "core/collection/taxon_table_private.h"

#include <map>
#include <string>
#include <utility>

namespace taxo {

namespace {

/// An answer's taxon down to a rank, as a row of the table taxon.
class SupportedTaxa {
public:
    explicit SupportedTaxa(SQLite::Database& database) : m_table(database) {}

    std::int64_t idOf(std::int64_t lineage, Rank rank) {
        const auto [known, isNew] = m_known.try_emplace({lineage, rank}, 0);
        if (isNew) {
            known->second = m_table.idOf(m_table.lineageOf(lineage).downTo(rank));
        }
        return known->second;
    }

private:
    TaxonTable m_table;
    std::map<std::pair<std::int64_t, Rank>, std::int64_t> m_known;
};

/// Of what is supported; of the best label where nothing is.
double massOf(const LineageMasses& answer, std::optional<Rank> supported) {
    return static_cast<double>(supported ? answer.masses[indexOf(*supported)] : answer.bestMass);
}

} // namespace

Result<AnswersAnew> keepAnew(Collection& collection,
                             PredictionKeyId from,
                             PredictionKeyId to,
                             const SupportedRank& supports,
                             std::size_t most,
                             ItemId after) {
    CollectionStore& store = collection.store();
    return written(store, [&]() -> Result<AnswersAnew> {
        SQLite::Statement rows(*store.database,
                               "SELECT item_id, details, made_at FROM prediction WHERE key_id = ?1 "
                               "AND item_id > ?2 AND NOT EXISTS (SELECT 1 FROM prediction own "
                               "WHERE own.key_id = ?3 AND own.item_id = prediction.item_id) "
                               "ORDER BY item_id LIMIT ?4");
        rows.bind(1, from.value);
        rows.bind(2, after.value);
        rows.bind(3, to.value);
        rows.bind(4, static_cast<std::int64_t>(most));
        SQLite::Statement insert(*store.database,
                                 "INSERT INTO prediction (key_id, item_id, taxon_id, mass, "
                                 "details, made_at) VALUES (?,?,?,?,?,?)");
        insert.bind(1, to.value);
        SupportedTaxa taxa(*store.database);
        AnswersAnew made{.last = after};
        while (rows.executeStep()) {
            made.last = {rows.getColumn(0).getInt64()};
            std::string details = rows.getColumn(1).getString();
            const auto answer = massesFrom(details);
            if (!answer) {
                return fail(ErrorCode::Corrupt,
                            "What was predicted for item " + std::to_string(made.last.value) +
                                " cannot be read. Identify it again.");
            }
            const auto supported = supports(answer->masses);
            support(details, supported);
            insert.bind(2, made.last.value);
            if (supported) {
                insert.bind(3, taxa.idOf(answer->lineage, *supported));
            } else {
                insert.bind(3);
            }
            insert.bind(4, massOf(*answer, supported));
            insert.bind(5, details.data(), static_cast<int>(details.size()));
            insert.bind(6, rows.getColumn(2).getInt64());
            insert.exec();
            insert.reset();
            ++made.answers;
            made.changed += supported != answer->supported ? 1 : 0;
        }
        return made;
    });
}

Result<bool> forgetAnswers(Collection& collection, PredictionKeyId key, std::size_t most) {
    CollectionStore& store = collection.store();
    return written(store, [&]() -> Result<bool> {
        TAXO_ASSERT(key.value != currentPredictionKey(*store.database));
        SQLite::Statement forget(*store.database,
                                 "DELETE FROM prediction WHERE key_id = ?1 AND item_id IN (SELECT "
                                 "item_id FROM prediction WHERE key_id = ?1 LIMIT ?2)");
        forget.bind(1, key.value);
        forget.bind(2, static_cast<std::int64_t>(most));
        if (static_cast<std::size_t>(forget.exec()) == most) {
            return false; // there may be more
        }
        SQLite::Statement last(*store.database, "DELETE FROM prediction_key WHERE id = ?");
        last.bind(1, key.value);
        last.exec();
        return true;
    });
}

} // namespace taxo

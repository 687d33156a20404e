// SPDX-License-Identifier: MIT
#include "core/collection/candidate_answers.h"

#include "core/collection/filter_sql_private.h"
#include "core/collection/prediction_details_private.h"

#include <string>
#include <unordered_map>

namespace taxo {

Result<CandidateAnswers> candidateAnswers(const Collection& collection, const Filter& filter) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<CandidateAnswers> {
        const auto condition = conditionOf(*store.database, filter);
        if (!condition) {
            return tl::unexpected(condition.error());
        }
        SQLite::Statement rows(*store.database,
                               "SELECT item.id, prediction.details FROM prediction JOIN item ON "
                               "item.id = prediction.item_id WHERE prediction.key_id = ? AND (" +
                                   condition->text + ") ORDER BY item.id");
        rows.bind(1, currentPredictionKey(*store.database));
        condition->bind(rows, 2);
        TaxonTable taxa(*store.database);
        std::unordered_map<std::int64_t, std::uint32_t> places;
        CandidateAnswers found;
        const auto placeOf = [&](std::int64_t taxon) {
            const auto [place, isNew] =
                places.try_emplace(taxon, static_cast<std::uint32_t>(found.taxa.size()));
            if (isNew) {
                found.taxa.push_back(taxa.lineageOf(taxon));
            }
            return place->second;
        };
        found.firstOf.push_back(0);
        while (rows.executeStep()) {
            const ItemId item{rows.getColumn(0).getInt64()};
            const auto details = candidatesFrom(rows.getColumn(1).getString());
            if (!details) {
                return fail(ErrorCode::Corrupt,
                            "What was predicted for item " + std::to_string(item.value) +
                                " cannot be read. Identify it again.");
            }
            found.items.push_back(item);
            found.lineageOf.push_back(placeOf(details->lineage));
            for (const CandidateDetails::One& one : details->best) {
                found.candidates.push_back({placeOf(one.taxon), one.mass, one.cosine});
            }
            found.firstOf.push_back(found.candidates.size());
        }
        return found;
    });
}

} // namespace taxo

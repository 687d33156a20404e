// SPDX-License-Identifier: MIT
#include "core/collection/candidate_answers.h"

#include "core/collection/current_answers_private.h"
#include "core/collection/prediction_details_private.h"

#include <string>
#include <unordered_map>
#include <utility>

namespace taxo {

Result<CandidateAnswers> candidateAnswers(const Collection& collection, const Filter& filter) {
    CollectionStore& store = collection.store();
    return guarded(store, [&]() -> Result<CandidateAnswers> {
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
        const auto take = [&](ItemId item, const std::string& text) {
            const auto details = candidatesFrom(text);
            if (!details) {
                return false;
            }
            found.items.push_back(item);
            found.lineageOf.push_back(placeOf(details->lineage));
            for (const CandidateDetails::One& one : details->best) {
                found.candidates.push_back({placeOf(one.taxon), one.mass, one.cosine});
            }
            found.firstOf.push_back(found.candidates.size());
            return true;
        };
        if (auto read = eachCurrentAnswer(*store.database, filter, take); !read) {
            return tl::unexpected(std::move(read).error());
        }
        return found;
    });
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/predictions.h"
#include "core/taxonomy/rank.h"

#include <array>
#include <cstdint>
#include <optional>
#include <vector>

namespace taxo {

/// One number for each of the seven ranks, kingdom first.
using RankCounts = std::array<std::int64_t, kRanks>;

/// What becomes of a collection's names when answers of one key take the place of another's: those
/// of another model, of other labels, of a restriction to some taxa, of another threshold.
struct PredictionComparison {
    std::int64_t items = 0;    ///< that both answered
    std::int64_t missing = 0;  ///< that only the old ones answered: a disk that is not there
    std::int64_t deeper = 0;   ///< the same lineage, now to a deeper rank
    std::int64_t higher = 0;   ///< the same lineage, now to a higher rank only
    std::int64_t others = 0;   ///< another taxon, on another branch
    RankCounts deeperTo{};     ///< of `deeper`, by the rank of the new name
    RankCounts higherTo{};     ///< of `higher`, likewise; those that have none now are left out
    RankCounts othersFrom{};   ///< of `others`, by the highest rank at which the lineages part
    std::int64_t verified = 0; ///< of the changed ones, where a person named a taxon
    std::int64_t towards = 0;  ///< of these, those that agree better with it now
    std::int64_t away = 0;     ///< and worse
    /// Of the mass of all new answers, what lay outside the restriction; nothing without one.
    std::optional<double> shareOutside;
    /// Of the new answers, where these are weighed by places: those whose best label, with places
    /// or by looks alone, lies outside its known range or season; nothing without places.
    std::optional<std::int64_t> unexpected;
    std::vector<ItemId> changed; ///< in the order in which they were added

    std::int64_t changes() const { return deeper + higher + others + missing; }
};

/// By the taxa that each answer supports. About 2 s for a million.
Result<PredictionComparison>
comparePredictions(const Collection& collection, PredictionKeyId before, PredictionKeyId after);

} // namespace taxo

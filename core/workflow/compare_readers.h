// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/filter.h"
#include "core/statistics/enough_photographs.h"
#include "core/taxonomy/rank.h"
#include "core/trust/reader_agreement.h"

#include <cstdint>
#include <string>
#include <vector>

namespace taxo {

struct ReadersChoice {
    std::string first;
    std::string second = {};   ///< empty: the machine, by its current answers' best supported names
    Rank rank = Rank::Species; ///< that names are compared at
    Filter within = {};
    /// Words that were said with a suggestion in sight count, too: they say how often people follow
    /// it, not how often they would agree.
    bool takesAided = false;
    /// The first one's words alone count so, too: for a second reading (second_reading.h), which
    /// was drawn of what the first one said, however that came about.
    bool takesAidedOfFirst = false;
};

/// A photograph of which two readers say what cannot both be true.
struct Dispute {
    ItemId item;
    std::string first; ///< what each says, as deep as it is sure; "nothing"
    std::string second;
};

/// Agreement on whether a photograph shows one taxon.
struct TaxonAgreement {
    std::string taxon;
    PhotographCount count; ///< that either reader calls so
    ReaderAgreement agreement;
};

struct ReadersCompared {
    ReaderAgreement all;
    std::vector<TaxonAgreement> taxa; ///< those with enough photographs, the least kappa first
    std::vector<Dispute> disputes;    ///< by item
    std::int64_t aided = 0;           ///< words left out because the suggestion was in sight
    std::int64_t unknown = 0;         ///< items that one of both could not tell
    std::int64_t higher = 0;          ///< items that one of both did not name down to the rank
};

/// NotFound where a person has said nothing, with those who have. 0.2 ms an item.
Result<ReadersCompared> compareReaders(const Collection& collection,
                                       const ReadersChoice& choice,
                                       const Progress& progress = {});

} // namespace taxo

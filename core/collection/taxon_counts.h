// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/filter.h"
#include "core/taxonomy/rank.h"

#include <cstdint>
#include <vector>

namespace taxo {

/// What a collection has of one taxon: items that a person says are of it, and those of which
/// nobody said anything and the machine does.
struct TaxonCount {
    Lineage taxon; ///< empty: known to be something, no more
    std::int64_t items = 0;
    std::int64_t confirmed = 0; ///< by a person, without "cf." and "aff."
    std::int64_t uncertain = 0; ///< with them; looked at and not told; or the machine supports no
                                ///< taxon or thinks that it is not in its list
    std::int64_t flagged = 0;
    double mass = 0.0;      ///< 1 for each that is confirmed, else the score of what was suggested
    std::int64_t novel = 0; ///< nobody said anything, and like no known species (NoveltyRun)
};

/// Of all items of a filter but those without an organism and those that were not identified, each
/// taxon once, by lineage. A second for a million items.
Result<std::vector<TaxonCount>> taxonCounts(const Collection& collection, const Filter& filter);

} // namespace taxo

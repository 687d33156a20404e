// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/taxon_counts.h"

#include <filesystem>
#include <string>
#include <vector>

namespace taxo {

/// What a collection on a tree is compared with: another one, or its own photographs before a date.
/// At most one of the two is there.
struct TreeComparison {
    std::filesystem::path other;
    std::string since; ///< as DateSpan reads it
    bool operator==(const TreeComparison&) const = default;

    bool isNone() const { return other.empty() && since.empty(); }
};

/// InvalidInput where what should be a date is none.
Status checkComparison(const TreeComparison& comparison);

/// The taxa of a whole collection in a file; it is closed again. Errors of Collection::open.
Result<std::vector<TaxonCount>> taxonCountsOf(const std::filesystem::path& collection,
                                              const Progress& progress);

/// The taxa of what `own` is compared with; none where it is with nothing.
Result<std::vector<TaxonCount>>
othersOf(const TreeComparison& comparison, const Collection& own, const Progress& progress);

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/workflow/tree_comparison.h"

#include "core/collection/filter.h"

#include <utility>

namespace taxo {

Status checkComparison(const TreeComparison& comparison) {
    if (!comparison.since.empty() && !DateSpan::parse(comparison.since)) {
        return fail(
            ErrorCode::InvalidInput,
            "\"" + comparison.since +
                "\" is no date; write a year, a month or a day: 2025, 2025-06, 2025-06-15.");
    }
    return {};
}

Result<std::vector<TaxonCount>> taxonCountsOf(const std::filesystem::path& collection,
                                              const Progress& progress) {
    auto opened = Collection::open(collection, progress);
    if (!opened) {
        return tl::unexpected(std::move(opened).error());
    }
    auto counts = taxonCounts(*opened, {});
    if (!counts) {
        return counts;
    }
    if (auto closed = opened->close(); !closed) {
        return tl::unexpected(std::move(closed).error());
    }
    return counts;
}

Result<std::vector<TaxonCount>>
othersOf(const TreeComparison& comparison, const Collection& own, const Progress& progress) {
    if (const auto checked = checkComparison(comparison); !checked) {
        return tl::unexpected(checked.error());
    }
    if (!comparison.other.empty()) {
        return taxonCountsOf(comparison.other, progress);
    }
    if (comparison.since.empty()) {
        return std::vector<TaxonCount>();
    }
    FilterTerm before;
    before.key = FilterKey::Date;
    before.comparison = Comparison::Less;
    before.values = {comparison.since};
    return taxonCounts(own, {{before}});
}

} // namespace taxo

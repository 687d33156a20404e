// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/item_rows.h"
#include "core/taxonomy/rank.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace taxo {

// What many items have of one field, with no string for each: for colours, legends, and what those
// of a cluster have in common. Items are ascending; what is not there has nothing. Each reads the
// items from the first to the last once: some 2 s where these are a million.

struct ItemValues {
    /// Distinct, ascending (clusters: the largest first); the first is empty: of items without.
    std::vector<std::string> values;
    std::vector<std::uint32_t> places; ///< of each item in `values`
};

/// `by`: as of countsBy (item_groups.h), or clusters (cluster_field.h); of several values (tags)
/// the first.
Result<ItemValues>
valuesOf(const Collection& collection, std::span<const ItemId> items, const std::string& by);

/// `by`: "mass" (of the current answers), "date" (seconds since 1970), "latitude", "longitude", or
/// as of valuesOf; NaN where there is none or it is no number.
Result<std::vector<double>>
numbersOf(const Collection& collection, std::span<const ItemId> items, const std::string& by);

struct ItemTaxa {
    std::vector<Lineage> taxa;         ///< distinct; the first has no names: of items without
    std::vector<std::uint32_t> places; ///< of each item in `taxa`
    std::vector<ItemStatus> states;    ///< of each item
};

/// What each is called: by the latest word of people, where there is none by the current answer.
Result<ItemTaxa> taxaOf(const Collection& collection, std::span<const ItemId> items);

} // namespace taxo

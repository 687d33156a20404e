// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/filter.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace taxo {

/// By what a list of items is ordered. What has no value comes last; equal ones by their id.
enum class SortBy : std::uint8_t {
    Added,
    Name, ///< of the file
    Date,
    Place,
    Mass, ///< of what the machine suggests
    Taxon,
    Review, ///< not identified, suggested, verified
    Camera
};

struct Sort {
    SortBy by = SortBy::Added;
    bool isDescending = false;
    auto operator<=>(const Sort&) const = default;
};

/// Ids of the items that a filter leaves, in order; at most `limit`. InvalidInput where the filter
/// names a field that no item has, or clusters that are not kept. The first 200 of a million take
/// milliseconds in any order but Camera and Review, all of them about 0.5 s.
Result<std::vector<ItemId>> findItems(const Collection& collection,
                                      const Filter& filter,
                                      Sort sort,
                                      std::optional<std::size_t> limit = std::nullopt);
Result<std::int64_t> countItems(const Collection& collection, const Filter& filter);

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/filter.h"
#include "core/collection/item_groups.h"
#include "core/collection/query.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace taxo {

/// Items under one heading: a run of a list.
struct ItemGroup {
    std::string value;     ///< empty: of items that have none
    std::size_t first = 0; ///< of the list
    std::size_t size = 0;
    std::size_t hidden = 0; ///< items of it that are left out
    auto operator<=>(const ItemGroup&) const = default;
};

struct GroupedItems {
    std::vector<ItemId> items;
    std::vector<ItemGroup> groups; ///< by their values; items without one last
    std::size_t hidden = 0;        ///< items that are left out, with those of groups of no others
};

/// Items that a filter leaves, group by group, in a group by `sort`; one of several values (tags)
/// stands under the first. `by`: as of countsBy, or clusters (cluster_field.h), the largest first.
/// Some 2 s for a million.
Result<GroupedItems>
findGrouped(const Collection& collection, const Filter& filter, Sort sort, const std::string& by);

/// How many items there are of each value, most first: for the side bar and `info`.
struct ValueCount {
    std::string value;
    std::int64_t items = 0;
};

/// `by`: a rank, "place", "folder" (with a slash at its end), "deployment", "camera", "tag",
/// "person", "month", "day", "status" ("new", "suggested", "verified"), clusters (kByClusters, or
/// fieldOf one clustering: cluster_field.h) or a field's name.
Result<std::vector<ValueCount>>
countsBy(const Collection& collection, const Filter& filter, const std::string& by);

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/collection/clusterings.h"
#include "core/collection/collection.h"
#include "core/collection/filter.h"
#include "core/collection/item_groups.h"
#include "core/collection/item_values.h"
#include "core/collection/query.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

// Kept clusters as a field of items, which valuesOf and findGrouped read as any other: for colours,
// headings and comparing.

/// What the field is called: "clusters:7".
std::string fieldOf(ClusteringId clustering);
/// The way back; nothing for other fields.
std::optional<ClusteringId> clusteringOf(std::string_view field);

/// By what countsBy counts all kept clusters: "NAME" for what is in any of a clustering, and
/// "NAME/LABEL" for each of its clusters (labelsOf), as the filter `cluster:` asks for them.
inline constexpr const char* kByClusters = "clusters";

/// The filter that leaves these clusters.
FilterTerm clusterTerm(const std::string& clustering, std::span<const std::string> labels);

/// What clusters are called, all different and none empty: by their names, and where they have none
/// by their places, from 1 on.
std::vector<std::string> labelsOf(std::span<const Cluster> clusters);

/// For each of these items (ascending) the label of its cluster. Values are in the order of
/// clustersOf, after the empty one of items that are in none. NotFound where the clustering is not
/// there any more. Some 0.1 s for a million.
Result<ItemValues>
clusterValues(const Collection& collection, std::span<const ItemId> items, ClusteringId clustering);

/// As findGrouped: the largest cluster first, items of none last.
Result<GroupedItems> findInClusters(const Collection& collection,
                                    const Filter& filter,
                                    Sort sort,
                                    ClusteringId clustering);

/// As countsBy by kByClusters, or by the clusters of one clustering (fieldOf), where noise is the
/// empty value. Some 0.1 s for each clustering of a million.
Result<std::vector<ValueCount>>
countsInClusters(const Collection& collection, const Filter& filter, const std::string& by);

} // namespace taxo

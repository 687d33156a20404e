// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/collection/clusterings.h"
#include "core/collection/database_private.h"

#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// The clusters of a clustering, the largest first; nothing where the items of one cannot be read.
std::optional<std::vector<Cluster>> readClusters(SQLite::Database& database,
                                                 ClusteringId clustering);

/// Corrupt: the items of one cannot be read.
tl::unexpected<Error> damagedClusters(const CollectionStore& store);

/// A further cluster; its items ascending.
void insertCluster(SQLite::Database& database,
                   ClusteringId clustering,
                   const std::string& name,
                   const std::vector<ItemId>& items);

/// The items of several clusters, each ascending; InvalidInput where two have one in common.
Result<std::vector<std::vector<ItemId>>> orderedParts(std::vector<std::vector<ItemId>> parts);

/// What the filter `cluster:` asks for, ascending: by "NAME/LABEL" a cluster of the clustering of
/// this name (labelsOf, or its place by size, from 1 on), by "NAME" all that is in one of its
/// clusters. InvalidInput names what there is.
Result<std::vector<ItemId>> itemsOfClusters(SQLite::Database& database, const std::string& value);

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/structure/clustering.h"
#include "core/structure/compare_clusterings.h"
#include "core/workflow/cluster_collection.h"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace taxo::cli {

/// A table of what is in which cluster: `first` ("item" or "row"), cluster and strength; noise has
/// no cluster. Of items of a collection also the file.
Status writeClusters(const std::string& out,
                     const std::string& first,
                     std::span<const std::int64_t> things,
                     const Clustering& clustering,
                     const Collection* collection = nullptr);

/// The clusters of such a table, for things in this order: numbers from 0 on, -1 for noise and for
/// what is not in it. InvalidInput where it is no such table.
Result<std::vector<std::int32_t>> readClusters(const std::string& file,
                                               std::span<const std::int64_t> things);

/// One line for each cluster.
void printClusters(const CollectionClusters& found, bool asJson);
/// Of rows of which no more is known.
void printSizes(const Clustering& clustering, bool asJson);
/// How far labels agree with the clusters, beside shuffled ones.
void printAgreement(const std::string& what, const LabelAgreement& agreement, bool asJson);

} // namespace taxo::cli

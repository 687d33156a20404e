// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/embeddings.h"
#include "core/collection/filter.h"
#include "core/structure/compare_clusterings.h"
#include "core/structure/describe_clusters.h"
#include "core/workflow/cluster_rows.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// What a field says of clusters.
struct FieldAgreement {
    std::string field; ///< "species", "camera" ...
    LabelAgreement agreement;
};

/// Clusters of items of a collection.
struct CollectionClusters {
    std::vector<ItemId> items; ///< ascending; rows of `found` and of the descriptions
    ClusteredRows found;
    std::vector<ClusterDescription> clusters; ///< one for each
    /// With the taxa of each rank that people determined, and with every field that was asked for.
    std::vector<FieldAgreement> agreements;
    std::size_t leftOut = 0; ///< items of the filter without a usable vector
};

struct ClusterCollectionOptions {
    ClusterOptions how = {};
    /// Take off what all items of one value of this field have in common before; empty: nothing.
    std::string centredWithin = {};
    /// So many principal components are clustered instead of the vectors; 0: the vectors.
    std::size_t components = 0;
    /// Fields to compare with: "camera", "place", "deployment", "folder", "day", "month" ... or one
    /// that people gave.
    std::vector<std::string> against = {};
};

/// Finds and describes clusters of the items that a filter leaves, by their vectors. Reads only.
/// NotFound where the filter leaves nothing with a vector; InvalidInput where a field is not there.
Result<CollectionClusters> clusterCollection(const Collection& collection,
                                             const KeptVectorKey& vectors,
                                             const Filter& filter,
                                             const ClusterCollectionOptions& options,
                                             const Progress& progress = {});

/// For each of these items (ascending) the number of the value that it has of a field, from 0 on,
/// or -1. `field`: as of countsBy (item_groups.h). InvalidInput where there is no such field.
Result<std::vector<std::int32_t>>
fieldLabels(const Collection& collection, std::span<const ItemId> items, const std::string& field);

/// A field that is no rank and explains clusters better than it should, by adjusted mutual
/// information.
struct Confounder {
    std::string field;
    double mutual = 0.0;
    double taxa = 0.0; ///< of the rank that explains them best
};

/// Where one does at least half as well as any rank, and by more than chance (0.1).
std::optional<Confounder> confounderOf(const std::vector<FieldAgreement>& agreements);
/// The same as a sentence for a person; empty where there is none.
std::string confounding(const std::vector<FieldAgreement>& agreements);

} // namespace taxo

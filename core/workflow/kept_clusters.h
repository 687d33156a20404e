// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/clusterings.h"
#include "core/collection/collection.h"
#include "core/collection/embeddings.h"
#include "core/collection/filter.h"
#include "core/structure/describe_clusters.h"
#include "core/workflow/cluster_collection.h"
#include "core/workflow/cluster_origin.h"
#include "core/workflow/cluster_rows.h"
#include "core/workflow/project_collection.h"

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace taxo {

// Clusters that are sought to be kept in the collection, and what is known of those that are kept.

/// What to look for, and where.
struct ClusterQuestion {
    ClusterOptions how = {};
    std::size_t components = 0;
    std::string centredWithin = {};
    std::vector<ItemId> items = {};              ///< ascending
    std::optional<Filter> filter = std::nullopt; ///< what it leaves, instead of those items
    /// Clusters of this picture, of those of the items that lie on it; null: of the vectors.
    std::shared_ptr<const CollectionMap> map = nullptr;
};

/// Clusters to be kept, the largest first, and what a person should know of them.
struct SoughtClusters {
    FoundClusters found;
    std::size_t leftOut = 0;        ///< items without a usable vector, or that are not on the map
    std::vector<std::string> notes; ///< as of ClusteredRows
};

/// Reads only. NotFound where no item can be used; InvalidInput where options do not do.
Result<SoughtClusters> seekClusters(const Collection& collection,
                                    const KeptVectorKey& vectors,
                                    const ClusterQuestion& question,
                                    const Progress& progress = {});

/// What a source of photographs is, where it may explain clusters: "camera", "deployment", "place",
/// "folder", "day".
const std::vector<std::string>& sourceFields();

struct DescribedClusters {
    std::vector<ItemId> items; ///< ascending: what the rows of the descriptions are
    /// One for each of clustersOf, in that order; sizes are of what was described.
    std::vector<ClusterDescription> clusters;
    std::vector<FieldAgreement> agreements; ///< as of CollectionClusters, and with sourceFields
    std::size_t drawnFrom = 0; ///< items in clusters, where those were drawn by chance; else 0
};

/// How kept clusters stand to what is known by now. Of more than `most` items so many, drawn by
/// chance and always the same, are looked at: 100,000 of 768 dimensions take 300 MB and some 3 s.
Result<DescribedClusters> describeKept(const Collection& collection,
                                       const KeptClustering& clustering,
                                       const Progress& progress = {},
                                       std::size_t most = 100'000);

/// The name, or with a number after it where a clustering has it.
Result<std::string> freeClusteringName(const Collection& collection, const std::string& name);

/// How far two fields of items agree, "clusters:7" (cluster_field.h) or any other. InvalidInput,
/// NotFound where there is no such field.
Result<LabelAgreement> compareFields(const Collection& collection,
                                     std::span<const ItemId> items,
                                     const std::string& clusters,
                                     const std::string& values);

} // namespace taxo

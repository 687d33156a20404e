// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/uuid.h"
#include "core/collection/collection.h"
#include "core/collection/determination.h"
#include "core/collection/embeddings.h"
#include "core/collection/journal.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// Places in one collection.
struct ClusteringId {
    std::int64_t value = -1;
    auto operator<=>(const ClusteringId&) const = default;
};

struct ClusterId {
    std::int64_t value = -1;
    auto operator<=>(const ClusterId&) const = default;
};

/// Items that belong together. An item is in one cluster of a clustering or, as noise, in none.
struct Cluster {
    ClusterId id;
    std::string name = {};          ///< empty: it has none yet
    std::vector<ItemId> items = {}; ///< ascending
};

/// What a method found, before anybody changed it.
struct FoundClusters {
    VectorKeyId vectors;
    std::string method;  ///< "hdbscan", "k-means" ...
    std::string options; ///< all that it depends on beside the vectors; equal ones are equal texts
    std::vector<Cluster> clusters; ///< their ids do not count
};

struct KeptClustering {
    ClusteringId id;
    Uuid uuid;
    std::string name;
    VectorKeyId vectors;
    std::string method;
    std::string options;
    std::int64_t madeAt = 0; ///< seconds since 1970, UTC
    std::size_t clusters = 0;
};

/// Clusters are decisions: each function here that changes something is one step of the journal,
/// whatever the number of items (one byte each), and can be undone. Nothing is returned where
/// nothing was changed; NotFound where the clustering or cluster is not there any more.

/// InvalidInput without a name, or where it is taken, or where an item is in two clusters.
Result<std::optional<EntryId>> keepClustering(Collection& collection,
                                              const std::string& name,
                                              const FoundClusters& found,
                                              const DecisionMaker& by);

/// All of them, the newest first.
Result<std::vector<KeptClustering>> keptClusterings(const Collection& collection);

/// The newest one that was made in this way, if there is one; people may have changed it since.
Result<std::optional<KeptClustering>> findClustering(const Collection& collection,
                                                     VectorKeyId vectors,
                                                     const std::string& method,
                                                     const std::string& options);

/// NotFound names those that there are.
Result<KeptClustering> clusteringNamed(const Collection& collection, const std::string& name);

/// The largest first.
Result<std::vector<Cluster>> clustersOf(const Collection& collection, ClusteringId clustering);

Result<std::optional<EntryId>> renameClustering(Collection& collection,
                                                ClusteringId clustering,
                                                const std::string& name,
                                                const DecisionMaker& by);

Result<std::optional<EntryId>>
removeClustering(Collection& collection, ClusteringId clustering, const DecisionMaker& by);

/// An empty name takes the one that it had away.
Result<std::optional<EntryId>> renameCluster(Collection& collection,
                                             ClusterId cluster,
                                             const std::string& name,
                                             const DecisionMaker& by);

/// The first part stays in the cluster, each other one becomes a cluster without a name; what is in
/// no part becomes noise. InvalidInput where a part holds others than the cluster's items, is
/// empty, or two of them have one in common.
Result<std::optional<EntryId>> splitCluster(Collection& collection,
                                            ClusterId cluster,
                                            std::span<const std::vector<ItemId>> parts,
                                            const DecisionMaker& by);

/// All become the first one. InvalidInput where they are of several clusterings, or fewer than two.
Result<std::optional<EntryId>>
mergeClusters(Collection& collection, std::span<const ClusterId> clusters, const DecisionMaker& by);

/// Its items become noise.
Result<std::optional<EntryId>>
dissolveCluster(Collection& collection, ClusterId cluster, const DecisionMaker& by);

/// Says what all its items are that are still there, as `determine` does.
Result<EntryId> determineCluster(Collection& collection,
                                 ClusterId cluster,
                                 Verdict verdict,
                                 const Lineage& taxon,
                                 const std::string& qualifier,
                                 const DecisionMaker& by);

} // namespace taxo

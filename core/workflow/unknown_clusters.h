// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/clusterings.h"
#include "core/collection/collection.h"
#include "core/collection/journal.h"
#include "core/taxonomy/rank.h"
#include "core/workflow/cluster_rows.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// Photographs of unknown species that look alike, and where they belong.
struct UnknownCluster {
    ClusterId id;     ///< where it is kept
    std::string name; ///< "Geometridae sp. 3"; empty: it has none
    std::vector<ItemId> items;
    std::size_t events = 0;
    /// The deepest taxon above the species that 60 % of the confirmed photographs nearest to them
    /// are of, and 80 % of the mass on the labels that are kept; events once. No names: none.
    Lineage parent;
    double neighborShare = 0.0; ///< at that taxon
    double massShare = 0.0;
    Lineage nearest;            ///< the confirmed species that most of them are nearest to
    float nearestCosine = 0.0F; ///< mean of those
};

/// Clusters of unknown photographs, the largest first.
struct UnknownClusters {
    FoundClusters found; ///< to be kept; in the same order
    std::vector<UnknownCluster> clusters;
    std::size_t sought = 0; ///< photographs called unknown, that nobody determined
    std::vector<std::string> notes;

    std::size_t inNone() const;
};

/// How they are sought: groups of average linkage that are as near to each other as confirmed
/// photographs of one species are, or what `how` says otherwise.
ClusterOptions unknownClusterOptions();

/// Clusters what `taxo trust unknown` called unknown (unknownItems). NotFound where that is
/// nothing; InvalidInput as seekClusters. Reads only. Time as clusterRows.
Result<UnknownClusters> seekUnknownClusters(const Collection& collection,
                                            ClusterOptions how = unknownClusterOptions(),
                                            const Progress& progress = {});

/// Gives each cluster that has a parent a working name that no other ever had, and keeps them all
/// as one step of the journal (keepClustering). Their names and ids stand in `clusters` then.
Result<std::optional<EntryId>> keepUnknownClusters(Collection& collection,
                                                   UnknownClusters& clusters,
                                                   const std::string& name,
                                                   const DecisionMaker& by);

/// Of kept clusters what is known of them now, in the order of clustersOf.
Result<std::vector<UnknownCluster>> describeUnknownClusters(const Collection& collection,
                                                            const KeptClustering& clustering,
                                                            const Progress& progress = {});

/// Says that the photographs of a cluster are of the taxon in its name, with "sp. 3" as qualifier:
/// a determination like any other, to be overruled when the species has a name. InvalidInput where
/// its name is no working name; NotFound where neither its parent nor any label or confirmed
/// photograph is of a taxon of this name.
Result<EntryId> determineByWorkingName(Collection& collection,
                                       const UnknownCluster& cluster,
                                       const DecisionMaker& by);

/// The same of several, as one step; nothing of none.
Result<std::optional<EntryId>> determineByWorkingNames(Collection& collection,
                                                       std::span<const UnknownCluster> clusters,
                                                       const DecisionMaker& by);

} // namespace taxo

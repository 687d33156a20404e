// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/search/batch_search.h"
#include "core/statistics/resampling.h"
#include "core/statistics/sub_clusters.h"
#include "core/workflow/label_suspects.h"
#include "core/workflow/structure_rows.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace taxo {

struct WithinOptions {
    std::size_t mostClusters = 4; ///< of a species, 2 or more
    std::size_t examples = 3;     ///< typical and untypical photographs of a species
    std::size_t neighbors = 10;   ///< that speak of a label
    SubClusterOptions naming = {};
    ResamplingOptions resampling = {};
};

/// One species by itself.
struct SpeciesWithin {
    /// Mean squared distance of a photograph of a random event from the species' middle: that of
    /// the events' means by events less one, and that of photographs from their event's mean.
    Interval spread;
    double insideEvents = 0.0;            ///< the share of it that lies inside of events
    std::vector<std::size_t> clusters;    ///< photographs in each sub-cluster; none: not sought
    double silhouette = 0.0;              ///< of the sub-clusters; NaN where there are none
    std::vector<std::uint32_t> typical;   ///< rows nearest to the middle, nearest first
    std::vector<std::uint32_t> untypical; ///< farthest from it, the farthest first
};

/// What varies within species. A value.
struct StructureWithin {
    TaxaAtRank groups;                   ///< species
    std::string notEnough;               ///< empty, or why no species can be looked at
    std::vector<SpeciesWithin> species;  ///< as groups.taxa
    std::vector<double> distanceOf;      ///< of each row, squared, from its species' middle; or NaN
    std::vector<std::int32_t> clusterOf; ///< of each row, in its species; or kNoGroup
    std::vector<FieldAssociation> explained; ///< `field` of rows.fields; the strongest first
    std::vector<LabelSuspect> suspects;      ///< the surest first
    std::size_t unheard = 0;                 ///< labels of which no neighbour could say anything
};

/// Looks at species that have enough photographs; where none has, `notEnough` says so. Labels are
/// looked at whatever there is. Sub-clusters are k-means of two to `mostClusters`, as many as have
/// the largest silhouette across events, of species with twice as many photographs as are enough:
/// there always are some, and only what is in `explained` with a small false-discovery rate means
/// something. `graphs`: the folder of kept graphs (graphFolder).
Result<StructureWithin> structureWithin(const StructureRows& rows,
                                        const WithinOptions& options,
                                        BatchSearch& search,
                                        const std::filesystem::path& graphs,
                                        const Progress& progress = {});

} // namespace taxo

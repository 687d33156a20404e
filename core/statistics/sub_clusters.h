// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/statistics/groups.h"
#include "core/statistics/resampling.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo {

/// What is known of photographs beside their vectors: sex, stage, place, season, camera.
struct Field {
    GroupOfRow values; ///< kNoGroup: not known
    GroupOfRow events; ///< what shares its look: events, or individuals or cameras within a field
};

/// How well one field tells the sub-clusters of one species apart.
struct FieldAssociation {
    std::int32_t species = 0;
    std::size_t field = 0;
    std::size_t blocks = 0; ///< photographs of one event with one value, that it rests on
    double effect = 0.0;    ///< Cramer's V, bias-corrected (Bergsma 2013): 0 none, 1 they are one
    double p = 1.0;         ///< of so large an association where values are permuted
    double fdr = 1.0;       ///< false-discovery rate over all species and fields together
    std::vector<std::int32_t> valueOfCluster; ///< the most over-represented one of each cluster
};

struct SubClusterOptions {
    std::size_t permutations = 999;
    std::uint64_t seed = 1;
};

/// Names sub-clusters by association. There is no p for the clusters themselves: the same vectors
/// made them. What is compared are blocks (resampling.h), each weighing the same whatever the size
/// of its burst; permutedValues exchanges them. Values without enough photographs
/// (enough_photographs.h) are left out; a species with fewer than two clusters or two values left
/// is not tested. Photographs in no cluster (kNoGroup) do not count. Strongest first; Cancelled is
/// the only error. O(species x fields x permutations x blocks).
Result<std::vector<FieldAssociation>> nameSubClusters(GroupOfRow species,
                                                      GroupOfRow clusters,
                                                      std::span<const Field> fields,
                                                      const SubClusterOptions& options = {},
                                                      const Progress& progress = {});

} // namespace taxo

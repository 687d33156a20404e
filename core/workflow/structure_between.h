// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/search/batch_search.h"
#include "core/statistics/dendrogram.h"
#include "core/statistics/pair_distances.h"
#include "core/statistics/prototypes.h"
#include "core/statistics/resampling.h"
#include "core/statistics/separability.h"
#include "core/statistics/taxon_ranks.h"
#include "core/taxonomy/rank.h"
#include "core/workflow/structure_rows.h"

#include <array>
#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace taxo {

struct BetweenOptions {
    Rank rank = Rank::Species;
    std::size_t rivals = 20;    ///< nearest of each taxon whose distributions are compared
    std::size_t neighbors = 10; ///< that purity looks at
    DistributionDistance distance = DistributionDistance::Energy;
    ShuffleOptions shuffle = {};
    ResamplingOptions resampling = {};
};

/// One taxon among the others.
struct TaxonBetween {
    Interval silhouette; ///< mean of its photographs; NaN where none can have one
    Interval purity;
    std::vector<Rival> rivals; ///< nearest first, at most as many as asked for
    /// Of the taxon and its nearest rival (fisher.h); NaN where there is none.
    double fisherRatio = 0.0;
};

/// How taxa of one rank lie to each other. A value.
struct StructureBetween {
    TaxaAtRank groups;
    /// Empty, or why there are no numbers: all that follows is empty then.
    std::string notEnough;
    std::vector<TaxonBetween> taxa; ///< as groups.taxa
    Interval silhouette;            ///< of all photographs
    Interval purity;
    double purityByChance = 0.0;
    float recall = 1.0F;         ///< of the neighbours that purity rests on
    std::size_t drawn = 0;       ///< photographs of a taxon whose distributions are
                                 ///< compared, at most
    PairDistances distances{0};  ///< 1 - cosine of centred prototypes
    std::vector<Merge> merges;   ///< their dendrogram
    double cophenetic = 0.0;     ///< correlation of the dendrogram with the distances
    MantelTest mantel;           ///< of distances and steps in the taxonomy
    TaxonomyAgreement agreement; ///< of the dendrogram and the taxonomy
    std::array<DepthDistances, kRanks + 1> byDepth{};
    PrototypeAngles angles;
};

/// Measures taxa that have enough photographs, all others left out. At least two are needed: with
/// fewer the answer is `notEnough`. `graphs`: the folder of kept graphs (graphFolder). Above 20,000
/// photographs distributions are compared by 200 drawn of each taxon, below by 2,000.
Result<StructureBetween> structureBetween(const StructureRows& rows,
                                          const BetweenOptions& options,
                                          BatchSearch& search,
                                          const std::filesystem::path& graphs,
                                          const Progress& progress = {});

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/evaluation/labelled_rows.h"
#include "core/search/batch_search.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo {

struct DiscoveryOptions {
    double labelledShare = 0.8; ///< of the rows of known classes; drawn
    std::size_t runs = 3;
    std::size_t rounds = 10; ///< of k-means in each
    std::uint64_t seed = 0;
};

/// How well classes that nobody named are found among those that somebody did.
struct DiscoveryScores {
    std::vector<double> right; ///< of each row over the runs; NaN: its label was given
    std::vector<double> all;   ///< of each run: share right of all rows without a label
    std::vector<double> known; ///< of those of known classes
    std::vector<double> fresh; ///< of those of new classes
    std::size_t labelled = 0;  ///< rows whose label was given
};

/// Generalised category discovery (Vaze et al. 2022) as BioCLIP 2 measures it on Herbarium 19: a
/// part of the known classes' rows keeps its label, all others are put into as many clusters as
/// there are classes by semi-supervised k-means (labelled rows stay in the cluster of their class;
/// the other clusters begin by k-means++ among rows without a label; the round with the least sum
/// of squares is taken). Clusters are matched with classes by the Hungarian method, rows of known
/// and of new classes apart, as published: one cluster may stand for a known class and for a new
/// one.
///
/// `isKnown`: of each class. InvalidInput where either kind has no row without a label. O(runs x
/// rounds x rows x classes x dimension), and classes^3.
Result<DiscoveryScores> discoverCategories(const LabelledRows& data,
                                           const std::vector<bool>& isKnown,
                                           BatchSearch& search,
                                           const DiscoveryOptions& options = {},
                                           const Progress& progress = {});

/// For each row of a square matrix of gains [size, size] one column, all different, so that the sum
/// is largest (Kuhn 1955, by shortest augmenting paths). O(size^3).
std::vector<std::uint32_t> bestAssignment(std::span<const double> gains, std::size_t size);

} // namespace taxo

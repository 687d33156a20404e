// SPDX-License-Identifier: MIT
#pragma once

#include "core/projection/weighted_graph_private.h"

#include <vector>

namespace taxo::detail {

/// How much each match of a graph counts, in their order, at most 1: by distance, counted from that
/// of the nearest on or from 0, at such a scale that all together weigh log2 of their number.
std::vector<float> fuzzyWeights(const KnnGraph& graph, bool countsFromNearest);

/// The fuzzy simplicial set of a kNN graph (UMAP, section 3.1) by cosine distances, with
/// umap-learn's rules: distances count from the nearest neighbour on, at such a scale that all
/// together weigh log2 of their number. Weights are at most 1.
WeightedGraph fuzzyGraph(const KnnGraph& graph);

} // namespace taxo::detail

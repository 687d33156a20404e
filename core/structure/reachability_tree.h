// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/search/batch_search.h"
#include "core/search/knn_graph.h"
#include "core/structure/spanning_tree.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <vector>

namespace taxo {

/// How far each point is from its `minSamples`th nearest, itself not counted: the smaller, the
/// denser it is there. Distances are those of unit vectors.
std::vector<float> coreDistances(const KnnGraph& graph, std::size_t minSamples);

struct ReachabilityOptions {
    std::size_t minSamples = 5; ///< no more than the graph has neighbours
    /// Up to so many rows, and with an exact graph, the tree is exact.
    std::size_t exactRows = 20'000;
};

/// The minimum spanning tree by mutual reachability (Campello, Moulavi, Sander 2013), shortest
/// edges first: the distance of two rows, or the core distance of either where that is larger.
///
/// Up to `exactRows`, the edges of an exact graph (recall 1) join what they certainly join; what is
/// left is joined by comparing all pairs of different groups once: 10,000 rows of 768 dimensions
/// some 2 s on two cores beside the graph; the time grows with the square.
///
/// Beyond that, the graph's edges are taken for all that there are, and the groups that they leave
/// are joined by the exact shortest distance of each to the 16 whose means are nearest to its own
/// (of groups of more than 2,048 rows, by those that are nearest to the other's mean). Time and
/// memory then grow with the rows: 50,000 take some 7 s of a CPU.
///
/// InvalidInput where a row has a value that is no number.
Result<std::vector<TreeEdge>> reachabilityTree(const EmbeddingMatrix& rows,
                                               const KnnGraph& graph,
                                               BatchSearch& search,
                                               const ReachabilityOptions& options = {},
                                               const Progress& progress = {});

} // namespace taxo

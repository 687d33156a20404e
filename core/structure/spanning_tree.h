// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/search/batch_search.h"
#include "core/search/knn_graph.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace taxo {

/// Two points and how far they are from each other.
struct TreeEdge {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    float distance = 0.0F;
};

/// The shortest edges that hold points together: `points` - 1 of them where `edges` connect all,
/// shortest first (Kruskal's algorithm); equal ones in the order of `edges`.
std::vector<TreeEdge> spanningTree(std::size_t points, std::vector<TreeEdge> edges);

/// How far each point is from its `minSamples`th nearest, itself not counted: the smaller, the
/// denser it is there.
std::vector<float> coreDistances(const KnnGraph& graph, std::size_t minSamples);

/// The minimum spanning tree by mutual reachability (Campello, Moulavi, Sander 2013): the distance
/// of two points, or the core distance of either where that is larger. Distances are those of unit
/// vectors.
///
/// The graph's own edges join what they certainly join; what is left is joined by comparing all
/// pairs once, exactly. `graph` is exact (recall 1) and holds more than `minSamples` neighbours.
/// 10,000 rows of 768 dimensions: some 2 s on two cores beside the graph; the time grows with the
/// square.
Result<std::vector<TreeEdge>> reachabilityTree(const EmbeddingMatrix& rows,
                                               const KnnGraph& graph,
                                               std::size_t minSamples,
                                               BatchSearch& search,
                                               const Progress& progress = {});

} // namespace taxo

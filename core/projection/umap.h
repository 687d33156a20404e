// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/projection/settling.h"
#include "core/search/knn_graph.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>

namespace taxo {

/// As in umap-learn, whose defaults these are.
struct UmapOptions {
    float minDistance = 0.1F;  ///< between points of the map, at `spread`: 0 to `spread`
    float spread = 1.0F;       ///< above 0
    std::size_t epochs = 0;    ///< 0: 500 up to 10,000 rows, else 200
    std::size_t negatives = 5; ///< points that each neighbour's pull is weighed against
    std::uint64_t seed = 1;
    int threads = 0; ///< 0: as many as there are CPUs; the map is the same with any number
};

/// UMAP (McInnes, Healy, Melville 2018, arXiv:1802.03426) on cosine distances: a map in which rows
/// that are alike lie together. `start`: [rows, 2 or 3], where points begin, of any scale: the
/// first principal components.
///
/// Points begin gathered about their neighbours. In each half of an epoch every point reads where
/// the others were before it, so that the map depends on rows, start and seed alone and not on the
/// number of threads. umap-learn moves one point after the other, in longer steps; maps are as good
/// (trustworthiness within 0.005), not equal.
///
/// Positions: [rows, dimensions], from 0 to about 30 at first. Stopped: where the points are then,
/// not an error. 50,000 rows: some 4 s on two cores, 20 MB beside the graph.
EmbeddingMatrix umap(const KnnGraph& graph,
                     const EmbeddingMatrix& start,
                     const UmapOptions& options = {},
                     const OnSettling& onSettling = {},
                     const Progress& progress = {});

} // namespace taxo

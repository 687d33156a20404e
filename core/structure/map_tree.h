// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/structure/spanning_tree.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <vector>

namespace taxo {

struct MapTreeOptions {
    std::size_t minSamples = 5; ///< fewer where there are fewer points; at least 1
    int threads = 1;            ///< change nothing but the time
};

/// The minimum spanning tree by mutual reachability, exactly, of points of a map: [points, 2 or 3],
/// shortest edges first. By a k-d tree and Boruvka's algorithm (as March, Ram and Gray 2010), so
/// that time grows little faster than the number of points: 50,000 take some 0.2 s of a CPU and
/// 40 MB. InvalidInput where a position is no number.
Result<std::vector<TreeEdge>> mapTree(const EmbeddingMatrix& points,
                                      const MapTreeOptions& options = {},
                                      const Progress& progress = {});

} // namespace taxo

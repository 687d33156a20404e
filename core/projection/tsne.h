// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/projection/settling.h"
#include "core/search/knn_graph.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>

namespace taxo {

/// As in openTSNE, whose defaults these are.
struct TsneOptions {
    /// How many neighbours count, smoothly. The graph holds three times as many, so that it is at
    /// most a third of them; less where there are few rows.
    float perplexity = 30.0F;
    std::size_t exaggerated = 250; ///< rounds at first in which neighbours pull 12 times as much
    std::size_t rounds = 500;      ///< afterwards
    int threads = 0;               ///< 0: as many as there are CPUs; the map is the same
};

/// So many neighbours does the graph need.
std::size_t neighborsFor(const TsneOptions& options);

/// t-SNE (van der Maaten and Hinton 2008) on the distances of unit vectors. What pushes points
/// apart is computed exactly for few, by Barnes and Hut's tree (van der Maaten 2014) for more and
/// in three dimensions, and by interpolation on a grid and a Fourier transform (Linderman et al.
/// 2019, doi:10.1038/s41592-018-0308-4) for many. Rounds, momentum, gains and learning rate as in
/// openTSNE (Belkina et al. 2019).
///
/// `start`: [rows, 2 or 3], the first principal components; its size does not matter. No chance is
/// involved. Stopped: where the points are then, not an error.
EmbeddingMatrix tsne(const KnnGraph& graph,
                     const EmbeddingMatrix& start,
                     const TsneOptions& options = {},
                     const OnSettling& onSettling = {},
                     const Progress& progress = {});

} // namespace taxo

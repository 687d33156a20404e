// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/projection/umap.h"
#include "core/search/knn_graph.h"
#include "core/vectors/embedding_matrix.h"

namespace taxo {

/// Puts rows on a map that is there already, whose points stay where they are. `nearest` holds for
/// each new row the rows of the map that are most like it (nearestRows), `map` the positions of
/// those: [rows of the map, 2 or 3]. New rows do not know each other: each lies where it would lie
/// alone.

/// At the mean of its nearest, weighed by how near they are: where umap-learn and openTSNE begin.
EmbeddingMatrix weightedMeans(const KnnGraph& nearest, const EmbeddingMatrix& map);

/// On a UMAP that was made with these options, as umap-learn's transform: from the weighted mean
/// on, pulled by its nearest and pushed by points drawn by chance, a third of the epochs, at a
/// quarter of the rate. A row that is one of the map's lies at its place. 10,000 rows: some 0.5 s
/// on two cores. Stopped: those not yet moved lie at their means, not an error.
EmbeddingMatrix placedOnUmap(const KnnGraph& nearest,
                             const EmbeddingMatrix& map,
                             const UmapOptions& options = {},
                             const Progress& progress = {});

} // namespace taxo

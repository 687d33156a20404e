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

/// Where its nearest lie densest, each weighed by how like it is: there the pulls of a t-SNE are in
/// balance. openTSNE and umap-learn begin at a weighted mean or median, which lies between groups
/// where the nearest are of several.
EmbeddingMatrix amidNearest(const KnnGraph& nearest, const EmbeddingMatrix& map);

/// On a UMAP that was made with these options, as umap-learn's transform: from amidNearest on,
/// pulled by its nearest and pushed by points drawn by chance, a third of the epochs, at a
/// quarter of the rate. A row that is one of the map's lies at its place. 10,000 rows: some 0.5 s
/// on two cores. Stopped: those not yet moved lie amid their nearest, not an error.
EmbeddingMatrix placedOnUmap(const KnnGraph& nearest,
                             const EmbeddingMatrix& map,
                             const UmapOptions& options = {},
                             const Progress& progress = {});

} // namespace taxo

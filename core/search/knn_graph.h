// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/search/batch_search.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <span>
#include <vector>

namespace taxo {

/// For each row those that are most like it, best first, itself not among them. Made once and used
/// by every projection and every clustering of the same rows.
struct KnnGraph {
    std::size_t neighbors = 0; ///< of each row: fewer than asked for where there are few rows
    std::vector<RowMatch> matches;
    float recall = 1.0F; ///< share of the true neighbours that are in it; measured; 1: exact

    std::size_t rows() const { return neighbors == 0 ? 0 : matches.size() / neighbors; }

    std::span<const RowMatch> of(std::size_t row) const {
        return {matches.data() + row * neighbors, neighbors};
    }
};

struct KnnGraphOptions {
    std::size_t neighbors = 15;
    /// Up to so many rows, all pairs are compared.
    std::size_t exactRows = 4096;
    /// Beyond that rows are put into groups by spherical k-means, and each is compared with those
    /// of the groups nearest to it: as many groups as a sample of rows needs to find this share of
    /// its neighbours.
    float recallTarget = 0.98F;
};

/// Whether all pairs of so many rows are compared.
bool isExact(std::size_t rows, std::size_t neighbors, const KnnGraphOptions& options);

/// `rows` are unit vectors, without NaN. 50,000 rows of 768 dimensions: some 8 s on two cores, and
/// 60 MB. Same rows, same graph.
Result<KnnGraph> knnGraph(const EmbeddingMatrix& rows,
                          BatchSearch& search,
                          const KnnGraphOptions& options = {},
                          const Progress& progress = {});

/// Likewise for each of `queries` those of `rows` that are most like it: matches are rows, and a
/// query that is equal to one of them has it. All are compared where either are no more than
/// `exactRows`.
Result<KnnGraph> nearestRows(const EmbeddingMatrix& queries,
                             const EmbeddingMatrix& rows,
                             BatchSearch& search,
                             const KnnGraphOptions& options = {},
                             const Progress& progress = {});

} // namespace taxo

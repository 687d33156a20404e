// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace taxo {

/// A row and its inner product with a query.
struct RowMatch {
    std::uint32_t row = 0;
    float product = 0.0F;
};

/// The directions in which rows differ most, the first most of all.
struct PrincipalAxes {
    std::vector<float> mean;      ///< of the rows
    EmbeddingMatrix axes;         ///< [count, dimension], unit vectors at right angles
    std::vector<float> variances; ///< along each axis, by rows - 1; descending
};

/// What needs products of whole matrices: making an index. Behind it is FAISS in a module of its
/// own, which opening and searching an index do without. One thread at a time; uses all CPUs.
class BatchSearch {
public:
    virtual ~BatchSearch() = default;

    /// For each query its `count` rows with the largest product, best first, one query after the
    /// other. There are at least `count` rows.
    virtual Result<std::vector<RowMatch>>
    nearest(const EmbeddingMatrix& queries, const EmbeddingMatrix& rows, std::size_t count) = 0;

    /// The product of each query with each row: [queries, rows].
    virtual Result<EmbeddingMatrix> products(const EmbeddingMatrix& queries,
                                             const EmbeddingMatrix& rows) = 0;

    /// `count` unit vectors such that each of the (unit) rows is near one of them: spherical
    /// k-means, six rounds. At least `count` rows. Same rows, same result.
    virtual Result<EmbeddingMatrix>
    cluster(const EmbeddingMatrix& rows, std::size_t count, const Progress& progress) = 0;

    /// The first `count` principal components of the rows; no more than dimensions. At least one
    /// row.
    virtual Result<PrincipalAxes> principalAxes(const EmbeddingMatrix& rows, std::size_t count) = 0;
};

/// The module's one exported function, `taxoMakeBatchSearch`. The caller owns the result.
using MakeBatchSearch = BatchSearch* (*)(int threads);

/// Opens the search module.
Result<std::unique_ptr<BatchSearch>> loadBatchSearch();

} // namespace taxo

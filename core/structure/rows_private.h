// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/search/batch_search.h"
#include "core/structure/clustering.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo {

/// InvalidInput where a row has a value that is no number.
Status checkRows(const EmbeddingMatrix& rows);

/// For each row the `each` centroids with the largest product, best first, one row after the other.
Result<std::vector<RowMatch>> nearestCentroids(const EmbeddingMatrix& rows,
                                               const EmbeddingMatrix& centroids,
                                               std::size_t each,
                                               BatchSearch& search,
                                               const Progress& progress);

/// The mean of each group's rows, not of unit length: the product of two is the mean product of
/// their rows. `groups`: of each row, from 0 to below `count`; zeros where a group has none.
EmbeddingMatrix
groupMeans(const EmbeddingMatrix& rows, std::span<const std::uint32_t> groups, std::size_t count);

/// Clusters numbered from 0 on, the largest first, equal ones in the order of their first points;
/// those of fewer than `leastSize` points are noise. `labels` are numbers from 0 to below `count`.
/// All strengths are 1, of noise 0.
Clustering
numberedBySize(std::span<const std::uint32_t> labels, std::size_t count, std::size_t leastSize = 1);

} // namespace taxo

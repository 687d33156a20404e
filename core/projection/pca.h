// SPDX-License-Identifier: MIT
#pragma once

#include "core/search/batch_search.h"
#include "core/vectors/embedding_matrix.h"

namespace taxo {

/// Where rows lie along principal axes: [rows, axes]. The sign of an axis is such that its longest
/// part is positive, so that the same rows always give the same picture.
EmbeddingMatrix projected(const EmbeddingMatrix& rows, const PrincipalAxes& axes);

/// Where `later` lie on a map of `rows` by principal components, `positions` [rows, 2 or 3]: by the
/// linear map that takes the ones to the others (least squares). Rows that were placed on it since
/// lie by it too, though all together have other principal components. `axes`: all of `rows`.
/// O((rows + later) x dimension).
EmbeddingMatrix placedOnComponents(const EmbeddingMatrix& later,
                                   const EmbeddingMatrix& rows,
                                   const EmbeddingMatrix& positions,
                                   const PrincipalAxes& axes);

} // namespace taxo

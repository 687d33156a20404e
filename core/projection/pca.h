// SPDX-License-Identifier: MIT
#pragma once

#include "core/search/batch_search.h"
#include "core/vectors/embedding_matrix.h"

namespace taxo {

/// Where rows lie along principal axes: [rows, axes]. The sign of an axis is such that its longest
/// part is positive, so that the same rows always give the same picture.
EmbeddingMatrix projected(const EmbeddingMatrix& rows, const PrincipalAxes& axes);

} // namespace taxo

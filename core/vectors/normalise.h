// SPDX-License-Identifier: MIT
#pragma once

#include "core/vectors/embedding_matrix.h"

#include <span>

namespace taxo {

/// Sums are taken in double: right to the last bit of the float result, a few hundred nanoseconds
/// for 768 dimensions. Spans of one call have equal length.
float dot(std::span<const float> a, std::span<const float> b);
float lengthOf(std::span<const float> vector);

/// -1 to 1; 0 where either vector is zero.
float cosine(std::span<const float> a, std::span<const float> b);

/// Divides by the Euclidean length, or by 1e-12 where that is larger, as
/// torch.nn.functional.normalize: a zero vector stays zero.
void normalise(std::span<float> vector);
void normaliseRows(EmbeddingMatrix& matrix);

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/photo_set.h"
#include "core/vectors/embedding_matrix.h"

namespace taxo::demo {

/// What a photograph looks like to somebody who knows nothing: its pixels, shrunk to 16 x 16.
EmbeddingMatrix pixelVectors(const PhotoSet& photos);

/// How often each of 8 x 8 x 8 colours occurs in it, as the root of its share, so that Euclidean
/// distance is Hellinger's.
EmbeddingMatrix colorHistograms(const PhotoSet& photos);

/// The share of `asked` whose nearest photograph among `known` is of its species. O(n m).
double nearestNeighborAccuracy(const PhotoSet& known,
                               const EmbeddingMatrix& knownVectors,
                               const PhotoSet& asked,
                               const EmbeddingMatrix& askedVectors);

} // namespace taxo::demo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/search/batch_search.h"
#include "core/structure/parts_private.h"
#include "core/vectors/embedding_matrix.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <vector>

namespace taxo {

/// Unit vectors that hold together in parts, and what joining these by mutual reachability needs.
struct PartsOfRows {
    const EmbeddingMatrix& rows;
    std::span<const float> cores;
    BatchSearch& search;
    Parts& parts;
    std::vector<TreeEdge>& tree; ///< joins are added to it
};

/// By the shortest distances of all.
Status joinExactly(const PartsOfRows& of, const Progress& progress);

/// By the shortest distances of each part to those whose means are nearest to its own.
Status joinByMeans(const PartsOfRows& of, const Progress& progress);

/// Of two unit vectors.
inline float distanceOf(float product) {
    return std::sqrt(std::max(0.0F, 2.0F - 2.0F * product));
}

} // namespace taxo

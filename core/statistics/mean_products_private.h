// SPDX-License-Identifier: MIT
#pragma once

#include "core/statistics/fisher.h"
#include "core/statistics/resampling.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo::detail {

/// All that separations of one species need to know of one space, so that a permutation costs no
/// pass over the vectors: inner products of the blocks' means (about their common middle), and how
/// far a block's photographs are from its mean.
struct MeanProducts {
    std::size_t blocks = 0;
    std::vector<double> products; ///< [blocks, blocks]
    std::vector<double> within;   ///< mean squared distance, of each block

    double at(std::size_t a, std::size_t b) const { return products[a * blocks + b]; }
};

/// `rows` in the space asked for; the blocks' rows are numbers in it.
MeanProducts meanProducts(const EmbeddingMatrix& rows, std::span<const EventBlock> blocks);

/// Between two values; `values`: of each block, kNoGroup: is not there. All NaN where one of the
/// two has fewer than two blocks. O(blocks^2).
Separation separation(const MeanProducts& products,
                      std::span<const EventBlock> blocks,
                      std::span<const std::int32_t> values,
                      std::int32_t first,
                      std::int32_t second);

/// Full less span.
Separation across(const Separation& full, const Separation& inSpan);

/// Coordinates of rows along the directions of `span`.
EmbeddingMatrix along(const EmbeddingMatrix& rows, const EmbeddingMatrix& span);

} // namespace taxo::detail

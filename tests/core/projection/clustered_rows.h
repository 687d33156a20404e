// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/random.h"
#include "core/search/batch_search.h"
#include "core/vectors/embedding_matrix.h"
#include "core/vectors/normalise.h"

#include <cstddef>
#include <cstdint>

namespace taxo::test {

/// One for all tests.
inline BatchSearch& batchSearch() {
    static const auto search = *loadBatchSearch();
    return *search;
}

/// Unit vectors around so many centres; row i belongs to centre i % centres.
inline EmbeddingMatrix clusteredRows(std::size_t rows,
                                     std::size_t dimension,
                                     std::size_t centres,
                                     double spread = 0.5,
                                     std::uint64_t seed = 1) {
    Random random(seed);
    EmbeddingMatrix middles(centres, dimension);
    for (float& value : middles.values()) {
        value = static_cast<float>(random.normal());
    }
    EmbeddingMatrix made(rows, dimension);
    for (std::size_t i = 0; i < rows; ++i) {
        const auto middle = middles.row(i % centres);
        for (std::size_t d = 0; d < dimension; ++d) {
            made.row(i)[d] = middle[d] + static_cast<float>(spread * random.normal());
        }
    }
    normaliseRows(made);
    return made;
}

} // namespace taxo::test

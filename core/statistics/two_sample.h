// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>

namespace taxo {

/// How far two samples of vectors are apart, and whether chance explains it.
struct TwoSampleTest {
    double distance = 0.0; ///< energy distance; averages 0 for samples of one distribution
    double p = 1.0;        ///< by permutations; NaN where a sample has no two rows
    std::size_t first = 0; ///< rows of each
    std::size_t second = 0;
};

struct TwoSampleOptions {
    std::size_t permutations = 999;
    std::uint64_t seed = 1;
};

/// The first `first` rows against the others: 2 E|X - Y| - E|X - X'| - E|Y - Y'|, Euclidean, by
/// means over different rows (Szekely and Rizzo 2013). Exact where all rows are exchangeable if
/// there is no difference: one row for each event. With several of one event it finds differences
/// that are none. InvalidInput for rows with NaN; Cancelled when it was stopped. O(rows^2 x
/// dimension + permutations x first^2): 0.5 s for two of 300 rows of 768 dimensions and 10,000
/// permutations.
Result<TwoSampleTest> energyTest(const EmbeddingMatrix& rows,
                                 std::size_t first,
                                 const TwoSampleOptions& options = {},
                                 const Progress& progress = {});

} // namespace taxo

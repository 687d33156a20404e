// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace taxo {

/// One yes-or-no question about photographs, some to learn from and some to be asked (NeWT).
struct BinaryTask {
    EmbeddingMatrix trained; ///< of length 1
    std::vector<bool> trainedYes;
    EmbeddingMatrix asked;
    std::vector<bool> askedYes;
};

struct BinaryTaskOptions {
    std::size_t tries = 100; ///< of kernel, cost and width, drawn
    std::size_t folds = 5;
    std::uint64_t seed = 0;
};

/// Whether each asked row is answered rightly, as BioCLIP 2 asks NeWT (Van Horn et al. 2021): rows
/// less the mean of the trained ones at length 1, each dimension scaled to deviation 1, a support
/// vector machine whose kernel (Gaussian, linear, sigmoid, cubic), cost (0.001 to 10) and gamma
/// (0.0001 to 0.001, both evenly by their logarithm) are the best of those drawn by
/// cross-validation in folds with as many of each class, the first of equals. Draws are not those
/// of the original's generator. InvalidInput for fewer than two trained rows of either answer. A
/// tenth of a second for 160 rows of 768 dimensions.
Result<std::vector<double>> askBinaryTask(const BinaryTask& task,
                                          const BinaryTaskOptions& options = {},
                                          const Progress& progress = {});

} // namespace taxo

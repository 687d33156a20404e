// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/cpu.h"
#include "core/classify/label_matrix.h"

#include <cstddef>
#include <functional>
#include <span>

namespace taxo {

/// How the work of scoring is done; the numbers do not depend on the threads.
struct ScoringOptions {
    int threads = usableCpus();
    CpuLevel level = cpuLevel();
};

/// Columns that are scored together, small enough that their sums stay in the processor's cache.
inline constexpr std::size_t kScoreChunk = 16384;

/// cosines[photo * matrix.labels() + label] = features of the photo times the label's vector, for
/// unit vectors the cosine. `features` is [photos, dimension], summed in float32 in order of the
/// dimension. Reads the matrix once for all photos: 867,455 labels of 768 dimensions take the time
/// that memory takes to give 2.7 GB. `adjust(first, count)` may overwrite the cosines of each chunk
/// of labels when they are done, from the thread that made them.
void scoreLabels(const LabelMatrix& matrix,
                 std::span<const float> features,
                 std::span<float> cosines,
                 const ScoringOptions& options = {},
                 const std::function<void(std::size_t first, std::size_t count)>& adjust = {});

/// What softmaxInPlace found, for shares of the whole.
struct SoftmaxSum {
    float largest = 0.0F; ///< of the values, before
    double sum = 0.0;     ///< of exp(scale * (value - largest))
};

/// values = softmax(scale * values), in float32 with the largest taken off first. `values` is not
/// empty and all are finite.
SoftmaxSum softmaxInPlace(std::span<float> values, float scale, const ScoringOptions& options = {});

/// The sum that softmaxInPlace would divide by, leaving the values alone.
SoftmaxSum
softmaxSum(std::span<const float> values, float scale, const ScoringOptions& options = {});

} // namespace taxo

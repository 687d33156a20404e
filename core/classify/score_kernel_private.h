// SPDX-License-Identifier: MIT
#pragma once

// Plain pointers only: an inline function of a library header, compiled here for AVX2, could be the
// one copy that the linker keeps for every machine.
#include <cstddef>
#include <cstdint>

namespace taxo::detail {

/// One block of columns [first, first + count) of a row-major [dimension, columns] matrix against
/// `photos` vectors. `cosines` of photo p begins at cosines + p * cosineStride and receives `count`
/// products, summed over the dimension in order.
struct ScoreBlock {
    const void* matrix = nullptr; ///< float or IEEE half, aligned to its element
    std::size_t columns = 0;
    std::size_t dimension = 0;
    std::size_t first = 0;
    std::size_t count = 0;
    const float* features = nullptr; ///< [photos, dimension]
    std::size_t photos = 0;
    float* cosines = nullptr;
    std::size_t cosineStride = 0;
};

/// The innermost loops, compiled once for each level of cpu.h. (AVX-512 gains nothing: memory is
/// the limit.)
struct ScoreKernel {
    void (*scoreFloats)(const ScoreBlock& block) = nullptr;
    void (*scoreHalves)(const ScoreBlock& block) = nullptr;
    float (*largest)(const float* values, std::size_t count) = nullptr;
    /// values[i] = exp(scale * (values[i] - largest)), their sum in double. Within 2e-7 relatively;
    /// below 1e-38 it stops falling.
    double (*expAndSum)(float* values, std::size_t count, float scale, float largest) = nullptr;
};

extern const ScoreKernel kBaselineScoreKernel;
extern const ScoreKernel kAvx2ScoreKernel;

} // namespace taxo::detail

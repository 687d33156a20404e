// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/cpu.h"

#include <stddef.h>
#include <stdint.h>

namespace taxo {

/// Bits behind the point of Pillow's weights for 8-bit samples: 32 less 8 for the sample less 2 for
/// the sums of a cubic.
constexpr int kFixedPointBits = 22;

/// Elements that a horizontal kernel takes at a time: whole vectors and whole pixels.
constexpr int blockElements(int channels) {
    return channels == 3 ? 24 : 8;
}

/// The inner loops of both resamplers, once for each instruction set. Plain pointers, no template
/// of the standard library: an inline function compiled here for AVX2 could be the one that the
/// linker keeps for everyone.
struct ResampleKernels {
    /// out[i] = sum over t of weight[t] * rows[t * stride + i], i < n.
    void (*verticalFloat)(
        const uint8_t* rows, size_t stride, const float* weight, int taps, size_t n, float* out);
    /// For an interleaved row of 3 channels: planes[c][o] = sum over i of
    /// weight[o * length + i] * row[offset[o] + i], i = c modulo 3.
    void (*horizontalFloat3)(const float* row,
                             const size_t* offset,
                             const float* weight,
                             int length,
                             size_t outputs,
                             float* const planes[3]);
    /// As verticalFloat in fixed point, rounded and clipped to bytes.
    void (*verticalBytes)(const uint8_t* rows,
                          size_t stride,
                          const int32_t* weight,
                          int taps,
                          size_t n,
                          uint8_t* out);
    /// As horizontalFloat3 in fixed point, for 1 to 4 channels, interleaved result.
    void (*horizontalBytes)(const uint8_t* row,
                            int channels,
                            const size_t* offset,
                            const int32_t* weight,
                            int length,
                            size_t outputs,
                            uint8_t* out);
};

extern const ResampleKernels kBaselineResampleKernels;
#if defined(TAXO_X86_64_KERNELS)
extern const ResampleKernels kAvx2ResampleKernels;
#endif

const ResampleKernels& resampleKernels(CpuLevel level);

} // namespace taxo

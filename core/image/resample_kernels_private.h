// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/cpu.h"

#include <cstddef>
#include <cstdint>

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
    void (*verticalFloat)(const std::uint8_t* rows,
                          std::size_t stride,
                          const float* weight,
                          int taps,
                          std::size_t n,
                          float* out);
    /// For an interleaved row of 3 channels: planes[c][o] = sum over i of
    /// weight[o * length + i] * row[offset[o] + i], i = c modulo 3.
    void (*horizontalFloat3)(const float* row,
                             const std::size_t* offset,
                             const float* weight,
                             std::size_t length,
                             std::size_t outputs,
                             float* const planes[3]);
    /// As verticalFloat in fixed point, rounded and clipped to bytes.
    void (*verticalBytes)(const std::uint8_t* rows,
                          std::size_t stride,
                          const std::int32_t* weight,
                          int taps,
                          std::size_t n,
                          std::uint8_t* out);
    /// As horizontalFloat3 in fixed point, for 1 to 4 channels, interleaved result.
    void (*horizontalBytes)(const std::uint8_t* row,
                            int channels,
                            const std::size_t* offset,
                            const std::int32_t* weight,
                            std::size_t length,
                            std::size_t outputs,
                            std::uint8_t* out);
};

extern const ResampleKernels kBaselineResampleKernels;
#if defined(TAXO_X86_64_KERNELS)
extern const ResampleKernels kAvx2ResampleKernels;
#endif

const ResampleKernels& resampleKernels(CpuLevel level);

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/torch/kernels_private.h"

#include <ATen/ATen.h>

#include <cstdint>
#include <vector>

namespace taxo {

/// The weights of a linear map in 8 bits, one scale for each output, packed for the CPU's kernels.
/// A quarter of the size in float32. Rows are quantised when they are multiplied, each by its own
/// range. Meant for the large maps of a transformer; a cosine of 0.999 and better to float32 on
/// random weights, less on trained ones.
class QuantizedWeight {
public:
    /// weight: float32 [outputs, inputs], contiguous. `kernels` must know 8 bits.
    QuantizedWeight(const Kernels& kernels, const at::Tensor& weight);

    /// As parallelLinear, without looking at `args.weight`.
    void multiply(const float* x, const LinearArgs& args) const;

private:
    void packOutput(const float* weights, Index output);

    const Kernels& m_kernels;
    Index m_inputs;
    Index m_integers;           ///< in a packed row
    at::Tensor m_packed;        ///< int32 [panels of outputs][m_integers][tileColumns]
    std::vector<float> m_scale; ///< for each output, padded to whole panels
    std::vector<std::int32_t> m_sum;
};

} // namespace taxo

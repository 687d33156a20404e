// SPDX-License-Identifier: MIT
#pragma once

#include "core/torch/kernels_private.h"

namespace taxo {

/// The weights of a linear map in 8 bits, packed for the CPU's kernels.
class QuantizedWeight {
public:
    /// As parallelLinear; `args.weight` is not used.
    void multiply(const float* x, LinearArgs args) const;
};

} // namespace taxo

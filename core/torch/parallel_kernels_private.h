// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/cpu.h"
#include "core/torch/kernels_private.h"

namespace taxo {

/// The kernels of an instruction set, which this machine must have.
const Kernels& kernelsFor(CpuLevel level);

/// The best of this machine.
const Kernels& kernels();

/// y = activation(x W^T + b) + residual over all threads of LibTorch. Costs a packed copy of x.
/// `args.packed` is filled in here.
void parallelLinear(const Kernels& kernels, const float* x, LinearArgs args);

/// One sequence of a batch for `parallelAttention`.
struct AttentionShape {
    Index batch = 0;
    Index heads = 0;
    Index visibleStride = 0; ///< elements of `visible` from one sequence to the next
};

/// Attention of every head of every sequence. `first` describes head 0 of sequence 0; heads are
/// headWidth elements apart, sequences `queries` (or `keys`) rows.
void parallelAttention(const Kernels& kernels,
                       const AttentionArgs& first,
                       const AttentionShape& shape);

void parallelLayerNorm(const Kernels& kernels,
                       const float* x,
                       const float* weight,
                       const float* bias,
                       Index rows,
                       Index width,
                       float* out);

} // namespace taxo

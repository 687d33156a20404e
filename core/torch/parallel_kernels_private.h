// SPDX-License-Identifier: MIT
#pragma once

#include "core/torch/kernels_private.h"

#include <vector>

namespace taxo {

/// Every set of kernels that this machine can run, the best one last.
std::vector<const Kernels*> usableKernels();

/// The best of them (or less where TAXO_CPU asks for it).
const Kernels& kernels();

/// y = activation(x W^T + b) + residual over all threads of LibTorch. Costs a packed copy of x.
/// `args.packed` is filled in here.
void parallelLinear(const Kernels& kernels, const float* x, LinearArgs args);

/// The same in 8 bits. `args.packed`, `rowScale` and `rowZero` are filled in here.
void parallelQuantizedLinear(const Kernels& kernels, const float* x, QuantizedLinearArgs args);

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

// SPDX-License-Identifier: MIT
#pragma once

#include "core/torch/kernels_private.h"

#include <ATen/ATen.h>

#include <cstdint>
#include <memory>
#include <vector>

namespace taxo {

class QuantizedWeight;

/// The operations a transformer is made of. Each has two ways: LibTorch's own operators, which know
/// autograd and every device, and fused CPU kernels, taken where autograd is off for good
/// (InferenceMode) and tensors are float32 in CPU memory. Both give the same within rounding.

/// x W^T + b. Weights as checkpoints have them: [outputs, inputs].
struct Linear {
    at::Tensor weight;
    at::Tensor bias;                                ///< undefined: none
    std::shared_ptr<const QuantizedWeight> inEight; ///< 8-bit weights, used instead in inference

    /// The outputs from `first` on, `count` of them.
    Linear outputs(std::int64_t first, std::int64_t count) const;
};

struct Norm {
    at::Tensor weight;
    at::Tensor bias;
};

/// Which keys a query may see: all, those not after itself, or (with one query for each sequence)
/// those up to a position of the sequence.
struct Visibility {
    bool isCausal = false;
    at::Tensor lastKeys{}; ///< int64 [batch] on the CPU, or undefined
};

/// Over the last dimension, epsilon 1e-5.
at::Tensor layerNorm(const at::Tensor& x, const Norm& norm);

/// activation(x W^T + b) + residual. `residual` may be undefined; under InferenceMode it may be
/// overwritten by the result.
at::Tensor linear(const at::Tensor& x,
                  const Linear& weights,
                  Activation activation = Activation::None,
                  const at::Tensor& residual = {});

/// Multi-head attention, softmax(q k^T / sqrt(head width)) v.
/// q: [batch, queries, width], k and v: [batch, keys, width] -> [batch, queries, width]. They may
/// be slices of a wider tensor.
at::Tensor attention(const at::Tensor& q,
                     const at::Tensor& k,
                     const at::Tensor& v,
                     std::int64_t heads,
                     const Visibility& visibility);

/// Whether an operation on x takes the fused kernels.
bool usesKernels(const at::Tensor& x);

} // namespace taxo

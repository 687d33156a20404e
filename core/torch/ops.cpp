// SPDX-License-Identifier: MIT
#include "core/torch/ops_private.h"
#include "core/torch/parallel_kernels_private.h"
#include "core/torch/quantized_weight_private.h"
#include "core/torch/temporaries_private.h"

#include <c10/core/InferenceMode.h>
#include <torch/version.h>

#include <cmath>
#include <limits>

// Public since LibTorch 2.0.
#define TAXO_HAS_SDPA (TORCH_VERSION_MAJOR >= 2)

namespace taxo {

namespace {

constexpr double kEpsilon = 1e-5;

/// visible[b][i]: how many keys query i of sequence b may see; empty for all.
std::vector<std::int64_t> visibleKeys(const Visibility& visibility, std::int64_t queries) {
    std::vector<std::int64_t> visible;
    if (visibility.lastKeys.defined()) {
        const std::int64_t* const last = visibility.lastKeys.data_ptr<std::int64_t>();
        for (std::int64_t b = 0; b < visibility.lastKeys.size(0); ++b) {
            visible.push_back(last[b] + 1);
        }
    } else if (visibility.isCausal) {
        for (std::int64_t i = 0; i < queries; ++i) {
            visible.push_back(i + 1);
        }
    }
    return visible;
}

at::Tensor fusedAttention(const at::Tensor& q,
                          const at::Tensor& k,
                          const at::Tensor& v,
                          std::int64_t heads,
                          const Visibility& visibility) {
    const std::int64_t headWidth = q.size(2) / heads;
    at::Tensor out = Temporaries::make(q.sizes());
    const auto visible = visibleKeys(visibility, q.size(1));
    AttentionArgs args;
    args.query = q.data_ptr<float>();
    args.key = k.data_ptr<float>();
    args.value = v.data_ptr<float>();
    args.out = out.data_ptr<float>();
    args.queryStride = q.stride(1);
    args.keyStride = k.stride(1);
    args.outStride = q.size(2);
    args.queries = q.size(1);
    args.keys = k.size(1);
    args.headWidth = headWidth;
    args.scale = 1.0F / std::sqrt(static_cast<float>(headWidth));
    args.visible = visible.empty() ? nullptr : visible.data();
    parallelAttention(kernels(),
                      args,
                      {.batch = q.size(0),
                       .heads = heads,
                       .visibleStride = visibility.lastKeys.defined() ? 1 : 0});
    return out;
}

/// Sequences one after the other and elements beside each other, as the kernels read them.
bool isKernelLayout(const at::Tensor& x) {
    return x.stride(2) == 1 && x.stride(0) == x.size(1) * x.stride(1);
}

/// True where a query must not look, [batch or 1, 1, queries, keys]; undefined where it may look
/// everywhere.
at::Tensor hiddenKeys(const Visibility& visibility, const at::Tensor& q, const at::Tensor& k) {
    const at::TensorOptions options = at::TensorOptions().dtype(at::kLong).device(q.device());
    const at::Tensor keys = at::arange(k.size(1), options);
    if (visibility.lastKeys.defined()) {
        return keys > visibility.lastKeys.to(q.device()).view({-1, 1, 1, 1});
    }
    if (visibility.isCausal) {
        return (keys > at::arange(q.size(1), options).unsqueeze(1)).view({1, 1, q.size(1), -1});
    }
    return {};
}

} // namespace

bool usesKernels(const at::Tensor& x) {
    return c10::InferenceMode::is_enabled() && x.device().is_cpu() && x.scalar_type() == at::kFloat;
}

Linear Linear::outputs(std::int64_t first, std::int64_t count) const {
    Linear part;
    part.weight = weight.narrow(0, first, count);
    if (bias.defined()) {
        part.bias = bias.narrow(0, first, count);
    }
    return part;
}

at::Tensor layerNorm(const at::Tensor& x, const Norm& norm) {
    if (!usesKernels(x)) {
        return at::layer_norm(x, {x.size(-1)}, norm.weight, norm.bias, kEpsilon);
    }
    const at::Tensor from = x.contiguous();
    at::Tensor out = Temporaries::make(from.sizes());
    parallelLayerNorm(kernels(),
                      from.data_ptr<float>(),
                      norm.weight.data_ptr<float>(),
                      norm.bias.data_ptr<float>(),
                      from.numel() / from.size(-1),
                      from.size(-1),
                      out.data_ptr<float>());
    return out;
}

at::Tensor linear(const at::Tensor& x,
                  const Linear& weights,
                  Activation activation,
                  const at::Tensor& residual) {
    if (!usesKernels(x)) {
        at::Tensor y = at::linear(x, weights.weight, weights.bias);
        if (activation == Activation::Gelu) {
            y = at::gelu(y);
        } else if (activation == Activation::QuickGelu) {
            y = y * at::sigmoid(1.702 * y);
        }
        return residual.defined() ? residual + y : y;
    }
    const at::Tensor from = x.contiguous();
    std::vector<std::int64_t> shape = from.sizes().vec();
    shape.back() = weights.weight.size(0);
    const bool inPlace = residual.defined() && residual.is_contiguous();
    at::Tensor out = inPlace ? residual : Temporaries::make(shape);
    const at::Tensor added = residual.defined() ? residual.contiguous() : residual;
    LinearArgs args;
    args.bias = weights.bias.defined() ? weights.bias.data_ptr<float>() : nullptr;
    args.residual = added.defined() ? added.data_ptr<float>() : nullptr;
    args.out = out.data_ptr<float>();
    args.inputs = from.size(-1);
    args.rows = from.numel() / args.inputs;
    args.outputs = shape.back();
    args.activation = activation;
    if (weights.inEight) {
        weights.inEight->multiply(from.data_ptr<float>(), args);
    } else {
        args.weight = weights.weight.data_ptr<float>();
        parallelLinear(kernels(), from.data_ptr<float>(), args);
    }
    return out;
}

at::Tensor attention(const at::Tensor& q,
                     const at::Tensor& k,
                     const at::Tensor& v,
                     std::int64_t heads,
                     const Visibility& visibility) {
    const std::int64_t width = q.size(2);
    const std::int64_t headWidth = width / heads;
    if (usesKernels(q) && headWidth % kernels().headWidthUnit == 0 && isKernelLayout(q) &&
        isKernelLayout(k) && isKernelLayout(v) && k.stride(1) == v.stride(1)) {
        return fusedAttention(q, k, v, heads, visibility);
    }
    const auto split = [&](const at::Tensor& x) { // [batch, heads, tokens, head width]
        return x.reshape({x.size(0), x.size(1), heads, headWidth}).transpose(1, 2);
    };
    const at::Tensor hidden = hiddenKeys(visibility, q, k);
    at::Tensor mixed;
#if TAXO_HAS_SDPA
    if (q.is_cuda()) {
        const bool isPlain = visibility.isCausal && !visibility.lastKeys.defined();
        const c10::optional<at::Tensor> seen = hidden.defined() && !isPlain
                                                   ? c10::optional<at::Tensor>(hidden.logical_not())
                                                   : c10::nullopt;
        mixed = at::scaled_dot_product_attention(split(q), split(k), split(v), seen, 0.0, isPlain);
    }
#endif
    if (!mixed.defined()) {
        const double scale = 1.0 / std::sqrt(static_cast<double>(headWidth));
        at::Tensor scores = at::matmul(split(q) * scale, split(k).transpose(-2, -1));
        if (hidden.defined()) {
            scores = scores.masked_fill(hidden, -std::numeric_limits<float>::infinity());
        }
        mixed = at::matmul(at::softmax(scores, -1), split(v));
    }
    return mixed.transpose(1, 2).reshape({q.size(0), q.size(1), width});
}

} // namespace taxo

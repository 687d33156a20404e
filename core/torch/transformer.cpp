// SPDX-License-Identifier: MIT
#include "core/torch/parallel_kernels_private.h"
#include "core/torch/quantized_weight_private.h"
#include "core/torch/transformer_private.h"

#include <utility>

namespace taxo {

namespace {

Norm norm(const Weights& weights, const std::string& name) {
    return {weights.get(name + ".weight"), weights.get(name + ".bias")};
}

Linear linearOf(const Weights& weights, const std::string& weight, const std::string& bias) {
    Linear map;
    map.weight = weights.get(weight);
    map.bias = weights.get(bias);
    return map;
}

void show(const StageObserver& observer,
          const std::string& stage,
          const char* part,
          const at::Tensor& x) {
    if (observer) {
        observer(stage + part, x);
    }
}

/// Row pooled[b] of each sequence, [batch, 1, width]; the first where `pooled` is undefined.
at::Tensor pooledTokens(const at::Tensor& x, const at::Tensor& pooled) {
    if (!pooled.defined()) {
        return x.narrow(1, 0, 1);
    }
    const at::Tensor at = pooled.to(x.device()).view({-1, 1, 1}).expand({-1, 1, x.size(2)});
    return x.gather(1, at);
}

} // namespace

Transformer::Transformer(const Weights& weights,
                         const std::string& prefix,
                         const TowerConfig& config,
                         bool quickGelu)
    : m_heads(config.heads)
    , m_activation(quickGelu ? Activation::QuickGelu : Activation::Gelu)
    , m_prefix(prefix + "transformer.resblocks.") {
    for (int layer = 0; layer < config.layers; ++layer) {
        const std::string name = m_prefix + std::to_string(layer) + ".";
        Block block;
        block.ln1 = norm(weights, name + "ln_1");
        block.attnIn = linearOf(weights, name + "attn.in_proj_weight", name + "attn.in_proj_bias");
        block.attnOut =
            linearOf(weights, name + "attn.out_proj.weight", name + "attn.out_proj.bias");
        block.ln2 = norm(weights, name + "ln_2");
        block.mlpFc = linearOf(weights, name + "mlp.c_fc.weight", name + "mlp.c_fc.bias");
        block.mlpProj = linearOf(weights, name + "mlp.c_proj.weight", name + "mlp.c_proj.bias");
        m_blocks.push_back(std::move(block));
    }
}

void Transformer::quantize(const StageObserver& observer) {
    // The last block computes one token of each sequence: its weights stay as they are.
    for (std::size_t i = 0; i + 1 < m_blocks.size(); ++i) {
        Block& block = m_blocks[i];
        for (Linear* const map : {&block.attnIn, &block.attnOut, &block.mlpFc, &block.mlpProj}) {
            map->inEight = std::make_shared<const QuantizedWeight>(kernels(), map->weight);
        }
        show(observer, m_prefix + std::to_string(i), ".int8", block.mlpProj.weight);
    }
}

at::Tensor
Transformer::forward(at::Tensor x, const at::Tensor& pooled, const StageObserver& observer) const {
    x = beforeLast(std::move(x), pooled, observer);
    return last(x, lastNorm(x), pooled, observer);
}

at::Tensor Transformer::beforeLast(at::Tensor x,
                                   const at::Tensor& pooled,
                                   const StageObserver& observer) const {
    for (std::size_t i = 0; i + 1 < m_blocks.size(); ++i) {
        x = block(
            m_blocks[i], std::move(x), pooled.defined(), observer, m_prefix + std::to_string(i));
    }
    return x;
}

at::Tensor Transformer::lastNorm(const at::Tensor& x) const {
    return layerNorm(x, m_blocks.back().ln1);
}

at::Tensor Transformer::block(const Block& block,
                              at::Tensor x,
                              bool isCausal,
                              const StageObserver& observer,
                              const std::string& stage) const {
    const std::int64_t width = x.size(2);
    const at::Tensor qkv =
        linear(layerNorm(x, block.ln1), block.attnIn); // [batch, tokens, 3 width]
    const at::Tensor mixed = attention(qkv.narrow(2, 0, width),
                                       qkv.narrow(2, width, width),
                                       qkv.narrow(2, 2 * width, width),
                                       m_heads,
                                       {.isCausal = isCausal});
    x = linear(mixed, block.attnOut, Activation::None, x);
    show(observer, stage, ".attn", x);
    return mlp(block, x, observer, stage);
}

at::Tensor Transformer::last(const at::Tensor& x,
                             const at::Tensor& normed,
                             const at::Tensor& pooled,
                             const StageObserver& observer) const {
    const Block& block = m_blocks.back();
    const std::string stage = m_prefix + std::to_string(m_blocks.size() - 1);
    const std::int64_t width = x.size(2);
    const at::Tensor q = linear(pooledTokens(normed, pooled), block.attnIn.outputs(0, width));
    const at::Tensor kv = linear(normed, block.attnIn.outputs(width, 2 * width));
    const at::Tensor mixed = attention(
        q, kv.narrow(2, 0, width), kv.narrow(2, width, width), m_heads, {.lastKeys = pooled});
    const at::Tensor token =
        linear(mixed, block.attnOut, Activation::None, pooledTokens(x, pooled));
    show(observer, stage, ".attn", token);
    return mlp(block, token, observer, stage).squeeze(1);
}

at::Tensor Transformer::mlp(const Block& block,
                            const at::Tensor& x,
                            const StageObserver& observer,
                            const std::string& stage) const {
    const at::Tensor hidden = linear(layerNorm(x, block.ln2), block.mlpFc, m_activation);
    at::Tensor out = linear(hidden, block.mlpProj, Activation::None, x);
    show(observer, stage, "", out);
    return out;
}

VisionTransformer::VisionTransformer(const Weights& weights, const ClipConfig& config)
    : m_patchSize(config.patchSize)
    , m_classEmbedding(weights.get("visual.class_embedding"))
    , m_positions(weights.get("visual.positional_embedding"))
    , m_lnPre(norm(weights, "visual.ln_pre"))
    , m_transformer(weights, "visual.", config.vision, config.quickGelu)
    , m_lnPost(norm(weights, "visual.ln_post"))
    , m_proj(weights.get("visual.proj")) {
    m_patches.weight = weights.get("visual.conv1.weight").flatten(1);
}

at::Tensor VisionTransformer::forward(const at::Tensor& pixels,
                                      const StageObserver& observer) const {
    const at::Tensor x = tokens(pixels, observer);
    return features(x, normed(x), observer);
}

at::Tensor VisionTransformer::tokens(const at::Tensor& pixels,
                                     const StageObserver& observer) const {
    const std::int64_t batch = pixels.size(0);
    const std::int64_t grid = pixels.size(2) / m_patchSize;
    const at::Tensor patches = pixels.reshape({batch, 3, grid, m_patchSize, grid, m_patchSize})
                                   .permute({0, 2, 4, 1, 3, 5})
                                   .reshape({batch, grid * grid, 3 * m_patchSize * m_patchSize});
    at::Tensor x = linear(patches, m_patches); // [batch, grid^2, width]
    show(observer, "visual.conv1", "", x);
    x = at::cat({m_classEmbedding.expand({batch, 1, -1}), x}, 1) + m_positions;
    x = layerNorm(x, m_lnPre);
    show(observer, "visual.ln_pre", "", x);
    return m_transformer.beforeLast(x, {}, observer);
}

at::Tensor VisionTransformer::features(const at::Tensor& tokens,
                                       const at::Tensor& normed,
                                       const StageObserver& observer) const {
    const at::Tensor x = layerNorm(m_transformer.last(tokens, normed, {}, observer), m_lnPost);
    show(observer, "visual.ln_post", "", x);
    return at::matmul(x, m_proj);
}

TextTransformer::TextTransformer(const Weights& weights, const ClipConfig& config)
    : m_tokenEmbedding(weights.get("token_embedding.weight"))
    , m_positions(weights.get("positional_embedding"))
    , m_transformer(weights, "", config.text, config.quickGelu)
    , m_lnFinal(norm(weights, "ln_final"))
    , m_proj(weights.get("text_projection")) {}

at::Tensor TextTransformer::forward(const at::Tensor& ids,
                                    const at::Tensor& ends,
                                    const StageObserver& observer) const {
    at::Tensor x = at::embedding(m_tokenEmbedding, ids) + m_positions.narrow(0, 0, ids.size(1));
    show(observer, "positional_embedding", "", x);
    x = layerNorm(m_transformer.forward(x, ends, observer), m_lnFinal);
    show(observer, "ln_final", "", x);
    return at::matmul(x, m_proj);
}

} // namespace taxo

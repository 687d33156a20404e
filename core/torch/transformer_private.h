// SPDX-License-Identifier: MIT
#pragma once

#include "core/checkpoint/clip_config.h"
#include "core/torch/ops_private.h"
#include "core/torch/weights_private.h"

#include <ATen/ATen.h>

#include <functional>
#include <string>
#include <vector>

namespace taxo {

/// Looks on while a model runs: called with the name of each stage and its result. For tests that
/// compare stage by stage and for stopping between layers (by throwing). Costs nothing when empty.
using StageObserver = std::function<void(const std::string& stage, const at::Tensor& result)>;

/// Residual attention block as in CLIP: x += attn(ln_1(x)); x += mlp(ln_2(x)). Parameter names
/// equal the checkpoint's.
struct Block {
    Norm ln1;
    Linear attnIn; ///< rows: queries, keys, values
    Linear attnOut;
    Norm ln2;
    Linear mlpFc;
    Linear mlpProj;
};

/// A stack of blocks. The last one computes only the token that is read afterwards (`pooled`),
/// which saves most of it; the others' keys and values are still all there.
class Transformer {
public:
    Transformer(const Weights& weights,
                const std::string& prefix,
                const TowerConfig& config,
                bool quickGelu);

    /// x: [batch, tokens, width] -> [batch, width]: the token `pooled[b]` of each sequence after
    /// the last block. May overwrite x under InferenceMode. `pooled`: int64 [batch] on the CPU;
    /// undefined: the first token, every key visible (else causal).
    at::Tensor forward(at::Tensor x, const at::Tensor& pooled, const StageObserver& observer) const;

    // The same in steps, for who looks between them:
    /// All blocks but the last: [batch, tokens, width] -> same shape.
    at::Tensor
    beforeLast(at::Tensor x, const at::Tensor& pooled, const StageObserver& observer) const;
    /// What the last block attends to, its ln_1 of x.
    at::Tensor lastNorm(const at::Tensor& x) const;
    /// The last block, given both: -> [batch, width].
    at::Tensor last(const at::Tensor& x,
                    const at::Tensor& normed,
                    const at::Tensor& pooled,
                    const StageObserver& observer) const;

    std::vector<Block>& blocks() { return m_blocks; }

    /// Multiplies in 8 bits from now on (inference on a CPU). Shows `observer` the weights of each
    /// block.
    void quantize(const StageObserver& observer = {});

private:
    at::Tensor block(const Block& block,
                     at::Tensor x,
                     bool isCausal,
                     const StageObserver& observer,
                     const std::string& stage) const;
    at::Tensor mlp(const Block& block,
                   const at::Tensor& x,
                   const StageObserver& observer,
                   const std::string& stage) const;

    std::vector<Block> m_blocks;
    std::int64_t m_heads = 0;
    Activation m_activation = Activation::Gelu;
    std::string m_prefix;
};

/// Image tower: [batch, 3, side, side] -> [batch, embedDim], not normalised.
class VisionTransformer {
public:
    VisionTransformer(const Weights& weights, const ClipConfig& config);

    at::Tensor forward(const at::Tensor& pixels, const StageObserver& observer = {}) const;

    // The same in steps:
    /// Up to the last block: [batch, 1 + patches, width], patches in rows from the top.
    at::Tensor tokens(const at::Tensor& pixels, const StageObserver& observer) const;

    /// What the last block attends to, of the same shape.
    at::Tensor normed(const at::Tensor& tokens) const { return m_transformer.lastNorm(tokens); }

    /// The rest, given both.
    at::Tensor features(const at::Tensor& tokens,
                        const at::Tensor& normed,
                        const StageObserver& observer) const;

    Transformer& transformer() { return m_transformer; }

private:
    std::int64_t m_patchSize;
    Linear m_patches; ///< conv1, whose stride is its size, as a matrix product
    at::Tensor m_classEmbedding;
    at::Tensor m_positions;
    Norm m_lnPre;
    Transformer m_transformer;
    Norm m_lnPost;
    at::Tensor m_proj; ///< [width, embedDim]
};

/// Text tower: token ids [batch, tokens] -> [batch, embedDim], read at position `ends[b]`.
/// Attention is causal, so tokens after that change nothing and need not be given.
class TextTransformer {
public:
    TextTransformer(const Weights& weights, const ClipConfig& config);

    at::Tensor forward(const at::Tensor& ids,
                       const at::Tensor& ends,
                       const StageObserver& observer = {}) const;

    Transformer& transformer() { return m_transformer; }

private:
    at::Tensor m_tokenEmbedding;
    at::Tensor m_positions;
    Transformer m_transformer;
    Norm m_lnFinal;
    at::Tensor m_proj;
};

} // namespace taxo

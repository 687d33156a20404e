// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/checkpoint/checkpoint.h"

#include <array>
#include <string>

namespace taxo {

/// One transformer of a CLIP model.
struct TowerConfig {
    int width = 0;
    int layers = 0;
    int heads = 0; ///< head width is width / heads, without remainder
    double mlpRatio = 4.0;

    /// Width of the hidden layer, cut to a whole number as open_clip does.
    int mlpWidth() const { return static_cast<int>(width * mlpRatio); }

    bool operator==(const TowerConfig&) const = default;
};

/// A CLIP model of open_clip's ViT family, as `open_clip_config.json` states it or as the tensors
/// imply it. Pre-norm blocks with exact erf GELU or QuickGELU; vision: ln_pre, class token,
/// ln_post, projection; text: causal, pooled at the largest id, projection without bias. Facts as
/// of open_clip 3.3.0.
struct ClipConfig {
    int embedDim = 0;
    TowerConfig vision;
    int imageSize = 224; ///< a multiple of patchSize
    int patchSize = 16;
    TowerConfig text;
    int contextLength = 77;
    int vocabularySize = 49408;
    bool quickGelu = false; ///< x * sigmoid(1.702 x) instead of the exact erf GELU

    // preprocess_cfg
    std::array<float, 3> mean = {0.48145466F, 0.4578275F, 0.40821073F};
    std::array<float, 3> deviation = {0.26862954F, 0.26130258F, 0.27577711F};
    std::string interpolation = "bicubic"; ///< bicubic or bilinear
    std::string resizeMode = "shortest";   ///< shortest, longest or squash
    int fillColor = 0;                     ///< 0 to 255; `longest` pads with it

    /// The organisms it was trained on are invented, and so are all taxa it knows: `"synthetic":
    /// true` at the top of the configuration, a key of Taxoscope's own that open_clip passes over.
    bool isSynthetic = false;

    bool operator==(const ClipConfig&) const = default;

    /// Reads open_clip_config.json's text. Values that cannot be (negative, absurd, of another
    /// type) and settings that change the result and are not supported (attentional pooling, a timm
    /// or ResNet tower, another text pooling, a key that open_clip does not know ...) are refused
    /// by name, all in one sentence. Settings that matter only in training are passed over.
    static Result<ClipConfig> fromJson(const std::string& text);

    /// From shapes alone: head width 64, but 16 heads for the published vision widths 1280, 1408
    /// and 1664; exact GELU; OpenAI's mean and deviation. Weights do not tell whether a model was
    /// made for QuickGELU.
    static Result<ClipConfig> fromTensors(const Checkpoint& checkpoint);
};

} // namespace taxo

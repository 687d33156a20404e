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
    int heads = 0; ///< head width is width / heads
    double mlpRatio = 4.0;
};

/// A CLIP model of open_clip's ViT family, as `open_clip_config.json` states it or as the tensors
/// imply it.
struct ClipConfig {
    int embedDim = 0;
    TowerConfig vision;
    int imageSize = 224;
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

    /// Reads open_clip_config.json's text. Settings that change the result and are not supported
    /// (attentional pooling, a timm or ResNet tower, another text pooling ...) are refused by name.
    static Result<ClipConfig> fromJson(const std::string& text);

    /// From shapes alone: head width 64, or 80 where the vision width is 1280; exact GELU.
    static Result<ClipConfig> fromTensors(const Checkpoint& checkpoint);
};

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/clip_config.h"

#include <cstdint>
#include <string>
#include <vector>

namespace taxo {

/// Name and shape of one weight as open_clip's CLIP names it; an empty shape is a single number.
struct TensorSpec {
    std::string name;
    std::vector<std::int64_t> shape;
};

/// Every weight of a model, both towers and logit_scale.
std::vector<TensorSpec> clipLayout(const ClipConfig& config);

/// Whether a checkpoint holds exactly these weights as floating-point numbers: missing, unexpected
/// and misshapen ones are named together in one error (Mismatch). Not counted are what training
/// adds and inference does not use (visual.continual_proj, visual.caption_proj) and stored
/// attention masks.
Status checkLayout(const Checkpoint& checkpoint, const ClipConfig& config);

} // namespace taxo

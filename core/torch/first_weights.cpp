// SPDX-License-Identifier: MIT
#include "core/base/random.h"
#include "core/encoder/clip_layout.h"
#include "core/torch/first_weights_private.h"

#include <cmath>
#include <string_view>

namespace taxo {

namespace {

/// Deviation of a tensor's first values: the two towers differ in their depth's influence only.
double deviationOf(std::string_view name, const ClipConfig& config) {
    const bool isImage = name.starts_with("visual.");
    const TowerConfig& tower = isImage ? config.vision : config.text;
    const double perWidth = 1.0 / std::sqrt(static_cast<double>(tower.width));
    const double residual = perWidth / std::sqrt(2.0 * tower.layers); // of what is added to x
    if (name == "token_embedding.weight") {
        return 0.02;
    }
    if (name == "positional_embedding") {
        return 0.01;
    }
    if (name == "visual.conv1.weight") { // keeps the variance of normalised pixels
        return 1.0 / std::sqrt(3.0 * config.patchSize * config.patchSize);
    }
    if (name.ends_with("out_proj.weight") || name.ends_with("c_proj.weight")) {
        return residual;
    }
    if (name.ends_with("c_fc.weight")) {
        return perWidth / std::sqrt(2.0);
    }
    return perWidth; // attention's input, both projections, class and image position embedding
}

} // namespace

std::vector<std::pair<std::string, at::Tensor>> firstWeights(const ClipConfig& config,
                                                             std::uint64_t seed) {
    std::vector<std::pair<std::string, at::Tensor>> weights;
    Random random(seed);
    for (const TensorSpec& spec : clipLayout(config)) {
        at::Tensor tensor = at::zeros(spec.shape, at::kFloat);
        const bool isNorm = spec.name.find("ln_") != std::string::npos;
        if (spec.name == "logit_scale") {
            tensor.fill_(std::log(1.0 / 0.07));
        } else if (isNorm && spec.name.ends_with(".weight")) {
            tensor.fill_(1.0);
        } else if (!spec.name.ends_with("bias")) {
            const double deviation = deviationOf(spec.name, config);
            float* const values = tensor.data_ptr<float>();
            for (std::int64_t i = 0; i < tensor.numel(); ++i) {
                values[i] = static_cast<float>(deviation * random.normal());
            }
        }
        weights.emplace_back(spec.name, std::move(tensor));
    }
    return weights;
}

} // namespace taxo

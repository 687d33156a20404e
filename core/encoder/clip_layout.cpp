// SPDX-License-Identifier: MIT
#include "core/encoder/clip_layout.h"

#include "core/base/files.h"

#include <algorithm>
#include <cmath>
#include <string_view>
#include <unordered_map>
#include <utility>

namespace taxo {

namespace {

using Shape = std::vector<std::int64_t>;

constexpr std::string_view kImagePositions = "visual.positional_embedding";
constexpr std::string_view kTextPositions = "positional_embedding";

void addTower(std::vector<TensorSpec>& specs, const std::string& prefix, const TowerConfig& tower) {
    const std::int64_t width = tower.width;
    const auto hidden = static_cast<std::int64_t>(tower.width * tower.mlpRatio);
    for (int layer = 0; layer < tower.layers; ++layer) {
        const std::string block = prefix + "transformer.resblocks." + std::to_string(layer) + ".";
        specs.push_back({block + "ln_1.weight", {width}});
        specs.push_back({block + "ln_1.bias", {width}});
        specs.push_back({block + "attn.in_proj_weight", {3 * width, width}});
        specs.push_back({block + "attn.in_proj_bias", {3 * width}});
        specs.push_back({block + "attn.out_proj.weight", {width, width}});
        specs.push_back({block + "attn.out_proj.bias", {width}});
        specs.push_back({block + "ln_2.weight", {width}});
        specs.push_back({block + "ln_2.bias", {width}});
        specs.push_back({block + "mlp.c_fc.weight", {hidden, width}});
        specs.push_back({block + "mlp.c_fc.bias", {hidden}});
        specs.push_back({block + "mlp.c_proj.weight", {width, hidden}});
        specs.push_back({block + "mlp.c_proj.bias", {width}});
    }
}

std::string shapeText(const Shape& shape) {
    TensorView view;
    view.shape = shape;
    return view.shapeText();
}

bool isIgnored(std::string_view name) {
    return name.starts_with("visual.continual_proj") || name.starts_with("visual.caption_proj") ||
           name.ends_with("attn_mask");
}

bool isFloating(TensorType type) {
    return type == TensorType::Float32 || type == TensorType::Float16 ||
           type == TensorType::BFloat16 || type == TensorType::Float64;
}

/// logit_scale is stored as a number or as a list of one.
bool hasShape(const TensorView& tensor, const TensorSpec& spec) {
    return tensor.shape == spec.shape || (spec.shape.empty() && tensor.shape == Shape{1});
}

std::string wrongShape(const TensorView& tensor, const TensorSpec& spec) {
    std::string line =
        tensor.name + " is " + tensor.shapeText() + ", this model needs " + shapeText(spec.shape);
    if ((tensor.name == kImagePositions || tensor.name == kTextPositions) &&
        tensor.shape.size() == 2 && tensor.shape[1] == spec.shape[1]) {
        line += " (the weights were made for another " +
                std::string(tensor.name == kImagePositions ? "image size" : "context length") +
                "; they are not resized)";
    }
    return line;
}

/// "missing 14: a, b, c and 11 more"
void addList(std::string& text, const std::string& what, const std::vector<std::string>& items) {
    if (items.empty()) {
        return;
    }
    constexpr std::size_t kNamed = 40;
    text += text.empty() ? "" : "; ";
    text += what + " " + std::to_string(items.size()) + ": ";
    for (std::size_t i = 0; i < std::min(items.size(), kNamed); ++i) {
        text += (i == 0 ? "" : ", ") + items[i];
    }
    if (items.size() > kNamed) {
        text += " and " + std::to_string(items.size() - kNamed) + " more";
    }
}

} // namespace

std::vector<TensorSpec> clipLayout(const ClipConfig& config) {
    const std::int64_t grid = config.imageSize / config.patchSize;
    const std::int64_t imageWidth = config.vision.width;
    const std::int64_t textWidth = config.text.width;
    const std::int64_t patch = config.patchSize;
    std::vector<TensorSpec> specs = {
        {std::string(kTextPositions), {config.contextLength, textWidth}},
        {"text_projection", {textWidth, config.embedDim}},
        {"logit_scale", {}},
        {"token_embedding.weight", {config.vocabularySize, textWidth}},
        {"ln_final.weight", {textWidth}},
        {"ln_final.bias", {textWidth}},
        {"visual.class_embedding", {imageWidth}},
        {std::string(kImagePositions), {grid * grid + 1, imageWidth}},
        {"visual.proj", {imageWidth, config.embedDim}},
        {"visual.conv1.weight", {imageWidth, 3, patch, patch}},
        {"visual.ln_pre.weight", {imageWidth}},
        {"visual.ln_pre.bias", {imageWidth}},
        {"visual.ln_post.weight", {imageWidth}},
        {"visual.ln_post.bias", {imageWidth}},
    };
    addTower(specs, "visual.", config.vision);
    addTower(specs, "", config.text);
    return specs;
}

Status checkLayout(const Checkpoint& checkpoint, const ClipConfig& config) {
    std::unordered_map<std::string_view, const TensorView*> found;
    for (const TensorView& tensor : checkpoint.tensors()) {
        found.emplace(tensor.name, &tensor);
    }
    std::vector<std::string> missing;
    std::vector<std::string> wrong;
    for (const TensorSpec& spec : clipLayout(config)) {
        const auto it = found.find(spec.name);
        if (it == found.end()) {
            missing.push_back(spec.name);
            continue;
        }
        const TensorView& tensor = *it->second;
        found.erase(it);
        if (!hasShape(tensor, spec)) {
            wrong.push_back(wrongShape(tensor, spec));
        } else if (!isFloating(tensor.type)) {
            wrong.push_back(tensor.name + " holds " + nameOf(tensor.type) +
                            ", this model needs floating-point numbers");
        }
    }
    std::vector<std::string> unexpected;
    for (const TensorView& tensor : checkpoint.tensors()) { // in the order of the file
        if (found.contains(tensor.name) && !isIgnored(tensor.name)) {
            unexpected.push_back(tensor.name + " (" + tensor.shapeText() + ")");
        }
    }
    std::string problems;
    addList(problems, "missing", missing);
    addList(problems, "unexpected", unexpected);
    addList(problems, "of another shape", wrong);
    if (problems.empty()) {
        return {};
    }
    return fail(ErrorCode::Mismatch,
                displayName(checkpoint.path()) + " does not fit this model's configuration (" +
                    problems + "). Choose the weights file that belongs to the configuration.");
}

} // namespace taxo

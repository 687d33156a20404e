// SPDX-License-Identifier: MIT
#include "app/demo/model_files.h"

#include "core/base/assert.h"
#include "core/base/files.h"
#include "core/checkpoint/write_safetensors.h"
#include "core/vectors/half.h"

#include <nlohmann/json.hpp>

#include <cstring>
#include <system_error>
#include <vector>

namespace taxo::demo {

namespace {

/// The tensors in half precision; `bytes` holds their numbers.
std::vector<TensorView> halved(const Checkpoint& weights,
                               std::vector<std::vector<std::byte>>& bytes) {
    std::vector<TensorView> tensors;
    bytes.reserve(weights.tensors().size());
    for (TensorView tensor : weights.tensors()) {
        TAXO_ASSERT(tensor.type == TensorType::Float32);
        std::vector<float> values(tensor.bytes.size() / sizeof(float));
        std::memcpy(values.data(), tensor.bytes.data(), tensor.bytes.size());
        bytes.emplace_back(values.size() * 2);
        halvesOfFloats(values, bytes.back());
        tensor.type = TensorType::Float16;
        tensor.bytes = bytes.back();
        tensors.push_back(std::move(tensor));
    }
    return tensors;
}

} // namespace

std::string configJson(const ClipConfig& config) {
    nlohmann::ordered_json json = {{"model_cfg",
                                    {{"embed_dim", config.embedDim},
                                     {"vision_cfg",
                                      {{"image_size", config.imageSize},
                                       {"layers", config.vision.layers},
                                       {"width", config.vision.width},
                                       {"head_width", config.vision.width / config.vision.heads},
                                       {"patch_size", config.patchSize}}},
                                     {"text_cfg",
                                      {{"context_length", config.contextLength},
                                       {"vocab_size", config.vocabularySize},
                                       {"width", config.text.width},
                                       {"heads", config.text.heads},
                                       {"layers", config.text.layers}}}}},
                                   {"preprocess_cfg",
                                    {{"mean", config.mean},
                                     {"std", config.deviation},
                                     {"interpolation", "bilinear"},
                                     {"resize_mode", "squash"}}}};
    if (config.isSynthetic) {
        json["synthetic"] = true;
    }
    return json.dump(2) + "\n";
}

Status writeModel(const std::filesystem::path& folder,
                  const Checkpoint& weights,
                  const ClipConfig& config,
                  const TokenizerFiles& tokenizer) {
    std::error_code problem;
    std::filesystem::create_directories(folder, problem);
    if (problem) {
        return failSystem(problem.value(), displayPath(folder));
    }
    auto written = writeWholeFile(folder / "open_clip_config.json", configJson(config));
    if (written) {
        written = tokenizer.write(folder, config.contextLength);
    }
    if (written) {
        std::vector<std::vector<std::byte>> bytes;
        const auto tensors = halved(weights, bytes);
        written = writeSafetensors(folder / "open_clip_model.safetensors", tensors);
    }
    return written;
}

} // namespace taxo::demo

// SPDX-License-Identifier: MIT
#include "core/encoder/random_checkpoint.h"

#include "core/encoder/clip_layout.h"

#include <cmath>
#include <memory>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace taxo {

namespace {

/// SplitMix64 (Steele, Lea, Flood 2014).
std::uint64_t nextRandom(std::uint64_t& state) {
    std::uint64_t z = (state += 0x9E3779B97F4A7C15U);
    z = (z ^ (z >> 30U)) * 0xBF58476D1CE4E5B9U;
    z = (z ^ (z >> 27U)) * 0x94D049BB133111EBU;
    return z ^ (z >> 31U);
}

/// Uniform with this mean and standard deviation.
void fill(std::span<float> values, float mean, float deviation, std::uint64_t& state) {
    const float scale = deviation * std::sqrt(12.0F) / 16777216.0F;
    for (std::size_t i = 0; i < values.size(); i += 2) {
        const std::uint64_t bits = nextRandom(state);
        values[i] = mean + (static_cast<float>(bits >> 40U) - 8388608.0F) * scale;
        if (i + 1 < values.size()) {
            values[i + 1] = mean + (static_cast<float>(bits & 0xFFFFFFU) - 8388608.0F) * scale;
        }
    }
}

/// Normalisation weights lie around 1, matrices have the deviation that keeps variance.
std::pair<float, float> meanAndDeviation(const TensorSpec& spec) {
    if (spec.name == "logit_scale") {
        return {std::log(100.0F), 0.0F};
    }
    const bool isNorm = spec.name.find("ln_") != std::string::npos;
    if (isNorm && spec.name.ends_with(".weight")) {
        return {1.0F, 0.1F};
    }
    if (spec.shape.size() < 2) {
        return {0.0F, 0.02F};
    }
    std::int64_t inputs = spec.shape.back();
    for (std::size_t i = 1; i + 1 < spec.shape.size(); ++i) {
        inputs *= spec.shape[i];
    }
    return {0.0F, 1.0F / std::sqrt(static_cast<float>(inputs))};
}

Result<Checkpoint>
cancellableCheckpoint(const ClipConfig& config, std::uint64_t seed, const Progress& progress) {
    // Each tensor begins at a multiple of 64 bytes, as in a file made for mapping.
    constexpr std::size_t kAlignment = 16;
    std::vector<TensorView> tensors;
    std::vector<std::size_t> offsets;
    std::size_t total = 0;
    const std::vector<TensorSpec> specs = clipLayout(config);
    for (const TensorSpec& spec : specs) {
        TensorView tensor;
        tensor.name = spec.name;
        tensor.shape = spec.shape;
        offsets.push_back(total);
        const auto count = static_cast<std::size_t>(tensor.elements());
        total += (count + kAlignment - 1) / kAlignment * kAlignment;
        tensors.push_back(std::move(tensor));
    }
    const std::shared_ptr<float[]> values(new float[total]); // not zeroed: gigabytes
    std::uint64_t state = seed;
    for (std::size_t i = 0; i < tensors.size(); ++i) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        const std::span<float> own(values.get() + offsets[i],
                                   static_cast<std::size_t>(tensors[i].elements()));
        const auto [mean, deviation] = meanAndDeviation(specs[i]);
        fill(own, mean, deviation, state);
        tensors[i].bytes = std::as_bytes(own);
    }
    return Checkpoint::inMemory("random weights", std::move(tensors), values);
}

} // namespace

std::optional<ClipConfig> clipConfigByName(std::string_view name) {
    ClipConfig config;
    if (name == "ViT-B-16") {
        config.embedDim = 512;
        config.patchSize = 16;
        config.vision = {.width = 768, .layers = 12, .heads = 12};
        config.text = {.width = 512, .layers = 12, .heads = 8};
    } else if (name == "ViT-L-14") {
        config.embedDim = 768;
        config.patchSize = 14;
        config.vision = {.width = 1024, .layers = 24, .heads = 16};
        config.text = {.width = 768, .layers = 12, .heads = 12};
    } else if (name == "ViT-H-14") {
        config.embedDim = 1024;
        config.patchSize = 14;
        config.vision = {.width = 1280, .layers = 32, .heads = 16};
        config.text = {.width = 1024, .layers = 24, .heads = 16};
    } else {
        return std::nullopt;
    }
    return config;
}

Checkpoint randomCheckpoint(const ClipConfig& config, std::uint64_t seed) {
    return cancellableCheckpoint(config, seed, {}).value();
}

Result<BenchModel> randomModel(const std::string& shape, const Progress& progress) {
    const auto config = clipConfigByName(shape);
    if (!config) {
        return fail(ErrorCode::InvalidInput,
                    shape + " is no known shape: ViT-B-16, ViT-L-14 or ViT-H-14.");
    }
    constexpr std::uint64_t kSeed = 7;
    auto checkpoint = cancellableCheckpoint(*config, kSeed, progress);
    if (!checkpoint) {
        return tl::unexpected(std::move(checkpoint).error());
    }
    return BenchModel{shape + " with random weights", std::move(*checkpoint), *config};
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/clip_config.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace taxo {

/// The shape of a published model by open_clip's name: ViT-B-16, ViT-L-14 or ViT-H-14 (those of
/// BioCLIP, BioCLIP 2 and BioCLIP 2.5).
std::optional<ClipConfig> clipConfigByName(std::string_view name);

/// Weights in memory with the layout of `config` and random values as large as trained ones start
/// with, for benchmarks and tests: equal for equal seeds. Costs 4 bytes a weight and about a second
/// for ViT-L-14.
Checkpoint randomCheckpoint(const ClipConfig& config, std::uint64_t seed);

/// A model whose speed is measured.
struct BenchModel {
    std::string name; ///< for people
    Checkpoint checkpoint;
    ClipConfig config;
};

/// One of a published shape with random weights, "ViT-B-16 with random weights". InvalidInput names
/// the known shapes; Cancelled where `progress` asks.
Result<BenchModel> randomModel(const std::string& shape, const Progress& progress);

} // namespace taxo

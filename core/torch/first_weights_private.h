// SPDX-License-Identifier: MIT
#pragma once

#include "core/checkpoint/clip_config.h"

#include <ATen/ATen.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace taxo {

/// Weights to begin training with, named as in a checkpoint and in clipLayout's order: normal with
/// the deviations of Radford et al. 2021, gains 1, biases 0, logit scale ln(1 / 0.07). float32 on
/// the CPU; equal for equal seeds, with every LibTorch.
std::vector<std::pair<std::string, at::Tensor>> firstWeights(const ClipConfig& config,
                                                             std::uint64_t seed);

} // namespace taxo

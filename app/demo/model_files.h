// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/clip_config.h"
#include "core/text/vocabulary_trainer.h"

#include <filesystem>

namespace taxo::demo {

/// open_clip_config.json's text.
std::string configJson(const ClipConfig& config);

/// Writes a model folder in BioCLIP's layout, weights in half precision. Creates the folder.
Status writeModel(const std::filesystem::path& folder,
                  const Checkpoint& weights,
                  const ClipConfig& config,
                  const TokenizerFiles& tokenizer);

} // namespace taxo::demo

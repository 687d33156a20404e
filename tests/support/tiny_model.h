// SPDX-License-Identifier: MIT
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace taxo::test {

/// Writes a model folder as published (open_clip_config.json, open_clip_model.safetensors) with
/// random weights: two layers of width 64, 32-pixel pictures, CLIP's standard vocabulary, 16
/// dimensions. Some 13 MB.
void writeTinyModel(const std::filesystem::path& folder);

} // namespace taxo::test

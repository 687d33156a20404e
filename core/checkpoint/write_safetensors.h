// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/checkpoint/tensor_view.h"

#include <filesystem>
#include <span>

namespace taxo {

/// Writes a safetensors file (https://github.com/huggingface/safetensors#format) with the tensors
/// in this order, each beginning at a multiple of its element's size if larger elements come first.
/// Written aside and renamed. Names must be unique and bytes as many as type and shape take
/// (InvalidInput otherwise).
Status writeSafetensors(const std::filesystem::path& file, std::span<const TensorView> tensors);

} // namespace taxo

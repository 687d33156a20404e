// SPDX-License-Identifier: MIT
#pragma once

#include "core/checkpoint/tensor_list_private.h"

namespace taxo {

/// Whether the bytes begin as a safetensors file does: a length, then `{`.
bool looksLikeSafetensors(std::span<const std::byte> file);

/// The tensors of a safetensors file, as views of `file`, in the order of their bytes. Strict as
/// the format's reference reader: the tensors must cover the data exactly, without overlap or hole.
/// `name` is what the file is called in errors. May throw std::bad_alloc.
Result<TensorList> readSafetensors(std::span<const std::byte> file, const std::string& name);

} // namespace taxo

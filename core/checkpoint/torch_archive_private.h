// SPDX-License-Identifier: MIT
#pragma once

#include "core/checkpoint/tensor_list_private.h"

namespace taxo {

/// The state dict of a PyTorch zip archive (torch.save since 1.6; .bin, .pt, .pth), in the order of
/// its dictionary: the one under "state_dict", else the top one, else the one under "model" or
/// "model_state_dict". Contiguous tensors of stored entries are views of `file`; deflated entries
/// and strided tensors are unpacked into `owned`, at most 64 MiB and a hundred times the file
/// together. Values that are no tensors are passed over. `name` is what the file is called in
/// errors. May throw std::bad_alloc.
Result<TensorList> readTorchArchive(std::span<const std::byte> file, const std::string& name);

} // namespace taxo

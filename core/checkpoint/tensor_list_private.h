// SPDX-License-Identifier: MIT
#pragma once

// What the readers of the two formats share.

#include "core/base/result.h"
#include "core/checkpoint/tensor_view.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// Tensors in the order of the file. `owned` holds the memory of those that are no views of it.
struct TensorList {
    std::vector<TensorView> tensors;
    std::vector<std::shared_ptr<const void>> owned;
};

/// Dimensions beyond this are no weights (PyTorch's own limit).
constexpr std::size_t kMostDimensions = 64;

/// Elements of the shape times `elementSize`, or nothing where that passes 2^63 (a zero makes
/// everything zero only if no product before it overflows: such a shape is a lie as well).
std::optional<std::uint64_t> byteCount(std::span<const std::int64_t> shape,
                                       std::size_t elementSize);

/// A name out of a file, fit for a sentence: escaped and not longer than a line.
std::string printable(std::string_view name);

std::uint64_t littleEndian(std::span<const std::byte> bytes);

} // namespace taxo

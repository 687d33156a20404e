// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

enum class TensorType : std::uint8_t {
    Float32,
    Float16,
    BFloat16,
    Float64,
    Int64,
    Int32,
    Int16,
    Int8,
    UInt8,
    Bool
};

std::size_t bytesOf(TensorType type);
const char* nameOf(TensorType type); ///< "F32", as safetensors says
std::optional<TensorType> tensorTypeFromName(std::string_view name);

/// A named array inside a checkpoint: contiguous, row-major, little-endian, not necessarily aligned
/// to its element size. `bytes` lives as long as the Checkpoint's storage.
struct TensorView {
    std::string name;
    TensorType type = TensorType::Float32;
    std::vector<std::int64_t> shape; ///< empty: a single number
    std::span<const std::byte> bytes;

    std::int64_t elements() const;
    std::string shapeText() const; ///< "768x3x16x16"; "scalar" for no dimension
};

} // namespace taxo

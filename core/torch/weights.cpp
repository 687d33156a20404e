// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/torch/weights_private.h"

#include <algorithm>
#include <cstdint>
#include <cstring>

namespace taxo {

namespace {

at::ScalarType scalarType(TensorType type) {
    switch (type) {
    case TensorType::Float32:
        return at::kFloat;
    case TensorType::Float16:
        return at::kHalf;
    case TensorType::BFloat16:
        return at::kBFloat16;
    case TensorType::Float64:
        return at::kDouble;
    case TensorType::Int64:
        return at::kLong;
    case TensorType::Int32:
        return at::kInt;
    case TensorType::Int16:
        return at::kShort;
    case TensorType::Int8:
        return at::kChar;
    case TensorType::UInt8:
        return at::kByte;
    case TensorType::Bool:
        return at::kBool;
    }
    TORCH_CHECK(false, "unknown tensor type");
}

} // namespace

at::Tensor tensorOver(const TensorView& view, const std::shared_ptr<const void>& storage) {
    const at::TensorOptions options = at::TensorOptions().dtype(scalarType(view.type));
    const auto address = reinterpret_cast<std::uintptr_t>(view.bytes.data());
    if (address % bytesOf(view.type) != 0) {
        at::Tensor copy = at::empty(view.shape, options);
        std::memcpy(copy.data_ptr(), view.bytes.data(), view.bytes.size());
        return copy;
    }
    // The mapping is read-only; nothing here writes to weights.
    void* const data = const_cast<std::byte*>(view.bytes.data());
    return at::from_blob(
        data, view.shape, [keep = storage](void*) mutable { keep.reset(); }, options);
}

Weights::Weights(const Checkpoint& checkpoint, at::Device device, at::ScalarType type)
    : m_checkpoint(checkpoint), m_device(device), m_type(type) {
    for (const TensorView& tensor : m_checkpoint->tensors()) {
        m_byName.emplace(tensor.name, &tensor);
    }
}

at::Tensor Weights::get(const std::string& name) const {
    if (const auto own = m_own.find(name); own != m_own.end()) {
        return own->second;
    }
    const auto found = m_byName.find(name);
    TORCH_CHECK(found != m_byName.end(), "no tensor ", name);
    return tensorOver(*found->second, m_checkpoint->storage()).to(m_device, m_type);
}

std::vector<std::string> notFinite(const Checkpoint& checkpoint) {
    std::vector<std::string> names;
    for (const TensorView& view : checkpoint.tensors()) {
        const at::Tensor tensor = tensorOver(view, checkpoint.storage());
        // The sum is finite only where every number is, and needs no memory; but it may overflow.
        if (tensor.is_floating_point() && tensor.numel() > 0 &&
            !at::isfinite(tensor.sum(at::kDouble)).item<bool>() &&
            !at::isfinite(tensor).all().item<bool>()) {
            names.push_back(view.name);
        }
    }
    return names;
}

Error notFiniteError(const Checkpoint& checkpoint, const std::vector<std::string>& names) {
    constexpr std::size_t kNamed = 20;
    std::string list;
    for (std::size_t i = 0; i < std::min(names.size(), kNamed); ++i) {
        list += (i == 0 ? "" : ", ") + names[i];
    }
    if (names.size() > kNamed) {
        list += " and " + std::to_string(names.size() - kNamed) + " more";
    }
    return {ErrorCode::Corrupt,
            displayName(checkpoint.path()) + " holds numbers that are not finite in " + list +
                ". The file is damaged: get it again.",
            {}};
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/checkpoint/tensor_view.h"

#include <array>

namespace taxo {

namespace {

struct TypeRow {
    TensorType type;
    std::size_t bytes;
    const char* name;
};

constexpr std::array<TypeRow, 10> kTypes = {{{TensorType::Float32, 4, "F32"},
                                             {TensorType::Float16, 2, "F16"},
                                             {TensorType::BFloat16, 2, "BF16"},
                                             {TensorType::Float64, 8, "F64"},
                                             {TensorType::Int64, 8, "I64"},
                                             {TensorType::Int32, 4, "I32"},
                                             {TensorType::Int16, 2, "I16"},
                                             {TensorType::Int8, 1, "I8"},
                                             {TensorType::UInt8, 1, "U8"},
                                             {TensorType::Bool, 1, "BOOL"}}};

} // namespace

std::size_t bytesOf(TensorType type) {
    return kTypes.at(static_cast<std::size_t>(type)).bytes;
}

const char* nameOf(TensorType type) {
    return kTypes.at(static_cast<std::size_t>(type)).name;
}

std::optional<TensorType> tensorTypeFromName(std::string_view name) {
    for (const TypeRow& row : kTypes) {
        if (name == row.name) {
            return row.type;
        }
    }
    return std::nullopt;
}

std::int64_t TensorView::elements() const {
    std::int64_t count = 1;
    for (const std::int64_t length : shape) {
        count *= length;
    }
    return count;
}

std::string TensorView::shapeText() const {
    std::string text;
    for (const std::int64_t length : shape) {
        if (!text.empty()) {
            text += 'x';
        }
        text += std::to_string(length);
    }
    return text.empty() ? "scalar" : text;
}

} // namespace taxo

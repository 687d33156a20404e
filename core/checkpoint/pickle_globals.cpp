// SPDX-License-Identifier: MIT
#include "core/checkpoint/pickle_globals_private.h"
#include "core/checkpoint/pickle_input_private.h"
#include "core/checkpoint/tensor_list_private.h"

#include <array>
#include <string>

namespace taxo {

namespace {

struct GlobalRow {
    std::string_view module;
    std::string_view name;
    PickleGlobal global;
};

using Kind = PickleGlobal::Kind;

constexpr std::array<GlobalRow, 16> kGlobals = {
    {{"collections", "OrderedDict", {Kind::OrderedDict, {}}},
     {"torch", "Size", {Kind::Size, {}}},
     {"torch._utils", "_rebuild_tensor", {Kind::RebuildTensor, {}}},
     {"torch._utils", "_rebuild_tensor_v2", {Kind::RebuildTensor, {}}},
     {"torch._utils", "_rebuild_parameter", {Kind::RebuildParameter, {}}},
     {"torch._utils", "_rebuild_parameter_with_state", {Kind::RebuildParameter, {}}},
     {"torch", "FloatStorage", {Kind::Storage, TensorType::Float32}},
     {"torch", "HalfStorage", {Kind::Storage, TensorType::Float16}},
     {"torch", "BFloat16Storage", {Kind::Storage, TensorType::BFloat16}},
     {"torch", "DoubleStorage", {Kind::Storage, TensorType::Float64}},
     {"torch", "LongStorage", {Kind::Storage, TensorType::Int64}},
     {"torch", "IntStorage", {Kind::Storage, TensorType::Int32}},
     {"torch", "ShortStorage", {Kind::Storage, TensorType::Int16}},
     {"torch", "CharStorage", {Kind::Storage, TensorType::Int8}},
     {"torch", "ByteStorage", {Kind::Storage, TensorType::UInt8}},
     {"torch", "BoolStorage", {Kind::Storage, TensorType::Bool}}}};

} // namespace

PickleGlobal pickleGlobal(std::string_view module, std::string_view name) {
    for (const GlobalRow& row : kGlobals) {
        if (row.module == module && row.name == name) {
            return row.global;
        }
    }
    refusePickleGlobal(module, name);
}

void refusePickleGlobal(std::string_view module, std::string_view name) {
    const std::string full = printable(std::string(module) + "." + std::string(name));
    const bool isTorch = module == "torch" || module.starts_with("torch.");
    refuse(isTorch ? " holds a " + full +
                         ", which is not read: refused. Save plain tensors, "
                         "model.state_dict(), with torch.save or as safetensors."
                   : " wants to run " + full +
                         ": refused. Weights need nothing of the kind. Use the file only from "
                         "a source that you trust, and have it saved again as safetensors.");
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/checkpoint/tensor_view.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace taxo {

/// Place of a value in Pickle::values. Values name each other by place, so that cycles and depth
/// cost nothing.
using PickleId = std::uint32_t;

struct PickleNone {};

struct PickleTuple {
    std::vector<PickleId> items;
};

struct PickleList {
    std::vector<PickleId> items;
};

/// In the order of the file; keys may be of any kind and may repeat.
struct PickleDict {
    std::vector<std::pair<PickleId, PickleId>> items;
};

/// Numbers that lie in an entry `data/<key>` of the archive.
struct PickleStorage {
    TensorType type = TensorType::Float32;
    std::string_view key;
    std::int64_t elements = 0;
};

/// A strided view of a storage. Sizes are as the file states them: not checked against the storage,
/// but none is negative and there are as many strides as lengths.
struct PickleTensor {
    PickleId storage = 0;
    std::int64_t offset = 0; ///< in elements
    std::vector<std::int64_t> shape;
    std::vector<std::int64_t> strides; ///< in elements
};

/// What a pickle may name and this reader stands in for.
struct PickleGlobal {
    enum class Kind : std::uint8_t { OrderedDict, Size, RebuildTensor, RebuildParameter, Storage };
    Kind kind = Kind::OrderedDict;
    TensorType type = TensorType::Float32; ///< Storage only
};

using PickleValue = std::variant<PickleNone,
                                 bool,
                                 std::int64_t,
                                 double,
                                 std::string_view,
                                 PickleTuple,
                                 PickleList,
                                 PickleDict,
                                 PickleStorage,
                                 PickleTensor,
                                 PickleGlobal>;

struct Pickle {
    std::vector<PickleValue> values;
    PickleId root = 0;

    template <class T>
    const T* as(PickleId id) const {
        return std::get_if<T>(&values[id]);
    }
};

/// Reads the pickle of a PyTorch archive (protocols 2 to 5, the instructions that Python's pickler
/// writes for torch.save). It runs nothing: names other than those of PickleGlobal are refused, and
/// the refusal says the name. Time and memory are bounded by the size of the pickle. Texts are
/// views of `bytes`. `name` is what the file is called in errors. May throw std::bad_alloc.
Result<Pickle> readPickle(std::span<const std::byte> bytes, const std::string& name);

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/clip_config.h"

#include <ATen/ATen.h>

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace taxo {

/// The weights of a checkpoint by name, as tensors. Throws c10::Error; made only of checkpoints
/// that checkLayout accepted.
class Weights {
public:
    /// `checkpoint` may go away afterwards: tensors keep its storage.
    Weights(const Checkpoint& checkpoint, at::Device device, at::ScalarType type);

    /// In place over the mapped file where device and type allow, else a converted copy.
    at::Tensor get(const std::string& name) const;

private:
    Checkpoint m_checkpoint;
    std::unordered_map<std::string, const TensorView*> m_byName;
    at::Device m_device;
    at::ScalarType m_type;
};

/// A tensor over a view's bytes; `storage` lives as long as it. A copy where the bytes are not
/// aligned to the element size.
at::Tensor tensorOver(const TensorView& view, const std::shared_ptr<const void>& storage);

/// Names of the tensors that hold NaN or infinity.
std::vector<std::string> notFinite(const Checkpoint& checkpoint);

/// The matching error: Corrupt, naming them.
Error notFiniteError(const Checkpoint& checkpoint, const std::vector<std::string>& names);

} // namespace taxo

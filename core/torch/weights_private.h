// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/clip_config.h"

#include <ATen/ATen.h>

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

namespace taxo {

/// The weights of a model by name, as tensors: those of a checkpoint, or a trainer's own. Throws
/// c10::Error; made only of checkpoints that checkLayout accepted.
class Weights {
public:
    /// Handed out as they are, so that autograd sees them.
    explicit Weights(std::unordered_map<std::string, at::Tensor> own) : m_own(std::move(own)) {}

    /// `checkpoint` may go away afterwards: tensors keep its storage.
    Weights(const Checkpoint& checkpoint, at::Device device, at::ScalarType type);

    /// In place over the mapped file where device and type allow, else a converted copy.
    at::Tensor get(const std::string& name) const;

private:
    std::unordered_map<std::string, at::Tensor> m_own;
    std::optional<Checkpoint> m_checkpoint;
    std::unordered_map<std::string, const TensorView*> m_byName;
    at::Device m_device = at::kCPU;
    at::ScalarType m_type = at::kFloat;
};

/// A tensor over a view's bytes; `storage` lives as long as it. A copy where the bytes are not
/// aligned to the element size.
at::Tensor tensorOver(const TensorView& view, const std::shared_ptr<const void>& storage);

/// Names of the tensors that hold NaN or infinity.
std::vector<std::string> notFinite(const Checkpoint& checkpoint);

/// The matching error: Corrupt, naming them.
Error notFiniteError(const Checkpoint& checkpoint, const std::vector<std::string>& names);

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/checkpoint/tensor_view.h"

#include <filesystem>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace taxo {

/// All tensors of a weights file, safetensors or PyTorch zip archive, told apart by their bytes.
/// Tensors are views of the mapped file (compressed or strided entries are unpacked into memory);
/// `storage` keeps them alive. Training checkpoints are unwrapped: `state_dict`, a `module.` prefix
/// on every name.
class Checkpoint {
public:
    static Result<Checkpoint> open(const std::filesystem::path& file);

    /// Of tensors that are in memory already (random weights, tests): `storage` owns their bytes,
    /// `name` stands for the path in messages.
    static Checkpoint inMemory(std::string name,
                               std::vector<TensorView> tensors,
                               std::shared_ptr<const void> storage) {
        Checkpoint checkpoint;
        checkpoint.m_path = std::move(name);
        checkpoint.m_tensors = std::move(tensors);
        checkpoint.m_storage = std::move(storage);
        return checkpoint;
    }

    const std::filesystem::path& path() const { return m_path; }

    /// In the order of the file. Names are unique.
    const std::vector<TensorView>& tensors() const { return m_tensors; }

    const TensorView* find(const std::string& name) const;

    std::shared_ptr<const void> storage() const { return m_storage; }

private:
    Checkpoint() = default;

    std::filesystem::path m_path;
    std::vector<TensorView>
        m_tensors; // sorted copy of names is not kept: a few hundred, looked up once
    std::shared_ptr<const void> m_storage;
};

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/checkpoint/tensor_view.h"

#include <cstddef>
#include <filesystem>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taxo {

/// All tensors of a weights file, safetensors or PyTorch zip archive, told apart by their bytes.
///
/// Tensors are views of the mapped file; only compressed or strided entries of an archive are
/// unpacked into memory. Training checkpoints are unwrapped as open_clip does: a `state_dict` (or
/// `model`) inside, a `module.` in front of every name. What the training forks add
/// (`visual.continual_proj`, `visual.caption_proj`) is listed like any other tensor; the loader
/// passes over it.
///
/// Nothing in the file is run: an archive's pickle can make tensors, dictionaries, lists, numbers
/// and texts, and whatever else it asks for is refused by name. All sizes are checked against the
/// file. Opening costs milliseconds, whatever the size. A value; any thread.
class Checkpoint {
public:
    static Result<Checkpoint> open(const std::filesystem::path& file);

    /// The same from bytes that are there already and live as long as `owner`; `file` is what they
    /// are called in errors.
    static Result<Checkpoint> read(std::span<const std::byte> bytes,
                                   std::shared_ptr<const void> owner,
                                   const std::filesystem::path& file);

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

    /// In the order of the file. Names are unique. At least one.
    const std::vector<TensorView>& tensors() const { return m_tensors; }

    /// The tensor of this name, or null. Looks through the list.
    const TensorView* find(std::string_view name) const;

    /// Keeps the bytes of all tensors alive.
    std::shared_ptr<const void> storage() const { return m_storage; }

private:
    Checkpoint() = default;

    std::filesystem::path m_path;
    std::vector<TensorView> m_tensors;
    std::shared_ptr<const void> m_storage;
};

} // namespace taxo

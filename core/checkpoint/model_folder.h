// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/checkpoint/clip_config.h"

#include <filesystem>
#include <string>

namespace taxo {

/// Where a model lies and what it is. Weights are named here and opened by Checkpoint::open.
///
/// A folder is read as published: `open_clip_config.json` and the weights; the tokenizer's files
/// are BpeTokenizer's to find. The weights are the first of open_clip's list for local folders
/// (open_clip_model.safetensors, open_clip_pytorch_model.safetensors, .bin, .pth,
/// model.safetensors, pytorch_model.bin, .pth, model.pth), else the only *.safetensors, *.bin or
/// *.pth there; several others are an error that lists them. Never a .pt inside a folder, as in
/// open_clip.
///
/// A bare weights file of any name takes the configuration that lies beside it, where one does;
/// else it is inferred from the tensors. A folder of the Hugging Face cache (models--owner--name)
/// leads to its current snapshot.
struct ModelFolder {
    std::string
        name; ///< for people: the folder's, "owner/name" in a Hugging Face cache, the file's
    std::filesystem::path weights;
    ClipConfig config;
    bool configIsInferred = false; ///< from the tensors: QuickGELU and preprocessing are guesses

    static Result<ModelFolder> open(const std::filesystem::path& folderOrFile);
};

} // namespace taxo

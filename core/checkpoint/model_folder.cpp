// SPDX-License-Identifier: MIT
#include "core/checkpoint/model_folder.h"

#include "core/base/files.h"
#include "core/checkpoint/checkpoint.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace taxo {

namespace {

namespace fs = std::filesystem;

constexpr const char* kConfigName = "open_clip_config.json";
constexpr std::uint64_t kLargestConfig = 1U << 20U;

/// open_clip's order of preference for a local folder.
constexpr std::array<std::string_view, 8> kPreferred = {"open_clip_model.safetensors",
                                                        "open_clip_pytorch_model.safetensors",
                                                        "open_clip_pytorch_model.bin",
                                                        "open_clip_pytorch_model.pth",
                                                        "model.safetensors",
                                                        "pytorch_model.bin",
                                                        "pytorch_model.pth",
                                                        "model.pth"};

bool isFile(const fs::path& path) {
    std::error_code problem;
    return fs::is_regular_file(path, problem);
}

/// Files of the folder that may be weights, sorted by name.
Result<std::vector<fs::path>> candidatesIn(const fs::path& folder) {
    std::vector<fs::path> candidates;
    std::error_code problem;
    fs::directory_iterator entries(folder, problem);
    for (; !problem && entries != fs::directory_iterator(); entries.increment(problem)) {
        const fs::path& path = entries->path();
        const auto ending = path.extension();
        if ((ending == ".safetensors" || ending == ".bin" || ending == ".pth") && isFile(path)) {
            candidates.push_back(path);
        }
    }
    if (problem) {
        return failSystem(problem.value(), displayPath(folder));
    }
    std::ranges::sort(candidates);
    return candidates;
}

Result<fs::path> weightsIn(const fs::path& folder) {
    for (const std::string_view name : kPreferred) {
        if (isFile(folder / name)) {
            return folder / name;
        }
    }
    const auto candidates = candidatesIn(folder);
    if (!candidates) {
        return tl::unexpected(candidates.error());
    }
    if (candidates->size() == 1) {
        return candidates->front();
    }
    if (candidates->empty()) {
        return fail(ErrorCode::NotFound,
                    displayPath(folder) +
                        " holds no weights: looked for open_clip_model.safetensors, "
                        "open_clip_pytorch_model.safetensors, open_clip_pytorch_model.bin and any "
                        "other .safetensors, .bin or .pth. To use another file, name it itself.");
    }
    std::string names;
    for (const fs::path& candidate : *candidates) {
        names += names.empty() ? "" : ", ";
        names += displayName(candidate);
    }
    return fail(ErrorCode::InvalidInput,
                displayPath(folder) + " holds several files that may be the weights (" + names +
                    ") and none has a name that open_clip gives. Name the one to use.");
}

Result<ClipConfig> readConfig(const fs::path& file) {
    const auto text = readTextFile(file, kLargestConfig);
    if (!text) {
        return tl::unexpected(text.error());
    }
    auto config = ClipConfig::fromJson(*text);
    return config ? config : std::move(config).error().during("reading " + displayPath(file));
}

/// The snapshot that a folder of the Hugging Face cache stands for; other folders are themselves.
fs::path snapshotOf(const fs::path& folder) {
    const auto revision = readTextFile(folder / "refs" / "main", 1000);
    if (!revision) {
        return folder;
    }
    const auto end = revision->find_last_not_of(" \r\n");
    const fs::path snapshot = folder / "snapshots" / revision->substr(0, end + 1);
    return isFile(snapshot / kConfigName) ? snapshot : folder;
}

/// "models--imageomics--bioclip-2" -> "imageomics/bioclip-2"
std::string nameOfFolder(const fs::path& folder) {
    fs::path named = fs::absolute(folder).lexically_normal();
    if (!named.has_filename()) { // a slash at the end
        named = named.parent_path();
    }
    if (named.parent_path().filename() == "snapshots") {
        named = named.parent_path().parent_path();
    }
    std::string name = displayName(named);
    constexpr std::string_view kCachePrefix = "models--";
    if (name.starts_with(kCachePrefix)) {
        name.erase(0, kCachePrefix.size());
        if (const auto dashes = name.find("--"); dashes != std::string::npos) {
            name.replace(dashes, 2, "/");
        }
    }
    return name;
}

Result<ModelFolder> openFolder(const fs::path& given) {
    const fs::path folder = snapshotOf(given);
    ModelFolder model;
    model.name = nameOfFolder(folder);
    if (!isFile(folder / kConfigName)) {
        return fail(ErrorCode::NotFound,
                    displayPath(folder) + " is no model folder: it holds no " + kConfigName +
                        ". To have the model's sizes read from its weights, name the weights file "
                        "itself.");
    }
    auto config = readConfig(folder / kConfigName);
    if (!config) {
        return tl::unexpected(std::move(config).error());
    }
    model.config = std::move(*config);
    auto weights = weightsIn(folder);
    if (!weights) {
        return tl::unexpected(std::move(weights).error());
    }
    model.weights = std::move(*weights);
    return model;
}

Result<ModelFolder> openFile(const fs::path& file) {
    ModelFolder model;
    model.weights = file;
    const fs::path folder = file.parent_path();
    const fs::path beside = folder / kConfigName;
    model.configIsInferred = !isFile(beside);
    if (model.configIsInferred) {
        model.name = displayName(file);
        const auto checkpoint = Checkpoint::open(file);
        if (!checkpoint) {
            return tl::unexpected(checkpoint.error());
        }
        auto config = ClipConfig::fromTensors(*checkpoint);
        if (!config) {
            return tl::unexpected(std::move(config).error());
        }
        model.config = std::move(*config);
    } else {
        model.name = nameOfFolder(folder.empty() ? fs::path(".") : folder);
        auto config = readConfig(beside);
        if (!config) {
            return tl::unexpected(std::move(config).error());
        }
        model.config = std::move(*config);
    }
    return model;
}

} // namespace

Result<ModelFolder> ModelFolder::open(const fs::path& folderOrFile) {
    std::error_code problem;
    const auto status = fs::status(folderOrFile, problem);
    if (status.type() == fs::file_type::directory) {
        return openFolder(folderOrFile);
    }
    if (problem || status.type() == fs::file_type::not_found) {
        return failSystem(problem ? problem.value() : ENOENT, displayPath(folderOrFile));
    }
    return openFile(folderOrFile);
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <string>

namespace taxo {

/// What a person set once for both programs: one JSON file, `places::config()/settings.json`.
/// Values, not an object that watches: load, change, save. Unknown keys of newer versions are kept
/// when saving.
struct Settings {
    std::string model;           ///< installed name or folder; empty: none chosen
    std::string labels;          ///< label space folder; empty: the model's own
    std::string device = "auto"; ///< auto, cpu, cuda, cuda:1
    std::string precision = "auto";
    double threshold = 0.7; ///< mass that a rank must pass to be called best supported, 0 to 1
    std::string mirror;     ///< address that replaces the published one for downloads

    /// A missing file gives the defaults; an unreadable one is an error and stays untouched.
    static Result<Settings> load(const std::filesystem::path& file);
    Status save(const std::filesystem::path& file) const;
};

} // namespace taxo

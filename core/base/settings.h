// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

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
    int threads = 0;        ///< of the CPU for models; 0: all that may be used
    std::string mirror;     ///< address that replaces the published one for downloads
    std::string proxy;      ///< downloads go through it; empty: the environment's, if any
    /// The last labels in a person's own words, to choose again, and their bins: none, or one each
    /// (which may be empty).
    std::vector<std::string> ownLabels;
    std::vector<std::string> ownBins;
    std::string ownPrompt = "openai80"; ///< how they were worded, as of PromptSet::fromName

    std::string person; ///< who decides; empty: who is logged in

    // Of the window
    std::string language;                                   ///< "de"; empty: the system's
    std::string colors = "auto";                            ///< auto, light, dark
    std::uint64_t thumbnailBytes = std::uint64_t{2} << 30U; ///< most that small pictures take
    /// Collections that the window had open, the newest first.
    std::vector<std::string> recentCollections;

    bool operator==(const Settings&) const = default;

    /// A missing file gives the defaults; an unreadable one is an error and stays untouched.
    static Result<Settings> load(const std::filesystem::path& file);
    Status save(const std::filesystem::path& file) const;
};

/// A file that is no settings file gets another name beside its own, which nothing had before
/// ("settings.broken.json"), so that it can be mended and the next saving does not meet it.
/// Returns the new name.
Result<std::filesystem::path> setAsideSettings(const std::filesystem::path& file);

} // namespace taxo

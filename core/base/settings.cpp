// SPDX-License-Identifier: MIT
#include "core/base/settings.h"

#include "core/base/files.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <limits>
#include <string>
#include <system_error>
#include <type_traits>
#include <utility>
#include <vector>

namespace taxo {

namespace {

using nlohmann::json;

constexpr std::uint64_t kLargestSettings = 1U << 20U;

Result<json> readJson(const std::filesystem::path& file) {
    auto text = readTextFile(file, kLargestSettings);
    if (!text && text.error().code == ErrorCode::NotFound) {
        return json::object();
    }
    if (!text) {
        return tl::unexpected(std::move(text).error());
    }
    json all = json::parse(*text, nullptr, false);
    if (!all.is_object()) {
        return fail(ErrorCode::Corrupt,
                    displayPath(file) + " is not a settings file (JSON). Mend it or move it away.");
    }
    return all;
}

template <class T>
void take(const json& all, const char* key, T& value) {
    const auto found = all.find(key);
    if (found == all.end()) {
        return;
    }
    if constexpr (std::is_same_v<T, std::vector<std::string>>) {
        const bool areTexts =
            found->is_array() && std::all_of(found->begin(), found->end(), [](const json& one) {
                return one.is_string();
            });
        if (areTexts) {
            value = found->template get<T>();
        }
    } else if constexpr (std::is_same_v<T, std::string>) {
        if (found->is_string()) {
            value = found->template get<std::string>();
        }
    } else if constexpr (std::is_integral_v<T>) {
        // As a double first: a number beyond T's range would come out as any other.
        const double number = found->is_number() ? found->template get<double>() : -1.0;
        if (number >= 0.0 && number < static_cast<double>(std::numeric_limits<T>::max())) {
            value = static_cast<T>(number);
        }
    } else {
        if (found->is_number()) {
            value = found->template get<T>();
        }
    }
}

} // namespace

Result<Settings> Settings::load(const std::filesystem::path& file) {
    const auto all = readJson(file);
    if (!all) {
        return tl::unexpected(all.error());
    }
    Settings settings;
    take(*all, "model", settings.model);
    take(*all, "labels", settings.labels);
    take(*all, "device", settings.device);
    take(*all, "precision", settings.precision);
    take(*all, "threshold", settings.threshold);
    take(*all, "threads", settings.threads);
    take(*all, "mirror", settings.mirror);
    take(*all, "proxy", settings.proxy);
    take(*all, "own_labels", settings.ownLabels);
    take(*all, "own_bins", settings.ownBins);
    take(*all, "own_prompt", settings.ownPrompt);
    take(*all, "person", settings.person);
    take(*all, "language", settings.language);
    take(*all, "colors", settings.colors);
    take(*all, "thumbnail_bytes", settings.thumbnailBytes);
    take(*all, "recent_collections", settings.recentCollections);
    if (settings.ownBins.size() != settings.ownLabels.size()) {
        settings.ownBins.clear();
    }
    if (settings.threshold < 0.0 || settings.threshold > 1.0) {
        settings.threshold = Settings{}.threshold;
    }
    return settings;
}

Status Settings::save(const std::filesystem::path& file) const {
    auto all = readJson(file);
    if (!all) {
        return tl::unexpected(std::move(all).error());
    }
    (*all)["model"] = model;
    (*all)["labels"] = labels;
    (*all)["device"] = device;
    (*all)["precision"] = precision;
    (*all)["threshold"] = threshold;
    (*all)["threads"] = threads;
    (*all)["mirror"] = mirror;
    (*all)["proxy"] = proxy;
    (*all)["own_labels"] = ownLabels;
    (*all)["own_bins"] = ownBins;
    (*all)["own_prompt"] = ownPrompt;
    (*all)["person"] = person;
    (*all)["language"] = language;
    (*all)["colors"] = colors;
    (*all)["thumbnail_bytes"] = thumbnailBytes;
    (*all)["recent_collections"] = recentCollections;
    if (const auto folder = file.parent_path(); !folder.empty()) {
        std::error_code problem;
        std::filesystem::create_directories(folder, problem);
        if (problem) {
            return failSystem(problem.value(), displayPath(folder));
        }
    }
    return writeWholeFile(file, all->dump(2, ' ', false, json::error_handler_t::replace) + "\n");
}

Result<std::filesystem::path> setAsideSettings(const std::filesystem::path& file) {
    constexpr int kMost = 1000;
    for (int number = 1; number <= kMost; ++number) {
        std::filesystem::path aside = file;
        aside.replace_extension((number == 1 ? ".broken" : ".broken-" + std::to_string(number)) +
                                file.extension().native());
        std::error_code problem;
        if (std::filesystem::exists(std::filesystem::symlink_status(aside, problem))) {
            continue;
        }
        std::filesystem::rename(file, aside, problem);
        if (problem) {
            return failSystem(problem.value(), displayPath(file));
        }
        return aside;
    }
    return fail(ErrorCode::Io,
                displayPath(file) + " has been set aside " + std::to_string(kMost) +
                    " times. Delete the broken ones beside it.");
}

} // namespace taxo

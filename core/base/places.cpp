// SPDX-License-Identifier: MIT
#include "core/base/places.h"

#include "core/base/platform.h"

#include <cstdlib>

namespace taxo::places {

namespace {

std::filesystem::path environment(const char* name) {
    const char* const value =
        std::getenv(name); // NOLINT(concurrency-mt-unsafe): nobody sets it later
    return value != nullptr ? std::filesystem::path(value) : std::filesystem::path();
}

/// The specification ignores values that are not absolute.
std::filesystem::path xdg(const char* name, const char* underHome) {
    const auto chosen = environment(name);
    const auto root = chosen.is_absolute() ? chosen : platform::homeFolder() / underHome;
    return root / "taxoscope";
}

} // namespace

std::filesystem::path data() {
    return xdg("XDG_DATA_HOME", ".local/share");
}

std::filesystem::path cache() {
    return xdg("XDG_CACHE_HOME", ".cache");
}

std::filesystem::path config() {
    return xdg("XDG_CONFIG_HOME", ".config");
}

std::filesystem::path settingsFile() {
    return config() / "settings.json";
}

std::filesystem::path models() {
    return data() / "models";
}

std::filesystem::path labels() {
    return data() / "labels";
}

std::filesystem::path demoModel() {
    const auto chosen = environment("TAXO_DEMO_DIR");
    return chosen.empty()
               ? (platform::executableFolder() / "../share/taxoscope/demo").lexically_normal()
               : chosen;
}

std::filesystem::path modules() {
    const auto chosen = environment("TAXO_MODULE_DIR");
    return chosen.empty() ? (platform::executableFolder() / "../lib/taxoscope").lexically_normal()
                          : chosen;
}

} // namespace taxo::places

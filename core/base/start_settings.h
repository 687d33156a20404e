// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/error.h"
#include "core/base/settings.h"

#include <filesystem>
#include <optional>

namespace taxo {

/// What a program begins with, whatever state its settings are in.
struct StartSettings {
    Settings settings;            ///< the defaults where the file could not be read
    std::optional<Error> problem; ///< why it could not
    std::filesystem::path keptAs; ///< where the broken file lies now; empty: still in its place
};

/// Loads; a file that is no settings file is set aside. One that may not be read, or not be
/// renamed, stays where it is: saving then says why it cannot be.
StartSettings loadOrSetAside(const std::filesystem::path& file);

} // namespace taxo

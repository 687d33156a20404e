// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <filesystem>
#include <span>
#include <vector>

namespace taxo {

/// An input that could not be used, with its reason.
struct FailedPath {
    std::filesystem::path path;
    Error error;
};

struct FoundPhotos {
    std::vector<std::filesystem::path> files; ///< in the order asked for; inside folders by name
    std::vector<FailedPath> failed;
    std::vector<std::filesystem::path> videos; ///< inside folders; not supported
};

/// Files as they are named; folders with everything below them whose name ends like a photograph's,
/// links followed, each folder once (a loop of links ends). Missing and unreadable paths are
/// listed, the others found all the same. Reports files found. Fails only when cancelled.
Result<FoundPhotos> findPhotos(std::span<const std::filesystem::path> from,
                               const Progress& progress);

} // namespace taxo

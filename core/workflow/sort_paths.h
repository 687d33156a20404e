// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/workflow/find_photos.h"
#include "core/workflow/import_source.h"

#include <filesystem>
#include <span>
#include <vector>

namespace taxo {

/// What another program knows of photographs.
struct FoundSource {
    std::filesystem::path path;
    SourceKind kind = SourceKind::Table;
    std::filesystem::path npy = {}; ///< embeddings whose rows the table describes; empty: none
};

/// What a person named, by what it is. In each the order is that of the names.
struct SortedPaths {
    std::vector<std::filesystem::path> collections;
    std::vector<std::filesystem::path> bundles; ///< packed collections (unpackBundle)
    /// Photographs and folders of them. What is not there, too: importPhotos tells of it.
    std::vector<std::filesystem::path> photos;
    std::vector<FoundSource> sources;
    std::vector<std::filesystem::path> tracks; ///< GPX files, by their names
    std::vector<FailedPath> failed;            ///< with what to do instead
};

/// Sorts files and folders by their content (recogniseSource). A folder that is of no other kind is
/// one of photographs, as is a file that is not named like something else. Embeddings (.npy) take
/// the table that is named with them, else the one beside them that is called as they are. Looks at
/// a folder's own entries, not below them. Fails only when cancelled.
Result<SortedPaths> sortPaths(std::span<const std::filesystem::path> paths,
                              const Progress& progress);

} // namespace taxo

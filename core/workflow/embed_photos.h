// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/workflow/find_photos.h"
#include "core/workflow/photo_identifier.h"

#include <filesystem>
#include <vector>

namespace taxo {

struct EmbedFilesOptions {
    IdentifierChoice model; ///< its labels are not used
    bool normalise = false; ///< unit length; else raw, as encode_image gives them
};

struct EmbedFilesReport {
    std::size_t written = 0;
    std::vector<FailedPath> failed; ///< with those that could not be found
};

/// Writes `npy` (float32 [n, d], one row for each photograph that could be read, in order) and
/// beside it the same name with .csv: row (empty where it failed), path, sha256 of the file, error.
/// Both appear together when all is done. InvalidInput where both would be one file.
Result<EmbedFilesReport> embedFiles(const FoundPhotos& photos,
                                    const EmbedFilesOptions& options,
                                    const std::filesystem::path& npy,
                                    const Progress& progress);

} // namespace taxo

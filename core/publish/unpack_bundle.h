// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

#include <cstdint>
#include <filesystem>

namespace taxo {

/// A collection that was given away as a bundle (makeBundleDataset) and lies here now.
struct UnpackedBundle {
    std::filesystem::path collection; ///< its file
    std::int64_t photos = 0;
    std::int64_t missing = 0; ///< of these: not in the bundle
};

/// Whether a file is a zip archive with a collection in it, whatever else is. Reads its list.
bool looksLikeBundle(const std::filesystem::path& archive);

/// Unpacks a bundle into `folder`, which is not there yet: FOLDER/FOLDER.taxo, with its photographs
/// or small pictures beside it, where the collection looks for them. The folder appears when
/// everything is in it; an error or a stop leaves nothing.
///
/// InvalidInput where the folder is there already, or the archive is none that is opened
/// (unpackZip) or holds what no bundle does; Corrupt, NoSpace; as Collection::open of what is in
/// it.
Result<UnpackedBundle> unpackBundle(const std::filesystem::path& archive,
                                    const std::filesystem::path& folder,
                                    const Progress& progress);

} // namespace taxo

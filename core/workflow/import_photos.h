// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/photo.h"
#include "core/collection/shared_collection.h"
#include "core/workflow/find_photos.h"

#include <array>
#include <cstddef>
#include <filesystem>
#include <span>
#include <vector>

namespace taxo {

struct ImportReport {
    std::array<std::size_t, kAddedKinds> added{}; ///< how many became what, by Added
    std::vector<std::filesystem::path> copies;    ///< files of the same bytes as one that is kept
    std::vector<FailedPath> failed;               ///< not found, or not readable
    std::vector<std::filesystem::path> videos;    ///< below the folders; not supported

    std::size_t count(Added kind) const { return added[static_cast<std::size_t>(kind)]; }
};

/// A file, and below which root it lies.
struct PhotoPlace {
    std::filesystem::path root; ///< absolute
    std::filesystem::path path; ///< below it
};

/// Keeps these files, and adds to the report what became of each.
Status importPlaces(const SharedCollection& collection,
                    std::span<const PhotoPlace> places,
                    ImportReport& report,
                    const Progress& progress);

/// Keeps files, and everything below folders (as findPhotos), as photographs of a collection; a
/// folder named is their root, a file's root is its own folder. Originals are read once and never
/// written to. What is done is kept batch by batch, the first photograph at once, then twice a
/// second or more often: stopped or killed, running it again does what is left. Reports
/// photographs. Some 0.4 ms a photograph beside reading its bytes.
Result<ImportReport> importPhotos(const SharedCollection& collection,
                                  std::span<const std::filesystem::path> from,
                                  const Progress& progress);

} // namespace taxo

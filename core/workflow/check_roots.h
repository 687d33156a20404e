// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/roots.h"
#include "core/workflow/find_photos.h"
#include "core/workflow/import_photos.h"

#include <cstddef>
#include <filesystem>
#include <vector>

namespace taxo {

/// A photograph whose file is not there any more, and a new file with the same bytes.
struct MovedFile {
    KeptFile from;
    PhotoPlace to;
};

/// How the files below a collection's roots differ from what is kept: an offer, nothing is done.
struct RootsReport {
    std::size_t unchanged = 0;     ///< as they were, by size and time
    std::vector<PhotoPlace> added; ///< not those that are known to be copies of a photograph
    std::vector<KeptFile> changed; ///< another size or time
    std::vector<MovedFile> moved;
    std::vector<KeptFile> missing;             ///< and not known to be
    std::vector<KeptFile> back;                ///< known to be missing, and there again
    std::size_t stillMissing = 0;              ///< known to be
    std::vector<Root> gone;                    ///< roots that are not there: a disk, or relink
    std::vector<std::filesystem::path> videos; ///< not supported
    std::vector<FailedPath> failed;            ///< folders that cannot be read

    /// Nothing to accept.
    bool isAsKept() const {
        return added.empty() && changed.empty() && moved.empty() && missing.empty() && back.empty();
    }
};

/// Looks at every photograph's file and for new files below the roots, by size and time; only
/// files that may be moved ones are read. For a view on a thread of its own (`openView`). Of roots
/// that are not there, no photograph counts as missing. Some 5 us a photograph.
Result<RootsReport> checkRoots(const Collection& collection, const Progress& progress);

/// Which of the differences are taken.
struct AcceptedKinds {
    bool added = true;
    bool changed = true;
    bool moved = true; ///< back ones too
    bool missing = true;
};

/// Takes what a report offers: missing ones are marked, moved ones are where they are now, edits of
/// metadata keep everything, others are new versions, new files are imported. Batch by batch, as
/// importPhotos.
Result<ImportReport> acceptRoots(Collection& collection,
                                 const RootsReport& report,
                                 AcceptedKinds kinds,
                                 const Progress& progress);

} // namespace taxo

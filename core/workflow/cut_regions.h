// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/journal.h"
#include "core/collection/photo.h"
#include "core/image/photo_decoder.h"
#include "core/specimens/layout.h"
#include "core/specimens/specimen_reader.h"
#include "core/workflow/find_photos.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// How pictures of many specimens are cut into regions.
struct CutOptions {
    std::optional<GridOptions> grid = std::nullopt; ///< else specimens are looked for
    SpecimenOptions specimens = {};

    /// Who draws such boxes, for NewRegion::drawnBy.
    std::string drawer() const { return grid ? kGridDrawer : kSpecimenFinder; }
};

/// The boxes of one photograph. Nothing is written. Half a second.
Result<std::vector<Box>> proposeCuts(const std::filesystem::path& file,
                                     const PhotoDecoder& decoder,
                                     const SpecimenReader& reader,
                                     const CutOptions& options,
                                     const Progress& progress);

/// Where one photograph would be cut.
struct CutPhoto {
    PhotoId photo;
    std::filesystem::path file;
    std::vector<Box> boxes;
};

struct CutProposal {
    std::vector<CutPhoto> photos;   ///< with at least one box
    std::size_t cutBefore = 0;      ///< passed over: they have regions already
    std::vector<FailedPath> failed; ///< could not be read
};

/// Photographs of a collection that are to be looked at: of these items each whole photograph that
/// has no regions yet.
struct PhotosToCut {
    std::vector<CutPhoto> photos; ///< without boxes
    std::size_t cutBefore = 0;
};

Result<PhotosToCut> photosToCut(const Collection& collection, std::span<const ItemId> items);

/// Looks at them one after the other. InvalidInput where the options are out of range.
Result<CutProposal> proposeCuts(PhotosToCut photos,
                                const PhotoDecoder& decoder,
                                const SpecimenReader& reader,
                                const CutOptions& options,
                                const Progress& progress);

/// Draws the regions of a proposal, as one step; nothing where there were all already.
Result<std::optional<EntryId>> applyCuts(Collection& collection,
                                         std::span<const CutPhoto> photos,
                                         const std::string& drawnBy,
                                         const DecisionMaker& by);

} // namespace taxo

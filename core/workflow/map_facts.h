// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/workflow/project_collection.h"
#include "core/workflow/projection_options.h"

#include <cstddef>
#include <optional>
#include <string>

namespace taxo {

/// What a person should know of a map before believing it, whether it was made now or is kept.
struct MapFacts {
    ProjectionOptions options;
    std::size_t points = 0;
    std::size_t leftOut = 0;       ///< items that were asked for and have no usable vector
    std::size_t arranged = 0;      ///< of the points; others were placed beside those
    std::size_t placedLater = 0;   ///< of the others: items that came later
    std::optional<double> clipped; ///< neighbours, or perplexity, instead of those of the options
    MapQuality quality;
    bool isSettled = true; ///< false: it was stopped

    /// Drawn by chance, the others placed beside them.
    bool isSample() const { return arranged + placedLater < points; }
};

/// Corrupt where how it was made cannot be read.
Result<MapFacts> factsOf(const CollectionMap& map);

/// How a map was made and how far it can be believed, for a caption: "UMAP of 600 photographs by
/// bioclip-2 (15 neighbours, least distance 0.1, seed 1). Trustworthiness 0.953, ..."
std::string captionOf(const MapFacts& facts, const std::string& model);

} // namespace taxo

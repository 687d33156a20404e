// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/workflow/draw_map.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace taxo {
struct StructureTraits;
} // namespace taxo

namespace taxo::cli {

/// A trait for which there was enough, and the items that it was measured of.
struct MeasuredTrait {
    const StructureTraits& found;
    std::span<const std::int64_t> items;
};

/// What is asked of `taxo map --collection`.
struct KeptMapFigure {
    std::string map;     ///< its name; empty: the newest
    std::string colorBy; ///< a rank or a field, as colorMap has them; empty: the family
    std::string out;
    bool hasCaption = true;
    MapDrawing drawing; ///< its caption stands before what is said of the method
    std::optional<MeasuredTrait> along = std::nullopt; ///< in place of `colorBy`
};

/// Draws it; the line that tells what was drawn.
Result<std::string>
drawKeptMap(const Collection& collection, KeptMapFigure figure, const Progress& progress);

} // namespace taxo::cli

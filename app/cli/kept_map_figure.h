// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/workflow/draw_map.h"

#include <string>

namespace taxo::cli {

/// What is asked of `taxo map --collection`.
struct KeptMapFigure {
    std::string map;     ///< its name; empty: the newest
    std::string colorBy; ///< a rank or a field, as colorMap has them; empty: the family
    std::string out;
    bool hasCaption = true;
    MapDrawing drawing; ///< its caption stands before what is said of the method
};

/// Draws it; the line that tells what was drawn.
Result<std::string>
drawKeptMap(const Collection& collection, KeptMapFigure figure, const Progress& progress);

} // namespace taxo::cli

// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/map_arguments.h"
#include "app/cli/map_table.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/figure/map_figure.h"

#include <cstddef>
#include <string>
#include <vector>

namespace taxo::cli {

/// A figure and what it is drawn from.
struct DrawnMap {
    MapTable table;
    std::vector<Color> colors;
    std::vector<PointShape> shapes;
    MapFigure figure;
    std::string said; ///< of the colours, for the caption
};

/// "1,204 points".
std::string pointsText(std::size_t count);

/// Reads the table that the arguments name and draws it.
Status drawTable(DrawnMap& drawn, const MapArguments& arguments, const Progress& progress);

} // namespace taxo::cli

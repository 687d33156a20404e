// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/box.h"
#include "core/base/result.h"

#include <array>
#include <span>
#include <vector>

namespace taxo {

/// Boxes of equal size in rows and columns: a tray whose specimens stand in ranks.
struct GridOptions {
    int rows = 10;
    int columns = 12;
    Box area = {};    ///< of the picture, that the grid fills
    double gap = 0.0; ///< between neighbours, as a share of a cell's side, below 1

    /// InvalidInput says which number is out of range, and what the range is.
    Status check() const;
};

/// Row by row from the upper left corner. The options must be right (`check`).
std::vector<Box> gridOf(const GridOptions& options);

/// The smallest box around all of them; there is at least one.
Box boxAround(std::span<const Box> boxes);

/// The two halves of a box, side by side where it is at least as wide as high, else one above the
/// other. `aspect`: of the picture, its width by its height in pixels.
std::array<Box, 2> halvesOf(const Box& box, double aspect);

/// Row by row as one reads: boxes whose middles lie in one another's height are in one row.
std::vector<Box> inReadingOrder(std::vector<Box> boxes);

/// Area of what is common by the area of both together: 0 apart, 1 equal.
double overlap(const Box& a, const Box& b);

} // namespace taxo

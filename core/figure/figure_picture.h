// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/figure/figure_file.h"

#include <cstdint>
#include <optional>
#include <vector>

namespace taxo {

struct DistanceFigure;
struct ScatterFigure;

/// Where the squares of a heat map stand, in pixels.
struct FigureGrid {
    double left = 0.0;
    double top = 0.0;
    double cell = 0.0;                ///< side of a square
    std::vector<std::uint32_t> order; ///< things, from above and from the left
};

/// Where a mean stands, in pixels.
struct FigureSpot {
    double x = 0.0;
    double y = 0.0;
    std::uint32_t thing = 0; ///< ScatterPoint::thing
};

/// A figure for the screen, and what lies where in it.
struct FigurePicture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels; ///< [height, width, 4]: blue, green, red, one unused
    std::optional<FigureGrid> grid;   ///< of distances
    std::vector<FigureSpot> spots;    ///< of means
};

// Errors as of writing one into a PNG file.

Result<FigurePicture> pictureOf(const DistanceFigure& figure, const FigureSize& size);
Result<FigurePicture> pictureOf(const ScatterFigure& figure, const FigureSize& size);

} // namespace taxo

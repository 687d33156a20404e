// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/map_drawing_private.h"
#include "core/figure/map_place.h"
#include "core/figure/region_labels.h"

#include <cstddef>
#include <span>
#include <vector>

namespace taxo {

/// The points of a figure as they are seen: of three dimensions, from the eye.
/// Moved, never copied: what it shows may be its own.
struct MapCloud {
    std::vector<float> seen; ///< of three dimensions, or of a part of the map
    std::span<const float> positions;
    std::vector<float> nearness; ///< of three dimensions
    std::vector<float> box;
    std::vector<Color> faded;
    std::span<const Color> colors;

    bool isSomewhere(std::size_t point) const {
        return isPlace(positions[2 * point]) && isPlace(positions[2 * point + 1]);
    }
};

/// The points alone where the map is flat.
MapCloud cloudOf(const MapFigure& figure);

/// What of the map is seen in `area`: all points and some room about them, at one scale.
MapWindow windowOn(const MapCloud& cloud, const Area& area);

/// `part` and what `area` has room for beside it, at one scale.
MapWindow widened(const MapWindow& part, const Area& area);

/// Leaves out what is not seen of the window, but for dots on its edge; how many are left.
std::size_t keepInside(MapCloud& cloud, const MapWindow& window);

/// On the page, in points.
struct PagePoint {
    double x;
    double y;
};

/// Where a place of the map stands in `area`, of which `window` is seen.
PagePoint placeOnPage(float x, float y, const MapWindow& window, const Area& area);

/// On top of the points: names of regions that have room, and the way that an arrow shows.
void drawRegionNames(const FigurePage& page,
                     const MapFigure& figure,
                     const MapCloud& cloud,
                     const MapWindow& window,
                     const Area& area);
void drawArrow(const FigurePage& page,
               const MapArrow& arrow,
               Ground ground,
               const MapWindow& window,
               const Area& area);

} // namespace taxo

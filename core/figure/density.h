// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/palette.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo {

/// The part of a map that is seen; y points upwards.
struct MapWindow {
    float left = 0.0F;
    float bottom = 0.0F;
    float width = 1.0F;
    float height = 1.0F;
};

/// Red, green, blue and opacity (0 to 255, not multiplied in), rows from the top.
struct Picture {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> rgba;
};

/// What is drawn of points that are too many to be drawn one by one.
struct DensityPoints {
    std::span<const float> positions;    ///< x, y of each point
    std::span<const Color> colors;       ///< of each point
    std::span<const std::uint8_t> drawn; ///< of each point, 0: left out; empty: all are drawn
    float radius = 0.5F;                 ///< of each, in pixels; up to 0.5: the pixel it lies in
    float leastOpacity = 0.3F;           ///< of a single point among many, so that it is seen
};

/// Each pixel in the mean colour of its points (of their light), the more opaque the more there
/// are, by the logarithm: from `leastOpacity` for one to 1 for the densest pixel. Points outside
/// the window and those with a NaN are left out; a point on the far edge is inside. A window
/// without extent shows nothing. The same with any number of threads; `threads` 0: as many as there
/// are CPUs. A million points of one pixel on 1280 x 800: some 30 ms of CPU time; larger ones take
/// as much longer as they cover pixels.
Picture drawDensity(
    const DensityPoints& points, const MapWindow& window, int width, int height, int threads = 0);

} // namespace taxo

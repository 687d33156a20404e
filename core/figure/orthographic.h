// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace taxo {

/// From where a map of three dimensions is looked at, without perspective. z is up.
struct ViewAngles {
    double azimuthDegrees = 35.0;   ///< about the vertical; 0 looks along y, with x to the right
    double elevationDegrees = 20.0; ///< from above; 90 looks straight down
};

/// Points as they are seen.
struct SeenPoints {
    std::vector<float> positions; ///< x to the right, y upwards, of each
    std::vector<float> nearness;  ///< of each: 0 the farthest fiftieth to 1 the nearest
    std::vector<float> box;       ///< ends of the twelve edges about the points: x, y, x, y each
};

/// `positions` holds x, y, z of each point. A point of which one is no place (isPlace) is nowhere
/// (NaN).
SeenPoints lookAt(std::span<const float> positions, const ViewAngles& angles);

} // namespace taxo

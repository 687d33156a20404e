// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/palette.h"

#include <algorithm>
#include <cmath>
#include <cstddef>

namespace taxo::ui {

/// How points are drawn, whatever draws them.
struct PointLook {
    float diameter = 6.0F; ///< pixels
    float opacity = 1.0F;
    Color ground;          ///< what is far away fades into it
    Color quiet;           ///< of what is not selected, where something is
    float depthCue = 0.0F; ///< share of the colour that is lost at the far end
    float reach = 1.0F;    ///< how far the ends are from the camera's centre
    bool operator==(const PointLook&) const = default;

    /// 0 at the near end, 1 at the far one; `depth` as of MapProjection. The shader of PointsActor
    /// has it from the depth of the picture.
    float farness(float depth) const {
        const float share = 0.5F - 0.5F * depth / reach;
        return share > 0.0F ? std::min(share, 1.0F) : 0.0F; // also for what is no number
    }
};

/// Of how many points, on how much of a screen, how often larger than when all is seen: as large
/// as leaves room between them, within what the eye likes; larger when one comes nearer. Units of
/// the screen.
inline float pointDiameter(std::size_t points, double area, double zoom) {
    constexpr double kLeast = 2.6;
    constexpr double kMost = 11.0;
    const double room = std::sqrt(area / static_cast<double>(std::max<std::size_t>(points, 1)));
    const double byRoom = 0.34 * room * std::pow(std::max(zoom, 0.05), 0.6);
    const double byZoom = kLeast * std::pow(std::max(zoom, 1.0), 0.25);
    return static_cast<float>(std::min(std::max(byRoom, byZoom), kMost));
}

/// Small points lie upon each other, and show how many.
inline float pointOpacity(float diameter) {
    return std::clamp(0.45F + 0.07F * diameter, 0.0F, 0.92F);
}

} // namespace taxo::ui

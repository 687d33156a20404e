// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/palette.h"
#include "ui/scene/map_camera.h"
#include "ui/scene/map_points.h"
#include "ui/scene/point_look.h"

#include <QImage>
#include <QSize>

#include <cstddef>
#include <vector>

namespace taxo::ui {

/// If more are seen, they are drawn as a density: each pixel in the mean colour of its points.
inline constexpr std::size_t kMostDiscs = 60'000;

/// What a picture of a map is made from; a value that a worker can have.
struct MapPicture {
    MapPoints points;
    MapCamera camera;
    PointLook look;
    QSize pixels;
    double pixelRatio = 1.0; ///< of those to the screen's units
    bool operator==(const MapPicture&) const = default;

    /// The same, on the same ground: the processor's way of what the graphics card draws, and of
    /// what are too many points for it. Any thread; a million points take some 100 ms on two.
    QImage draw(int threads) const;
};

/// Where each point is seen, x and y of each, in pixels of the picture from its upper left; those
/// that are nowhere are not numbers. `depths`, where given: see MapProjection.
std::vector<float> placesOnScreen(const EmbeddingMatrix& positions,
                                  const MapProjection& projection,
                                  int threads,
                                  std::vector<float>* depths = nullptr);

} // namespace taxo::ui

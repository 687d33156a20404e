// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QImage>
#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <cstdint>
#include <span>
#include <vector>

class QPainter;

namespace taxo::ui {

/// Sides of pictures in a scene, in pixels: smaller ones tell nothing, larger ones hide the scene.
inline constexpr double kSmallestThumbnail = 40.0;
inline constexpr double kLargestThumbnail = 120.0;

/// More are never asked for.
inline constexpr std::size_t kMostThumbnails = 300;

struct SeenPoint {
    std::uint32_t index = 0;
    QPointF at;
};

struct ThumbnailPlace {
    std::uint32_t index = 0;
    QRectF box;
};

/// Where pictures stand in place of points: around their point, as large as their number allows,
/// never over one another; which point has one where there is room for some only does not change
/// while the map is moved. None where so many points are seen that pictures would be too small.
std::vector<ThumbnailPlace> placeThumbnails(std::span<const SeenPoint> points, QSizeF screen);

/// The part of an image that fills a box, around its middle.
QRectF croppedTo(const QRectF& box, const QImage& image);

/// Fills the box, with a frame around it.
void paintThumbnail(QPainter& painter,
                    const QRectF& box,
                    const QImage& image,
                    const QColor& frame,
                    double frameWidth);

} // namespace taxo::ui

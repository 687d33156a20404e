// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <cstdint>
#include <span>
#include <vector>

namespace taxo::ui {

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

} // namespace taxo::ui

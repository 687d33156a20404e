// SPDX-License-Identifier: MIT
#pragma once

#include "ui/scene/map_camera.h"
#include "ui/scene/map_points.h"
#include "ui/scene/point_grid.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace taxo::ui {

/// Which points are where on the screen; hidden ones are nowhere. A map in the plane is sorted once
/// (some 20 ms for a million, at the first question), one in space anew for each view. In units of
/// the screen; indices in ascending order.
class PointFinder {
public:
    void setPoints(const MapPoints& points);

    const MapPoints& points() const { return m_points; }

    void setView(const MapCamera& camera, QSizeF size);

    /// The nearest within `radius`; in space the foremost.
    std::optional<std::uint32_t> at(QPointF place, double radius) const;
    std::vector<std::uint32_t> within(QPointF place, double radius) const;
    std::vector<std::uint32_t> inside(std::span<const QPointF> polygon) const;
    std::vector<std::uint32_t> inside(const QRectF& box) const;
    /// Of those in or near the box, hidden ones too: quick, and never too few.
    std::size_t countAround(const QRectF& box) const;
    QPointF placeOf(std::uint32_t index) const;

private:
    const PointGrid& grid() const;
    QPointF toGrid(QPointF place) const;
    QRectF toGrid(const QRectF& box) const;
    double toGrid(double distance) const;
    std::vector<std::uint32_t> seen(std::vector<std::uint32_t> indices) const;

    MapPoints m_points;
    MapCamera m_camera;
    QSizeF m_size{1.0, 1.0};
    mutable std::optional<PointGrid> m_grid; ///< over the map; in space over the screen
};

} // namespace taxo::ui

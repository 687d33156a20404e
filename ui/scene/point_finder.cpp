// SPDX-License-Identifier: MIT
#include "ui/scene/point_finder.h"

#include "core/base/cpu.h"
#include "ui/scene/map_picture.h"

#include <algorithm>
#include <array>
#include <limits>
#include <utility>

namespace taxo::ui {

void PointFinder::setPoints(const MapPoints& points) {
    if (points.positions != m_points.positions) {
        m_grid.reset();
    }
    m_points = points;
}

void PointFinder::setView(const MapCamera& camera, QSizeF size) {
    if (m_points.isSolid() && (camera != m_camera || size != m_size)) {
        m_grid.reset();
    }
    m_camera = camera;
    m_size = size;
}

const PointGrid& PointFinder::grid() const {
    if (!m_grid) {
        if (m_points.isSolid()) {
            const auto threads = usableCpus();
            m_grid = PointGrid(
                placesOnScreen(*m_points.positions, MapProjection(m_camera, m_size), threads));
        } else {
            m_grid = PointGrid(m_points.positions->values());
        }
    }
    return *m_grid;
}

QPointF PointFinder::toGrid(QPointF place) const {
    if (m_points.isSolid()) {
        return place;
    }
    // Not by a MapProjection, whose floats suffice for the screen only.
    const double unitsPerPixel = m_camera.height / m_size.height();
    return {m_camera.center[0] + (place.x() - m_size.width() / 2) * unitsPerPixel,
            m_camera.center[1] - (place.y() - m_size.height() / 2) * unitsPerPixel};
}

QRectF PointFinder::toGrid(const QRectF& box) const {
    return QRectF(toGrid(box.topLeft()), toGrid(box.bottomRight())).normalized();
}

double PointFinder::toGrid(double distance) const {
    return m_points.isSolid() ? distance : distance * m_camera.height / m_size.height();
}

std::vector<std::uint32_t> PointFinder::seen(std::vector<std::uint32_t> indices) const {
    std::erase_if(indices, [this](std::uint32_t index) {
        return ((*m_points.states)[index] & PointState::kHidden) != 0;
    });
    return indices;
}

QPointF PointFinder::placeOf(std::uint32_t index) const {
    return MapProjection(m_camera, m_size).pointOf(m_points.positions->row(index));
}

std::vector<std::uint32_t> PointFinder::within(QPointF place, double radius) const {
    return seen(grid().within(toGrid(place), toGrid(radius)));
}

std::optional<std::uint32_t> PointFinder::at(QPointF place, double radius) const {
    const MapProjection projection(m_camera, m_size);
    std::optional<std::uint32_t> best;
    auto least = std::numeric_limits<double>::max();
    for (const std::uint32_t index : within(place, radius)) {
        const auto seenAt = projection.of(m_points.positions->row(index));
        const QPointF by =
            QPointF(static_cast<double>(seenAt.x), static_cast<double>(seenAt.y)) - place;
        const double cost =
            m_points.isSolid() ? -static_cast<double>(seenAt.depth) : QPointF::dotProduct(by, by);
        if (cost < least) {
            least = cost;
            best = index;
        }
    }
    return best;
}

std::vector<std::uint32_t> PointFinder::inside(std::span<const QPointF> polygon) const {
    std::vector<QPointF> corners;
    for (const QPointF corner : polygon) {
        corners.push_back(toGrid(corner));
    }
    return seen(grid().inside(corners));
}

std::vector<std::uint32_t> PointFinder::inside(const QRectF& box) const {
    return seen(grid().inside(toGrid(box)));
}

std::size_t PointFinder::countAround(const QRectF& box) const {
    return grid().countAround(toGrid(box));
}

} // namespace taxo::ui

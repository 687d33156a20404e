// SPDX-License-Identifier: MIT
#pragma once

#include "core/vectors/embedding_matrix.h"

#include <QPointF>
#include <QSizeF>

#include <array>
#include <cstdint>
#include <span>

namespace taxo::ui {

/// What is seen of a map, from where; parallel, so that an inch is an inch everywhere. A value, to
/// be kept with a named view.
struct MapCamera {
    std::array<double, 3> center{}; ///< in the middle of the picture, in the map's units
    double height = 2.0;            ///< of the picture, in the map's units
    std::array<double, 4> turn{
        0, 0, 0, 1}; ///< of a map in 3 dimensions: unit quaternion x, y, z, w
    bool operator==(const MapCamera&) const = default;
};

/// The box around some points.
struct MapExtent {
    std::array<float, 3> least{};
    std::array<float, 3> most{};
    float reach = 0.0F; ///< from the middle to the farthest point
    bool operator==(const MapExtent&) const = default;
};

/// Around these rows of a map in 2 or 3 dimensions, all without `rows`; those that are not numbers
/// are left out. Nothing but zeros where no row is left.
MapExtent extentOf(const EmbeddingMatrix& positions);
MapExtent extentOf(const EmbeddingMatrix& positions, std::span<const std::uint32_t> rows);

/// From the map to pixels of a picture, whose first line is at the top.
class MapProjection {
public:
    struct OnScreen {
        float x = 0.0F;
        float y = 0.0F;
        float depth = 0.0F; ///< towards the eye, in the map's units, from the camera's centre
    };

    MapProjection(const MapCamera& camera, QSizeF size);

    /// `position`: 2 or 3 numbers.
    OnScreen of(std::span<const float> position) const {
        const float x = position[0] - m_center[0];
        const float y = position[1] - m_center[1];
        const float z = position.size() > 2 ? position[2] - m_center[2] : 0.0F;
        const auto along = [&](const std::array<float, 3>& axis) {
            return axis[0] * x + axis[1] * y + axis[2] * z;
        };
        return {
            m_middleX + m_scale * along(m_right), m_middleY - m_scale * along(m_up), along(m_eye)};
    }

    QPointF pointOf(std::span<const float> position) const {
        const OnScreen at = of(position);
        return {static_cast<double>(at.x), static_cast<double>(at.y)};
    }

    /// The map's point in the plane of the camera's centre that is seen there.
    std::array<double, 3> unproject(QPointF at) const;

    /// Pixels for a unit of the map.
    double scale() const { return static_cast<double>(m_scale); }

    const std::array<float, 3>& up() const { return m_up; }

    const std::array<float, 3>& towardsEye() const { return m_eye; }

private:
    std::array<float, 3> m_center;
    std::array<float, 3> m_right;
    std::array<float, 3> m_up;
    std::array<float, 3> m_eye;
    float m_scale;
    float m_middleX;
    float m_middleY;
};

// Each gives another camera. `size` is that of the picture, in the same pixels as the points.

/// What was at `from` is then at `to`.
MapCamera panned(const MapCamera& camera, QPointF from, QPointF to, QSizeF size);
/// Larger by `factor`; what is at `about` stays there.
MapCamera zoomed(const MapCamera& camera, double factor, QPointF about, QSizeF size);
/// As a ball that is taken at `from` and drawn to `to`: the picture's height is half a turn.
MapCamera turned(const MapCamera& camera, QPointF from, QPointF to, QSizeF size);
/// All of the extent seen, with a margin, from the same side. `leastHeight` for what has no size.
MapCamera fitted(const MapCamera& camera,
                 const MapExtent& extent,
                 int dimension,
                 QSizeF size,
                 double leastHeight);

} // namespace taxo::ui

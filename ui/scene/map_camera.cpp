// SPDX-License-Identifier: MIT
#include "ui/scene/map_camera.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace taxo::ui {

namespace {

constexpr double kFittedWithin = 1.12;

using Vector = std::array<double, 3>;
using Quaternion = std::array<double, 4>;

Quaternion product(const Quaternion& a, const Quaternion& b) {
    return {a[3] * b[0] + a[0] * b[3] + a[1] * b[2] - a[2] * b[1],
            a[3] * b[1] - a[0] * b[2] + a[1] * b[3] + a[2] * b[0],
            a[3] * b[2] + a[0] * b[1] - a[1] * b[0] + a[2] * b[3],
            a[3] * b[3] - a[0] * b[0] - a[1] * b[1] - a[2] * b[2]};
}

Quaternion unit(const Quaternion& q) {
    const double length = std::sqrt(q[0] * q[0] + q[1] * q[1] + q[2] * q[2] + q[3] * q[3]);
    return length > 0.0 ? Quaternion{q[0] / length, q[1] / length, q[2] / length, q[3] / length}
                        : Quaternion{0, 0, 0, 1};
}

/// A column of the rotation's matrix: where the camera's axis points in the map.
Vector axis(const Quaternion& q, int which) {
    const auto [x, y, z, w] = q;
    switch (which) {
    case 0:
        return {1 - 2 * (y * y + z * z), 2 * (x * y + w * z), 2 * (x * z - w * y)};
    case 1:
        return {2 * (x * y - w * z), 1 - 2 * (x * x + z * z), 2 * (y * z + w * x)};
    default:
        return {2 * (x * z + w * y), 2 * (y * z - w * x), 1 - 2 * (x * x + y * y)};
    }
}

std::array<float, 3> narrow(const Vector& v) {
    return {static_cast<float>(v[0]), static_cast<float>(v[1]), static_cast<float>(v[2])};
}

/// Around the rows that `rowAt` gives for 0 to `count`.
template <class RowAt>
MapExtent extentOver(std::size_t count, const RowAt& rowAt) {
    constexpr float kFar = std::numeric_limits<float>::max();
    const auto isNumber = [](std::span<const float> row) {
        return std::ranges::all_of(row, [](float value) { return std::isfinite(value); });
    };
    MapExtent extent{{kFar, kFar, kFar}, {-kFar, -kFar, -kFar}};
    for (std::size_t i = 0; i < count; ++i) {
        const std::span<const float> row = rowAt(i);
        for (std::size_t d = 0; isNumber(row) && d < row.size(); ++d) {
            extent.least[d] = std::min(extent.least[d], row[d]);
            extent.most[d] = std::max(extent.most[d], row[d]);
        }
    }
    std::array<float, 3> middle{};
    for (std::size_t d = 0; d < 3; ++d) {
        if (extent.least[d] > extent.most[d]) { // no row, or no such dimension
            extent.least[d] = extent.most[d] = 0.0F;
        }
        middle[d] = 0.5F * extent.least[d] + 0.5F * extent.most[d];
    }
    for (std::size_t i = 0; i < count; ++i) {
        const std::span<const float> row = rowAt(i);
        float square = 0.0F;
        for (std::size_t d = 0; isNumber(row) && d < row.size(); ++d) {
            square += (row[d] - middle[d]) * (row[d] - middle[d]);
        }
        extent.reach = std::max(extent.reach, std::sqrt(square));
    }
    return extent;
}

MapCamera movedBy(MapCamera camera, const Vector& by) {
    for (std::size_t d = 0; d < 3; ++d) {
        camera.center[d] += by[d];
    }
    return camera;
}

} // namespace

MapExtent extentOf(const EmbeddingMatrix& positions) {
    return extentOver(positions.rows(), [&](std::size_t i) { return positions.row(i); });
}

MapExtent extentOf(const EmbeddingMatrix& positions, std::span<const std::uint32_t> rows) {
    return extentOver(rows.size(), [&](std::size_t i) { return positions.row(rows[i]); });
}

MapProjection::MapProjection(const MapCamera& camera, QSizeF size)
    : m_center(narrow(camera.center))
    , m_right(narrow(axis(camera.turn, 0)))
    , m_up(narrow(axis(camera.turn, 1)))
    , m_eye(narrow(axis(camera.turn, 2)))
    , m_scale(static_cast<float>(size.height() / camera.height))
    , m_middleX(static_cast<float>(size.width() / 2))
    , m_middleY(static_cast<float>(size.height() / 2)) {}

std::array<double, 3> MapProjection::unproject(QPointF at) const {
    const double right = (at.x() - static_cast<double>(m_middleX)) / scale();
    const double up = (static_cast<double>(m_middleY) - at.y()) / scale();
    std::array<double, 3> point{};
    for (std::size_t d = 0; d < 3; ++d) {
        point[d] = static_cast<double>(m_center[d]) + right * static_cast<double>(m_right[d]) +
                   up * static_cast<double>(m_up[d]);
    }
    return point;
}

MapCamera panned(const MapCamera& camera, QPointF from, QPointF to, QSizeF size) {
    const double unitsPerPixel = camera.height / size.height();
    const Vector right = axis(camera.turn, 0);
    const Vector up = axis(camera.turn, 1);
    Vector by{};
    for (std::size_t d = 0; d < 3; ++d) {
        by[d] = unitsPerPixel * ((from.x() - to.x()) * right[d] + (to.y() - from.y()) * up[d]);
    }
    return movedBy(camera, by);
}

MapCamera zoomed(const MapCamera& camera, double factor, QPointF about, QSizeF size) {
    // The centre comes nearer to what is under the pointer by as much as all comes nearer.
    const QPointF middle(size.width() / 2, size.height() / 2);
    MapCamera nearer =
        panned(camera, middle + (about - middle) * (1.0 - 1.0 / factor), middle, size);
    nearer.height /= factor;
    return nearer;
}

MapCamera turned(const MapCamera& camera, QPointF from, QPointF to, QSizeF size) {
    const QPointF by = to - from;
    const double length = std::hypot(by.x(), by.y());
    if (length == 0.0) {
        return camera;
    }
    // The map turns about an axis across the drag; the camera the other way round.
    const double half = -0.5 * length * std::numbers::pi / size.height();
    const double sine = std::sin(half) / length;
    MapCamera other = camera;
    other.turn = unit(product(camera.turn, {by.y() * sine, by.x() * sine, 0.0, std::cos(half)}));
    return other;
}

MapCamera fitted(const MapCamera& camera,
                 const MapExtent& extent,
                 int dimension,
                 QSizeF size,
                 double leastHeight) {
    MapCamera other = camera;
    Vector half{};
    for (std::size_t d = 0; d < 3; ++d) {
        const auto least = static_cast<double>(extent.least[d]);
        const auto most = static_cast<double>(extent.most[d]);
        other.center[d] = 0.5 * (least + most);
        half[d] = 0.5 * (most - least);
    }
    const double aspect = size.width() / size.height();
    // A map that can be turned is seen whole from all sides.
    const auto reach = static_cast<double>(extent.reach);
    const double high = dimension == 3 ? reach : half[1];
    const double wide = dimension == 3 ? reach : half[0];
    other.height = std::max(leastHeight, 2.0 * kFittedWithin * std::max(high, wide / aspect));
    return other;
}

} // namespace taxo::ui

// SPDX-License-Identifier: MIT
#include "ui/scene/point_grid.h"

#include "core/base/cpu.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace taxo::ui {

namespace {

constexpr double kPointsPerCell = 4.0;
/// A side this near to a cell, in cells, may round into it.
constexpr double kNear = 1e-3;

struct Side {
    QPointF from;
    QPointF to;

    double least() const { return std::min(from.y(), to.y()); }

    double most() const { return std::max(from.y(), to.y()); }

    double xAt(double y) const {
        return from.x() + (y - from.y()) / (to.y() - from.y()) * (to.x() - from.x());
    }
};

/// Whether a line from `at` to the right crosses the side.
bool crosses(const Side& side, double x, double y) {
    return (side.from.y() > y) != (side.to.y() > y) && x < side.xAt(y);
}

/// What of the side lies between two heights, from left to right.
std::array<double, 2> spanBetween(const Side& side, double bottom, double top) {
    double a = side.from.x();
    double b = side.to.x();
    if (side.from.y() != side.to.y()) {
        a = side.xAt(std::clamp(side.from.y(), bottom, top));
        b = side.xAt(std::clamp(side.to.y(), bottom, top));
    }
    return {std::min(a, b), std::max(a, b)};
}

std::vector<Side> sidesOf(std::span<const QPointF> polygon) {
    std::vector<Side> sides;
    for (std::size_t i = 0; i < polygon.size(); ++i) {
        sides.push_back({polygon[i], polygon[(i + 1) % polygon.size()]});
    }
    return sides;
}

std::vector<std::uint32_t> marked(const std::vector<std::uint8_t>& marks) {
    std::vector<std::uint32_t> indices;
    indices.reserve(static_cast<std::size_t>(std::count(marks.begin(), marks.end(), 1)));
    for (std::size_t i = 0; i < marks.size(); ++i) {
        if (marks[i] != 0) {
            indices.push_back(static_cast<std::uint32_t>(i));
        }
    }
    return indices;
}

} // namespace

bool isInside(std::span<const QPointF> polygon, QPointF at) {
    bool isIn = false;
    for (const Side& side : sidesOf(polygon)) {
        isIn ^= crosses(side, at.x(), at.y());
    }
    return isIn;
}

PointGrid::PointGrid(std::span<const float> positions) : m_count(positions.size() / 2) {
    const auto isPlaced = [&](std::size_t i) {
        return std::isfinite(positions[2 * i]) && std::isfinite(positions[2 * i + 1]);
    };
    double right = -std::numeric_limits<double>::infinity();
    double top = right;
    m_left = m_bottom = -right;
    std::size_t placed = 0;
    for (std::size_t i = 0; i < m_count; ++i) {
        if (isPlaced(i)) {
            ++placed;
            m_left = std::min(m_left, static_cast<double>(positions[2 * i]));
            right = std::max(right, static_cast<double>(positions[2 * i]));
            m_bottom = std::min(m_bottom, static_cast<double>(positions[2 * i + 1]));
            top = std::max(top, static_cast<double>(positions[2 * i + 1]));
        }
    }
    if (placed == 0) {
        return;
    }
    m_columns = m_rows =
        static_cast<int>(std::ceil(std::sqrt(static_cast<double>(placed) / kPointsPerCell)));
    m_cellsPerUnitX = right > m_left ? m_columns / (right - m_left) : 0.0;
    m_cellsPerUnitY = top > m_bottom ? m_rows / (top - m_bottom) : 0.0;

    // Sorted by counting.
    const auto cells = static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows);
    std::vector<std::uint32_t> cellOf(m_count);
    m_begin.assign(cells + 1, 0);
    for (std::size_t i = 0; i < m_count; ++i) {
        if (isPlaced(i)) {
            const int row = rowOf(static_cast<double>(positions[2 * i + 1]));
            const int column = columnOf(static_cast<double>(positions[2 * i]));
            cellOf[i] = static_cast<std::uint32_t>(row * m_columns + column);
            ++m_begin[cellOf[i] + 1];
        }
    }
    std::partial_sum(m_begin.begin(), m_begin.end(), m_begin.begin());
    m_points.resize(placed);
    std::vector<std::uint32_t> next(m_begin.begin(), m_begin.end() - 1);
    for (std::size_t i = 0; i < m_count; ++i) {
        if (isPlaced(i)) {
            m_points[next[cellOf[i]]++] = {
                positions[2 * i], positions[2 * i + 1], static_cast<std::uint32_t>(i)};
        }
    }
}

int PointGrid::columnOf(double x) const {
    return static_cast<int>(std::clamp((x - m_left) * m_cellsPerUnitX, 0.0, m_columns - 1.0));
}

int PointGrid::rowOf(double y) const {
    return static_cast<int>(std::clamp((y - m_bottom) * m_cellsPerUnitY, 0.0, m_rows - 1.0));
}

PointGrid::Cells PointGrid::cellsAround(const QRectF& box) const {
    if (m_points.empty()) {
        return {};
    }
    return {columnOf(box.left()),
            columnOf(box.right()) + 1,
            rowOf(box.top()), // a QRectF's top has the lesser y
            rowOf(box.bottom()) + 1};
}

std::span<const PointGrid::Placed> PointGrid::of(int row, int left, int right) const {
    const auto first = static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns);
    const std::uint32_t begin = m_begin[first + static_cast<std::size_t>(left)];
    return {m_points.data() + begin, m_begin[first + static_cast<std::size_t>(right)] - begin};
}

std::vector<std::uint32_t> PointGrid::within(QPointF at, double radius) const {
    const Cells cells = cellsAround({at.x() - radius, at.y() - radius, 2.0 * radius, 2.0 * radius});
    std::vector<std::uint32_t> indices;
    for (int row = cells.bottom; row < cells.top; ++row) {
        for (const Placed& point : of(row, cells.left, cells.right)) {
            if (std::hypot(static_cast<double>(point.x) - at.x(),
                           static_cast<double>(point.y) - at.y()) <= radius) {
                indices.push_back(point.index);
            }
        }
    }
    std::ranges::sort(indices);
    return indices;
}

std::vector<std::uint32_t> PointGrid::inside(const QRectF& box) const {
    const Cells cells = cellsAround(box);
    std::vector<std::uint32_t> indices;
    for (int row = cells.bottom; row < cells.top; ++row) {
        for (const Placed& point : of(row, cells.left, cells.right)) {
            if (box.contains(static_cast<double>(point.x), static_cast<double>(point.y))) {
                indices.push_back(point.index);
            }
        }
    }
    std::ranges::sort(indices);
    return indices;
}

std::size_t PointGrid::countAround(const QRectF& box) const {
    const Cells cells = cellsAround(box);
    std::size_t count = 0;
    for (int row = cells.bottom; row < cells.top; ++row) {
        count += of(row, cells.left, cells.right).size();
    }
    return count;
}

std::vector<std::uint32_t> PointGrid::inside(std::span<const QPointF> polygon, int threads) const {
    if (polygon.size() < 3 || m_points.empty()) {
        return {};
    }
    const std::vector<Side> sides = sidesOf(polygon);
    double least = sides.front().least();
    double most = sides.front().most();
    for (const Side& side : sides) {
        least = std::min(least, side.least());
        most = std::max(most, side.most());
    }
    const int firstRow = rowOf(least);
    const int rows = rowOf(most) + 1 - firstRow;
    std::vector<std::uint8_t> marks(m_count, 0);

    const auto decideRow = [&](int row,
                               std::vector<Side>& near,
                               std::vector<std::uint8_t>& crossed) {
        // Without a height all lie in one row, at one y.
        const double high = m_cellsPerUnitY > 0.0 ? 1.0 / m_cellsPerUnitY : 0.0;
        const double bottom = m_bottom + (row - kNear) * high;
        const double top = m_bottom + (row + 1.0 + kNear) * high;
        near.clear();
        crossed.assign(static_cast<std::size_t>(m_columns), m_cellsPerUnitX > 0.0 ? 0 : 1);
        for (const Side& side : sides) {
            if (side.most() < bottom || side.least() > top) {
                continue;
            }
            near.push_back(side);
            const auto [left, right] = spanBetween(side, bottom, top);
            const double margin = kNear / std::max(m_cellsPerUnitX, 1e-30);
            std::fill(crossed.begin() + columnOf(left - margin),
                      crossed.begin() + columnOf(right + margin) + 1,
                      std::uint8_t{1});
        }
        const auto isIn = [&near](double x, double y) {
            bool is = false;
            for (const Side& side : near) {
                is ^= crosses(side, x, y);
            }
            return is;
        };
        // Cells between two crossed ones share their answer.
        for (int column = 0; column < m_columns;) {
            int end = column + 1;
            const bool isCrossed = crossed[static_cast<std::size_t>(column)] != 0;
            while (end < m_columns && (crossed[static_cast<std::size_t>(end)] != 0) == isCrossed) {
                ++end;
            }
            const auto points = of(row, column, end);
            const bool allIn =
                !isCrossed && !points.empty() &&
                isIn(static_cast<double>(points.front().x), static_cast<double>(points.front().y));
            for (const Placed& point : points) {
                if (isCrossed ? isIn(static_cast<double>(point.x), static_cast<double>(point.y))
                              : allIn) {
                    marks[point.index] = 1;
                }
            }
            column = end;
        }
    };
    inParallel(static_cast<std::size_t>(rows),
               8,
               threads > 0 ? threads : usableCpus(),
               [&](std::size_t first, std::size_t end) {
                   std::vector<Side> near;
                   std::vector<std::uint8_t> crossed;
                   for (std::size_t row = first; row < end; ++row) {
                       decideRow(firstRow + static_cast<int>(row), near, crossed);
                   }
               });
    return marked(marks);
}

} // namespace taxo::ui

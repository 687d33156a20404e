// SPDX-License-Identifier: MIT
#pragma once

#include <QPointF>
#include <QRectF>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo::ui {

/// Finds points of a plane by place: what is under the pointer, what a lasso encloses. Holds a copy
/// of the positions, some 20 bytes for each point; made in some 20 ms for a million. Points that
/// are not numbers are nowhere. Immutable; any thread. Answers are indices in ascending order.
class PointGrid {
public:
    PointGrid() = default;
    /// `positions`: x and y of each.
    explicit PointGrid(std::span<const float> positions);

    std::size_t size() const { return m_count; }

    /// Those not farther than `radius`.
    std::vector<std::uint32_t> within(QPointF at, double radius) const;
    /// Those inside, by the even-odd rule; the last corner joins the first. Cells of the grid that
    /// no side crosses are decided at once; a million points take some 10 ms on two threads.
    /// `threads` 0: as many as there are CPUs.
    std::vector<std::uint32_t> inside(std::span<const QPointF> polygon, int threads = 0) const;
    std::vector<std::uint32_t> inside(const QRectF& box) const;
    /// Of cells that the box touches: more than `inside` gives, never fewer; under 1 ms.
    std::size_t countAround(const QRectF& box) const;

private:
    struct Placed {
        float x;
        float y;
        std::uint32_t index;
    };

    /// A run of cells, `end` not included, in rows from `bottom` to `top`.
    struct Cells {
        int left = 0;
        int right = 0;
        int bottom = 0;
        int top = 0;
    };

    int columnOf(double x) const;
    int rowOf(double y) const;
    Cells cellsAround(const QRectF& box) const;
    std::span<const Placed> of(int row, int left, int right) const;

    std::size_t m_count = 0; ///< with those that are nowhere
    double m_left = 0.0;
    double m_bottom = 0.0;
    double m_cellsPerUnitX = 0.0;
    double m_cellsPerUnitY = 0.0;
    int m_columns = 0;
    int m_rows = 0;
    std::vector<std::uint32_t> m_begin; ///< of each cell in m_points, row by row, and the end
    std::vector<Placed> m_points;
};

/// Even-odd; on a side either.
bool isInside(std::span<const QPointF> polygon, QPointF at);

} // namespace taxo::ui

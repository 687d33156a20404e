// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/item_groups.h"

#include <QRect>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace taxo::ui {

/// A rectangle of the gallery's whole, which is longer than pixels of `int` go.
struct Place {
    int x = 0;
    std::int64_t y = 0;
    int width = 0;
    int height = 0;

    std::int64_t bottom() const { return y + height; } ///< the first line below it
};

/// Where the tiles and headings of a gallery are: lines of equal height, under each heading the
/// lines of its group. Keeps numbers for each group (32 bytes) and none for an item. Rows are of
/// the list, lines and columns of the grid.
class GalleryLayout {
public:
    struct Metrics {
        int width = 0; ///< of the view
        int columns = 1;
        int cellHeight = 1;
        int headingHeight = 0;
        bool isRightToLeft = false;
    };

    static constexpr int kEdge = 8; ///< around everything

    /// So many columns of about this width as fit, none wider than `widest`.
    static int columnsFor(int width, int tileWidth, int widest);

    /// The groups follow each other and cover all items; none: no headings.
    void setList(std::size_t items, std::span<const ItemGroup> groups);
    void setMetrics(const Metrics& metrics);

    const Metrics& metrics() const { return m_metrics; }

    bool hasHeadings() const { return m_hasHeadings; }

    std::int64_t height() const { return m_height; }

    std::size_t items() const { return m_items; }

    int cellWidth() const { return (m_metrics.width - 2 * kEdge) / m_metrics.columns; }

    Place cell(std::size_t row) const;
    Place heading(std::size_t group) const;

    std::size_t groupOf(std::size_t row) const;
    /// The one whose heading or lines are there; 0 above all, the last below all.
    std::size_t groupAt(std::int64_t y) const;
    /// Nothing beside the tiles.
    std::optional<std::size_t> rowAt(int x, std::int64_t y) const;
    /// Nothing where there is no heading.
    std::optional<std::size_t> headingAt(std::int64_t y) const;

    struct Rows {
        std::size_t first = 0;
        std::size_t end = 0;
    };

    /// All of whose lines some part lies between; they follow each other, over headings, too.
    Rows rowsBetween(std::int64_t top, std::int64_t bottom) const;
    /// Runs of rows whose cells touch a rectangle.
    void forRowsIn(const Place& rectangle, const std::function<void(Rows)>& take) const;

    std::size_t lines() const;
    std::size_t lineOf(std::size_t row) const;
    int columnOf(std::size_t row) const;
    /// Nothing where a group's last line is shorter.
    std::optional<std::size_t> rowAtCell(std::size_t line, int column) const;
    std::size_t groupOfLine(std::size_t line) const;
    /// The row so many lines below (or above) in the same column, as far as there are any; the last
    /// of a line that is shorter.
    std::size_t moved(std::size_t row, std::ptrdiff_t lines) const;

private:
    struct Group {
        std::size_t first = 0;
        std::size_t size = 0;
        std::size_t line = 0; ///< its first
        std::int64_t top = 0; ///< of its heading
    };

    void place();
    std::size_t linesOf(const Group& group) const;

    std::int64_t tilesTop(const Group& group) const { return group.top + m_metrics.headingHeight; }

    int columnAt(int x) const;
    int columnLeft(int column) const;

    Metrics m_metrics;
    std::size_t m_items = 0;
    std::vector<Group> m_groups; ///< one without a heading where there are none; none without items
    bool m_hasHeadings = false;
    std::int64_t m_height = 0;
};

} // namespace taxo::ui

// SPDX-License-Identifier: MIT
#include "ui/panels/gallery_layout.h"

#include <algorithm>

namespace taxo::ui {

namespace {

constexpr int kBetweenGroups = 12;

} // namespace

int GalleryLayout::columnsFor(int width, int tileWidth, int widest) {
    const int inner = std::max(1, width - 2 * kEdge);
    return std::max({1, (inner + tileWidth / 2) / tileWidth, (inner + widest - 1) / widest});
}

void GalleryLayout::setList(std::size_t items, std::span<const ItemGroup> groups) {
    m_items = items;
    m_hasHeadings = !groups.empty();
    m_groups.clear();
    m_groups.reserve(groups.size());
    for (const ItemGroup& group : groups) {
        m_groups.push_back({group.first, group.size});
    }
    if (groups.empty() && items > 0) {
        m_groups.push_back({0, items});
    }
    place();
}

void GalleryLayout::setMetrics(const Metrics& metrics) {
    m_metrics = metrics;
    if (!m_hasHeadings) {
        m_metrics.headingHeight = 0;
    }
    place();
}

void GalleryLayout::place() {
    std::int64_t y = m_hasHeadings ? 0 : kEdge;
    std::size_t line = 0;
    for (Group& group : m_groups) {
        group.top = y;
        group.line = line;
        const std::size_t lines = linesOf(group);
        line += lines;
        y = tilesTop(group) + static_cast<std::int64_t>(lines) * m_metrics.cellHeight;
        if (m_hasHeadings) {
            y += kBetweenGroups;
        }
    }
    m_height = m_groups.empty() ? 0 : y + kEdge - (m_hasHeadings ? kBetweenGroups : 0);
}

std::size_t GalleryLayout::linesOf(const Group& group) const {
    const auto columns = static_cast<std::size_t>(m_metrics.columns);
    return (group.size + columns - 1) / columns;
}

/// Pixels that are left over are spread between the tiles, which are all of one size.
int GalleryLayout::columnLeft(int column) const {
    const std::int64_t inner = m_metrics.width - 2 * kEdge;
    return kEdge + static_cast<int>(inner * column / m_metrics.columns);
}

int GalleryLayout::columnAt(int x) const {
    if (m_metrics.isRightToLeft) {
        x = m_metrics.width - 1 - x;
    }
    const std::int64_t inner = std::max(1, m_metrics.width - 2 * kEdge);
    if (x < kEdge || x >= kEdge + inner) {
        return -1;
    }
    const auto guess = static_cast<int>((x - kEdge) * std::int64_t{m_metrics.columns} / inner);
    return guess + 1 < m_metrics.columns && x >= columnLeft(guess + 1) ? guess + 1 : guess;
}

std::size_t GalleryLayout::groupOf(std::size_t row) const {
    const auto after = std::upper_bound(
        m_groups.begin(), m_groups.end(), row, [](std::size_t at, const Group& group) {
            return at < group.first;
        });
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(1, after - m_groups.begin()) - 1);
}

std::size_t GalleryLayout::groupAt(std::int64_t y) const {
    const auto after = std::upper_bound(
        m_groups.begin(), m_groups.end(), y, [](std::int64_t at, const Group& group) {
            return at < group.top;
        });
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(1, after - m_groups.begin()) - 1);
}

std::size_t GalleryLayout::groupOfLine(std::size_t line) const {
    const auto after = std::upper_bound(
        m_groups.begin(), m_groups.end(), line, [](std::size_t at, const Group& group) {
            return at < group.line;
        });
    return static_cast<std::size_t>(std::max<std::ptrdiff_t>(1, after - m_groups.begin()) - 1);
}

Place GalleryLayout::cell(std::size_t row) const {
    const Group& group = m_groups[groupOf(row)];
    const auto columns = static_cast<std::size_t>(m_metrics.columns);
    const auto line = static_cast<std::int64_t>((row - group.first) / columns);
    const int column = columnOf(row);
    const int left = columnLeft(column);
    const int width = cellWidth();
    return {m_metrics.isRightToLeft ? m_metrics.width - left - width : left,
            tilesTop(group) + line * m_metrics.cellHeight,
            width,
            m_metrics.cellHeight};
}

Place GalleryLayout::heading(std::size_t group) const {
    return {0, m_groups[group].top, m_metrics.width, m_metrics.headingHeight};
}

std::optional<std::size_t> GalleryLayout::rowAt(int x, std::int64_t y) const {
    const int column = columnAt(x);
    if (m_groups.empty() || column < 0) {
        return std::nullopt;
    }
    const Group& group = m_groups[groupAt(y)];
    const std::int64_t below = y - tilesTop(group);
    if (below < 0) {
        return std::nullopt;
    }
    const auto inGroup = static_cast<std::size_t>(below / m_metrics.cellHeight) *
                             static_cast<std::size_t>(m_metrics.columns) +
                         static_cast<std::size_t>(column);
    return inGroup < group.size ? std::optional(group.first + inGroup) : std::nullopt;
}

std::optional<std::size_t> GalleryLayout::headingAt(std::int64_t y) const {
    if (!m_hasHeadings || y < 0) {
        return std::nullopt;
    }
    const std::size_t group = groupAt(y);
    return y < tilesTop(m_groups[group]) ? std::optional(group) : std::nullopt;
}

GalleryLayout::Rows GalleryLayout::rowsBetween(std::int64_t top, std::int64_t bottom) const {
    if (m_groups.empty() || bottom <= top) {
        return {};
    }
    const auto columns = static_cast<std::size_t>(m_metrics.columns);
    // The first row of the line that a height lies in, or of the next line.
    const auto rowFrom = [&](std::int64_t y) {
        const Group& group = m_groups[groupAt(y)];
        const std::int64_t below = std::max<std::int64_t>(0, y - tilesTop(group));
        const auto line = static_cast<std::size_t>(below / m_metrics.cellHeight);
        return group.first + std::min(group.size, line * columns);
    };
    const Group& last = m_groups[groupAt(bottom - 1)];
    const std::int64_t into = bottom - tilesTop(last);
    const auto lines =
        into <= 0
            ? std::size_t{0}
            : static_cast<std::size_t>((into + m_metrics.cellHeight - 1) / m_metrics.cellHeight);
    return {rowFrom(top), last.first + std::min(last.size, lines * columns)};
}

void GalleryLayout::forRowsIn(const Place& rectangle, const std::function<void(Rows)>& take) const {
    const Rows rows = rowsBetween(rectangle.y, rectangle.bottom());
    int from = rectangle.x;
    int to = rectangle.x + rectangle.width - 1;
    if (m_metrics.isRightToLeft) {
        from = m_metrics.width - 1 - from;
        to = m_metrics.width - 1 - to;
        std::swap(from, to);
    }
    const auto inside = [&](int column) {
        return columnLeft(column) <= to && columnLeft(column + 1) > from;
    };
    int first = 0;
    while (first < m_metrics.columns && !inside(first)) {
        ++first;
    }
    int end = first;
    while (end < m_metrics.columns && inside(end)) {
        ++end;
    }
    // Line by line: each is a run of its own.
    for (std::size_t row = rows.first; row < rows.end && first < end;) {
        const Group& group = m_groups[groupOf(row)];
        const std::size_t lineFirst = row - static_cast<std::size_t>(columnOf(row));
        const std::size_t groupEnd = group.first + group.size;
        const std::size_t lineEnd =
            std::min(groupEnd, lineFirst + static_cast<std::size_t>(m_metrics.columns));
        const Rows run = {lineFirst + static_cast<std::size_t>(first),
                          std::min(lineEnd, lineFirst + static_cast<std::size_t>(end))};
        if (run.first < run.end) {
            take(run);
        }
        row = lineEnd;
    }
}

std::size_t GalleryLayout::lines() const {
    return m_groups.empty() ? 0 : m_groups.back().line + linesOf(m_groups.back());
}

std::size_t GalleryLayout::lineOf(std::size_t row) const {
    const Group& group = m_groups[groupOf(row)];
    return group.line + (row - group.first) / static_cast<std::size_t>(m_metrics.columns);
}

int GalleryLayout::columnOf(std::size_t row) const {
    const Group& group = m_groups[groupOf(row)];
    return static_cast<int>((row - group.first) % static_cast<std::size_t>(m_metrics.columns));
}

std::optional<std::size_t> GalleryLayout::rowAtCell(std::size_t line, int column) const {
    if (line >= lines() || column < 0 || column >= m_metrics.columns) {
        return std::nullopt;
    }
    const Group& group = m_groups[groupOfLine(line)];
    const std::size_t inGroup = (line - group.line) * static_cast<std::size_t>(m_metrics.columns) +
                                static_cast<std::size_t>(column);
    return inGroup < group.size ? std::optional(group.first + inGroup) : std::nullopt;
}

std::size_t GalleryLayout::moved(std::size_t row, std::ptrdiff_t by) const {
    const auto from = static_cast<std::ptrdiff_t>(lineOf(row));
    const auto line =
        std::clamp<std::ptrdiff_t>(from + by, 0, static_cast<std::ptrdiff_t>(lines()) - 1);
    if (line == from) {
        return row;
    }
    const Group& group = m_groups[groupOfLine(static_cast<std::size_t>(line))];
    const std::size_t inGroup = (static_cast<std::size_t>(line) - group.line) *
                                    static_cast<std::size_t>(m_metrics.columns) +
                                static_cast<std::size_t>(columnOf(row));
    return group.first + std::min(inGroup, group.size - 1);
}

} // namespace taxo::ui

// SPDX-License-Identifier: MIT
#include "core/figure/tree_drawing_private.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>
#include <utility>

namespace taxo {

namespace {

constexpr double kLeastRoom = 26.0; ///< for a name
constexpr double kRing = 3.0;       ///< how thick one is that marks something, pixels
constexpr double kRingGap = 1.5;    ///< between tips, rings and bars, pixels
constexpr double kBarBegin = 4.0 * kRingGap + 3.0 * kRing;

/// How long the longest bar is, in pixels.
double longestBar(double width, double height) {
    return std::min(0.05 * std::min(width, height), 40.0);
}

} // namespace

double roomOfBars(double width, double height) {
    return kBarBegin + longestBar(width, height);
}

void TreePainter::drawCell(const SeenNode& seen) {
    isRound(m_sight.layout.kind) ? drawSector(seen) : drawRectangle(seen);
    if (seen.standsForMore || m_sight.tree.isTip(seen.node)) {
        drawBar(seen);
    }
}

void TreePainter::drawRectangle(const SeenNode& seen) {
    const TreePoint first = pixelAt(seen.alongBegin, seen.outBegin);
    const TreePoint last = pixelAt(seen.alongEnd, seen.outEnd);
    const double left = std::max(first.x, -1.0);
    double right = std::min(last.x, m_sight.view.width + 1.0);
    const double top = std::max(first.y, -1.0);
    double bottom = std::min(std::max(last.y, first.y + 1.0), m_sight.view.height + 1.0);
    if (right <= left || bottom <= top) {
        return;
    }
    const Color color = colorOf(seen);
    if (last.y - first.y >= 3.0) { // a line of the ground between cells
        right -= 1.0;
        bottom -= 1.0;
    }
    addBox(left, top, right, bottom, color);
    nameRectangle(seen, color, top, bottom, left, right);
}

void TreePainter::nameRectangle(
    const SeenNode& seen, Color color, double top, double bottom, double left, double right) {
    const double room = right - left - 2.0 * kInset;
    if (seen.standsForMore || bottom - top < 0.92 * m_sight.line || room < kLeastRoom) {
        return;
    }
    std::string name;
    bool isItalic = false;
    double width = 0.0;
    if (isNamed(seen.node, name, isItalic) && cutTo(room, name, isItalic, width)) {
        const TreePoint start = pictureInRectangle(seen, top, bottom, left, right, width);
        m_drawing.labels.push_back(
            {seen.node, name, isItalic, start.x, start.y, 0.0, width, textOn(color), false});
    }
}

void TreePainter::drawSector(const SeenNode& seen) {
    const TreeView& view = m_sight.view;
    double begin = seen.alongBegin;
    double end = seen.alongEnd;
    const double wide = pixelsAlong(end - begin, seen.outEnd);
    if (wide < 1.0) { // a pixel is seen
        end = begin + (end - begin) / std::max(wide, 1e-6);
    }
    // Only what is near the picture, so that arcs of any radius are few points.
    const double margin = 0.02 * (m_window.alongEnd - m_window.alongBegin);
    const double from = std::max(begin, m_window.alongBegin - margin);
    const double to = std::min(end, m_window.alongEnd + margin);
    if (to <= from) {
        return;
    }
    const double beyond = 0.02 * (m_window.outEnd - m_window.outBegin);
    const double inner = std::max(seen.outBegin, m_window.outBegin - beyond);
    double outer = std::min(seen.outEnd, m_window.outEnd + beyond);
    if (outer <= inner || isOutOfSight(from, to, inner, outer)) {
        return;
    }
    const Color color = colorOf(seen);
    constexpr double kTight = 1.4; // pixels: what lines that lie aslant leave no hole between
    if (seen.standsForMore || wide < kTight) { // many, and long
        const auto points = static_cast<std::uint32_t>(m_drawing.points.size());
        addPoint(pixelAt((from + to) / 2.0, inner));
        addPoint(pixelAt((from + to) / 2.0, outer));
        addShape(TreeDrawing::Kind::Line, points, color, 0.0);
        return;
    }
    const bool isWhole = from <= 0.0 && to >= m_sight.layout.tips;
    double alongGap = 0.0;
    if (wide >= 3.0 && !isWhole) {
        outer -= std::min(1.0 / view.scaleX, 0.3 * (outer - inner));
        alongGap = (end - begin) * 0.5 / wide;
    }
    const auto points = static_cast<std::uint32_t>(m_drawing.points.size());
    addArc(from + alongGap, to - alongGap, outer);
    if (inner > 0.0) {
        addArc(to - alongGap, from + alongGap, inner);
    } else if (!isWhole) {
        addPoint(pixelAt(from, 0.0));
    }
    addShape(TreeDrawing::Kind::Polygon, points, color, 0.0);
    nameSector(seen, color);
}

/// Along the radius or across it, upright, where most of it is in sight.
void TreePainter::nameSector(const SeenNode& seen, Color color) {
    const TreeView& view = m_sight.view;
    const double inner = std::max(seen.outBegin, m_window.outBegin);
    const double outer = std::min(seen.outEnd, m_window.outEnd);
    const double from = std::max(seen.alongBegin, m_window.alongBegin);
    const double to = std::min(seen.alongEnd, m_window.alongEnd);
    const double middle = (inner + outer) / 2.0;
    const double thick = (outer - inner) * view.scaleX;
    const double wide = pixelsAlong(to - from, middle);
    if (thick < 0.92 * m_sight.line || wide < 0.92 * m_sight.line ||
        std::max(thick, wide) < kLeastRoom) {
        return;
    }
    std::string name;
    bool isItalic = false;
    if (!isNamed(seen.node, name, isItalic)) {
        return;
    }
    // Of a cell that lies mostly out of sight, where it is nearest to the middle.
    double along = (from + to) / 2.0;
    double nearest = 1e300;
    constexpr int kSteps = 8;
    for (int i = 0; i <= kSteps && wide > 0.5 * view.width; ++i) {
        const double each = from + (to - from) * (i + 0.5) / (kSteps + 1);
        const TreePoint p = pixelAt(each, middle);
        const double away = std::hypot(p.x - view.width / 2.0, p.y - view.height / 2.0);
        if (away < nearest) {
            nearest = away;
            along = each;
        }
    }
    double turn = 2.0 * std::numbers::pi * along / m_sight.layout.tips; // clockwise from the top
    const bool isRoot = seen.outBegin <= 0.0;
    double width = 0.0;
    std::string across = name;
    const double arcRoom = isRoot ? 2.0 * thick : 0.9 * std::min(wide, 2.0 * middle * view.scaleX);
    double angle = 0.0;
    bool isAround = false;
    if (isRoot && cutTo(1.7 * thick, name, isItalic, width)) {
        angle = 0.0;
    } else if (arcRoom > thick && cutTo(arcRoom - 2.0 * kInset, across, isItalic, width) &&
               (across == name || thick < kLeastRoom)) {
        name = across;
        isAround = true;
        angle = std::remainder(turn, 2.0 * std::numbers::pi);
        if (std::abs(angle) > std::numbers::pi / 2.0) {
            angle -= std::copysign(std::numbers::pi, angle);
        }
    } else if (cutTo(thick - 2.0 * kInset, name, isItalic, width)) {
        angle = std::remainder(turn - std::numbers::pi / 2.0, 2.0 * std::numbers::pi);
        if (std::abs(angle) > std::numbers::pi / 2.0) {
            angle -= std::copysign(std::numbers::pi, angle);
        }
    } else {
        return;
    }
    TreePoint center = isRoot ? pixelAt(0.0, 0.0) : pixelAt(along, middle);
    if (center.x < 0.0 || center.y < 0.0 || center.x > view.width || center.y > view.height) {
        return;
    }
    if (!isRoot) {
        const double high = isAround ? m_sight.line : width;
        const double around = isAround ? width : m_sight.line;
        center =
            pixelAt(along, pictureInSector(seen, {along, inner, outer, to - from, high, around}));
    }
    m_drawing.labels.push_back({seen.node,
                                name,
                                isItalic,
                                center.x - std::cos(angle) * width / 2.0,
                                center.y - std::sin(angle) * width / 2.0,
                                angle,
                                width,
                                textOn(color),
                                false});
}

/// A piece of a ring or column beyond the tips, `from` and `to` in pixels away from them.
void TreePainter::drawBeyond(const SeenNode& seen, double from, double to, Color color) {
    const TreeView& view = m_sight.view;
    from = m_sight.layout.depth + from / view.scaleX;
    to = m_sight.layout.depth + to / view.scaleX;
    if (to <= from || from > m_window.outEnd) {
        return;
    }
    double end = seen.alongEnd;
    const double wide = pixelsAlong(end - seen.alongBegin, from);
    if (wide < 1.5) {
        end = seen.alongBegin + (end - seen.alongBegin) * 1.5 / std::max(wide, 1e-6);
    }
    if (!isRound(m_sight.layout.kind)) {
        const TreePoint first = pixelAt(seen.alongBegin, from);
        const TreePoint last = pixelAt(end, to);
        addBox(
            first.x, std::max(first.y, -1.0), last.x, std::min(last.y, view.height + 1.0), color);
        return;
    }
    const double left = std::max(seen.alongBegin, m_window.alongBegin);
    const double right = std::min(end, m_window.alongEnd);
    if (right <= left || isOutOfSight(left, right, from, to)) {
        return;
    }
    const auto points = static_cast<std::uint32_t>(m_drawing.points.size());
    if (seen.standsForMore) {
        addPoint(pixelAt((left + right) / 2.0, from));
        addPoint(pixelAt((left + right) / 2.0, to));
        addShape(TreeDrawing::Kind::Line, points, color, 0.0);
        return;
    }
    addArc(left, right, to);
    addArc(right, left, from);
    addShape(TreeDrawing::Kind::Polygon, points, color, 0.0);
}

/// Beyond the tips: where uncertain, flagged and novel ones are; how many photographs, and the
/// darker part how many of them are confirmed.
void TreePainter::drawBar(const SeenNode& seen) {
    const std::uint32_t items = itemsOf(seen);
    if (items == 0) {
        return;
    }
    const CladeCounts::Counts counts = countsOf(seen);
    const std::array<std::pair<std::uint32_t, Color>, 3> rings = {
        {{counts.uncertain, m_uncertain}, {counts.flagged, m_flagged}, {counts.novel, m_novel}}};
    double begin = kRingGap;
    for (const auto& [marked, color] : rings) {
        if (marked > 0) {
            drawBeyond(seen, begin, begin + kRing, color);
        }
        begin += kRing + kRingGap;
    }
    const Color ground = groundColor(m_sight.ground);
    const Color color = barColorOf(seen);
    const double length =
        std::max(2.0, share(items) * longestBar(m_sight.view.width, m_sight.view.height));
    const double part = length * confirmedShare(seen);
    drawBeyond(seen, kBarBegin, kBarBegin + part, color);
    drawBeyond(seen, kBarBegin + part, kBarBegin + length, mixed(ground, color, 0.55));
}

/// A line of an outline: moved in by its depth, with a bar at the right.
void TreePainter::drawRow(const SeenNode& seen) {
    const TreeView& view = m_sight.view;
    const TreePoint start =
        pixelAt(seen.alongBegin, m_sight.layout.out[static_cast<std::size_t>(seen.node.value)]);
    const double high = std::max(view.scaleY, 1.0);
    if (start.y + high < 0.0 || start.y > view.height) {
        return; // it stands above for what is below it
    }
    const std::uint32_t items = itemsOf(seen);
    const Color color = colorOf(seen);
    const double barRoom = std::min(0.22 * view.width, 180.0);
    const double right = view.width - barRoom - kInset;
    const bool isRead = high >= 0.92 * m_sight.line && !seen.standsForMore;
    const double tall = isRead ? 0.62 * high : std::max(1.0, high - (high >= 3.0 ? 1.0 : 0.0));
    const double middle = start.y + high / 2.0;
    const double top = isRead ? middle - tall / 2.0 : start.y;
    addBox(
        start.x, top, isRead ? start.x + 4.0 : std::min(start.x + 60.0, right), top + tall, color);
    if (items > 0) {
        const double length = std::max(2.0, share(items) * (barRoom - kInset));
        const double confirmed = length * confirmedShare(seen);
        const Color full = barColorOf(seen);
        addBox(right + kInset, top, right + kInset + confirmed, top + tall, full);
        addBox(right + kInset + confirmed,
               top,
               right + kInset + length,
               top + tall,
               mixed(groundColor(m_sight.ground), full, 0.55));
    }
    std::string name;
    bool isItalic = false;
    double width = 0.0;
    const double side = isRead ? pictureSide(seen, high - 2.0) : 0.0;
    const double textBegin = start.x + 12.0 + (side > 0.0 ? side + kInset : 0.0);
    if (isRead && isNamed(seen.node, name, isItalic) &&
        cutTo(right - textBegin - 2.0 - kInset, name, isItalic, width)) {
        if (side > 0.0) {
            addPicture(seen.node, {start.x + 12.0 + side / 2.0, middle}, side);
        }
        const bool isQuiet =
            !m_sight.itemsBefore.empty() && m_sight.itemsBefore.back() > 0 && items == 0;
        m_drawing.labels.push_back(
            {seen.node,
             name,
             isItalic,
             textBegin,
             middle,
             0.0,
             width,
             isQuiet ? mixed(groundColor(m_sight.ground), textColor(), 0.68) : textColor(),
             false});
    }
}

} // namespace taxo

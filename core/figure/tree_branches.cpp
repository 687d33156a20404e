// SPDX-License-Identifier: MIT
#include "core/figure/tree_drawing_private.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace taxo {

namespace {

constexpr double kTipGap = 5.0; ///< between a tip and its name, pixels
constexpr double kApart = 6.0;  ///< between two names, along one of them

/// The corners of a name, as wide and high as it is, turned.
struct Turned {
    double x = 0.0; ///< its middle
    double y = 0.0;
    double halfWidth = 0.0;
    double halfHeight = 0.0;
    double cosine = 1.0;
    double sine = 0.0;

    double reachX() const { return halfWidth * std::abs(cosine) + halfHeight * std::abs(sine); }

    double reachY() const { return halfWidth * std::abs(sine) + halfHeight * std::abs(cosine); }
};

Turned turnedOf(const TreeDrawing::Label& label, double line) {
    const double cosine = std::cos(label.angle);
    const double sine = std::sin(label.angle);
    return {label.x + cosine * label.width / 2.0,
            label.y + sine * label.width / 2.0,
            label.width / 2.0,
            line / 2.0,
            cosine,
            sine};
}

/// Whether some line parallel to an edge of `a` lies between them.
bool areApart(const Turned& a, const Turned& b) {
    const double dx = b.x - a.x;
    const double dy = b.y - a.y;
    const double cosine = std::abs(a.cosine * b.cosine + a.sine * b.sine);
    const double sine = std::abs(a.cosine * b.sine - a.sine * b.cosine);
    return std::abs(dx * a.cosine + dy * a.sine) >=
               a.halfWidth + b.halfWidth * cosine + b.halfHeight * sine ||
           std::abs(-dx * a.sine + dy * a.cosine) >=
               a.halfHeight + b.halfWidth * sine + b.halfHeight * cosine;
}

bool overlap(const Turned& a, const Turned& b) {
    return std::abs(a.x - b.x) < a.reachX() + b.reachX() &&
           std::abs(a.y - b.y) < a.reachY() + b.reachY() && !areApart(a, b) && !areApart(b, a);
}

} // namespace

double TreePainter::middleOf(NodeId node) const {
    const auto index = static_cast<std::size_t>(node.value);
    return (static_cast<double>(m_sight.layout.begin[index]) +
            static_cast<double>(m_sight.layout.end[index])) /
           2.0;
}

/// The child whose clade holds the first, or the last, that has any width. `begin` rises with the
/// node, so that it is found by bisection.
NodeId TreePainter::outermostChild(NodeId node, bool isLast) const {
    const auto& begin = m_sight.layout.begin;
    const auto index = static_cast<std::size_t>(node.value);
    const float edge = isLast ? m_sight.layout.end[index] : m_sight.layout.begin[index];
    const auto found =
        std::partition_point(begin.begin() + node.value + 1,
                             begin.begin() + m_sight.tree.endOf(node).value,
                             [&](float each) { return isLast ? each < edge : each <= edge; });
    NodeId child{std::max(node.value + 1, static_cast<std::int32_t>(found - begin.begin()) - 1)};
    while (m_sight.tree.parentOf(child) != node) {
        child = m_sight.tree.parentOf(child);
    }
    return child;
}

/// Out from where it leaves its parent, and, at its end, across to where its children begin.
void TreePainter::drawBranch(const SeenNode& seen) {
    const double middle = middleOf(seen.node);
    const Color color = colorOf(seen);
    const double room = pixelsAlong(seen.alongEnd - seen.alongBegin, seen.outEnd);
    constexpr double kTight = 2.0; // pixels, where smooth lines would run into each other
    double width = 0.0;
    if (!seen.standsForMore && room >= kTight) {
        width = std::clamp(1.0 + 4.0 * share(itemsOf(seen)), 1.0, std::max(1.0, 0.4 * room));
    }
    // No farther than the picture, for lines of millions of pixels take their time.
    const double beyond = 0.1 * (m_window.outEnd - m_window.outBegin);
    const double inner = std::max(seen.outBegin, m_window.outBegin - beyond);
    const double outer = std::min(seen.outEnd, m_window.outEnd + beyond);
    if (inner < outer && middle >= m_window.alongBegin && middle <= m_window.alongEnd &&
        !isOutOfSight(middle, middle, inner, outer)) {
        const auto begin = static_cast<std::uint32_t>(m_drawing.points.size());
        addPoint(pixelAt(middle, inner));
        addPoint(pixelAt(middle, outer));
        addShape(TreeDrawing::Kind::Line, begin, color, width);
    }
    constexpr double kSeen = 1.0; // pixels: what is shorter lies within the branch
    const bool isSplit = !seen.standsForMore && room >= kSeen && !m_sight.tree.isTip(seen.node);
    if (isSplit && seen.outEnd <= m_window.outEnd + beyond) {
        const double from =
            std::max(middleOf(outermostChild(seen.node, false)), m_window.alongBegin);
        const double to = std::min(middleOf(outermostChild(seen.node, true)), m_window.alongEnd);
        if (from < to && !isOutOfSight(from, to, seen.outEnd, seen.outEnd)) {
            const auto begin = static_cast<std::uint32_t>(m_drawing.points.size());
            if (isRound(m_sight.layout.kind)) {
                addArc(from, to, seen.outEnd);
            } else {
                addPoint(pixelAt(from, seen.outEnd));
                addPoint(pixelAt(to, seen.outEnd));
            }
            const bool isShort = pixelsAlong(to - from, seen.outEnd) < kTight;
            addShape(TreeDrawing::Kind::Line, begin, color, isShort ? 0.0 : 1.0);
        }
    }
    if (!seen.standsForMore) {
        nameBranch(seen, width);
    }
}

/// Beside a tip, or above the branch of a clade that has room for a line.
void TreePainter::nameBranch(const SeenNode& seen, double width) {
    const TreeView& view = m_sight.view;
    const double line = m_sight.line;
    const bool isTip = m_sight.tree.isTip(seen.node);
    const double room = pixelsAlong(seen.alongEnd - seen.alongBegin, seen.outEnd);
    if (room < (isTip ? kNamedTip : 1.4) * line) {
        return;
    }
    const double middle = middleOf(seen.node);
    const TreePoint node = pixelAt(middle, seen.outEnd);
    constexpr double kBeyond = 200.0;
    if (node.x < -kBeyond || node.y < -line || node.x > view.width + kBeyond ||
        node.y > view.height + line) {
        return;
    }
    const bool isPlain = !isRound(m_sight.layout.kind);
    const TreePoint way = isPlain ? TreePoint{1.0, 0.0} : directionOf(middle);
    double angle = std::atan2(way.y, way.x);
    const bool isTurned = std::abs(angle) > std::numbers::pi / 2.0; // the left half: read inwards
    double taken = 0.0;
    if (isTip) {
        taken = pictureAtTip(seen, node, way);
    } else {
        pictureAtClade(seen, node, way, isTurned ? 1.0 : -1.0);
    }
    std::string name;
    bool isItalic = false;
    if (!isNamed(seen.node, name, isItalic)) {
        return;
    }
    TreeDrawing::Label label{seen.node, name, isItalic, 0.0, 0.0, 0.0, 0.0, textColor(), true};
    label.width = m_sight.widthOf(name, isItalic);
    // From the node outwards, or, above the branch, inwards.
    const double start = isTip ? kTipGap + taken : -kTipGap - label.width;
    const double aside = isTip ? 0.0 : -(line / 2.0 + width / 2.0);
    const double near = isTurned ? -start - label.width : start;
    angle -= isTurned ? std::copysign(std::numbers::pi, angle) : 0.0;
    label.angle = angle;
    label.x = node.x + std::cos(angle) * near - std::sin(angle) * aside;
    label.y = node.y + std::sin(angle) * near + std::cos(angle) * aside;
    if (isPlain && !isTip && label.x < 4.0) { // it begins out of sight
        label.x = 4.0;
    }
    m_wishes.push_back({std::move(label), isTip ? room : room * 1e3});
}

/// The names of the larger clades first; each where neither another nor a picture stands.
void TreePainter::placeNames() {
    std::sort(m_wishes.begin(), m_wishes.end(), [](const TreeLabelWish& a, const TreeLabelWish& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.label.node < b.label.node;
    });
    std::vector<Turned> taken;
    if (!m_wishes.empty()) {
        for (const TreeDrawing::Picture& picture : m_drawing.pictures) {
            const double half = picture.side / 2.0;
            taken.push_back({picture.left + half, picture.top + half, half, half});
        }
    }
    constexpr std::size_t kMostNames = 400;
    for (TreeLabelWish& wish : m_wishes) {
        Turned place = turnedOf(wish.label, 0.92 * m_sight.line);
        const bool isInside =
            place.x + place.reachX() > 0.0 && place.x - place.reachX() < m_sight.view.width;
        if (isInside && m_drawing.labels.size() < kMostNames &&
            std::none_of(taken.begin(), taken.end(), [&](const Turned& other) {
                return overlap(place, other);
            })) {
            place.halfWidth += kApart; // else two that follow each other read as one
            taken.push_back(place);
            m_drawing.labels.push_back(std::move(wish.label));
        }
    }
    m_wishes.clear();
}

} // namespace taxo

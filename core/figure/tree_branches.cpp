// SPDX-License-Identifier: MIT
#include "core/figure/tree_drawing_private.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace taxo {

namespace {

constexpr double kTipGap = 5.0; ///< between a tip and its name, pixels

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

/// From the height of its parent over to its own, and out: an elbow, or an arc and a radius.
void TreePainter::drawBranch(const SeenNode& seen) {
    const Tree& tree = m_sight.tree;
    const double middle = (seen.alongBegin + seen.alongEnd) / 2.0;
    const Color color = colorOf(seen);
    const std::uint32_t items = itemsOf(seen);
    const double room = pixelsAlong(seen.alongEnd - seen.alongBegin, seen.outEnd);
    const double width = std::clamp(1.0 + 4.0 * share(items), 1.0, std::max(1.0, 0.4 * room));
    if (!tree.isRoot(seen.node)) {
        const auto parent = static_cast<std::size_t>(tree.parentOf(seen.node).value);
        const double above =
            (static_cast<double>(m_sight.layout.begin[parent]) + m_sight.layout.end[parent]) / 2.0;
        const auto begin = static_cast<std::uint32_t>(m_drawing.points.size());
        if (isRound(m_sight.layout.kind)) {
            const double from =
                std::clamp(above, m_window.alongBegin - 1.0, m_window.alongEnd + 1.0);
            addArc(from, middle, seen.outBegin);
        } else {
            addPoint(pixelAt(above, seen.outBegin));
            addPoint(pixelAt(middle, seen.outBegin));
        }
        addPoint(pixelAt(middle, seen.outEnd));
        addShape(TreeDrawing::Kind::Line, begin, color, width);
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
    if (room < (isTip ? 0.92 : 1.4) * line) {
        return;
    }
    const double middle = (seen.alongBegin + seen.alongEnd) / 2.0;
    const TreePoint node = pixelAt(middle, seen.outEnd);
    constexpr double kBeyond = 200.0;
    if (node.x < -kBeyond || node.y < -line || node.x > view.width + kBeyond ||
        node.y > view.height + line) {
        return;
    }
    std::string name;
    bool isItalic = false;
    if (!isNamed(seen.node, name, isItalic)) {
        return;
    }
    TreeDrawing::Label label{seen.node, name, isItalic, 0.0, 0.0, 0.0, 0.0, textColor(), true};
    label.width = m_sight.widthOf(name, isItalic);
    const bool isPlain = !isRound(m_sight.layout.kind);
    const double turn =
        2.0 * std::numbers::pi * middle / m_sight.layout.tips - std::numbers::pi / 2.0;
    double angle = isPlain ? 0.0 : std::remainder(turn, 2.0 * std::numbers::pi);
    const bool isTurned = std::abs(angle) > std::numbers::pi / 2.0; // the left half: read inwards
    // From the node outwards, or, above the branch, inwards.
    const double start = isTip ? kTipGap : -kTipGap - label.width;
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

/// The names of the larger clades first; each where no other stands.
void TreePainter::placeNames() {
    std::sort(m_wishes.begin(), m_wishes.end(), [](const TreeLabelWish& a, const TreeLabelWish& b) {
        return a.weight != b.weight ? a.weight > b.weight : a.label.node < b.label.node;
    });
    std::vector<Turned> taken;
    constexpr std::size_t kMostNames = 400;
    for (TreeLabelWish& wish : m_wishes) {
        const Turned place = turnedOf(wish.label, 0.92 * m_sight.line);
        const bool isInside =
            place.x + place.reachX() > 0.0 && place.x - place.reachX() < m_sight.view.width;
        if (isInside && taken.size() < kMostNames &&
            std::none_of(taken.begin(), taken.end(), [&](const Turned& other) {
                return overlap(place, other);
            })) {
            taken.push_back(place);
            m_drawing.labels.push_back(std::move(wish.label));
        }
    }
    m_wishes.clear();
}

} // namespace taxo

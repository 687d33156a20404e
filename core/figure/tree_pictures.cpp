// SPDX-License-Identifier: MIT
// Where photographs stand in a drawing of a tree.
#include "core/figure/tree_drawing_private.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace taxo {

namespace {

constexpr double kAroundPicture = 4.0; ///< pixels

/// How far an upright square of side 1 reaches along a direction.
double reachAlong(TreePoint way) {
    return std::abs(way.x) + std::abs(way.y);
}

} // namespace

/// Of a picture in so much room; 0 where there is too little, or nothing to show.
double TreePainter::pictureSide(const SeenNode& seen, double room) const {
    const TreeSight::PictureSides& sides = m_sight.pictures;
    const bool isShown = sides.most > 0.0 && room >= sides.least && !seen.standsForMore &&
                         !m_sight.tree.isRoot(seen.node) && itemsOf(seen) > 0;
    return isShown ? std::min(std::floor(room), sides.most) : 0.0;
}

void TreePainter::addPicture(NodeId node, TreePoint center, double side) {
    const TreeView& view = m_sight.view;
    const double left = center.x - side / 2.0;
    const double top = center.y - side / 2.0;
    if (left < view.width && top < view.height && left + side > 0.0 && top + side > 0.0) {
        m_drawing.pictures.push_back({node, left, top, side});
    }
}

/// Above a name that is so wide, or else before it. Gives the middle of the left edge of the name.
TreePoint TreePainter::pictureInRectangle(
    const SeenNode& seen, double top, double bottom, double left, double right, double width) {
    const double room = right - left - 2.0 * kInset;
    const double middle = (top + bottom) / 2.0;
    const double above =
        pictureSide(seen, std::min(room, bottom - top - m_sight.line - 3.0 * kAroundPicture));
    if (above > 0.0) {
        const double begin = middle - (above + kAroundPicture + m_sight.line) / 2.0;
        addPicture(seen.node, {left + kInset + above / 2.0, begin + above / 2.0}, above);
        return {left + kInset, begin + above + kAroundPicture + m_sight.line / 2.0};
    }
    const double before =
        pictureSide(seen, std::min(room - width - kInset, bottom - top - 2.0 * kAroundPicture));
    if (before > 0.0) {
        addPicture(seen.node, {left + kInset + before / 2.0, middle}, before);
        return {left + 2.0 * kInset + before, middle};
    }
    return {left + kInset, middle};
}

/// Farther out than the name, which moves inwards for it. Gives how far out its middle is.
double TreePainter::pictureInSector(const SeenNode& seen, const SectorName& name) {
    const double scale = m_sight.view.scaleX;
    const double middle = (name.inner + name.outer) / 2.0;
    const TreePoint way = directionOf(name.along);
    const double reach = reachAlong(way);
    // What is left of the cell, where it is narrowest.
    const double thick = (name.outer - name.inner) * scale - name.high - 3.0 * kInset;
    const double begin = name.inner + (name.high + 2.0 * kInset) / scale;
    const double around = pixelsAlong(name.span, begin) - 2.0 * kAroundPicture;
    const double side = pictureSide(seen, std::min(thick, around) / reach);
    if (side <= 0.0) {
        return middle;
    }
    const double both = name.high + kInset + side * reach;
    const double from = middle - both / 2.0 / scale;
    const double nameOut = from + name.high / 2.0 / scale;
    if (name.wide + 2.0 * kInset > 0.9 * pixelsAlong(name.span, nameOut)) {
        return middle; // there is no room for it farther in
    }
    const double out = from + (name.high + kInset + side * reach / 2.0) / scale;
    addPicture(seen.node, pixelAt(name.along, out), side);
    return nameOut;
}

/// Beyond it, before its name. Gives the room that it takes.
double TreePainter::pictureAtTip(const SeenNode& seen, TreePoint node, TreePoint way) {
    constexpr double kLines = 5.0; // more would push the name out of the picture
    const double reach = reachAlong(way);
    const double room = pixelsAlong(seen.alongEnd - seen.alongBegin, seen.outEnd) - kAroundPicture;
    const double side = pictureSide(seen, std::min(room / reach, kLines * m_sight.line));
    if (side <= 0.0) {
        return 0.0;
    }
    const double away = kAroundPicture + side * reach / 2.0;
    addPicture(seen.node, {node.x + way.x * away, node.y + way.y * away}, side);
    return kAroundPicture + side * reach;
}

/// On the side of its branch where its name is not: `above` is 1 or -1, of the direction a quarter
/// clockwise from `way`.
void TreePainter::pictureAtClade(const SeenNode& seen,
                                 TreePoint node,
                                 TreePoint way,
                                 double above) {
    const double scale = m_sight.view.scaleX;
    const double reach = reachAlong(way);
    const double inner = std::max(seen.outBegin, m_window.outBegin);
    const double from = std::max(inner, seen.outEnd - m_sight.pictures.most * reach / scale);
    const double half = pixelsAlong(seen.alongEnd - seen.alongBegin, from) / 2.0;
    const double longest = (seen.outEnd - inner) * scale;
    const double side = pictureSide(seen, (std::min(half, longest) - 3.0 * kAroundPicture) / reach);
    if (side > 0.0) {
        const double back = kAroundPicture + side * reach / 2.0;
        const double aside = -above * (2.0 * kAroundPicture + side * reach / 2.0);
        addPicture(seen.node,
                   {node.x - way.x * back - way.y * aside, node.y - way.y * back + way.x * aside},
                   side);
    }
}

} // namespace taxo

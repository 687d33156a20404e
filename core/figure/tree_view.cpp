// SPDX-License-Identifier: MIT
#include "core/figure/tree_view.h"

#include "core/figure/tree_drawing_private.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace taxo {

namespace {

constexpr double kMargin = 12.0;    ///< pixels around what is fitted
constexpr double kIndent = 18.0;    ///< pixels for a level of an outline
constexpr double kNameRoom = 190.0; ///< pixels beside tips

/// Where the branch or cell of a node begins.
double innerEnd(const Tree& tree, const TreeLayout& layout, NodeId node) {
    return tree.isRoot(node) ? 0.0 : static_cast<double>(layout.out[indexOf(tree.parentOf(node))]);
}

/// Of the classifications all is seen out; of a deep phylogeny as far as the clade goes.
double outerEnd(const Tree& tree, const TreeLayout& layout, NodeId node) {
    constexpr double kFewRings = 12.0;
    if (layout.depth <= kFewRings || tree.isRoot(node)) {
        return layout.depth;
    }
    const auto first = layout.out.begin() + node.value;
    return static_cast<double>(
        *std::max_element(first, first + (tree.endOf(node).value - node.value)));
}

/// Beyond the tips are the bars of cells, and the names of branches, in pixels. `size` is what
/// there is of the picture in that direction.
double roomBeyond(TreeLayoutKind kind, const TreeView& view, double size) {
    return hasCells(kind) ? roomOfBars(view.width, view.height) : std::min(kNameRoom, 0.25 * size);
}

/// Around a part of a ring, as far out as its tips.
TreeView fittedSector(const Tree& tree, const TreeLayout& layout, NodeId node, TreeView view) {
    const double begin = layout.begin[indexOf(node)];
    const double end = layout.end[indexOf(node)];
    const double inner = innerEnd(tree, layout, node);
    const double outer = outerEnd(tree, layout, node);
    TreePoint least{1e300, 1e300};
    TreePoint most{-1e300, -1e300};
    constexpr int kSteps = 64;
    for (int i = 0; i <= kSteps; ++i) {
        for (const double out : {inner, outer}) {
            const TreePoint p = pointOf(layout, begin + (end - begin) * i / kSteps, out);
            least = {std::min(least.x, p.x), std::min(least.y, p.y)};
            most = {std::max(most.x, p.x), std::max(most.y, p.y)};
        }
    }
    view.center = {(least.x + most.x) / 2.0, (least.y + most.y) / 2.0};
    const double around =
        kMargin + (hasCells(layout.kind) ? roomOfBars(view.width, view.height)
                                         : 0.04 * std::min(view.width, view.height));
    const auto scaleOf = [around](double pixels, double units) {
        return std::max(1.0, pixels - 2.0 * around) / std::max(units, 1e-12);
    };
    view.scaleX =
        std::min(scaleOf(view.width, most.x - least.x), scaleOf(view.height, most.y - least.y));
    return view;
}

/// A narrow clade would be a line as long as the picture: it is seen where its children begin.
TreeView
fittedNarrow(const Tree& tree, const TreeLayout& layout, NodeId node, TreeView view, double line) {
    const double begin = layout.begin[indexOf(node)];
    const double end = layout.end[indexOf(node)];
    const double out = layout.out[indexOf(node)];
    const double wide =
        2.0 * std::numbers::pi * (end - begin) / std::max(layout.tips, 1.0) * std::max(out, 1e-9);
    const bool isTip = tree.isTip(node);
    const double most = 0.6 * std::min(view.width, view.height);
    const double wanted = isTip ? std::min(4.0 * line, most) : most;
    if (wide > 0.0 && wide * view.scaleX < 0.5 * wanted) {
        view.scaleX = wanted / wide;
        view.center = pointOf(layout,
                              (begin + end) / 2.0,
                              isTip && hasCells(layout.kind) ? innerEnd(tree, layout, node) : out);
    }
    return view;
}

TreeView fittedRound(const Tree& tree,
                     const TreeLayout& layout,
                     NodeId node,
                     double width,
                     double height,
                     double line) {
    const double side = std::min(width, height);
    TreeView view{{}, 1.0, 0.0, width, height};
    const double room =
        std::max(1.0, side / 2.0 - kMargin - roomBeyond(layout.kind, view, side / 2.0));
    view.scaleX = room / std::max(layout.depth, 1e-9);
    if (!tree.isRoot(node)) {
        view = fittedNarrow(tree, layout, node, fittedSector(tree, layout, node, view), line);
    }
    view.scaleY = view.scaleX;
    return view;
}

/// How near one can come: of a tip so many pixels.
double nearest(const TreeLayout& layout, const TreeView& view) {
    constexpr double kMostPixels = 400.0;
    const double perTip = isRound(layout.kind)
                              ? std::max(layout.depth, 1e-9) * 6.2832 / std::max(layout.tips, 1.0)
                              : 1.0;
    return std::max(kMostPixels / perTip, view.scaleY * 1e-12);
}

} // namespace

bool TreeView::operator==(const TreeView& other) const {
    return center.x == other.center.x && center.y == other.center.y && scaleX == other.scaleX &&
           scaleY == other.scaleY && width == other.width && height == other.height;
}

bool hasCells(TreeLayoutKind kind) {
    return kind == TreeLayoutKind::Sunburst || kind == TreeLayoutKind::Icicle;
}

TreeView fittedView(const Tree& tree,
                    const TreeLayout& layout,
                    NodeId node,
                    double width,
                    double height,
                    double line) {
    if (isRound(layout.kind)) {
        return fittedRound(tree, layout, node, width, height, line);
    }
    const double begin = layout.begin[indexOf(node)];
    const double end = layout.end[indexOf(node)];
    TreeView view{{}, 1.0, 1.0, width, height};
    if (layout.kind == TreeLayoutKind::Outline) {
        view.scaleX = kIndent;
        view.scaleY = 1.5 * line;
        view.center.x = (width / 2.0 - kMargin) / kIndent;
        view.center.y = std::max(begin - 2.0, 0.0) + (height / 2.0 - kMargin) / view.scaleY;
        return view;
    }
    const double inner = layout.depth > 12.0 ? innerEnd(tree, layout, node) : 0.0;
    const double outer = outerEnd(tree, layout, node);
    const double room = std::max(1.0, width - 2.0 * kMargin - roomBeyond(layout.kind, view, width));
    view.scaleX = room / std::max(outer - inner, 1e-9);
    view.center.x = inner + (width / 2.0 - kMargin) / view.scaleX;
    view.scaleY =
        std::min((height - 2.0 * kMargin) / std::max(end - begin, 1e-9), nearest(layout, view));
    view.center.y = (begin + end) / 2.0;
    return view;
}

TreeView
printedView(const Tree& tree, const TreeLayout& layout, double width, double height, double line) {
    TreeView view = fittedView(tree, layout, Tree::root(), width, height, line);
    if (hasCells(layout.kind) || layout.kind == TreeLayoutKind::Outline) {
        return view;
    }
    double widest = 0.0; // of the tips, along
    for (NodeId node = Tree::root(); indexOf(node) < tree.size(); ++node.value) {
        if (tree.isTip(node)) {
            widest = std::max(widest,
                              static_cast<double>(layout.end[indexOf(node)]) -
                                  static_cast<double>(layout.begin[indexOf(node)]));
        }
    }
    const double depth = std::max(layout.depth, 1e-9);
    const bool isDisc = isRound(layout.kind);
    const double largest =
        ((isDisc ? std::min(width, height) / 2.0 - kMargin : width - 2.0 * kMargin)) / depth;
    const double perTip =
        isDisc ? 2.0 * std::numbers::pi * layout.depth / layout.tips * largest : view.scaleY;
    if (widest * perTip < kNamedTip * line) {
        view.scaleX = std::max(view.scaleX, largest);
        view.scaleY = isDisc ? view.scaleX : view.scaleY;
        view.center.x = isDisc ? 0.0 : layout.depth / 2.0;
    }
    return view;
}

TreeView pannedView(const TreeView& view, double pixelsX, double pixelsY) {
    TreeView moved = view;
    moved.center.x -= pixelsX / view.scaleX;
    moved.center.y -= pixelsY / view.scaleY;
    return moved;
}

TreeView
zoomedView(const TreeView& view, TreeLayoutKind kind, double factor, TreePoint about, bool isBoth) {
    const TreePoint stays = view.planeAt(about);
    TreeView made = view;
    made.scaleY *= factor;
    made.scaleX *= isRound(kind) || isBoth ? factor : 1.0;
    made.center.x = stays.x - (about.x - made.width / 2.0) / made.scaleX;
    made.center.y = stays.y - (about.y - made.height / 2.0) / made.scaleY;
    return made;
}

TreeView boundedView(TreeView view, const Tree& tree, const TreeLayout& layout, double line) {
    const TreeView all = fittedView(tree, layout, Tree::root(), view.width, view.height, line);
    const double nearestY = nearest(layout, view);
    if (isRound(layout.kind)) {
        view.scaleX = std::clamp(view.scaleX, all.scaleX * 0.5, std::max(nearestY, all.scaleX));
        view.scaleY = view.scaleX;
        const double reach = layout.depth;
        view.center.x = std::clamp(view.center.x, -reach, reach);
        view.center.y = std::clamp(view.center.y, -reach, reach);
        return view;
    }
    const bool isOutline = layout.kind == TreeLayoutKind::Outline;
    const double least =
        isOutline ? (view.height - 2.0 * kMargin) / std::max(layout.tips, 1.0) : all.scaleY;
    const double most = isOutline ? 3.0 * line : std::max(nearestY, all.scaleY);
    view.scaleY = std::clamp(view.scaleY, std::min(least, most), most);
    view.scaleX = std::clamp(view.scaleX, all.scaleX, 1e5 * all.scaleX);
    // What is smaller than the picture lies in its middle, else no edge comes inside it.
    const double half = (view.height / 2.0 - kMargin) / view.scaleY;
    view.center.y = 2.0 * half >= layout.tips ? (isOutline ? half : layout.tips / 2.0)
                                              : std::clamp(view.center.y, half, layout.tips - half);
    const double begin = (view.width / 2.0 - kMargin) / view.scaleX;
    view.center.x = std::clamp(view.center.x, begin, std::max(begin, layout.depth));
    return view;
}

TreeView viewBetween(const TreeView& from, const TreeView& to, double share) {
    const double t = share * share * (3.0 - 2.0 * share);
    // What both show, in the plane; between them it is seen from where both fit.
    const double apart =
        std::max(std::abs(to.center.x - from.center.x) * from.scaleX / from.width,
                 std::abs(to.center.y - from.center.y) * from.scaleY / from.height);
    const double back = std::max(std::abs(to.center.x - from.center.x) * to.scaleX / to.width,
                                 std::abs(to.center.y - from.center.y) * to.scaleY / to.height);
    const double lift = std::log1p(std::min(apart, back)) * 4.0 * t * (1.0 - t);
    const bool isEven = from.scaleX == from.scaleY && to.scaleX == to.scaleY;
    const auto between = [t](double a, double b, double away) {
        return std::exp(std::log(a) + (std::log(b) - std::log(a)) * t - away);
    };
    TreeView made = to;
    made.scaleY = between(from.scaleY, to.scaleY, lift);
    made.scaleX = isEven ? made.scaleY : between(from.scaleX, to.scaleX, 0.0);
    // The place goes with the scale, so that what is flown to is in sight early.
    const auto along = [&](double a, double b, double scaleA, double scaleB, double scale) {
        const double whole = 1.0 / scaleB - 1.0 / scaleA;
        const double done = lift > 0.0 || std::abs(whole * scaleA) < 1e-6
                                ? t
                                : (1.0 / scale - 1.0 / scaleA) / whole;
        return a + (b - a) * std::clamp(done, 0.0, 1.0);
    };
    made.center.x = along(from.center.x, to.center.x, from.scaleX, to.scaleX, made.scaleX);
    made.center.y = along(from.center.y, to.center.y, from.scaleY, to.scaleY, made.scaleY);
    return made;
}

std::optional<TreeView> carriedView(const TreeView& view,
                                    const Tree& tree,
                                    const TreeLayout& before,
                                    const TreeLayout& after,
                                    NodeId clade) {
    const auto spanOf = [](const TreeLayout& layout, NodeId node) {
        return static_cast<double>(layout.end[indexOf(node)]) -
               static_cast<double>(layout.begin[indexOf(node)]);
    };
    const bool isThere = spanOf(before, clade) > 0.0 && spanOf(after, clade) > 0.0;
    // Of all: a circle has all of it, whatever its tips are.
    const double grown =
        isThere ? spanOf(after, clade) / after.tips / (spanOf(before, clade) / before.tips) : 0.0;
    if (grown < 0.5 || grown > 2.0) {
        return std::nullopt;
    }
    const TreePlace middle = placeOf(before, view.center);
    const auto found =
        std::partition_point(before.begin.begin(), before.begin.end(), [&](float each) {
            return static_cast<double>(each) <= middle.along;
        });
    NodeId held{std::max(0, static_cast<std::int32_t>(found - before.begin.begin()) - 1)};
    const auto holds = [&](NodeId node) {
        return static_cast<double>(before.end[indexOf(node)]) > middle.along &&
               spanOf(after, node) > 0.0;
    };
    while (!tree.isRoot(held) && !holds(held)) {
        held = tree.parentOf(held);
    }
    const double part =
        (middle.along - static_cast<double>(before.begin[indexOf(held)])) / spanOf(before, held);
    TreeView made = view;
    made.center =
        pointOf(after,
                static_cast<double>(after.begin[indexOf(held)]) + part * spanOf(after, held),
                middle.out);
    if (isRound(after.kind)) {
        made.scaleX /= grown;
        made.scaleY = made.scaleX;
    } else {
        made.scaleY *= spanOf(before, clade) / spanOf(after, clade);
    }
    return made;
}

std::vector<TreeWindow> windowsIn(const TreeLayout& layout, const TreeView& view) {
    const TreePoint least = view.planeAt({0.0, 0.0});
    const TreePoint most = view.planeAt({view.width, view.height});
    if (isRound(layout.kind)) {
        return windowsOf(layout, {least.x, least.y, most.x, most.y}, view.scaleX);
    }
    const bool isOutline = layout.kind == TreeLayoutKind::Outline;
    return {{least.y,
             most.y,
             isOutline ? 0.0 : least.x,
             isOutline ? layout.depth + 1.0 : most.x,
             view.scaleY,
             view.scaleX}};
}

NodeId
placeLookedAt(const Tree& tree, const TreeLayout& layout, const TreeView& view, double margin) {
    const std::vector<TreeWindow> windows = windowsIn(layout, view);
    if (windows.size() != 1) {
        return Tree::root();
    }
    const TreeWindow& window = windows.front();
    const double begin = std::clamp(window.alongBegin, 0.0, layout.tips);
    const double end = std::clamp(window.alongEnd, 0.0, layout.tips);
    if (layout.kind == TreeLayoutKind::Outline) {
        const auto row = static_cast<std::int32_t>(
            std::clamp(std::ceil(begin), 0.0, static_cast<double>(tree.size() - 1)));
        return NodeId{row};
    }
    margin *= end - begin;
    const auto found =
        std::partition_point(layout.begin.begin(), layout.begin.end(), [&](float each) {
            return static_cast<double>(each) <= begin + margin;
        });
    NodeId node{std::max(0, static_cast<std::int32_t>(found - layout.begin.begin()) - 1)};
    while (!tree.isRoot(node) && static_cast<double>(layout.end[indexOf(node)]) < end - margin) {
        node = tree.parentOf(node);
    }
    return node;
}

} // namespace taxo

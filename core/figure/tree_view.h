// SPDX-License-Identifier: MIT
#pragma once

#include "core/tree/tree.h"
#include "core/tree/tree_layout.h"
#include "core/tree/visible_nodes.h"

#include <optional>
#include <vector>

namespace taxo {

/// What of a layout is seen, from where: a value. Pixels count from the upper left corner of the
/// picture. In round layouts both scales are one.
struct TreeView {
    TreePoint center;    ///< of the plane (pointOf), in the middle of the picture
    double scaleX = 1.0; ///< pixels for a unit of the plane
    double scaleY = 1.0;
    double width = 1.0; ///< of the picture, in pixels
    double height = 1.0;

    TreePoint pixelOf(TreePoint plane) const {
        return {(plane.x - center.x) * scaleX + width / 2.0,
                (plane.y - center.y) * scaleY + height / 2.0};
    }

    TreePoint planeAt(TreePoint pixel) const {
        return {(pixel.x - width / 2.0) / scaleX + center.x,
                (pixel.y - height / 2.0) / scaleY + center.y};
    }

    bool operator==(const TreeView& other) const;
};

/// Cells rather than branches.
bool hasCells(TreeLayoutKind kind);

/// How far the bars of cells, and the rings before them, reach beyond the tips in a picture of that
/// size, in pixels.
double roomOfBars(double width, double height);

/// A clade as large as the picture allows: all of its span, with names beside the tips. Of an
/// outline its row near the top. `line` is the height of a line of text.
TreeView fittedView(const Tree& tree,
                    const TreeLayout& layout,
                    NodeId node,
                    double width,
                    double height,
                    double line);

/// All of it on paper, where nobody comes nearer: as large as the picture allows, with room for
/// names beside tips only where one is wide enough to have its name. O(nodes).
TreeView
printedView(const Tree& tree, const TreeLayout& layout, double width, double height, double line);

// Each gives another view of the same layout.

TreeView pannedView(const TreeView& view, double pixelsX, double pixelsY);
/// Larger by `factor`, what is at `about` stays there; in layouts that are not round only along the
/// tips, unless `isBoth`.
TreeView zoomedView(
    const TreeView& view, TreeLayoutKind kind, double factor, TreePoint about, bool isBoth = false);
/// Not farther away than all of it, nor nearer than one tip, and some of it in sight.
TreeView boundedView(TreeView view, const Tree& tree, const TreeLayout& layout, double line);
/// On the way from one to another, `share` from 0 to 1: first away and then near where they are far
/// apart.
TreeView viewBetween(const TreeView& from, const TreeView& to, double share);

/// The same after other widths (see layoutTree): what is in the middle stays there, and `clade`,
/// which is seen, as wide as it is. Nothing where the clade has no width any more, or more than
/// twice or less than half of what it had of all.
std::optional<TreeView> carriedView(const TreeView& view,
                                    const Tree& tree,
                                    const TreeLayout& before,
                                    const TreeLayout& after,
                                    NodeId clade);

/// What of the layout visibleNodes is asked for.
std::vector<TreeWindow> windowsIn(const TreeLayout& layout, const TreeView& view);

/// The lowest clade that all in sight belongs to, but for a share of `margin` at either edge: where
/// one is.
NodeId placeLookedAt(const Tree& tree,
                     const TreeLayout& layout,
                     const TreeView& view,
                     double margin = 0.08);

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/tree/tree.h"
#include "core/tree/tree_layout.h"

#include <optional>
#include <vector>

namespace taxo {

/// What of a layout is looked at, and how large. For round layouts see windowsOf.
struct TreeWindow {
    double alongBegin = 0.0;
    double alongEnd = 0.0;
    double outBegin = 0.0;
    double outEnd = 0.0;
    double pixelsPerTip = 1.0;  ///< of one unit of `along`
    double pixelsPerRing = 1.0; ///< of one unit of `out`
};

/// A node to draw. Where its clade is less than a pixel wide it is drawn as one and stands for
/// [node, end) in preorder, which may hold small clades beside it, and for any other that lies
/// within the pixel in which it begins; else `end` is the next node.
struct VisibleNode {
    NodeId node;
    NodeId end;
    bool operator==(const VisibleNode&) const = default;

    bool standsForMore() const { return end.value != node.value + 1; }
};

/// Puts into `visible`, in preorder, which nodes to draw: those in the window that are at least a
/// pixel wide along, and of smaller ones as many as there are pixels. Branches that would cover
/// their parent's pixels are left out, and nodes without any width. Time is in proportion to what
/// is found and to the depth, whatever the size of the tree and of its polytomies.
void visibleNodes(const Tree& tree,
                  const TreeLayout& layout,
                  const TreeWindow& window,
                  std::vector<VisibleNode>& visible);

/// The node whose branch or cell is at a place: the one whose span holds it along and that reaches
/// from its parent's `out` to its own over it; the row's node of an outline. O(depth).
std::optional<NodeId> nodeAt(const Tree& tree, const TreeLayout& layout, TreePlace place);

/// A rectangle of the plane of pointOf.
struct TreeRectangle {
    double left = 0.0;
    double top = 0.0;
    double right = 0.0;
    double bottom = 0.0;
};

/// What of a round layout is in a rectangle: one window, or two where it lies across the top, where
/// `along` begins and ends. Pixels along are counted where the window is widest.
std::vector<TreeWindow>
windowsOf(const TreeLayout& layout, const TreeRectangle& view, double pixelsPerUnit);

} // namespace taxo

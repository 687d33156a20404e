// SPDX-License-Identifier: MIT
#pragma once

#include "core/tree/tree.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo {

enum class TreeLayoutKind : std::uint8_t {
    Circle,    ///< branches from the centre outwards, tips on a circle
    Sunburst,  ///< cells around the centre, one ring after the other
    Icicle,    ///< the same in rows
    Cladogram, ///< branches from left to right, tips below each other
    Phylogram, ///< the same, as long as the tree says; for trees with lengths alone
    Outline    ///< one row for each node, moved in by its depth
};

/// Whether `along` goes around a centre.
bool isRound(TreeLayoutKind kind);

/// Where every node of a tree is, in two directions: `along`, across the tips, and `out`, away from
/// the root. Each clade has a span along, which holds those of its children one after the other,
/// and a node's branch or cell goes from its parent's `out` (0 for the root) to its own. Names
/// nothing of pixels: a scene scales both directions as it likes, and moves from one layout to
/// another of the same tree by moving from these numbers to those.
struct TreeLayout {
    TreeLayoutKind kind = TreeLayoutKind::Cladogram;
    /// Spans along by node, rising with the node. In tips (rows of an outline), so that a float
    /// holds their edges exactly, to any zoom, up to 16 million.
    std::vector<float> begin;
    std::vector<float> end;
    std::vector<float> out;
    double tips = 0.0;  ///< all of `along`: [0, tips]
    double depth = 0.0; ///< all of `out`: [0, depth]
};

/// Positions of all nodes in O(nodes), some 25 ms for a million; so cheap that none is kept.
///
/// Out: trees with ranks have them on rings, kingdom to species at 1 to 7 and others between
/// (ringOf), nodes without a rank evenly between those above and below. An empty rank is a node as
/// any other, and a rank that was left out leaves its ring free. Trees without ranks: by depth for
/// cells and outlines, by height above the tips for branches, so that the tips are in line. Cells
/// lie one ring farther out, for the root has a cell, too. Negative lengths count as none.
///
/// Along: each tip has one, or each node the weight that it has of its own: `weights` are empty or
/// one for each node, none below 0. With the numbers of photographs, clades are as wide as these;
/// with 1 for chosen tips and 0 for others all else folds up to nothing, which is the induced tree
/// in the whole one's numbers. An outline needs no weights.
TreeLayout layoutTree(const Tree& tree, TreeLayoutKind kind, std::span<const float> weights = {});

/// A place on the plane, y downwards. Round layouts: the centre is 0, 0 and `along` begins at the
/// top and goes clockwise. Others: x is `out`, y is `along`.
struct TreePoint {
    double x = 0.0;
    double y = 0.0;
};

TreePoint pointOf(const TreeLayout& layout, double along, double out);

struct TreePlace {
    double along = 0.0;
    double out = 0.0;
};

/// The other way.
TreePlace placeOf(const TreeLayout& layout, TreePoint point);

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/palette.h"
#include "core/tree/tree.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace taxo {

/// Colours of a tree's clades, those akin akin: cladeColors for its largest clades, and what lies
/// below one has its colour. The same tree, the same colours.
struct TreeColors {
    std::vector<Color> colors;     ///< of the largest clades
    std::vector<std::uint16_t> of; ///< of each node, into `colors`

    Color at(NodeId node) const { return colors[of[static_cast<std::size_t>(node.value)]]; }
};

/// O(nodes): some 10 ms for a million, 2 bytes a node. Any thread.
TreeColors treeColors(const Tree& tree, Ground ground);

} // namespace taxo

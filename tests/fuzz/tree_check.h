// SPDX-License-Identifier: MIT
#pragma once

#include "core/tree/newick.h"
#include "core/tree/tree.h"
#include "core/tree/tree_layout.h"
#include "core/tree/visible_nodes.h"
#include "tests/fuzz/check.h"

#include <cstdint>
#include <vector>

namespace taxo::test {

/// Writes a tree as Newick, reads it again and compares all that Newick keeps.
inline void checkRoundTrip(const Tree& tree) {
    const auto again = readNewickText(newickOf(tree), "again.nwk");
    TAXO_ASSERT(again);
    TAXO_ASSERT(again->tree.size() == tree.size());
    for (NodeId node = Tree::root(); node.value < static_cast<std::int32_t>(tree.size());
         ++node.value) {
        TAXO_ASSERT(again->tree.parentOf(node) == tree.parentOf(node));
        TAXO_ASSERT(again->tree.lengthOf(node) == tree.lengthOf(node));
        TAXO_ASSERT(again->tree.displayNameOf(node) == tree.displayNameOf(node));
    }
}

/// Lays the tree out and looks at it: each node is drawn or stood for at most once.
inline void checkLayout(const Tree& tree) {
    const TreeLayout layout = layoutTree(tree, TreeLayoutKind::Icicle);
    std::vector<VisibleNode> visible;
    visibleNodes(tree,
                 layout,
                 {.alongBegin = 0.0,
                  .alongEnd = layout.tips,
                  .outBegin = 0.0,
                  .outEnd = layout.depth,
                  .pixelsPerTip = 0.37,
                  .pixelsPerRing = 3.0},
                 visible);
    for (std::size_t i = 1; i < visible.size(); ++i) {
        TAXO_ASSERT(visible[i - 1].end <= visible[i].node);
    }
}

} // namespace taxo::test

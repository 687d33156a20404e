// SPDX-License-Identifier: MIT
#pragma once

#include "core/tree/tree.h"

#include <cstdint>
#include <span>
#include <vector>

namespace taxo {

/// What of a tree is needed to hold some of its nodes together.
struct InducedTree {
    Tree tree; ///< with display names
    /// Of each of its nodes, which node of the whole tree it is; rising.
    std::vector<NodeId> origin;
};

/// What becomes of a node with a single child in the induced tree.
enum class SingleChildren : std::uint8_t {
    Stay,     ///< every rank on the way from the root stands
    AreJoined ///< only splits and the chosen nodes stand; lengths of joined branches are added
};

/// The tree that holds `chosen` (tips or inner nodes, in any order, repeated or not) together: from
/// the root where single children stay, else from their common ancestor. Only the root for none.
/// Some 0.5 us for each node of the result.
InducedTree
inducedTree(const Tree& tree, std::span<const NodeId> chosen, SingleChildren singleChildren);

/// The clade of a node as a tree of its own.
InducedTree cladeOf(const Tree& tree, NodeId node);

} // namespace taxo

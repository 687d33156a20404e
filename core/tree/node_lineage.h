// SPDX-License-Identifier: MIT
#pragma once

#include "core/taxonomy/rank.h"
#include "core/tree/tree.h"

namespace taxo {

/// The names of a node and of those above it at the seven main ranks, as far as the tree has them.
/// Of a tip without a rank that is called by a binomial, genus and epithet; empty for other nodes
/// without a rank at or above them. O(depth).
Lineage lineageOf(const Tree& tree, NodeId node);

/// The lowest node at or above this one that has a name, and is a taxon; else the root. O(depth).
NodeId namedAtOrAbove(const Tree& tree, NodeId node);

} // namespace taxo

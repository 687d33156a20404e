// SPDX-License-Identifier: MIT
#pragma once

#include "core/tree/tree.h"
#include "core/workflow/group_on_tree.h"
#include "core/workflow/write_tree.h"

#include <span>
#include <string>

namespace taxo::cli {

/// Nodes, tips, depth, ranks, lengths and oddities, for a person.
std::string treeInfo(const TreeToWrite& shown);

/// How taxa are related: their lowest shared taxon and its rank, and, where the tree has branch
/// lengths and they are two, how long the way between them is.
std::string relationOf(const Tree& tree, std::span<const NodeId> taxa);

/// Where a group belongs by name and by looks, in lines.
std::string groupOf(const Tree& tree, const GroupOnTree& group);

} // namespace taxo::cli

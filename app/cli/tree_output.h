// SPDX-License-Identifier: MIT
#pragma once

#include "app/cli/text_output.h"
#include "core/base/result.h"
#include "core/tree/clade_counts.h"
#include "core/tree/tree.h"

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace taxo::cli {

/// A tree to tell of or to write, and what a collection has of its clades.
struct TreeToWrite {
    Tree tree;
    std::vector<CladeCounts::Counts> counts; ///< of each node; empty where there is no collection
};

/// Nodes, tips, depth, ranks, lengths and oddities, for a person.
std::string treeInfo(const TreeToWrite& shown);

/// How taxa are related: their lowest shared taxon and its rank, and, where the tree has branch
/// lengths and they are two, how long the way between them is.
std::string relationOf(const Tree& tree, std::span<const NodeId> taxa);

/// What the ending of `file` says: .nwk, .newick, .tre, .tree; .nex, .nexus; .csv. InvalidInput for
/// any other.
Status checkTreeOutput(const std::filesystem::path& file);

/// The tree as Newick or NEXUS, with counts as comments ("[&photographs=3]"), or a table with a row
/// for each named taxon.
Status writeTree(const TreeToWrite& shown, const std::filesystem::path& file);

} // namespace taxo::cli

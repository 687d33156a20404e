// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/figure/tree_figure.h"
#include "core/tree/clade_counts.h"
#include "core/tree/tree.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace taxo {

/// A tree to tell of or to write, and what a collection has of its clades.
struct TreeToWrite {
    Tree tree;
    std::vector<CladeCounts::Counts> counts; ///< of each node; empty where there is no collection

    /// The clade of a node.
    TreeToWrite below(NodeId node) const;
};

/// InvalidInput for an ending that writeTree writes nothing by.
Status checkTreeOutput(const std::filesystem::path& file);

/// By the ending of `file`: the tree as Newick (.nwk, .newick, .tre, .tree) or NEXUS (.nex,
/// .nexus), with counts as comments ("[&photographs=3]"); a table with a row for each named taxon
/// (.csv); or a figure of all of it (.svg, .pdf, .png) in this layout, coloured by clade or by a
/// share. The file appears when it is complete. InvalidInput for a phylogram of a tree without
/// lengths.
Status writeTree(const TreeToWrite& shown,
                 const std::filesystem::path& file,
                 TreeLayoutKind kind = TreeLayoutKind::Sunburst,
                 std::optional<CladeShare> coloring = std::nullopt);

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/taxon_counts.h"
#include "core/taxonomy/checklist.h"
#include "core/tree/clade_counts.h"
#include "core/tree/match_names.h"
#include "core/tree/tree_names.h"

#include <cstdint>
#include <filesystem>
#include <span>
#include <vector>

namespace taxo {

/// A taxon that a tree does not have under its own name.
struct UnplacedTaxon {
    Lineage taxon;
    NameMatch match;        ///< why, as reasonOf says
    std::int64_t items = 0; ///< of a collection
    /// The taxon that it is a synonym of, else the lowest one above it that the tree has, or the
    /// root; -1 of a checklist's that the tree has not.
    NodeId countedAt = {};
};

/// A collection, and perhaps a checklist, on a tree.
struct PlacedOnTree {
    std::vector<TaxonTally> tallies; ///< one for each taxon of the collection, then of the others
    CladeCounts counts;
    std::vector<UnplacedTaxon> unplaced;  ///< of the collection
    std::vector<UnplacedTaxon> renamed;   ///< of the collection: the tree has it as a synonym
    std::vector<UnplacedTaxon> notListed; ///< of the checklist: what the tree has not
};

/// Finds each taxon of a collection in a tree (matchName); those that are not there count for the
/// lowest taxon above them that is, so that no item is lost. `others` are what it is compared with
/// (CladeCounts); of those only the numbers are told. Cancelled when it was stopped.
Result<PlacedOnTree> placeOnTree(const TreeNames& names,
                                 std::span<const TaxonCount> collection,
                                 std::span<const ChecklistTaxon> checklist,
                                 const Progress& progress,
                                 std::span<const TaxonCount> others = {});

/// All that the tree does not have under its own name as a table (CSV): whether it is of the
/// collection or the checklist, the taxon, its lineage by rank, how many photographs there are,
/// what they count for, and why. The file appears when it is complete.
Status
writeUnmatched(const PlacedOnTree& placed, const Tree& tree, const std::filesystem::path& file);

/// The classification that the taxa of a collection make, down to the ranks that they have.
Tree treeOf(std::span<const TaxonCount> collection);
/// Likewise of the taxa of a checklist.
Tree treeOf(std::span<const ChecklistTaxon> checklist);
/// Of all, so that gaps, and what only the others have, have a place: what is not said of the ranks
/// above one of those taxa is as the collection has it.
Tree treeOf(std::span<const TaxonCount> collection,
            std::span<const ChecklistTaxon> checklist,
            std::span<const TaxonCount> others);

} // namespace taxo

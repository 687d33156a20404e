// SPDX-License-Identifier: MIT
#include "core/workflow/place_on_tree.h"

#include "core/taxonomy/taxon_names.h"
#include "core/taxonomy/taxonomy_builder.h"
#include "core/tree/induced_tree.h"
#include "core/tree/match_names.h"

#include <algorithm>
#include <utility>

namespace taxo {

namespace {

/// The lineage without its lowest name.
Lineage above(Lineage lineage) {
    for (std::size_t rank = kRanks; rank-- > 0;) {
        if (!lineage.names[rank].empty()) {
            lineage.names[rank].clear();
            break;
        }
    }
    return lineage;
}

/// Where a taxon that is not in the tree belongs.
NodeId placeAbove(const TreeNames& names, const Lineage& taxon) {
    for (Lineage lineage = above(taxon); lineage != Lineage{}; lineage = above(lineage)) {
        const NameMatch match = matchName(names, NameToMatch::of(lineage));
        if (match.isFound()) {
            return match.node;
        }
    }
    return Tree::root();
}

std::uint32_t small(std::int64_t count) {
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(count, 0, UINT32_MAX));
}

} // namespace

Result<PlacedOnTree> placeOnTree(const TreeNames& names,
                                 std::span<const TaxonCount> collection,
                                 std::span<const ChecklistTaxon> checklist,
                                 const Progress& progress) {
    std::vector<NameToMatch> wanted;
    for (const TaxonCount& count : collection) {
        wanted.push_back(NameToMatch::of(count.taxon));
    }
    for (const ChecklistTaxon& taxon : checklist) {
        wanted.push_back(NameToMatch::of(taxon.lineage));
    }
    const auto matches = matchNames(names, wanted, progress);
    if (!matches) {
        return tl::unexpected(matches.error());
    }
    PlacedOnTree placed;
    for (std::size_t i = 0; i < collection.size(); ++i) {
        const TaxonCount& count = collection[i];
        NodeId node = (*matches)[i].node;
        if (count.taxon == Lineage{}) {
            node = Tree::root(); // it is something
        } else if (node.value < 0) {
            node = placeAbove(names, count.taxon);
            placed.unplaced.push_back(
                {count.taxon, reasonOf((*matches)[i], names.tree()), count.items, node});
        }
        placed.tallies.push_back({node,
                                  small(count.items),
                                  small(count.confirmed),
                                  small(count.uncertain),
                                  small(count.flagged),
                                  count.mass});
    }
    std::vector<NodeId> listed;
    for (std::size_t i = collection.size(); i < wanted.size(); ++i) {
        const NameMatch& match = (*matches)[i];
        if (match.isFound()) {
            listed.push_back(match.node);
            continue;
        }
        placed.notListed.push_back({wanted[i].lineage, reasonOf(match, names.tree()), 0, {}});
    }
    placed.counts = CladeCounts::of(names.tree(), placed.tallies, listed);
    return placed;
}

Tree treeOf(std::span<const TaxonCount> collection) {
    TaxonomyBuilder builder;
    std::vector<std::size_t> lowest; // rank of each
    for (const TaxonCount& count : collection) {
        builder.addLineage(count.taxon);
        std::size_t depth = 0;
        for (std::size_t rank = 0; rank < kRanks; ++rank) {
            depth = count.taxon.names[rank].empty() ? depth : rank + 1;
        }
        lowest.push_back(depth);
    }
    const auto built = std::move(builder).build();
    // A Taxonomy goes down to species everywhere: what was known to genus ends there here.
    std::vector<NodeId> ends;
    for (std::size_t i = 0; i < lowest.size(); ++i) {
        TaxonId taxon = built.leaves[i];
        for (std::size_t depth = kRanks; depth > lowest[i]; --depth) {
            taxon = built.taxonomy.parentOf(taxon);
        }
        ends.push_back(NodeId{taxon.value});
    }
    return inducedTree(Tree::of(built.taxonomy), ends, SingleChildren::Stay).tree;
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/workflow/place_on_tree.h"

#include "core/base/csv.h"
#include "core/base/files.h"
#include "core/taxonomy/taxon_names.h"
#include "core/taxonomy/taxonomy_builder.h"
#include "core/tree/induced_tree.h"
#include "core/tree/node_lineage.h"

#include <algorithm>
#include <string>
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

/// A Taxonomy goes down to species everywhere: what is known to genus ends there here.
template <class Entry>
Tree treeOfTaxa(std::span<const Entry> entries, Lineage Entry::*taxon) {
    TaxonomyBuilder builder;
    std::vector<std::size_t> lowest; // rank of each
    for (const Entry& entry : entries) {
        const Lineage& lineage = entry.*taxon;
        builder.addLineage(lineage);
        std::size_t depth = 0;
        for (std::size_t rank = 0; rank < kRanks; ++rank) {
            depth = lineage.names[rank].empty() ? depth : rank + 1;
        }
        lowest.push_back(depth);
    }
    const auto built = std::move(builder).build();
    std::vector<NodeId> ends;
    for (std::size_t i = 0; i < lowest.size(); ++i) {
        TaxonId taxonId = built.leaves[i];
        for (std::size_t depth = kRanks; depth > lowest[i]; --depth) {
            taxonId = built.taxonomy.parentOf(taxonId);
        }
        ends.push_back(NodeId{taxonId.value});
    }
    return inducedTree(Tree::of(built.taxonomy), ends, SingleChildren::Stay).tree;
}

/// What the tree has of a taxon and above it, and below that what the taxon says of itself.
Lineage completed(const TreeNames& names, const Lineage& taxon) {
    const NameMatch match = matchName(names, NameToMatch::of(taxon));
    const Lineage known =
        lineageOf(names.tree(), match.isFound() ? match.node : placeAbove(names, taxon));
    Lineage made = taxon;
    std::size_t lowest = 0; // that is known, and one more
    for (std::size_t rank = 0; rank < kRanks; ++rank) {
        lowest = known.names[rank].empty() ? lowest : rank + 1;
    }
    std::copy_n(known.names.begin(), lowest, made.names.begin());
    return made;
}

std::uint32_t small(std::int64_t count) {
    return static_cast<std::uint32_t>(std::clamp<std::int64_t>(count, 0, UINT32_MAX));
}

/// Each where the tree has it, or where it has what is above it.
Result<std::vector<NodeId>> nodesOfOthers(const TreeNames& names,
                                          std::span<const TaxonCount> others,
                                          const Progress& progress) {
    std::vector<NodeId> nodes;
    for (const TaxonCount& other : others) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        const NameMatch match =
            other.taxon == Lineage{} ? NameMatch() : matchName(names, NameToMatch::of(other.taxon));
        nodes.push_back(match.isFound() ? match.node : placeAbove(names, other.taxon));
    }
    return nodes;
}

} // namespace

Result<PlacedOnTree> placeOnTree(const TreeNames& names,
                                 std::span<const TaxonCount> collection,
                                 std::span<const ChecklistTaxon> checklist,
                                 const Progress& progress,
                                 std::span<const TaxonCount> others) {
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
        const NameMatch& match = (*matches)[i];
        NodeId node = match.node;
        if (count.taxon == Lineage{}) {
            node = Tree::root(); // it is something
        } else if (!match.isFound()) {
            node = placeAbove(names, count.taxon);
            placed.unplaced.push_back({count.taxon, match, count.items, node});
        } else if (match.kind == MatchKind::Synonym) {
            placed.renamed.push_back({count.taxon, match, count.items, node});
        }
        placed.tallies.push_back({node,
                                  small(count.items),
                                  small(count.confirmed),
                                  small(count.uncertain),
                                  small(count.flagged),
                                  count.mass,
                                  0,
                                  small(count.novel)});
    }
    const auto othersNodes = nodesOfOthers(names, others, progress);
    if (!othersNodes) {
        return tl::unexpected(othersNodes.error());
    }
    for (std::size_t i = 0; i < others.size(); ++i) {
        TaxonTally tally;
        tally.node = (*othersNodes)[i];
        tally.others = small(others[i].items);
        placed.tallies.push_back(tally);
    }
    std::vector<NodeId> listed;
    for (std::size_t i = collection.size(); i < wanted.size(); ++i) {
        const NameMatch& match = (*matches)[i];
        if (match.isFound()) {
            listed.push_back(match.node);
            continue;
        }
        placed.notListed.push_back({wanted[i].lineage, match, 0, {}});
    }
    placed.counts = CladeCounts::of(names.tree(), placed.tallies, listed);
    return placed;
}

Status
writeUnmatched(const PlacedOnTree& placed, const Tree& tree, const std::filesystem::path& file) {
    auto out = OutputFile::create(file);
    if (!out) {
        return tl::unexpected(std::move(out).error());
    }
    std::vector<std::string> header = rankNames();
    header.insert(header.begin(), {"of", "taxon"});
    header.insert(header.end(), {"photographs", "counted_for", "reason"});
    Status written = out->write(csvLine(header));
    const auto write = [&](const char* of, const std::vector<UnplacedTaxon>& taxa) {
        for (std::size_t i = 0; i < taxa.size() && written; ++i) {
            const UnplacedTaxon& each = taxa[i];
            std::vector<std::string> row = {of, lowestNameOf(each.taxon)};
            row.insert(row.end(), each.taxon.names.begin(), each.taxon.names.end());
            row.push_back(std::to_string(each.items));
            row.push_back(each.countedAt.value < 0 ? "" : tree.displayNameOf(each.countedAt));
            row.push_back(reasonOf(each.match, tree));
            written = out->write(csvLine(row));
        }
    };
    write("collection", placed.unplaced);
    write("collection", placed.renamed);
    write("checklist", placed.notListed);
    return written ? out->commit() : written;
}

Tree treeOf(std::span<const TaxonCount> collection) {
    return treeOfTaxa(collection, &TaxonCount::taxon);
}

Tree treeOf(std::span<const ChecklistTaxon> checklist) {
    return treeOfTaxa(checklist, &ChecklistTaxon::lineage);
}

Tree treeOf(std::span<const TaxonCount> collection,
            std::span<const ChecklistTaxon> checklist,
            std::span<const TaxonCount> others) {
    const Tree own = treeOf(collection);
    if (checklist.empty() && others.empty()) {
        return own;
    }
    const TreeNames names(own);
    std::vector<ChecklistTaxon> all;
    for (const TaxonCount& count : collection) {
        all.push_back({count.taxon, ""});
    }
    for (const ChecklistTaxon& taxon : checklist) {
        all.push_back({completed(names, taxon.lineage), ""});
    }
    for (const TaxonCount& other : others) {
        all.push_back({completed(names, other.taxon), ""});
    }
    return treeOf(all);
}

} // namespace taxo

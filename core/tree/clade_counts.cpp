// SPDX-License-Identifier: MIT
#include "core/tree/clade_counts.h"

#include <algorithm>

namespace taxo {

CladeCounts::Counts& CladeCounts::Counts::operator+=(const Counts& other) {
    photographs += other.photographs;
    confirmed += other.confirmed;
    uncertain += other.uncertain;
    flagged += other.flagged;
    novel += other.novel;
    taxa += other.taxa;
    listed += other.listed;
    gaps += other.gaps;
    others += other.others;
    mass += other.mass;
    return *this;
}

CladeCounts CladeCounts::of(const Tree& tree,
                            std::span<const TaxonTally> tallies,
                            std::span<const NodeId> checklist) {
    CladeCounts counts;
    auto& each = counts.m_counts;
    each.resize(tree.size());
    for (const TaxonTally& tally : tallies) {
        Counts& own = each.at(static_cast<std::size_t>(tally.node.value));
        own += {.photographs = tally.photographs,
                .confirmed = tally.confirmed,
                .uncertain = tally.uncertain,
                .flagged = tally.flagged,
                .novel = tally.novel,
                .taxa = own.photographs == 0 && tally.photographs > 0 ? 1U : 0U,
                .listed = 0,
                .gaps = 0,
                .others = tally.others,
                .mass = tally.mass};
    }
    std::vector<bool> isListed(each.size(), false);
    for (const NodeId listed : checklist) {
        isListed.at(static_cast<std::size_t>(listed.value)) = true;
    }
    // From the tips to the root: a clade is complete when it is seen whether it is a gap.
    const auto& parents = tree.arrays().parent;
    for (std::size_t node = each.size(); node-- > 0;) {
        if (isListed[node]) {
            ++each[node].listed;
            each[node].gaps += each[node].photographs == 0 ? 1U : 0U;
        }
        if (node > 0) {
            each[static_cast<std::size_t>(parents[node])] += each[node];
        }
    }
    return counts;
}

std::vector<NodeId> CladeCounts::photographed() const {
    std::vector<NodeId> nodes;
    for (std::size_t node = 0; node < m_counts.size(); ++node) {
        if (m_counts[node].photographs > 0) {
            nodes.push_back(NodeId{static_cast<std::int32_t>(node)});
        }
    }
    return nodes;
}

std::optional<float> shareOf(const CladeCounts::Counts& counts, CladeShare share) {
    const auto of = [](std::uint32_t part, std::uint32_t all) {
        return all > 0 ? std::optional(static_cast<float>(part) / static_cast<float>(all))
                       : std::nullopt;
    };
    switch (share) {
    case CladeShare::Confirmed:
        return of(counts.confirmed, counts.photographs);
    case CladeShare::Uncertain:
        return of(counts.uncertain, counts.photographs);
    case CladeShare::Flagged:
        return of(counts.flagged, counts.photographs);
    case CladeShare::Sure:
        return counts.photographs > 0
                   ? std::optional(std::clamp(
                         static_cast<float>(counts.mass / counts.photographs), 0.0F, 1.0F))
                   : std::nullopt;
    case CladeShare::Novel:
        return of(counts.novel, counts.photographs);
    case CladeShare::Photographed:
        return of(counts.listed - counts.gaps, counts.listed);
    case CladeShare::Here:
        return of(counts.photographs, counts.photographs + counts.others);
    case CladeShare::Since:
        return of(counts.photographs - std::min(counts.others, counts.photographs),
                  counts.photographs);
    }
    return std::nullopt;
}

std::vector<BranchMass> branchMasses(const Tree& tree,
                                     std::span<const NodeId> leaves,
                                     std::span<const float> probabilities,
                                     double least) {
    TAXO_ASSERT(leaves.size() == probabilities.size() && least > 0.0);
    std::vector<double> masses(tree.size(), 0.0);
    for (std::size_t i = 0; i < leaves.size(); ++i) {
        masses.at(static_cast<std::size_t>(leaves[i].value)) +=
            static_cast<double>(probabilities[i]);
    }
    addUpClades<double>(tree, masses);
    std::vector<BranchMass> found;
    const auto size = static_cast<std::int32_t>(tree.size());
    for (NodeId node = Tree::root(); node.value < size;) {
        const double mass = masses[static_cast<std::size_t>(node.value)];
        if (mass >= least) {
            found.push_back({node, mass});
            ++node.value;
        } else {
            node = tree.endOf(node);
        }
    }
    return found;
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/tree/node_lineage.h"

#include "core/taxonomy/taxon_names.h"

#include <optional>
#include <string>

namespace taxo {

Lineage lineageOf(const Tree& tree, NodeId node) {
    Lineage lineage;
    for (NodeId each = node; each.value >= 0; each = tree.parentOf(each)) {
        if (const std::optional<Rank> rank = mainRankOf(tree.rankOf(each))) {
            lineage.at(*rank) = std::string(tree.nameOf(each));
        }
    }
    std::string& epithet = lineage.at(Rank::Species);
    std::string& genus = lineage.at(Rank::Genus);
    const std::string name = tree.displayNameOf(node);
    const auto blank = name.find(' ');
    if (epithet.empty() && tree.rankOf(node) == TreeRank::None && tree.isTip(node) &&
        blank != std::string::npos) {
        genus = genus.empty() ? name.substr(0, blank) : genus;
        epithet = name.substr(blank + 1);
    } else if (!epithet.empty()) { // a backbone has the binomial here
        const auto first = epithet.find(' ');
        genus = genus.empty() && first != std::string::npos ? epithet.substr(0, first) : genus;
        epithet = cleanedEpithet(genus, epithet);
    }
    return lineage;
}

NodeId namedAtOrAbove(const Tree& tree, NodeId node) {
    while (!tree.isRoot(node) && tree.nameOf(node).empty()) {
        node = tree.parentOf(node);
    }
    return node;
}

} // namespace taxo

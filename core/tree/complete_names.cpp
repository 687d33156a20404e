// SPDX-License-Identifier: MIT
#include "core/tree/complete_names.h"

#include "core/base/ascii.h"

#include <algorithm>
#include <cstdint>
#include <string>

namespace taxo {

namespace {

bool beginsWith(std::string_view name, std::string_view typed) {
    return name.size() >= typed.size() && lowered(name.front()) == lowered(typed.front()) &&
           equalIgnoringCase(name.substr(0, typed.size()), typed);
}

/// The largest `limit` of them, then those in preorder.
void keepLargest(const Tree& tree, std::vector<NodeId>& nodes, std::size_t limit) {
    const auto isBefore = [&tree](NodeId a, NodeId b) {
        return tree.tipsIn(a) != tree.tipsIn(b) ? tree.tipsIn(a) > tree.tipsIn(b) : a < b;
    };
    const auto kept = static_cast<std::ptrdiff_t>(std::min(limit, nodes.size()));
    std::partial_sort(nodes.begin(), nodes.begin() + kept, nodes.end(), isBefore);
    nodes.resize(static_cast<std::size_t>(kept));
}

/// Of trees whose species have their epithet alone: "Ursus ar".
void addSpecies(const TreeNames& names, std::string_view typed, std::vector<NodeId>& found) {
    const auto blank = typed.find(' ');
    if (blank == std::string_view::npos) {
        return;
    }
    const Tree& tree = names.tree();
    const std::string_view epithet = trimmed(typed.substr(blank));
    for (const TreeNames::Found& genus : names.find(typed.substr(0, blank))) {
        tree.forEachChild(genus.node, [&](NodeId child) {
            if (epithet.empty() || beginsWith(tree.nameOf(child), epithet)) {
                found.push_back(child);
            }
        });
    }
}

} // namespace

std::vector<NodeId>
completeNames(const TreeNames& names, std::string_view typed, std::size_t limit) {
    const std::string_view wanted = trimmed(typed);
    std::vector<NodeId> found;
    if (wanted.empty()) {
        return found;
    }
    const Tree& tree = names.tree();
    for (const TreeNames::Found& exact : names.find(wanted)) {
        found.push_back(exact.node);
    }
    std::vector<NodeId> beginning;
    for (NodeId node = Tree::root(); node.value < static_cast<std::int32_t>(tree.size());
         ++node.value) {
        const std::string_view name = tree.nameOf(node);
        // An epithet alone is no name that people look for.
        const bool isEpithet = tree.rankOf(node) == TreeRank::Species && !name.empty() &&
                               lowered(name.front()) == name.front();
        if (!name.empty() && !isEpithet && beginsWith(name, wanted)) {
            beginning.push_back(node);
        }
    }
    addSpecies(names, wanted, beginning);
    keepLargest(tree, beginning, limit);
    for (const NodeId node : beginning) {
        if (std::find(found.begin(), found.end(), node) == found.end()) {
            found.push_back(node);
        }
    }
    found.resize(std::min(found.size(), limit));
    return found;
}

std::vector<NodeId> completeNames(const TreeNames& names,
                                  const CommonNames& commonNames,
                                  std::string_view typed,
                                  std::size_t limit) {
    std::vector<NodeId> found = completeNames(names, typed, limit);
    const std::vector<TaxonId> common = commonNames.complete(typed, limit);
    const std::size_t room = limit - std::min(common.size(), limit / 2);
    found.resize(std::min(found.size(), room));
    for (const TaxonId taxon : common) {
        const NodeId node{taxon.value};
        if (found.size() < limit && std::find(found.begin(), found.end(), node) == found.end()) {
            found.push_back(node);
        }
    }
    return found;
}

} // namespace taxo

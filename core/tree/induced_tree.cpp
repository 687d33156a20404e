// SPDX-License-Identifier: MIT
#include "core/tree/induced_tree.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace taxo {

namespace {

std::vector<NodeId> sortedOnce(std::span<const NodeId> nodes) {
    std::vector<NodeId> sorted(nodes.begin(), nodes.end());
    std::sort(sorted.begin(), sorted.end());
    sorted.erase(std::unique(sorted.begin(), sorted.end()), sorted.end());
    return sorted;
}

/// `chosen` and all that is above them, in preorder.
std::vector<NodeId> withAncestors(const Tree& tree, const std::vector<NodeId>& chosen) {
    std::vector<bool> isKept(tree.size(), false);
    std::vector<NodeId> kept;
    for (NodeId node : chosen) {
        while (node.value >= 0 && !isKept[static_cast<std::size_t>(node.value)]) {
            isKept[static_cast<std::size_t>(node.value)] = true;
            kept.push_back(node);
            node = tree.parentOf(node);
        }
    }
    std::sort(kept.begin(), kept.end());
    return kept;
}

/// `chosen` and the splits between them, in preorder: every common ancestor of two is one of two
/// that are neighbours in preorder.
std::vector<NodeId> withSplits(const Tree& tree, const std::vector<NodeId>& chosen) {
    std::vector<NodeId> kept = chosen;
    for (std::size_t i = 1; i < chosen.size(); ++i) {
        kept.push_back(commonAncestor(tree, chosen[i - 1], chosen[i]));
    }
    return sortedOnce(kept);
}

/// Of nodes in preorder, the first of which holds all, each hung below the lowest that holds it.
InducedTree treeOf(const Tree& tree, std::vector<NodeId> nodes) {
    TreeParts parts;
    const double none = std::numeric_limits<double>::quiet_NaN();
    std::vector<std::int32_t> open; // clades that have begun
    for (std::size_t i = 0; i < nodes.size(); ++i) {
        const NodeId node = nodes[i];
        while (!open.empty() &&
               !tree.contains(nodes[static_cast<std::size_t>(open.back())], node)) {
            open.pop_back();
        }
        TAXO_ASSERT(i == 0 || !open.empty());
        const std::int32_t parent = i == 0 ? -1 : open.back();
        open.push_back(static_cast<std::int32_t>(i));
        parts.parent.push_back(parent);
        parts.name.push_back(parts.names.add(tree.displayNameOf(node)));
        parts.rank.push_back(tree.rankOf(node));
        if (tree.hasSupports()) {
            parts.support.push_back(
                tree.supportOf(node).value_or(std::numeric_limits<float>::quiet_NaN()));
        }
        if (tree.hasLengths()) {
            const NodeId above = parent < 0 ? NodeId{-1} : nodes[static_cast<std::size_t>(parent)];
            double length = parent < 0 ? none : 0.0;
            for (NodeId on = node; parent >= 0 && on != above; on = tree.parentOf(on)) {
                length += tree.lengthOf(on).value_or(none);
            }
            parts.length.push_back(length);
        }
    }
    return {Tree::fromParts(std::move(parts)), std::move(nodes)};
}

} // namespace

InducedTree
inducedTree(const Tree& tree, std::span<const NodeId> chosen, SingleChildren singleChildren) {
    const std::vector<NodeId> sorted = sortedOnce(chosen);
    if (sorted.empty()) {
        return treeOf(tree, {Tree::root()});
    }
    return treeOf(tree,
                  singleChildren == SingleChildren::Stay ? withAncestors(tree, sorted)
                                                         : withSplits(tree, sorted));
}

InducedTree cladeOf(const Tree& tree, NodeId node) {
    std::vector<NodeId> nodes;
    for (NodeId each = node; each < tree.endOf(node); ++each.value) {
        nodes.push_back(each);
    }
    return treeOf(tree, std::move(nodes));
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/tree/tree.h"

#include "core/taxonomy/taxon_names.h"

#include <algorithm>
#include <cmath>

namespace taxo {

namespace {

/// What a Tree's arrays lie in, where they are its own.
struct Storage {
    TreeParts parts;
    std::vector<std::int32_t> end;
    std::vector<std::int32_t> tipsBefore;
    std::vector<std::int32_t> depth;
};

/// What a Tree over a Taxonomy has of its own.
struct TaxonomyStorage {
    Taxonomy taxonomy;
    std::vector<std::int32_t> depth;
    std::vector<TreeRank> rank;
};

void workOutShape(Storage& storage) {
    const auto& parent = storage.parts.parent;
    const std::size_t size = parent.size();
    TAXO_ASSERT(size > 0 && size <= INT32_MAX && parent[0] == -1);
    storage.end.resize(size);
    for (std::size_t node = 0; node < size; ++node) {
        storage.end[node] = static_cast<std::int32_t>(node) + 1;
    }
    for (std::size_t node = size; node-- > 1;) {
        const auto above = static_cast<std::size_t>(parent[node]);
        TAXO_ASSERT(parent[node] >= 0 && above < node);
        storage.end[above] = std::max(storage.end[above], storage.end[node]);
    }
    storage.depth.resize(size);
    storage.tipsBefore.resize(size + 1);
    for (std::size_t node = 0; node < size; ++node) {
        const bool isTip = storage.end[node] == static_cast<std::int32_t>(node) + 1;
        storage.tipsBefore[node + 1] = storage.tipsBefore[node] + (isTip ? 1 : 0);
        if (node > 0) {
            const auto above = static_cast<std::size_t>(parent[node]);
            storage.depth[node] = storage.depth[above] + 1;
            // A node after a tip belongs to a clade that is still open: it must not end before.
            TAXO_ASSERT(storage.end[node] <= storage.end[above]);
            TAXO_ASSERT(above + 1 == node ||
                        storage.end[node - 1] == static_cast<std::int32_t>(node));
        }
    }
}

template <class Value>
bool isForEach(const std::vector<Value>& values, std::size_t size) {
    return values.empty() || values.size() == size;
}

} // namespace

Tree::Tree() {
    TreeParts parts;
    parts.parent = {-1};
    parts.name = {0};
    *this = fromParts(std::move(parts));
}

Tree Tree::fromParts(TreeParts parts) {
    const std::size_t size = parts.parent.size();
    TAXO_ASSERT(parts.name.size() == size && isForEach(parts.rank, size) &&
                isForEach(parts.length, size) && isForEach(parts.support, size));
    parts.rank.resize(size, TreeRank::None);
    auto storage = std::make_shared<Storage>();
    storage->parts = std::move(parts);
    workOutShape(*storage);
    const Arrays arrays{.parent = storage->parts.parent,
                        .end = storage->end,
                        .tipsBefore = storage->tipsBefore,
                        .depth = storage->depth,
                        .name = storage->parts.name,
                        .rank = storage->parts.rank,
                        .length = storage->parts.length,
                        .support = storage->parts.support,
                        .names = storage->parts.names.table()};
    return Tree(arrays, false, std::move(storage));
}

Tree Tree::of(const Taxonomy& taxonomy) {
    auto storage = std::make_shared<TaxonomyStorage>();
    storage->taxonomy = taxonomy;
    const Taxonomy::Arrays& from = taxonomy.arrays();
    storage->depth.assign(from.depth.begin(), from.depth.end());
    storage->rank.resize(from.depth.size(), TreeRank::None);
    for (std::size_t node = 1; node < from.depth.size(); ++node) {
        storage->rank[node] = treeRankOf(kAllRanks[from.depth[node] - 1U]);
    }
    const Arrays arrays{.parent = from.parent,
                        .end = from.end,
                        .tipsBefore = from.leavesBefore,
                        .depth = storage->depth,
                        .name = from.name,
                        .rank = storage->rank,
                        .length = {},
                        .support = {},
                        .names = from.names};
    return Tree(arrays, true, std::move(storage));
}

std::string Tree::displayNameOf(NodeId node) const {
    if (!m_isTaxonomy) {
        return std::string(nameOf(node));
    }
    if (isRoot(node)) {
        return std::string(kLife);
    }
    if (rankOf(node) != TreeRank::Species) {
        return std::string(nameOf(node));
    }
    Lineage lineage;
    lineage.at(Rank::Genus) = nameOf(parentOf(node));
    lineage.at(Rank::Species) = nameOf(node);
    return cleanedBinomial(lineage);
}

std::optional<double> Tree::lengthOf(NodeId node) const {
    if (!hasLengths() || std::isnan(m_arrays.length[at(node)])) {
        return std::nullopt;
    }
    return m_arrays.length[at(node)];
}

std::optional<float> Tree::supportOf(NodeId node) const {
    if (!hasSupports() || std::isnan(m_arrays.support[at(node)])) {
        return std::nullopt;
    }
    return m_arrays.support[at(node)];
}

std::vector<NodeId> Tree::childrenOf(NodeId node) const {
    std::vector<NodeId> children;
    forEachChild(node, [&](NodeId child) { children.push_back(child); });
    return children;
}

std::vector<NodeId> Tree::ancestorsOf(NodeId node) const {
    std::vector<NodeId> ancestors(depthOf(node));
    for (std::size_t i = ancestors.size(); i-- > 0;) {
        node = parentOf(node);
        ancestors[i] = node;
    }
    return ancestors;
}

NodeId commonAncestor(const Tree& tree, NodeId a, NodeId b) {
    NodeId above = std::min(a, b);
    const NodeId last = std::max(a, b);
    while (!tree.contains(above, last)) {
        above = tree.parentOf(above);
    }
    return above;
}

NodeId commonAncestor(const Tree& tree, std::span<const NodeId> nodes) {
    TAXO_ASSERT(!nodes.empty());
    // A clade is a range, so the one that holds the first and the last in preorder holds all.
    const auto [first, last] = std::minmax_element(nodes.begin(), nodes.end());
    return commonAncestor(tree, *first, *last);
}

Route routeBetween(const Tree& tree, NodeId from, NodeId to) {
    const NodeId top = commonAncestor(tree, from, to);
    Route route;
    double length = 0.0;
    bool isMeasured = true;
    const auto passBranchAbove = [&](NodeId node) {
        const auto branch = tree.lengthOf(node);
        isMeasured = isMeasured && branch;
        length += branch.value_or(0.0);
    };
    for (NodeId node = from; node != top; node = tree.parentOf(node)) {
        route.nodes.push_back(node);
        passBranchAbove(node);
    }
    route.top = route.nodes.size();
    for (NodeId node = to; node != top; node = tree.parentOf(node)) {
        route.nodes.push_back(node);
        passBranchAbove(node);
    }
    route.nodes.push_back(top);
    std::reverse(route.nodes.begin() + static_cast<std::ptrdiff_t>(route.top), route.nodes.end());
    if (isMeasured && tree.hasLengths()) {
        route.length = length;
    }
    return route;
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/assert.h"
#include "core/base/ids.h"
#include "core/taxonomy/string_table.h"
#include "core/taxonomy/taxonomy.h"
#include "core/tree/tree_rank.h"

#include <compare>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace taxo {

/// A node of a Tree: its place in preorder. 0 is the root.
struct NodeId {
    std::int32_t value = -1;
    auto operator<=>(const NodeId&) const = default;
};

/// Where a node's values stand in arrays of all nodes.
inline std::size_t indexOf(NodeId node) {
    return static_cast<std::size_t>(node.value);
}

/// What the root of a classification is called.
inline constexpr std::string_view kLife = "life";

/// What a Tree is made of: one entry for each node in preorder, so that parents come before their
/// children and every clade is one range.
struct TreeParts {
    std::vector<std::int32_t> parent; ///< -1 for the root alone
    std::vector<std::uint32_t> name;  ///< into `names`
    std::vector<TreeRank> rank;       ///< empty: none has one
    std::vector<double> length;       ///< of the branch above; NaN where there is none; or empty
    std::vector<float> support;       ///< of the branch above; NaN where there is none; or empty
    StringTableBuilder names;
};

/// Any rooted tree: a classification of seven or forty ranks, a phylogeny of a file, what of one a
/// collection has. Where a Taxonomy is the tree of labels with exactly seven levels, a Tree is of
/// any shape and depth, and may have branch lengths and supports.
///
/// Arrays in preorder, 21 bytes a node besides names, 12 more with lengths and supports. Immutable
/// and cheap to copy; any thread. No function here recurses, so that depth is bounded by memory
/// alone. Queries are O(1) except where said.
class Tree {
public:
    struct Arrays {
        std::span<const std::int32_t> parent;
        std::span<const std::int32_t> end;        ///< one past the last node of the clade
        std::span<const std::int32_t> tipsBefore; ///< tips before this node; one entry more
        std::span<const std::int32_t> depth;      ///< branches to the root
        std::span<const std::uint32_t> name;
        std::span<const TreeRank> rank;
        std::span<const double> length; ///< empty where the tree has none
        std::span<const float> support; ///< empty where the tree has none
        StringTable names;
    };

    /// Only the root, without a name.
    Tree();

    /// Parents must come before their children and clades be contiguous (asserted).
    static Tree fromParts(TreeParts parts);

    /// The same nodes under the same numbers: TaxonId{i} is NodeId{i}. Shares its arrays.
    static Tree of(const Taxonomy& taxonomy);

    std::size_t size() const { return m_arrays.parent.size(); }

    static NodeId root() { return NodeId{0}; }

    bool isRoot(NodeId node) const { return node.value == 0; }

    bool isTip(NodeId node) const { return m_arrays.end[at(node)] == node.value + 1; }

    /// -1 of the root.
    NodeId parentOf(NodeId node) const { return NodeId{m_arrays.parent[at(node)]}; }

    /// The clade of `node` is [node, endOf(node)).
    NodeId endOf(NodeId node) const { return NodeId{m_arrays.end[at(node)]}; }

    /// Itself included.
    bool contains(NodeId clade, NodeId node) const { return node >= clade && node < endOf(clade); }

    bool isAncestor(NodeId above, NodeId below) const {
        return above != below && contains(above, below);
    }

    std::size_t depthOf(NodeId node) const {
        return static_cast<std::size_t>(m_arrays.depth[at(node)]);
    }

    TreeRank rankOf(NodeId node) const { return m_arrays.rank[at(node)]; }

    /// Tips in the clade; 1 of a tip.
    std::size_t tipsIn(NodeId node) const {
        const std::size_t index = at(node);
        return static_cast<std::size_t>(
            m_arrays.tipsBefore[static_cast<std::size_t>(m_arrays.end[index])] -
            m_arrays.tipsBefore[index]);
    }

    std::size_t tips() const { return tipsIn(root()); }

    /// As the source has it: an epithet at species of a Taxonomy. Empty where it has none.
    std::string_view nameOf(NodeId node) const {
        return m_arrays.names.at(m_arrays.name[at(node)]);
    }

    /// What people read: "Ursus arctos" at species of a Taxonomy, "life" at its root. Empty for a
    /// node without a name, which holds the tree together and is not a taxon.
    std::string displayNameOf(NodeId node) const;

    /// Whether any branch has one. A classification has none: nothing may be told of distances.
    bool hasLengths() const { return !m_arrays.length.empty(); }

    bool hasSupports() const { return !m_arrays.support.empty(); }

    /// Of the branch above; it may be negative where a program wrote so.
    std::optional<double> lengthOf(NodeId node) const;
    std::optional<float> supportOf(NodeId node) const;

    /// In order.
    template <class Visit>
    void forEachChild(NodeId node, const Visit& visit) const {
        const NodeId end = endOf(node);
        for (NodeId child{node.value + 1}; child < end; child = endOf(child)) {
            visit(child);
        }
    }

    /// O(children).
    std::vector<NodeId> childrenOf(NodeId node) const;

    /// From the root to the parent of `node`. O(depth).
    std::vector<NodeId> ancestorsOf(NodeId node) const;

    const Arrays& arrays() const { return m_arrays; }

private:
    Tree(const Arrays& arrays, bool isTaxonomy, std::shared_ptr<const void> owner)
        : m_arrays(arrays), m_isTaxonomy(isTaxonomy), m_owner(std::move(owner)) {}

    std::size_t at(NodeId node) const {
        TAXO_ASSERT(node.value >= 0 && static_cast<std::size_t>(node.value) < size());
        return static_cast<std::size_t>(node.value);
    }

    Arrays m_arrays;
    bool m_isTaxonomy = false;
    std::shared_ptr<const void> m_owner;
};

/// The lowest clade that holds both. O(depth).
NodeId commonAncestor(const Tree& tree, NodeId a, NodeId b);

/// The lowest clade that holds all; there must be one at least. O(nodes + depth).
NodeId commonAncestor(const Tree& tree, std::span<const NodeId> nodes);

/// The way from one node to another.
struct Route {
    std::vector<NodeId> nodes; ///< both ends included
    std::size_t top = 0;       ///< which of them is the common ancestor
    /// Sum of the branches; nothing where one of them has none, as in every classification.
    std::optional<double> length;
};

/// O(depth).
Route routeBetween(const Tree& tree, NodeId from, NodeId to);

/// Adds to each value those of all nodes below: one value for each node, its own, becomes that of
/// its clade. O(nodes).
template <class Value>
void addUpClades(const Tree& tree, std::span<Value> values) {
    TAXO_ASSERT(values.size() == tree.size());
    const auto& parents = tree.arrays().parent;
    for (std::size_t node = values.size(); node-- > 1;) {
        values[static_cast<std::size_t>(parents[node])] += values[node];
    }
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/predictions.h"
#include "core/figure/tree_drawing.h"
#include "core/tree/tree_names.h"
#include "core/workflow/place_on_tree.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace taxo {

/// The items of a collection at their nodes of a tree, so that those of a clade are one range.
/// Immutable; any thread.
class ItemsOnTree {
public:
    /// Of every taxon with items its node and its items.
    struct Placed {
        NodeId node;
        ItemId item;
        auto operator<=>(const Placed&) const = default;
    };

    ItemsOnTree() = default;
    ItemsOnTree(std::size_t nodes, std::vector<Placed> placed);

    std::size_t size() const { return m_items.size(); }

    /// Of the nodes from `node` on, up to `end`: those of its clade, by node. O(1).
    std::span<const ItemId> between(NodeId node, NodeId end) const {
        const auto first = m_before[static_cast<std::size_t>(node.value)];
        const auto after = m_before[static_cast<std::size_t>(end.value)];
        return std::span(m_items).subspan(first, after - first);
    }

    /// Nothing of an item that is not on the tree. O(log n).
    std::optional<NodeId> nodeOf(ItemId item) const;

    /// Where items are, each node once, rising; those that are not on the tree are left out.
    /// `rising` are ids in their order. 10 ms for 300,000 of a million.
    std::vector<NodeId> nodesOf(std::span<const ItemId> rising) const;

    /// How many are before each node, one entry more; empty of no tree.
    std::span<const std::uint32_t> before() const { return m_before; }

private:
    std::vector<ItemId> m_items;         ///< by node
    std::vector<std::uint32_t> m_before; ///< of each node
    std::vector<ItemId> m_byId;
    std::vector<NodeId> m_nodes; ///< of `m_byId`
};

/// A collection on a tree: what is counted, and where each item is.
struct CollectionOnTree {
    PlacedOnTree placed;
    ItemsOnTree items;
};

/// All items that taxonCounts counts, and perhaps a checklist and others to compare with, placed as
/// placeOnTree does. A second or two for a million items. Cancelled when it was stopped.
Result<CollectionOnTree> placeItems(const Collection& collection,
                                    const TreeNames& names,
                                    std::span<const ChecklistTaxon> checklist,
                                    const Progress& progress,
                                    std::span<const TaxonCount> others = {});

/// Where the probability of one photograph goes: the masses of its lineage at every rank, of what
/// else came near to it, and of the best labels. What the tree has not is left out.
TreeLight lightOf(const Prediction& prediction, const TreeNames& names);

} // namespace taxo

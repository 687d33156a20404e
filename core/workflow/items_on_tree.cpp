// SPDX-License-Identifier: MIT
#include "core/workflow/items_on_tree.h"

#include "core/collection/filter.h"
#include "core/collection/item_values.h"
#include "core/collection/query.h"
#include "core/tree/match_names.h"

#include <algorithm>
#include <map>
#include <utility>

namespace taxo {

namespace {

Result<std::vector<ItemId>> itemsOf(const Collection& collection, const char* filter) {
    auto items = findItems(collection, *Filter::parse(filter), {});
    if (items) {
        std::ranges::sort(*items);
    }
    return items;
}

} // namespace

ItemsOnTree::ItemsOnTree(std::size_t nodes, std::vector<Placed> placed) : m_before(nodes + 1, 0) {
    std::ranges::sort(placed);
    m_items.reserve(placed.size());
    for (const Placed& one : placed) {
        ++m_before[static_cast<std::size_t>(one.node.value) + 1];
        m_items.push_back(one.item);
    }
    for (std::size_t node = 0; node < nodes; ++node) {
        m_before[node + 1] += m_before[node];
    }
    std::ranges::sort(placed, {}, &Placed::item);
    for (const Placed& one : placed) {
        m_byId.push_back(one.item);
        m_nodes.push_back(one.node);
    }
}

std::optional<NodeId> ItemsOnTree::nodeOf(ItemId item) const {
    const auto found = std::ranges::lower_bound(m_byId, item);
    return found != m_byId.end() && *found == item
               ? std::optional(m_nodes[static_cast<std::size_t>(found - m_byId.begin())])
               : std::nullopt;
}

std::vector<NodeId> ItemsOnTree::nodesOf(std::span<const ItemId> rising) const {
    std::vector<bool> isTheirs(m_before.empty() ? 0 : m_before.size() - 1, false);
    auto found = m_byId.begin();
    for (const ItemId item : rising) {
        found = std::lower_bound(found, m_byId.end(), item);
        if (found != m_byId.end() && *found == item) {
            isTheirs[indexOf(m_nodes[static_cast<std::size_t>(found - m_byId.begin())])] = true;
        }
    }
    std::vector<NodeId> nodes;
    for (std::size_t node = 0; node < isTheirs.size(); ++node) {
        if (isTheirs[node]) {
            nodes.push_back(NodeId{static_cast<std::int32_t>(node)});
        }
    }
    return nodes;
}

Result<CollectionOnTree> placeItems(const Collection& collection,
                                    const TreeNames& names,
                                    std::span<const ChecklistTaxon> checklist,
                                    const Progress& progress,
                                    std::span<const TaxonCount> others) {
    const auto counts = taxonCounts(collection, {});
    if (!counts) {
        return tl::unexpected(counts.error());
    }
    auto placed = placeOnTree(names, *counts, checklist, progress, others);
    if (!placed) {
        return tl::unexpected(std::move(placed).error());
    }
    const auto items = itemsOf(collection, "-nothing");
    const auto taxa = items ? taxaOf(collection, *items) : tl::unexpected(items.error());
    if (!taxa) {
        return tl::unexpected(taxa.error());
    }
    std::map<Lineage, NodeId> nodeOf;
    for (std::size_t i = 0; i < counts->size(); ++i) {
        nodeOf.emplace((*counts)[i].taxon, placed->tallies[i].node);
    }
    std::vector<NodeId> nodes; // of each taxon
    for (const Lineage& taxon : taxa->taxa) {
        const auto found = nodeOf.find(taxon);
        nodes.push_back(found != nodeOf.end() ? found->second : Tree::root());
    }
    std::vector<ItemsOnTree::Placed> where;
    where.reserve(items->size());
    for (std::size_t i = 0; i < items->size(); ++i) {
        if (taxa->states[i] != ItemStatus::New) {
            where.push_back({nodes[taxa->places[i]], (*items)[i]});
        }
    }
    return CollectionOnTree{*std::move(placed), ItemsOnTree(names.tree().size(), std::move(where))};
}

TreeLight lightOf(const Prediction& prediction, const TreeNames& names) {
    std::vector<std::pair<NodeId, float>> masses;
    for (const PredictedTaxon& taxon : prediction.best) {
        if (const NameMatch match = matchName(names, NameToMatch::of(taxon.taxon));
            match.isFound()) {
            masses.emplace_back(match.node, taxon.mass);
        }
    }
    std::vector<std::pair<NodeId, float>> known = {{Tree::root(), 1.0F}};
    Lineage lineage;
    for (const PredictedRank& rank : prediction.ranks) {
        lineage.at(rank.rank) = prediction.lineage.at(rank.rank);
        if (const NameMatch match = matchName(names, NameToMatch::of(lineage)); match.isFound()) {
            known.emplace_back(match.node, rank.mass);
        }
    }
    return {std::move(masses), std::move(known)};
}

} // namespace taxo

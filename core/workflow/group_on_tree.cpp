// SPDX-License-Identifier: MIT
#include "core/workflow/group_on_tree.h"

#include "core/collection/embeddings.h"
#include "core/vectors/normalise.h"
#include "core/vectors/unit_rows.h"
#include "core/workflow/search_collection.h"

#include <algorithm>
#include <cstdint>
#include <functional>
#include <utility>

namespace taxo {

namespace {

constexpr std::size_t kMostNear = 3;

void add(std::span<float> to, std::span<const float> vector) {
    for (std::size_t d = 0; d < to.size(); ++d) {
        to[d] += vector[d];
    }
}

void subtract(std::span<float> from, std::span<const float> vector) {
    for (std::size_t d = 0; d < from.size(); ++d) {
        from[d] -= vector[d];
    }
}

/// The nodes of the group's items, rising.
std::vector<NodeId> nodesOf(const ItemsOnTree& items, std::span<const ItemId> group) {
    std::vector<NodeId> nodes;
    for (const ItemId item : group) {
        if (const auto node = items.nodeOf(item)) {
            nodes.push_back(*node);
        }
    }
    std::ranges::sort(nodes);
    return nodes;
}

void findShared(const Tree& tree, const std::vector<NodeId>& nodes, GroupOnTree& found) {
    found.placed = nodes.size();
    if (nodes.empty()) {
        return;
    }
    // A clade is a range of nodes: one that holds more than half of them holds the middle one.
    NodeId clade = nodes[nodes.size() / 2];
    const auto inside = [&] {
        const auto first = std::ranges::lower_bound(nodes, clade);
        const auto after = std::ranges::lower_bound(nodes, tree.endOf(clade));
        return static_cast<std::size_t>(after - first);
    };
    while (5 * inside() < 4 * nodes.size()) {
        clade = tree.parentOf(clade);
    }
    found.shared = clade;
    found.inShared = inside();
}

/// The taxa that have items of their own, in preorder, and the group, as sums of unit vectors.
class TaxonSums {
public:
    TaxonSums(const ItemsOnTree& items, std::span<const ItemId> group, std::size_t dimension)
        : m_items(items), m_group(group.begin(), group.end()), m_ofGroup(dimension, 0.0F) {
        std::ranges::sort(m_group);
        const auto before = items.before();
        m_rowOfNode.assign(before.size() - 1, -1);
        for (std::size_t node = 0; node < m_rowOfNode.size(); ++node) {
            if (before[node + 1] > before[node]) {
                m_rowOfNode[node] = static_cast<std::int32_t>(m_nodes.size());
                m_nodes.push_back(NodeId{static_cast<std::int32_t>(node)});
            }
        }
        m_counts.assign(m_nodes.size(), 0);
        m_sums = EmbeddingMatrix(m_nodes.size(), dimension);
    }

    void take(std::span<const ItemId> items, const EmbeddingMatrix& vectors) {
        const UnitRows usable = unitRows(vectors);
        for (std::size_t i = 0; i < usable.which.size(); ++i) {
            const ItemId item = items[usable.which[i]];
            if (std::ranges::binary_search(m_group, item)) {
                add(m_ofGroup, usable.rows.row(i));
                m_hasGroup = true;
            } else if (const auto node = m_items.nodeOf(item)) {
                const auto row =
                    static_cast<std::size_t>(m_rowOfNode[static_cast<std::size_t>(node->value)]);
                add(m_sums.row(row), usable.rows.row(i));
                ++m_counts[row];
            }
        }
    }

    /// Taxa without a vector are gone, the others of length 1, centred, as is the group. False
    /// where there is nothing to compare.
    bool centre() {
        std::size_t kept = 0;
        std::vector<float> mean(m_ofGroup.size(), 0.0F);
        for (std::size_t row = 0; row < m_nodes.size(); ++row) {
            if (m_counts[row] == 0) {
                continue;
            }
            std::ranges::copy(m_sums.row(row), m_sums.row(kept).begin());
            normalise(m_sums.row(kept));
            add(mean, m_sums.row(kept));
            m_nodes[kept] = m_nodes[row];
            m_counts[kept] = m_counts[row];
            ++kept;
        }
        m_nodes.resize(kept);
        m_counts.resize(kept);
        if (kept < 2 || !m_hasGroup) {
            return false;
        }
        for (float& value : mean) {
            value /= static_cast<float>(kept);
        }
        for (std::size_t row = 0; row < kept; ++row) {
            subtract(m_sums.row(row), mean);
        }
        normalise(m_ofGroup);
        subtract(m_ofGroup, mean);
        return true;
    }

    const std::vector<NodeId>& nodes() const { return m_nodes; }

    std::span<const float> row(std::size_t taxon) const { return m_sums.row(taxon); }

    std::size_t items(std::size_t taxon) const { return m_counts[taxon]; }

    const std::vector<float>& group() const { return m_ofGroup; }

private:
    const ItemsOnTree& m_items;
    std::vector<ItemId> m_group;
    std::vector<float> m_ofGroup;
    bool m_hasGroup = false;
    std::vector<std::int32_t> m_rowOfNode; ///< -1 without items
    std::vector<NodeId> m_nodes;
    std::vector<std::size_t> m_counts;
    EmbeddingMatrix m_sums;
};

/// Compares the group with every clade. Taxa come in preorder, so that a clade is complete when the
/// next taxon lies beyond it; of clades that hold the same taxa only the lowest is looked at.
class CladeComparison {
public:
    CladeComparison(const Tree& tree, const TaxonSums& sums) : m_tree(tree), m_sums(sums) {}

    std::vector<GroupOnTree::NearClade> run() {
        for (std::size_t taxon = 0; taxon < m_sums.nodes().size(); ++taxon) {
            const NodeId node = m_sums.nodes()[taxon];
            closeBefore(node);
            openTo(node);
            add(m_open.back().sum, m_sums.row(taxon));
            m_open.back().items += m_sums.items(taxon);
        }
        closeBefore(NodeId{static_cast<std::int32_t>(m_tree.size())});
        return best();
    }

private:
    struct Open {
        NodeId clade;
        std::vector<float> sum;
        std::size_t items = 0;
    };

    std::size_t taxaIn(NodeId clade) const {
        const auto first = std::ranges::lower_bound(m_sums.nodes(), clade);
        const auto after = std::ranges::lower_bound(m_sums.nodes(), m_tree.endOf(clade));
        return static_cast<std::size_t>(after - first);
    }

    void openTo(NodeId node) {
        const NodeId above = m_open.empty() ? NodeId{} : m_open.back().clade;
        std::vector<NodeId> way;
        for (NodeId each = node; each != above; each = m_tree.parentOf(each)) {
            way.push_back(each);
        }
        for (std::size_t i = way.size(); i-- > 0;) {
            if (i == 0 || taxaIn(way[i]) > taxaIn(way[i - 1])) {
                m_open.push_back({way[i], std::vector<float>(m_sums.group().size(), 0.0F), 0});
            }
        }
    }

    void closeBefore(NodeId node) {
        while (!m_open.empty() && m_tree.endOf(m_open.back().clade) <= node) {
            const Open done = std::move(m_open.back());
            m_open.pop_back();
            if (m_open.empty()) {
                continue; // all taxa: of those the centred sum is nothing
            }
            m_compared.push_back({done.clade, cosine(done.sum, m_sums.group()), done.items});
            add(m_open.back().sum, done.sum);
            m_open.back().items += done.items;
        }
    }

    std::vector<GroupOnTree::NearClade> best() {
        std::ranges::stable_sort(
            m_compared, std::ranges::greater(), &GroupOnTree::NearClade::cosine);
        std::vector<GroupOnTree::NearClade> chosen;
        for (const GroupOnTree::NearClade& each : m_compared) {
            const bool isApart = std::ranges::none_of(chosen, [&](const auto& other) {
                return m_tree.contains(other.clade, each.clade) ||
                       m_tree.contains(each.clade, other.clade);
            });
            if (isApart && chosen.size() < kMostNear) {
                chosen.push_back(each);
            }
        }
        return chosen;
    }

    const Tree& m_tree;
    const TaxonSums& m_sums;
    std::vector<Open> m_open; ///< each within the one before
    std::vector<GroupOnTree::NearClade> m_compared;
};

} // namespace

Result<GroupOnTree> groupOnTree(const Collection& collection,
                                const Tree& tree,
                                const ItemsOnTree& items,
                                std::span<const ItemId> group,
                                const Progress& progress) {
    GroupOnTree found;
    found.items = group.size();
    findShared(tree, nodesOf(items, group), found);
    if (items.before().empty()) {
        return found; // nothing is on the tree
    }
    const auto vectors = chooseVectors(collection);
    if (!vectors) { // there are none yet
        return vectors.error().code == ErrorCode::NotFound ? Result<GroupOnTree>(found)
                                                           : tl::unexpected(vectors.error());
    }
    TaxonSums sums(items, group, vectors->key.dimension);
    std::size_t done = 0;
    const auto read = forEachEmbedding(
        collection,
        vectors->id,
        [&](std::span<const ItemId> some, const EmbeddingMatrix& rows) -> Status {
            if (progress.cancelled()) {
                return cancelledError();
            }
            sums.take(some, rows);
            done += some.size();
            progress.report(done, static_cast<std::size_t>(vectors->vectors), "reading embeddings");
            return {};
        });
    if (!read) {
        return tl::unexpected(read.error());
    }
    if (sums.centre()) {
        found.nearest = CladeComparison(tree, sums).run();
    }
    return found;
}

} // namespace taxo

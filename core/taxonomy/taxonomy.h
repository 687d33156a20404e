// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/taxonomy/rank.h"
#include "core/taxonomy/string_table.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <utility>

namespace taxo {

/// The tree of a label space or checklist: below the root ("life", TaxonId 0) every path has all
/// seven ranks, kingdom to species, in preorder, so that parents come before children and a clade
/// is one range of TaxonIds.
///
/// A rank that the source leaves empty is a node with an empty name: taxa are told apart by their
/// full lineage, empty ranks included, as BioCLIP's tools do. Such a node holds the tree together
/// and is not a taxon: never show it. One name may belong to several nodes (homonyms).
///
/// Immutable and cheap to copy; the arrays may be mapped from a file. Any thread. Queries are O(1)
/// except where said.
class Taxonomy {
public:
    /// One entry for each node, except where said.
    struct Arrays {
        std::span<const std::int32_t> parent;       ///< -1 for the root
        std::span<const std::int32_t> end;          ///< one past the last node of the clade
        std::span<const std::int32_t> leavesBefore; ///< species nodes before; one entry more
        std::span<const std::uint32_t> name;        ///< into `names`
        std::span<const std::uint8_t> depth;        ///< 0 for the root, rank + 1 below it
        StringTable names;
    };

    /// The children of one taxon, in order.
    class Children {
    public:
        class Iterator {
        public:
            Iterator(const std::int32_t* ends, std::int32_t at) : m_ends(ends), m_at(at) {}

            TaxonId operator*() const { return TaxonId{m_at}; }

            Iterator& operator++() {
                m_at = m_ends[m_at];
                return *this;
            }

            bool operator==(const Iterator& other) const { return m_at == other.m_at; }

        private:
            const std::int32_t* m_ends;
            std::int32_t m_at;
        };

        Children(const std::int32_t* ends, std::int32_t first, std::int32_t last)
            : m_ends(ends), m_first(first), m_last(last) {}

        Iterator begin() const { return {m_ends, m_first}; }

        Iterator end() const { return {m_ends, m_last}; }

        bool empty() const { return m_first == m_last; }

    private:
        const std::int32_t* m_ends;
        std::int32_t m_first;
        std::int32_t m_last;
    };

    /// Only the root.
    Taxonomy();

    /// Takes arrays that `owner` keeps alive. Corrupt unless they are such a tree: O(size).
    static Result<Taxonomy> fromArrays(const Arrays& arrays, std::shared_ptr<const void> owner);

    /// Nodes, the root and the unnamed included.
    std::size_t size() const { return m_arrays.parent.size(); }

    static TaxonId root() { return TaxonId{0}; }

    TaxonId parentOf(TaxonId taxon) const { return TaxonId{m_arrays.parent[at(taxon)]}; }

    /// One past the last node of the clade; the clade of `taxon` is [taxon, endOf(taxon)).
    TaxonId endOf(TaxonId taxon) const { return TaxonId{m_arrays.end[at(taxon)]}; }

    Children childrenOf(TaxonId taxon) const {
        const std::int32_t end = m_arrays.end[at(taxon)];
        return {m_arrays.end.data(), taxon.value + 1, end};
    }

    bool isRoot(TaxonId taxon) const { return taxon.value == 0; }

    bool isLeaf(TaxonId taxon) const { return m_arrays.depth[at(taxon)] == kRanks; }

    /// Of every node but the root.
    Rank rankOf(TaxonId taxon) const {
        TAXO_ASSERT(!isRoot(taxon));
        return static_cast<Rank>(m_arrays.depth[at(taxon)] - 1);
    }

    /// As the source has it; at species the epithet. Empty for the root.
    std::string_view nameOf(TaxonId taxon) const {
        return m_arrays.names.at(m_arrays.name[at(taxon)]);
    }

    bool isNamed(TaxonId taxon) const { return !nameOf(taxon).empty(); }

    /// Species in the clade, the unnamed included; 1 for a species.
    std::size_t speciesIn(TaxonId taxon) const {
        const std::size_t index = at(taxon);
        return static_cast<std::size_t>(
            m_arrays.leavesBefore[static_cast<std::size_t>(m_arrays.end[index])] -
            m_arrays.leavesBefore[index]);
    }

    bool contains(TaxonId clade, TaxonId taxon) const {
        return taxon >= clade && taxon < endOf(clade);
    }

    /// The node of `rank` on the way from the root to `taxon`, itself included; none below it.
    std::optional<TaxonId> ancestorAt(TaxonId taxon, Rank rank) const;

    /// Names down to `taxon`; the ranks below it stay empty.
    Lineage lineageOf(TaxonId taxon) const;

    const Arrays& arrays() const { return m_arrays; }

private:
    friend class TaxonomyBuilder;

    Taxonomy(const Arrays& arrays, std::shared_ptr<const void> owner)
        : m_arrays(arrays), m_owner(std::move(owner)) {}

    std::size_t at(TaxonId taxon) const {
        TAXO_ASSERT(taxon.value >= 0 && static_cast<std::size_t>(taxon.value) < size());
        return static_cast<std::size_t>(taxon.value);
    }

    Arrays m_arrays;
    std::shared_ptr<const void> m_owner;
};

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/taxonomy/rank.h"
#include "core/taxonomy/string_table.h"
#include "core/taxonomy/taxonomy.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace taxo {

/// Makes a Taxonomy from lineages in any order. Children stand in the order in which they first
/// came. Some 100 ns a lineage where neighbours share most of theirs.
class TaxonomyBuilder {
public:
    using Names = std::array<std::string_view, kRanks>;

    struct Built {
        Taxonomy taxonomy;
        std::vector<TaxonId> leaves; ///< the species of each lineage, in the order of `add`
    };

    TaxonomyBuilder();

    void add(const Names& names);
    void addLineage(const Lineage& lineage);

    /// Lineages added so far.
    std::size_t size() const { return m_species.size(); }

    /// The builder is used up.
    Built build() &&;

private:
    struct Node {
        std::uint32_t parent = 0;
        std::uint32_t name = 0;
        std::uint32_t firstChild = 0; ///< 0: none, the root is nobody's child
        std::uint32_t lastChild = 0;
        std::uint32_t nextSibling = 0;
    };

    std::uint32_t childOf(std::uint32_t parent, std::string_view name);

    StringTableBuilder m_names;
    std::vector<Node> m_nodes;
    std::unordered_map<std::uint64_t, std::uint32_t> m_children; ///< by parent and name
    std::array<std::uint32_t, kRanks + 1> m_path{};              ///< of the last lineage
    std::vector<std::uint32_t> m_species;
};

} // namespace taxo

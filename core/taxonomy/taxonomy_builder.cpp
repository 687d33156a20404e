// SPDX-License-Identifier: MIT
#include "core/taxonomy/taxonomy_builder.h"

#include <limits>
#include <memory>
#include <utility>

namespace taxo {

namespace {

/// What a built Taxonomy's arrays lie in.
struct Storage {
    std::vector<std::int32_t> parent;
    std::vector<std::int32_t> end;
    std::vector<std::int32_t> leavesBefore;
    std::vector<std::uint32_t> name;
    std::vector<std::uint8_t> depth;
    std::vector<std::uint32_t> nameOffsets;
    std::vector<char> nameChars;
};

} // namespace

TaxonomyBuilder::TaxonomyBuilder() : m_nodes(1) {}

std::uint32_t TaxonomyBuilder::childOf(std::uint32_t parent, std::string_view name) {
    const std::uint32_t nameNumber = m_names.add(name);
    const auto next = static_cast<std::uint32_t>(m_nodes.size());
    const auto key = (static_cast<std::uint64_t>(parent) << 32U) | nameNumber;
    const auto [found, isNew] = m_children.try_emplace(key, next);
    if (isNew) {
        TAXO_ASSERT(m_nodes.size() <
                    static_cast<std::size_t>(std::numeric_limits<std::int32_t>::max()));
        m_nodes.push_back({.parent = parent, .name = nameNumber});
        Node& above = m_nodes[parent];
        (above.lastChild == 0 ? above.firstChild : m_nodes[above.lastChild].nextSibling) = next;
        above.lastChild = next;
    }
    return found->second;
}

void TaxonomyBuilder::add(const Names& names) {
    bool isShared = !m_species.empty(); // so far the same as the lineage before
    for (std::size_t rank = 0; rank < kRanks; ++rank) {
        isShared = isShared && m_names.table().at(m_nodes[m_path[rank + 1]].name) == names[rank];
        if (!isShared) {
            m_path[rank + 1] = childOf(m_path[rank], names[rank]);
        }
    }
    m_species.push_back(m_path[kRanks]);
}

void TaxonomyBuilder::addLineage(const Lineage& lineage) {
    Names names;
    for (std::size_t rank = 0; rank < kRanks; ++rank) {
        names[rank] = lineage.names[rank];
    }
    add(names);
}

TaxonomyBuilder::Built TaxonomyBuilder::build() && {
    const std::size_t size = m_nodes.size();
    auto storage = std::make_shared<Storage>();
    storage->parent.reserve(size);
    storage->name.reserve(size);
    storage->depth.reserve(size);
    storage->leavesBefore.reserve(size + 1);
    storage->end.resize(size);

    std::vector<std::int32_t> placeOfNode(size); // in preorder
    std::int32_t leaves = 0;
    std::uint8_t depth = 0;
    std::uint32_t node = 0;
    while (true) {
        const auto place = static_cast<std::int32_t>(storage->parent.size());
        placeOfNode[node] = place;
        storage->parent.push_back(node == 0 ? -1 : placeOfNode[m_nodes[node].parent]);
        storage->name.push_back(m_nodes[node].name);
        storage->depth.push_back(depth);
        storage->leavesBefore.push_back(leaves);
        leaves += depth == kRanks ? 1 : 0;
        if (m_nodes[node].firstChild != 0) {
            node = m_nodes[node].firstChild;
            ++depth;
            continue;
        }
        // Close every clade that ends here, then go on with the next sibling.
        const std::int32_t end = place + 1;
        storage->end[static_cast<std::size_t>(place)] = end;
        while (node != 0 && m_nodes[node].nextSibling == 0) {
            node = m_nodes[node].parent;
            --depth;
            storage->end[static_cast<std::size_t>(placeOfNode[node])] = end;
        }
        if (node == 0) {
            break;
        }
        node = m_nodes[node].nextSibling;
    }
    storage->leavesBefore.push_back(leaves);

    Built built;
    built.leaves.reserve(m_species.size());
    for (const std::uint32_t species : m_species) {
        built.leaves.push_back(TaxonId{placeOfNode[species]});
    }
    storage->nameOffsets = m_names.takeOffsets();
    storage->nameChars = m_names.takeChars();
    const Taxonomy::Arrays arrays{.parent = storage->parent,
                                  .end = storage->end,
                                  .leavesBefore = storage->leavesBefore,
                                  .name = storage->name,
                                  .depth = storage->depth,
                                  .names = {storage->nameOffsets, storage->nameChars}};
    built.taxonomy = Taxonomy(arrays, std::move(storage));
    return built;
}

} // namespace taxo

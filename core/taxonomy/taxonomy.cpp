// SPDX-License-Identifier: MIT
#include "core/taxonomy/taxonomy.h"

#include <array>
#include <utility>

namespace taxo {

namespace {

/// True where the arrays are one tree in preorder whose leaves are exactly the species.
bool isPreorder(const Taxonomy::Arrays& a) {
    const std::size_t size = a.parent.size();
    if (size == 0 || a.end.size() != size || a.name.size() != size || a.depth.size() != size ||
        a.leavesBefore.size() != size + 1 || a.parent[0] != -1 || a.depth[0] != 0 ||
        a.leavesBefore[0] != 0) {
        return false;
    }
    std::array<std::size_t, kRanks + 1> open{}; // the clades that have begun, by depth
    const auto closesAt = [&](std::size_t fromDepth, std::size_t toDepth, std::size_t end) {
        for (std::size_t depth = fromDepth; depth <= toDepth; ++depth) {
            if (static_cast<std::size_t>(a.end[open[depth]]) != end) {
                return false;
            }
        }
        return true;
    };
    std::size_t depthBefore = 0;
    for (std::size_t node = 0; node < size; ++node) {
        const std::size_t depth = a.depth[node];
        const std::int32_t leaf = depth == kRanks ? 1 : 0;
        if (depth > kRanks || a.name[node] >= a.names.size() ||
            a.leavesBefore[node + 1] != a.leavesBefore[node] + leaf) {
            return false;
        }
        if (node > 0) {
            const bool goesDown = depth == depthBefore + 1;
            const bool comesBack = depth > 0 && depthBefore == kRanks && depth <= depthBefore;
            if (!(goesDown || (comesBack && closesAt(depth, depthBefore, node))) ||
                a.parent[node] != static_cast<std::int32_t>(open[depth - 1])) {
                return false;
            }
        }
        open[depth] = node;
        depthBefore = depth;
    }
    return (size == 1 || depthBefore == kRanks) && closesAt(0, depthBefore, size);
}

} // namespace

Taxonomy::Taxonomy() {
    static constexpr std::array<std::int32_t, 1> kNoParent = {-1};
    static constexpr std::array<std::int32_t, 1> kEnd = {1};
    static constexpr std::array<std::int32_t, 2> kNoLeaves = {0, 0};
    static constexpr std::array<std::uint32_t, 1> kUnnamed = {0};
    static constexpr std::array<std::uint8_t, 1> kDepth = {0};
    static constexpr std::array<std::uint32_t, 2> kOffsets = {0, 0};
    m_arrays = {.parent = kNoParent,
                .end = kEnd,
                .leavesBefore = kNoLeaves,
                .name = kUnnamed,
                .depth = kDepth,
                .names = {kOffsets, {}}};
}

Result<Taxonomy> Taxonomy::fromArrays(const Arrays& arrays, std::shared_ptr<const void> owner) {
    if (!arrays.names.isSound() || !isPreorder(arrays)) {
        return fail(ErrorCode::Corrupt, "The arrays of the tree of taxa contradict each other.");
    }
    return Taxonomy(arrays, std::move(owner));
}

std::optional<TaxonId> Taxonomy::ancestorAt(TaxonId taxon, Rank rank) const {
    const std::size_t wanted = indexOf(rank) + 1;
    if (m_arrays.depth[at(taxon)] < wanted) {
        return std::nullopt;
    }
    while (m_arrays.depth[at(taxon)] > wanted) {
        taxon = parentOf(taxon);
    }
    return taxon;
}

Lineage Taxonomy::lineageOf(TaxonId taxon) const {
    Lineage lineage;
    for (; !isRoot(taxon); taxon = parentOf(taxon)) {
        lineage.at(rankOf(taxon)) = nameOf(taxon);
    }
    return lineage;
}

} // namespace taxo

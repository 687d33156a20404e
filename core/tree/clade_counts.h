// SPDX-License-Identifier: MIT
#pragma once

#include "core/tree/tree.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace taxo {

/// What a collection has of one taxon, those below it not included.
struct TaxonTally {
    NodeId node;
    std::uint32_t photographs = 0;
    std::uint32_t confirmed = 0; ///< a person said so
    std::uint32_t uncertain = 0; ///< a person is not sure, or the machine is not
    std::uint32_t flagged = 0;
    double mass = 0.0; ///< photographs by how sure they are: 1 where confirmed, else the score
    std::uint32_t others = 0; ///< what it is compared with, as in CladeCounts
    std::uint32_t novel = 0;  ///< like no known species
};

/// What a collection has of every clade of a tree, and of a checklist what it lacks. Immutable; any
/// thread.
class CladeCounts {
public:
    struct Counts {
        std::uint32_t photographs = 0;
        std::uint32_t confirmed = 0;
        std::uint32_t uncertain = 0;
        std::uint32_t flagged = 0;
        std::uint32_t novel = 0;  ///< like no known species, and nobody said anything
        std::uint32_t taxa = 0;   ///< nodes with photographs of their own
        std::uint32_t listed = 0; ///< taxa of the checklist
        std::uint32_t gaps = 0;   ///< those of them in whose clade no photograph is
        /// Photographs of another collection, or of those here the ones before a date.
        std::uint32_t others = 0;
        double mass = 0.0;

        Counts& operator+=(const Counts& other);
        bool operator==(const Counts&) const = default;
    };

    /// A node may come in several tallies and several times in the checklist. O(nodes), 40 ms for a
    /// million; 48 bytes a node.
    static CladeCounts of(const Tree& tree,
                          std::span<const TaxonTally> tallies,
                          std::span<const NodeId> checklist = {});

    /// Of the whole clade.
    const Counts& at(NodeId node) const { return m_counts[static_cast<std::size_t>(node.value)]; }

    /// Of all nodes.
    std::span<const Counts> all() const { return m_counts; }

    /// Nodes in whose clade a photograph is, in preorder.
    std::vector<NodeId> photographed() const;

private:
    std::vector<Counts> m_counts;
};

/// What of a clade may be told as a share of it.
enum class CladeShare : std::uint8_t {
    Confirmed, ///< of its photographs, and likewise
    Uncertain,
    Flagged,
    Sure, ///< their mass: how sure they are in the mean
    Novel,
    Photographed, ///< of its taxa of a checklist
    Here,         ///< of its photographs of this collection and another, those of this one
    Since         ///< of its photographs those that are not before a date
};

/// 0 to 1; nothing where there is nothing to take a share of.
std::optional<float> shareOf(const CladeCounts::Counts& counts, CladeShare share);

/// How one photograph's probability flows down the branches.
struct BranchMass {
    NodeId node;
    double mass = 0.0; ///< of the clade; never more than its parent's
};

/// All branches with at least `least` of the mass, in preorder, the root with all of it first.
/// `leaves` are the nodes that `probabilities` belong to; a node may come more than once. O(nodes),
/// 2 ms for a million.
std::vector<BranchMass> branchMasses(const Tree& tree,
                                     std::span<const NodeId> leaves,
                                     std::span<const float> probabilities,
                                     double least);

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/taxonomy/rank.h"

#include <array>
#include <map>
#include <vector>

namespace taxo {

/// Votes for taxa at every rank above the species. A value.
class TaxonVotes {
public:
    /// For all taxa above it.
    void add(const Lineage& species, double weight);

    struct Winner {
        Lineage taxon; ///< no names: nobody voted at this rank
        double share = 0.0;
    };

    /// Of a rank, in shares of `all`.
    Winner winnerAt(Rank rank, double all) const;

private:
    std::array<std::map<Lineage, double>, kRanks> m_votes;
};

/// The rule by which a group of photographs gets its parent: the deepest rank at which the same
/// taxon has at least so much of both.
inline constexpr double kLeastNeighborShare = 0.6; ///< of the nearest confirmed photographs
inline constexpr double kLeastMassShare = 0.8;     ///< of the mass on the labels that are kept

struct SharedTaxon {
    Lineage taxon; ///< no names: they share nothing
    double neighborShare = 0.0;
    double massShare = 0.0;
};

/// `all`: the weight of all who could vote.
SharedTaxon sharedTaxon(const TaxonVotes& neighbors, const TaxonVotes& masses, double all);

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/statistics/groups.h"
#include "core/statistics/pair_distances.h"
#include "core/taxonomy/rank.h"
#include "core/taxonomy/taxonomy.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo {

/// Which named taxon each species belongs to at each rank. A rank that the source leaves empty is
/// no taxon: two species are not related by it. A value.
class TaxonRanks {
public:
    /// `species`: nodes of any rank; the ranks below a node are unknown.
    TaxonRanks(const Taxonomy& taxonomy, std::span<const TaxonId> species);

    std::size_t size() const { return m_taxa.size(); }

    /// Numbers of taxa of this rank from 0 on, one for each species; kNoGroup where it has none.
    std::vector<std::int32_t> groupsAt(Rank rank) const;

    /// -1 where there is none.
    std::int32_t taxonAt(std::size_t species, Rank rank) const {
        return m_taxa[species][indexOf(rank)];
    }

    /// How deep the last taxon that holds both lies: 0 none but life, 1 a kingdom ... 7 the same
    /// species.
    std::size_t sharedDepth(std::size_t a, std::size_t b) const;

private:
    std::vector<std::array<std::int32_t, kRanks>> m_taxa;
};

/// 7 less the shared depth.
PairDistances taxonomicDistances(const TaxonRanks& ranks);

/// Distances of those pairs of species that share so much and no more.
struct DepthDistances {
    std::size_t pairs = 0;
    double mean = 0.0; ///< NaN without pairs, as the others
    double lowerQuartile = 0.0;
    double median = 0.0;
    double upperQuartile = 0.0;
};

/// By shared depth, 0 to 7. `distances` of the same species in the same order.
std::array<DepthDistances, kRanks + 1> distancesByDepth(const PairDistances& distances,
                                                        const TaxonRanks& ranks);

} // namespace taxo

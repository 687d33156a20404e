// SPDX-License-Identifier: MIT
#include "core/workflow/shared_taxon_private.h"

#include <algorithm>

namespace taxo {

void TaxonVotes::add(const Lineage& species, double weight) {
    for (std::size_t at = 0; at < indexOf(Rank::Species); ++at) {
        if (!species.names[at].empty()) {
            m_votes[at][species.downTo(kAllRanks[at])] += weight;
        }
    }
}

TaxonVotes::Winner TaxonVotes::winnerAt(Rank rank, double all) const {
    const auto& votes = m_votes[indexOf(rank)];
    const auto most =
        std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second; });
    return most == votes.end() || all <= 0.0 ? Winner() : Winner{most->first, most->second / all};
}

SharedTaxon sharedTaxon(const TaxonVotes& neighbors, const TaxonVotes& masses, double all) {
    constexpr double kRounding = 1e-9;
    for (std::size_t at = indexOf(Rank::Species); at-- > 0;) {
        const auto near = neighbors.winnerAt(kAllRanks[at], all);
        const auto heavy = masses.winnerAt(kAllRanks[at], all);
        if (near.share >= kLeastNeighborShare - kRounding &&
            heavy.share >= kLeastMassShare - kRounding && near.taxon == heavy.taxon) {
            return {near.taxon, near.share, heavy.share};
        }
    }
    return {};
}

} // namespace taxo

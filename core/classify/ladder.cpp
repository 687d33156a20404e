// SPDX-License-Identifier: MIT
#include "core/classify/ladder.h"

#include "core/taxonomy/taxon_names.h"

#include <algorithm>
#include <array>

namespace taxo {

namespace {

struct Weighed {
    TaxonId taxon;
    double mass = 0.0;
};

/// The two heaviest named taxa of each rank, the first of equals.
class TwoHeaviest {
public:
    TwoHeaviest(const Taxonomy& taxonomy, const CladeMass& mass) {
        const auto size = static_cast<std::int32_t>(taxonomy.size());
        for (TaxonId taxon{1}; taxon.value < size;) {
            const std::size_t rank = indexOf(taxonomy.rankOf(taxon));
            const double own = mass.exactlyOf(taxon);
            if (own <= m_neededBelow[rank]) { // nothing in this clade can be among them
                taxon = taxonomy.endOf(taxon);
                continue;
            }
            if (own > m_best[rank][1].mass && taxonomy.isNamed(taxon)) {
                take(rank, {taxon, own});
            }
            ++taxon.value;
        }
    }

    /// The heaviest of `rank` other than `taxon`; mass 0 where there is none.
    Weighed otherThan(TaxonId taxon, Rank rank) const {
        const auto& best = m_best[indexOf(rank)];
        return best[0].taxon == taxon ? best[1] : best[0];
    }

private:
    void take(std::size_t rank, Weighed weighed) {
        auto& best = m_best[rank];
        best[1] = weighed;
        if (best[1].mass > best[0].mass) {
            std::swap(best[0], best[1]);
        }
        double needed = m_best[kRanks - 1][1].mass;
        for (std::size_t above = kRanks; above-- > 0;) {
            needed = std::min(needed, m_best[above][1].mass);
            m_neededBelow[above] = needed;
        }
    }

    std::array<std::array<Weighed, 2>, kRanks> m_best{};
    std::array<double, kRanks> m_neededBelow{}; ///< the least second best of the rank and below
};

} // namespace

std::vector<LadderStep> ladderOf(const Taxonomy& taxonomy, const CladeMass& mass) {
    std::vector<LadderStep> ladder;
    const TwoHeaviest heaviest(taxonomy, mass);
    TaxonId taxon = Taxonomy::root();
    while (true) {
        Weighed next;
        for (const TaxonId child : taxonomy.childrenOf(taxon)) {
            if (const double own = mass.exactlyOf(child); own > next.mass) {
                next = {child, own};
            }
        }
        if (!(next.mass > 0.0)) {
            return ladder;
        }
        taxon = next.taxon;
        if (!taxonomy.isNamed(taxon)) {
            continue;
        }
        LadderStep step;
        step.rank = taxonomy.rankOf(taxon);
        step.taxon = taxon;
        step.name = displayNameOf(taxonomy, taxon);
        step.score = static_cast<float>(next.mass);
        const Weighed other = heaviest.otherThan(taxon, step.rank);
        if (other.mass > 0.0) {
            step.runnerUp = displayNameOf(taxonomy, other.taxon);
            step.runnerUpScore = static_cast<float>(other.mass);
            step.heaviestLiesOutside = other.mass > next.mass;
        }
        ladder.push_back(std::move(step));
    }
}

std::optional<std::size_t> bestSupportedStep(std::span<const LadderStep> ladder, float threshold) {
    for (std::size_t step = ladder.size(); step-- > 0;) {
        if (ladder[step].score >= threshold) {
            return step;
        }
    }
    return std::nullopt;
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/statistics/taxon_ranks.h"

#include "core/base/assert.h"

#include <algorithm>
#include <limits>
#include <numeric>
#include <unordered_map>

namespace taxo {

TaxonRanks::TaxonRanks(const Taxonomy& taxonomy, std::span<const TaxonId> species)
    : m_taxa(species.size()) {
    for (std::size_t i = 0; i < species.size(); ++i) {
        m_taxa[i].fill(-1);
        for (TaxonId taxon = species[i]; !taxonomy.isRoot(taxon);
             taxon = taxonomy.parentOf(taxon)) {
            if (taxonomy.isNamed(taxon)) {
                m_taxa[i][indexOf(taxonomy.rankOf(taxon))] = taxon.value;
            }
        }
    }
}

std::vector<std::int32_t> TaxonRanks::groupsAt(Rank rank) const {
    std::unordered_map<std::int32_t, std::int32_t> numbers;
    std::vector<std::int32_t> groups(size(), kNoGroup);
    for (std::size_t i = 0; i < size(); ++i) {
        const std::int32_t taxon = taxonAt(i, rank);
        if (taxon >= 0) {
            const auto next = static_cast<std::int32_t>(numbers.size());
            groups[i] = numbers.try_emplace(taxon, next).first->second;
        }
    }
    return groups;
}

std::size_t TaxonRanks::sharedDepth(std::size_t a, std::size_t b) const {
    for (std::size_t rank = kRanks; rank-- > 0;) {
        if (m_taxa[a][rank] >= 0 && m_taxa[a][rank] == m_taxa[b][rank]) {
            return rank + 1;
        }
    }
    return 0;
}

PairDistances taxonomicDistances(const TaxonRanks& ranks) {
    PairDistances distances(ranks.size());
    for (std::size_t a = 0; a < ranks.size(); ++a) {
        for (std::size_t b = a + 1; b < ranks.size(); ++b) {
            distances.set(a, b, static_cast<double>(kRanks - ranks.sharedDepth(a, b)));
        }
    }
    return distances;
}

std::array<DepthDistances, kRanks + 1> distancesByDepth(const PairDistances& distances,
                                                        const TaxonRanks& ranks) {
    TAXO_ASSERT(distances.size() == ranks.size());
    std::array<std::vector<double>, kRanks + 1> byDepth;
    for (std::size_t a = 0; a < ranks.size(); ++a) {
        for (std::size_t b = a + 1; b < ranks.size(); ++b) {
            byDepth[ranks.sharedDepth(a, b)].push_back(distances.at(a, b));
        }
    }
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    std::array<DepthDistances, kRanks + 1> found;
    for (std::size_t depth = 0; depth <= kRanks; ++depth) {
        std::vector<double>& values = byDepth[depth];
        if (values.empty()) {
            found[depth] = {0, kNone, kNone, kNone, kNone};
            continue;
        }
        std::ranges::sort(values);
        const auto last = static_cast<double>(values.size() - 1);
        const auto at = [&](double share) {
            return values[static_cast<std::size_t>(std::lround(share * last))];
        };
        found[depth] = {values.size(),
                        std::accumulate(values.begin(), values.end(), 0.0) / (last + 1.0),
                        at(0.25),
                        at(0.5),
                        at(0.75)};
    }
    return found;
}

} // namespace taxo

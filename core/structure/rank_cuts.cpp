// SPDX-License-Identifier: MIT
#include "core/structure/rank_cuts.h"

#include "core/base/assert.h"
#include "core/base/random.h"
#include "core/vectors/normalise.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace taxo {

namespace {

/// Kingdom to species, of BioCLIP 2, as rankCuts itself finds them.
constexpr std::array<double, kRanks> kUsual = {0.42, 0.42, 0.41, 0.38, 0.36, 0.29, 0.20};

constexpr std::size_t kMostPairs = 20'000;

using Rows = std::vector<std::uint32_t>;

std::vector<Rows> membersOf(const std::vector<std::int32_t>& labels) {
    std::vector<Rows> members;
    for (std::uint32_t row = 0; row < labels.size(); ++row) {
        if (labels[row] >= 0) {
            const auto label = static_cast<std::size_t>(labels[row]);
            members.resize(std::max(members.size(), label + 1));
            members[label].push_back(row);
        }
    }
    return members;
}

/// Pairs of one taxon and of sister taxa of one rank.
class PairsOfRank {
public:
    PairsOfRank(std::vector<std::int32_t> taxonOfRow, std::vector<std::int32_t> aboveOfRow)
        : m_taxonOfRow(std::move(taxonOfRow)), m_aboveOfRow(std::move(aboveOfRow)) {
        for (std::size_t row = 0; row < m_taxonOfRow.size(); ++row) {
            if (m_taxonOfRow[row] < 0) {
                m_aboveOfRow[row] = RowTaxa::kUnknown; // cannot be told from the taxa of it
            }
        }
        m_ofTaxon = membersOf(m_taxonOfRow);
        m_ofAbove = membersOf(m_aboveOfRow);
        for (const Rows& taxon : m_ofTaxon) {
            const bool hasOthers = taxon.size() > 1;
            const bool hasSisters = !taxon.empty() && sizeAbove(taxon.front()) > taxon.size();
            m_taxa[0] += hasOthers ? 1U : 0U;
            m_taxa[1] += hasSisters ? 1U : 0U;
            for (const std::uint32_t row : taxon) {
                if (hasOthers) {
                    m_withOthers.push_back(row);
                }
                if (hasSisters) {
                    m_withSisters.push_back(row);
                }
            }
        }
    }

    bool areEnough() const {
        constexpr std::size_t kLeastRows = 50;
        constexpr std::size_t kLeastTaxa = 5;
        return std::min(m_withOthers.size(), m_withSisters.size()) >= kLeastRows &&
               *std::ranges::min_element(m_taxa) >= kLeastTaxa;
    }

    std::vector<double> distancesWithin(const EmbeddingMatrix& rows, Random& random) const {
        return drawn(rows, m_withOthers, random, [&](std::uint32_t row) {
            const Rows& taxon = m_ofTaxon[static_cast<std::size_t>(m_taxonOfRow[row])];
            std::uint32_t other = row;
            while (other == row) {
                other = taxon[random.below(taxon.size())];
            }
            return other;
        });
    }

    std::vector<double> distancesOfSisters(const EmbeddingMatrix& rows, Random& random) const {
        return drawn(rows, m_withSisters, random, [&](std::uint32_t row) {
            const Rows& above = m_ofAbove[static_cast<std::size_t>(m_aboveOfRow[row])];
            std::uint32_t other = row;
            for (int i = 0; i < 100 && m_taxonOfRow[other] == m_taxonOfRow[row]; ++i) {
                other = above[random.below(above.size())];
            }
            return other;
        });
    }

private:
    /// None where the row has no taxon above, of which there is none but at the top.
    std::size_t sizeAbove(std::uint32_t row) const {
        const std::int32_t above = m_aboveOfRow[row];
        return above < 0 ? 0 : m_ofAbove[static_cast<std::size_t>(above)].size();
    }

    template <class Partner>
    std::vector<double> drawn(const EmbeddingMatrix& rows,
                              const Rows& from,
                              Random& random,
                              const Partner& partner) const {
        std::vector<double> distances;
        for (std::size_t i = 0; i < kMostPairs; ++i) {
            const std::uint32_t row = from[random.below(from.size())];
            const std::uint32_t other = partner(row);
            if (other != row) { // a taxon with hardly any sister: none was met
                distances.push_back(1.0 - static_cast<double>(dot(rows.row(row), rows.row(other))));
            }
        }
        std::ranges::sort(distances);
        return distances;
    }

    std::vector<std::int32_t> m_taxonOfRow;
    std::vector<std::int32_t> m_aboveOfRow; ///< the taxon one rank up
    std::vector<Rows> m_ofTaxon;
    std::vector<Rows> m_ofAbove;
    Rows m_withOthers;
    Rows m_withSisters;
    std::array<std::size_t, 2> m_taxa{}; ///< with others, with sisters
};

double shareUpTo(const std::vector<double>& sorted, double distance) {
    const auto end = std::ranges::upper_bound(sorted, distance);
    return static_cast<double>(end - sorted.begin()) / static_cast<double>(sorted.size());
}

/// Where both kinds of errors are as frequent; distances ascend.
RankCut cutBetween(const std::vector<double>& within, const std::vector<double>& sisters) {
    double low = 0.0;
    double high = 2.0;
    for (int i = 0; i < 40; ++i) {
        const double middle = (low + high) / 2.0;
        const bool isTooHigh = shareUpTo(sisters, middle) > 1.0 - shareUpTo(within, middle);
        (isTooHigh ? high : low) = middle;
    }
    return {low, true, std::max(shareUpTo(sisters, low), 1.0 - shareUpTo(within, low))};
}

std::optional<RankCut>
learntCut(const EmbeddingMatrix& rows, const RowTaxa& known, Rank rank, Random& random) {
    const PairsOfRank pairs(known.labelsAt(rank),
                            rank == Rank::Kingdom
                                ? std::vector<std::int32_t>(known.taxonOfRow.size(), 0)
                                : known.labelsAt(static_cast<Rank>(indexOf(rank) - 1)));
    if (!pairs.areEnough()) {
        return std::nullopt;
    }
    const auto within = pairs.distancesWithin(rows, random);
    const auto sisters = pairs.distancesOfSisters(rows, random);
    return sisters.empty() ? std::nullopt : std::optional(cutBetween(within, sisters));
}

} // namespace

std::array<RankCut, kRanks>
rankCuts(const EmbeddingMatrix& rows, const RowTaxa& known, std::uint64_t seed) {
    TAXO_ASSERT(known.taxonOfRow.size() == rows.rows());
    std::array<RankCut, kRanks> cuts;
    double stretches = 0.0;
    double learnt = 0.0;
    for (const Rank rank : kAllRanks) {
        Random random(seedOf(seed, indexOf(rank)));
        if (const auto cut = learntCut(rows, known, rank, random)) {
            cuts[indexOf(rank)] = *cut;
            stretches += cut->distance / kUsual[indexOf(rank)];
            learnt += 1.0;
        }
    }
    const double stretch = learnt > 0.0 ? stretches / learnt : 1.0;
    for (std::size_t i = kRanks; i-- > 0;) {
        if (!cuts[i].isLearnt) {
            cuts[i].distance = kUsual[i] * stretch;
        }
        if (i + 1 < kRanks) {
            cuts[i].distance = std::max(cuts[i].distance, cuts[i + 1].distance);
        }
    }
    return cuts;
}

} // namespace taxo

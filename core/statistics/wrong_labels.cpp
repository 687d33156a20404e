// SPDX-License-Identifier: MIT
#include "core/statistics/wrong_labels.h"

#include "core/base/assert.h"

#include <algorithm>
#include <cmath>
#include <optional>

namespace taxo {

namespace {

/// What neighbours say of one photograph at one rank.
struct Votes {
    std::size_t own = 0;
    std::size_t best = 0; ///< of another taxon
    std::int32_t suggestion = -1;
    std::size_t all = 0;

    bool disagree() const { return best > own; }

    /// 0 to 1, to either side.
    double margin() const {
        return std::abs(static_cast<double>(own) - static_cast<double>(best)) /
               static_cast<double>(all);
    }
};

/// The labels of the neighbours that may vote, nearest first.
class Electorate {
public:
    Electorate(const KnnGraph& graph,
               GroupOfRow labels,
               GroupOfRow events,
               const TaxonRanks& ranks,
               std::size_t neighbors)
        : m_graph(graph)
        , m_labels(labels)
        , m_events(numberedEvents(events, labels.size()))
        , m_ranks(ranks)
        , m_neighbors(neighbors) {}

    /// None where the label has no taxon of this rank or nobody votes.
    std::optional<Votes> votes(std::size_t row, Rank rank) const {
        if (m_labels[row] == kNoGroup) {
            return std::nullopt;
        }
        const std::int32_t own = taxonOf(row, rank);
        std::vector<std::pair<std::int32_t, std::size_t>> counts; // few: in order of nearness
        Votes votes;
        for (const RowMatch& match : m_graph.of(row)) {
            if (votes.all == m_neighbors) {
                break;
            }
            if (m_labels[match.row] == kNoGroup || m_events[match.row] == m_events[row]) {
                continue;
            }
            const std::int32_t taxon = taxonOf(match.row, rank);
            if (taxon < 0) {
                continue;
            }
            ++votes.all;
            const auto known =
                std::ranges::find(counts, taxon, &std::pair<std::int32_t, std::size_t>::first);
            if (known == counts.end()) {
                counts.emplace_back(taxon, 1);
            } else {
                ++known->second;
            }
        }
        if (own < 0 || votes.all == 0) {
            return std::nullopt;
        }
        for (const auto& [taxon, count] : counts) {
            if (taxon == own) {
                votes.own = count;
            } else if (count > votes.best) {
                votes.best = count;
                votes.suggestion = taxon;
            }
        }
        return votes;
    }

private:
    std::int32_t taxonOf(std::size_t row, Rank rank) const {
        return m_ranks.taxonAt(static_cast<std::size_t>(m_labels[row]), rank);
    }

    const KnnGraph& m_graph;
    GroupOfRow m_labels;
    std::vector<std::int32_t> m_events;
    const TaxonRanks& m_ranks;
    std::size_t m_neighbors;
};

/// Photographs of nearly the same margin.
struct Bin {
    double margin = 0.0;
    double agree = 0.0;
    double disagree = 0.0;
};

double confusion(const LabelNoise& noise, double margin) {
    return 1.0 / (1.0 + std::exp(noise.intercept + noise.slope * margin));
}

/// The chance that the label is wrong where neighbours disagree, and where they agree (by mistake).
double wrongIfDisagree(const LabelNoise& noise, double margin) {
    const double q = confusion(noise, margin);
    const double wrong = noise.wrongShare * (1.0 - q);
    return wrong / (wrong + (1.0 - noise.wrongShare) * q);
}

double wrongIfAgree(const LabelNoise& noise, double margin) {
    const double q = confusion(noise, margin);
    const double wrong = noise.wrongShare * q;
    return wrong / (wrong + (1.0 - noise.wrongShare) * (1.0 - q));
}

/// One step of Newton's for the logistic curve of confusions: those of whom neighbours say
/// something else than what is true.
void improveCurve(LabelNoise& noise, std::span<const Bin> bins) {
    double g0 = 0.0;
    double g1 = 0.0;
    double h00 = 1e-6; // a little, so that bins of one margin do not make it singular
    double h01 = 0.0;
    double h11 = 1e-6;
    for (const Bin& bin : bins) {
        const double confused = bin.disagree * (1.0 - wrongIfDisagree(noise, bin.margin)) +
                                bin.agree * wrongIfAgree(noise, bin.margin);
        const double all = bin.agree + bin.disagree;
        const double q = confusion(noise, bin.margin);
        const double apart = all * q - confused; // falls with a larger intercept
        const double weight = all * q * (1.0 - q);
        g0 += apart;
        g1 += apart * bin.margin;
        h00 += weight;
        h01 += weight * bin.margin;
        h11 += weight * bin.margin * bin.margin;
    }
    const double determinant = h00 * h11 - h01 * h01;
    const double step0 = (g0 * h11 - g1 * h01) / determinant;
    const double step1 = (g1 * h00 - g0 * h01) / determinant;
    constexpr double kLongest = 1.0; // far from the goal Newton leaps too far
    constexpr double kSteepest = 60.0;
    noise.intercept =
        std::clamp(noise.intercept + std::clamp(step0, -kLongest, kLongest), 0.0, kSteepest);
    noise.slope = std::clamp(noise.slope + std::clamp(step1, -kLongest, kLongest), 0.0, kSteepest);
}

LabelNoise fitNoise(std::span<const Bin> bins) {
    LabelNoise noise{0.02, 0.5, 5.0};
    double all = 0.0;
    for (const Bin& bin : bins) {
        all += bin.agree + bin.disagree;
    }
    if (all == 0.0) {
        return {};
    }
    constexpr int kRounds = 500;
    constexpr double kMostWrong = 0.4; // half of them wrong: who could tell which?
    for (int round = 0; round < kRounds; ++round) {
        double wrong = 0.0;
        for (const Bin& bin : bins) {
            wrong += bin.disagree * wrongIfDisagree(noise, bin.margin) +
                     bin.agree * wrongIfAgree(noise, bin.margin);
        }
        improveCurve(noise, bins);
        noise.wrongShare = std::min(wrong / all, kMostWrong);
    }
    return noise;
}

/// By margins in steps of a neighbour.
std::vector<Bin>
binsAt(const Electorate& electorate, std::size_t rows, Rank rank, std::size_t neighbors) {
    std::vector<Bin> bins(neighbors + 1);
    for (std::size_t row = 0; row < rows; ++row) {
        const auto votes = electorate.votes(row, rank);
        if (votes && votes->own != votes->best) {
            const auto bin = static_cast<std::size_t>(
                std::lround(votes->margin() * static_cast<double>(neighbors)));
            (votes->disagree() ? bins[bin].disagree : bins[bin].agree) += 1.0;
        }
    }
    for (std::size_t bin = 0; bin < bins.size(); ++bin) {
        bins[bin].margin = static_cast<double>(bin) / static_cast<double>(neighbors);
    }
    return bins;
}

} // namespace

WrongLabels findWrongLabels(const KnnGraph& graph,
                            GroupOfRow labels,
                            GroupOfRow events,
                            const TaxonRanks& ranks,
                            std::size_t neighbors) {
    TAXO_ASSERT(neighbors > 0 && labels.size() == graph.rows());
    const Electorate electorate(graph, labels, events, ranks, neighbors);
    WrongLabels found;
    for (const Rank rank : kAllRanks) {
        found.noise[indexOf(rank)] = fitNoise(binsAt(electorate, labels.size(), rank, neighbors));
    }
    for (std::size_t row = 0; row < labels.size(); ++row) {
        bool isHeard = labels[row] == kNoGroup;
        for (const Rank rank : kAllRanks) { // from the kingdom down
            const auto votes = electorate.votes(row, rank);
            isHeard = isHeard || votes.has_value();
            if (votes && votes->disagree()) {
                const auto all = static_cast<float>(votes->all);
                found.candidates.push_back(
                    {static_cast<std::uint32_t>(row),
                     rank,
                     votes->suggestion,
                     static_cast<float>(votes->own) / all,
                     static_cast<float>(votes->best) / all,
                     wrongIfDisagree(found.noise[indexOf(rank)], votes->margin())});
                break;
            }
        }
        found.unheard += isHeard ? 0 : 1;
    }
    std::ranges::stable_sort(found.candidates, [](const auto& a, const auto& b) {
        return a.wrong != b.wrong ? a.wrong > b.wrong
                                  : a.suggestedShare - a.ownShare > b.suggestedShare - b.ownShare;
    });
    double sum = 0.0;
    for (std::size_t i = 0; i < found.candidates.size(); ++i) {
        sum += found.candidates[i].wrong;
        found.candidates[i].expectedPrecision = sum / static_cast<double>(i + 1);
    }
    return found;
}

} // namespace taxo

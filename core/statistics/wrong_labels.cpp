// SPDX-License-Identifier: MIT
#include "core/statistics/wrong_labels.h"

#include "core/base/assert.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
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

/// Where more neighbours disagree, they do not know the taxa of a rank, and nothing follows.
constexpr double kMostDisagreeing = 0.4;

/// Photographs of nearly the same margin.
struct Bin {
    double margin = 0.0;
    double agree = 0.0;
    double disagree = 0.0;
};

double confusion(const LabelNoise& noise, double margin) {
    return 1.0 / (1.0 + std::exp(noise.slope * std::pow(margin, noise.curve)));
}

double disagreement(const LabelNoise& noise, double margin) {
    const double q = confusion(noise, margin);
    return noise.wrongShare * (1.0 - q) + (1.0 - noise.wrongShare) * q;
}

/// The chance that the label is wrong where neighbours disagree.
double wrongIfDisagree(const LabelNoise& noise, double margin) {
    return noise.wrongShare * (1.0 - confusion(noise, margin)) / disagreement(noise, margin);
}

double logLikelihood(const LabelNoise& noise, std::span<const Bin> bins) {
    constexpr double kSmallest = 1e-12;
    double sum = 0.0;
    for (const Bin& bin : bins) {
        const double p = disagreement(noise, bin.margin);
        sum += bin.disagree * std::log(std::max(p, kSmallest)) +
               bin.agree * std::log(std::max(1.0 - p, kSmallest));
    }
    return sum;
}

/// Where nearly all neighbours are of one mind, wrong labels and photographs that look like another
/// taxon explain the same votes. Then they are wrong labels: that unanimous neighbours err is the
/// less likely before, the oftener (as 1 / q, below one in a thousand no less so); it weighs as
/// little as a photograph or two. A curve must pay for itself (Schwarz 1978).
double logPrior(const LabelNoise& noise, double photographs) {
    constexpr double kRare = 0.001;
    return -std::log1p(confusion(noise, 1.0) / kRare) -
           (noise.curve > 1.0 ? 0.5 * std::log(std::max(1.0, photographs)) : 0.0);
}

/// The likeliest of a grid: no step runs from one summit to another.
LabelNoise fitNoise(std::span<const Bin> bins) {
    double all = 0.0;
    double disagreeing = 0.0;
    for (const Bin& bin : bins) {
        all += bin.agree + bin.disagree;
        disagreeing += bin.disagree;
    }
    if (disagreeing > kMostDisagreeing * all) {
        return {};
    }
    LabelNoise best;
    double most = -std::numeric_limits<double>::infinity();
    constexpr double kFirstShare = 0.001;
    constexpr double kRatio = 1.15;
    constexpr double kMostWrong = 0.3; // nearly half of them wrong: who could tell which?
    constexpr double kSteepest = 60.0;
    constexpr std::array kCurves = {1.0, 1.5, 2.0};
    for (double share = 0.0; share < kMostWrong; share = std::max(kFirstShare, share * kRatio)) {
        for (double slope = 0.5; slope < kSteepest; slope *= kRatio) {
            for (const double curve : kCurves) {
                const LabelNoise noise{share, slope, curve};
                const double likelihood = logLikelihood(noise, bins) + logPrior(noise, all);
                if (likelihood > most) {
                    most = likelihood;
                    best = noise;
                }
            }
        }
    }
    return best;
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

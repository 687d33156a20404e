// SPDX-License-Identifier: MIT
#pragma once

#include "core/search/knn_graph.h"
#include "core/statistics/groups.h"
#include "core/statistics/taxon_ranks.h"
#include "core/taxonomy/rank.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo {

/// A photograph whose neighbours say something else than its label.
struct WrongLabelCandidate {
    std::uint32_t row = 0;
    Rank rank = Rank::Species;   ///< the highest at which they do: at Species a sister species
    std::int32_t suggestion = 0; ///< TaxonId value at that rank, of most neighbours
    float ownShare = 0.0F;       ///< of the neighbours that are of its own taxon at that rank
    float suggestedShare = 0.0F;
    double wrong = 0.0;             ///< the chance that the label is wrong
    double expectedPrecision = 0.0; ///< of this and all candidates before it
};

/// How margins were read at one rank: where photographs lie between two taxa, neighbours disagree
/// with a right label with q = 1 / (1 + exp(slope x margin^curve)): half of them where they are
/// undecided, fewer the clearer the margin. With a wrong one they disagree with 1 - q.
struct LabelNoise {
    double wrongShare = 0.0; ///< of all labels, at this rank
    double slope = 0.0;      ///< by the difference of shares, 0 to 1
    double curve = 1.0;      ///< 1 to 2: how much surer the clear ones are than the others
};

struct WrongLabels {
    std::vector<WrongLabelCandidate> candidates; ///< the surest first
    std::array<LabelNoise, kRanks> noise;        ///< of each rank
    std::size_t unheard = 0; ///< labelled photographs without a neighbour of another event
};

/// Candidates for wrong labels. Neighbours of the photograph's own event do not vote: they mostly
/// have the same label by the same hand. At each rank the shares of its own taxon and of the best
/// other one among the nearest `neighbors` that are left give a margin; `wrong` comes from a
/// logistic curve with a floor (a lapse rate) of how often margins speak against the label, fitted
/// to all by maximum likelihood: what does not fall with the margin is taken for wrong
/// labels; where neighbours are nearly always of one mind, a weak prior decides that they are. It
/// cannot tell a wrong label from a photograph that looks exactly like another species, and says 0
/// at a rank where over 40 % disagree. Not after a paper; cleanlab's confident learning answers the
/// same question by thresholds for each class.
///
/// `labels`: of each row a species in `ranks`, or kNoGroup. O(rows x neighbors x ranks).
WrongLabels findWrongLabels(const KnnGraph& graph,
                            GroupOfRow labels,
                            GroupOfRow events,
                            const TaxonRanks& ranks,
                            std::size_t neighbors = 10);

} // namespace taxo

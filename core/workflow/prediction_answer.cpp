// SPDX-License-Identifier: MIT
#include "core/workflow/prediction_answer.h"

#include "core/taxonomy/taxon_names.h"

#include <utility>

namespace taxo {

Prediction predictionOf(Identification&& found, const Taxonomy& taxonomy) {
    constexpr float kSmallest = 0.01F;
    Prediction prediction;
    for (const LadderStep& step : found.ladder) {
        PredictedRank rank;
        rank.rank = step.rank;
        rank.mass = step.score;
        rank.heaviestLiesOutside = step.heaviestLiesOutside;
        if (step.runnerUpScore >= kSmallest) {
            rank.runnerUp = step.runnerUp;
            rank.runnerUpMass = step.runnerUpScore;
        }
        prediction.ranks.push_back(std::move(rank));
    }
    if (!found.ladder.empty()) {
        prediction.lineage = taxonomy.lineageOf(found.ladder.back().taxon);
    }
    if (found.bestSupportedStep) {
        prediction.bestSupported = found.ladder[*found.bestSupportedStep].rank;
    }
    for (Candidate& candidate : found.candidates) {
        prediction.best.push_back({std::move(candidate.lineage),
                                   std::move(candidate.commonName),
                                   candidate.score,
                                   candidate.cosine,
                                   candidate.place});
    }
    prediction.marginToNext = found.marginToNext;
    prediction.shareInside = found.shareInside;
    prediction.probablyNotInList = found.probablyNotInList;
    return prediction;
}

Identification identificationOf(const Prediction& prediction, float threshold) {
    Identification found;
    found.threshold = threshold;
    Lineage above;
    for (const PredictedRank& rank : prediction.ranks) {
        LadderStep step;
        step.rank = rank.rank;
        above.at(rank.rank) = prediction.lineage.at(rank.rank);
        step.name = lowestNameOf(above);
        step.score = rank.mass;
        step.runnerUp = rank.runnerUp;
        step.runnerUpScore = rank.runnerUpMass;
        step.heaviestLiesOutside = rank.heaviestLiesOutside;
        if (rank.rank == prediction.bestSupported) {
            found.bestSupportedStep = found.ladder.size();
        }
        found.ladder.push_back(std::move(step));
    }
    for (const PredictedTaxon& best : prediction.best) {
        found.candidates.push_back({.lineage = best.taxon,
                                    .name = lowestNameOf(best.taxon),
                                    .commonName = best.commonName,
                                    .score = best.mass,
                                    .cosine = best.cosine,
                                    .place = best.place});
    }
    if (!prediction.best.empty()) {
        found.bestCosine = prediction.best.front().cosine;
    }
    found.marginToNext = prediction.marginToNext;
    found.shareInside = prediction.shareInside;
    found.probablyNotInList = prediction.probablyNotInList;
    found.madeAt = prediction.madeAt;
    return found;
}

} // namespace taxo

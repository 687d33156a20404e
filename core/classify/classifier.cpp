// SPDX-License-Identifier: MIT
#include "core/classify/classifier.h"

#include "core/base/assert.h"
#include "core/classify/clade_mass.h"
#include "core/classify/ladder.h"
#include "core/classify/top_labels.h"
#include "core/vectors/normalise.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <string>
#include <utility>

namespace taxo {

namespace {

constexpr std::size_t kPicturesTogether = 8; // the matrix is read once for all of them

/// The rows [first, first + count), normalised, one after the other.
Result<std::vector<float>>
normalisedRows(const EmbeddingMatrix& features, std::size_t first, std::size_t count) {
    std::vector<float> rows;
    rows.reserve(count * features.dimension());
    for (std::size_t row = first; row < first + count; ++row) {
        const auto vector = features.row(row);
        rows.insert(rows.end(), vector.begin(), vector.end());
        const std::span<float> own(rows.data() + (row - first) * vector.size(), vector.size());
        normalise(own);
        if (!std::all_of(own.begin(), own.end(), [](float x) { return std::isfinite(x); })) {
            return fail(ErrorCode::Internal,
                        "The model gave a vector that is not made of numbers (picture " +
                            std::to_string(row + 1) +
                            " of its batch); try precision fp32, or check the weights.");
        }
    }
    return rows;
}

/// Cosines as they would have to be for the weighed masses. `labels` names the label of each,
/// rising (empty: all).
void weigh(std::span<float> cosines,
           std::span<const std::uint32_t> labels,
           const LabelWeights& weights,
           float logitScale) {
    auto at = labels.begin();
    for (std::size_t i = 0; i < weights.labels.size(); ++i) {
        const float more = weights.logs[i] / logitScale;
        if (labels.empty()) {
            cosines[weights.labels[i]] += more;
            continue;
        }
        at = std::lower_bound(at, labels.end(), weights.labels[i]);
        if (at == labels.end()) {
            return;
        }
        if (*at == weights.labels[i]) {
            cosines[static_cast<std::size_t>(at - labels.begin())] += more;
        }
    }
}

/// What is known of the one picture that is asked about.
const LabelWeights* weightsOf(const ClassifyOptions& options) {
    return options.weights.empty() ? nullptr : options.weights.front();
}

/// Makes the candidates, with their cosines alone, and says how far the best is ahead; returns
/// where each stands in `cosines`. `looks`: the cosines before they were weighed, else the same.
std::vector<std::uint32_t> chooseCandidates(std::span<const float> cosines,
                                            std::span<const float> looks,
                                            const ClassifyOptions& options,
                                            Identification& result) {
    // Chosen by cosine: the same order as by score, and it holds where scores underflow.
    auto places = placesOfLargest(cosines, std::max<std::size_t>(options.candidates, 2));
    result.bestCosine = looks[places[0]];
    if (places.size() > 1) {
        result.marginToNext = cosines[places[0]] - cosines[places[1]];
    }
    places.resize(std::min(places.size(), options.candidates));
    if (looks.data() != cosines.data()) { // weighed: what looks best stays among them
        const std::uint32_t bestLooking = placesOfLargest(looks, 1).front();
        if (std::find(places.begin(), places.end(), bestLooking) == places.end()) {
            places.resize(places.size() > 1 ? places.size() - 1 : places.size());
            places.push_back(bestLooking);
        }
    }
    for (const std::uint32_t place : places) {
        result.candidates.emplace_back().cosine = looks[place];
    }
    return places;
}

} // namespace

Classifier::Classifier(std::shared_ptr<const LabelSpace> labels,
                       float logitScale,
                       ScoringOptions scoring)
    : m_labels(std::move(labels)), m_logitScale(logitScale), m_scoring(scoring) {
    TAXO_ASSERT(m_labels && m_labels->size() > 0 && logitScale > 0.0F);
}

Result<std::vector<Identification>> Classifier::classify(const EmbeddingMatrix& features,
                                                         const ClassifyOptions& options,
                                                         const Progress& progress) const {
    std::vector<Identification> identifications;
    if (features.rows() == 0) {
        return identifications;
    }
    if (auto fits = m_labels->checkFits(features.dimension(), "the model"); !fits) {
        return tl::unexpected(std::move(fits).error());
    }
    TAXO_ASSERT(options.weights.empty() || options.weights.size() == features.rows());
    const LabelOverlay* const overlay = m_labels->overlay();
    const std::size_t labels = m_labels->size();
    std::vector<float> cosines;
    for (std::size_t first = 0; first < features.rows(); first += kPicturesTogether) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        const std::size_t count = std::min(kPicturesTogether, features.rows() - first);
        const auto rows = normalisedRows(features, first, count);
        if (!rows) {
            return tl::unexpected(rows.error());
        }
        cosines.resize(count * labels);
        std::function<void(std::size_t, std::size_t)> repair;
        if (overlay != nullptr) {
            repair = [&](std::size_t from, std::size_t many) {
                overlay->apply(*rows, cosines, labels, from, many);
            };
        }
        scoreLabels(m_labels->matrix(), *rows, cosines, m_scoring, repair);
        for (std::size_t picture = 0; picture < count; ++picture) {
            const std::span<float> scores(cosines.data() + picture * labels, labels);
            ClassifyOptions own = options;
            own.weights = options.weights.empty() ? options.weights
                                                  : options.weights.subspan(first + picture, 1);
            identifications.push_back(identify(scores, own));
        }
    }
    return identifications;
}

Identification Classifier::identify(std::span<float> cosines,
                                    const ClassifyOptions& options) const {
    TAXO_ASSERT(cosines.size() == m_labels->size());
    SoftmaxSum inside;
    if (options.within == nullptr) {
        return conclude(cosines, {}, m_labels->labels().leaves(), options, inside);
    }
    const Restriction& within = *options.within;
    const SoftmaxSum whole = softmaxSum(cosines, m_logitScale, m_scoring);
    std::vector<float> kept;
    kept.reserve(within.labels().size());
    for (const std::uint32_t label : within.labels()) {
        kept.push_back(cosines[label]);
    }
    const bool isWeighed = weightsOf(options) != nullptr;
    const SoftmaxSum seen = isWeighed ? softmaxSum(kept, m_logitScale, m_scoring) : SoftmaxSum();
    Identification result = conclude(kept, within.labels(), within.leaves(), options, inside);
    inside = isWeighed ? seen : inside; // what lies inside is seen, whatever was recorded there
    const double belowWhole =
        static_cast<double>(m_logitScale) *
        (static_cast<double>(inside.largest) - static_cast<double>(whole.largest));
    const double share = inside.sum * std::exp(belowWhole) / whole.sum;
    result.shareInside = static_cast<float>(std::min(share, 1.0));
    result.probablyNotInList = *result.shareInside < options.smallShare;
    return result;
}

/// `labels` names the label of each cosine (empty: all), `leaves` the species of each.
Identification Classifier::conclude(std::span<float> cosines,
                                    std::span<const std::uint32_t> labels,
                                    std::span<const TaxonId> leaves,
                                    const ClassifyOptions& options,
                                    SoftmaxSum& inside) const {
    const LabelList& list = m_labels->labels();
    const LabelWeights* const weights = weightsOf(options);
    std::vector<float> looks;
    if (weights != nullptr) {
        looks.assign(cosines.begin(), cosines.end());
        weigh(cosines, labels, *weights, m_logitScale);
    }
    Identification result;
    const auto places =
        chooseCandidates(cosines, weights != nullptr ? looks : cosines, options, result);
    for (std::size_t i = 0; i < places.size(); ++i) {
        Candidate& candidate = result.candidates[i];
        candidate.label = labels.empty() ? places[i] : labels[places[i]];
        candidate.lineage = list.lineageOf(candidate.label);
        candidate.name = list.displayNameOf(candidate.label);
        candidate.commonName = std::string(list.commonNameOf(candidate.label));
    }
    inside = softmaxInPlace(cosines, m_logitScale, m_scoring);
    for (std::size_t i = 0; i < result.candidates.size(); ++i) {
        result.candidates[i].score = cosines[places[i]];
    }
    result.threshold = options.threshold;
    const LabelProbabilities probabilities{.values = cosines, .labels = labels};
    if (options.bins != nullptr) {
        result.bins = heaviestBins(*options.bins, probabilities, options.rankRows);
    }
    if (list.hasLineages()) {
        const auto mass = CladeMass::rollUp(list.taxonomy(), leaves, cosines);
        result.ladder = ladderOf(list.taxonomy(), mass);
        result.bestSupportedStep = bestSupportedStep(result.ladder, options.threshold);
        if (options.rank) {
            result.atRank = heaviestAtRank(list, probabilities, *options.rank, options.rankRows);
        }
    }
    return result;
}

} // namespace taxo

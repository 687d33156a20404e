// SPDX-License-Identifier: MIT
#include "core/classify/few_shot.h"

#include "core/base/assert.h"
#include "core/vectors/normalise.h"
#include "core/vectors/quick_dot.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace taxo {

namespace {

void addTo(std::span<float> sum, std::span<const float> vector, float times = 1.0F) {
    for (std::size_t i = 0; i < sum.size(); ++i) {
        sum[i] += times * vector[i];
    }
}

/// The mean row of each class.
EmbeddingMatrix meansOf(const EmbeddingMatrix& rows,
                        std::span<const std::uint32_t> classes,
                        std::span<const std::size_t> counts) {
    EmbeddingMatrix means(counts.size(), rows.dimension());
    for (std::size_t i = 0; i < rows.rows(); ++i) {
        addTo(means.row(classes[i]), rows.row(i), 1.0F / static_cast<float>(counts[classes[i]]));
    }
    return means;
}

std::vector<std::size_t> countsOf(std::span<const std::uint32_t> classes) {
    std::vector<std::size_t> counts;
    for (const std::uint32_t one : classes) {
        counts.resize(std::max<std::size_t>(counts.size(), one + std::size_t{1}));
        ++counts[one];
    }
    return counts;
}

std::vector<float> centred(std::span<const float> vector, std::span<const float> centre) {
    std::vector<float> feature(vector.begin(), vector.end());
    normalise(feature);
    addTo(feature, centre, -1.0F);
    normalise(feature);
    return feature;
}

void softmax(std::span<float> scores) {
    const float largest = *std::ranges::max_element(scores);
    float sum = 0.0F;
    for (float& score : scores) {
        score = std::exp(score - largest);
        sum += score;
    }
    for (float& score : scores) {
        score /= sum;
    }
}

/// Weights and, as their last number, the bias of every class.
class LogisticRegression {
public:
    LogisticRegression(const EmbeddingMatrix& features, std::span<const std::uint32_t> classes)
        : m_features(features), m_classes(classes) {}

    /// Minimises the mean cross entropy plus kPenalty / 2 times the squared weights by Nesterov's
    /// accelerated gradient (Nesterov 1983) from zero. Rows of unit length and a constant 1 bound
    /// the curvature by 1 + kPenalty, so that the step needs no search.
    Result<EmbeddingMatrix> fit(std::size_t classes, const Progress& progress) const {
        EmbeddingMatrix weights(classes, m_features.dimension() + 1);
        EmbeddingMatrix ahead = weights;
        const float momentumBase = std::sqrt(kPenalty / (1.0F + kPenalty));
        const float momentum = (1.0F - momentumBase) / (1.0F + momentumBase);
        for (std::size_t round = 0; round < kRounds; ++round) {
            auto gradient = gradientAt(ahead, progress);
            if (!gradient) {
                return gradient;
            }
            EmbeddingMatrix next = ahead;
            addTo(next.values(), gradient->values(), -1.0F / (1.0F + kPenalty));
            for (std::size_t i = 0; i < next.values().size(); ++i) {
                ahead.values()[i] =
                    next.values()[i] + momentum * (next.values()[i] - weights.values()[i]);
            }
            weights = std::move(next);
        }
        return weights;
    }

private:
    static constexpr float kPenalty = 1e-3F;
    static constexpr std::size_t kRounds = 150;

    Result<EmbeddingMatrix> gradientAt(const EmbeddingMatrix& weights,
                                       const Progress& progress) const {
        const std::size_t dimension = m_features.dimension();
        const float share = 1.0F / static_cast<float>(m_features.rows());
        EmbeddingMatrix gradient(weights.rows(), weights.dimension());
        addTo(gradient.values(), weights.values(), kPenalty);
        std::vector<float> chances(weights.rows());
        for (std::size_t i = 0; i < m_features.rows(); ++i) {
            if (i % 256 == 0 && progress.cancelled()) {
                return cancelledError();
            }
            const auto row = m_features.row(i);
            for (std::size_t c = 0; c < chances.size(); ++c) {
                chances[c] =
                    quickDot(row, weights.row(c).first(dimension)) + weights.row(c)[dimension];
            }
            softmax(chances);
            chances[m_classes[i]] -= 1.0F;
            for (std::size_t c = 0; c < chances.size(); ++c) {
                addTo(gradient.row(c).first(dimension), row, share * chances[c]);
                gradient.row(c)[dimension] += share * chances[c];
            }
        }
        return gradient;
    }

    const EmbeddingMatrix& m_features;
    std::span<const std::uint32_t> m_classes;
};

} // namespace

Result<FewShotClassifier> FewShotClassifier::train(const EmbeddingMatrix& examples,
                                                   std::span<const std::uint32_t> classes,
                                                   FewShotMethod method,
                                                   const Progress& progress) {
    TAXO_ASSERT(examples.rows() == classes.size());
    const std::vector<std::size_t> counts = countsOf(classes);
    TAXO_ASSERT(std::ranges::find(counts, 0U) == counts.end());
    if (counts.size() < 2) {
        return fail(ErrorCode::InvalidInput,
                    "There is nothing to tell apart: two classes with a photograph each are needed "
                    "at least.");
    }
    EmbeddingMatrix features = examples;
    normaliseRows(features);
    FewShotClassifier made;
    made.m_centre.resize(features.dimension());
    const EmbeddingMatrix means = meansOf(features, classes, counts);
    for (std::size_t c = 0; c < means.rows(); ++c) {
        addTo(made.m_centre, means.row(c), 1.0F / static_cast<float>(means.rows()));
    }
    for (std::size_t i = 0; i < features.rows(); ++i) {
        std::ranges::copy(centred(features.row(i), made.m_centre), features.row(i).begin());
    }
    if (method == FewShotMethod::Prototypes) {
        made.m_weights = meansOf(features, classes, counts);
        // The nearest prototype p of x is that with the largest 1 - |x - p|^2 / 2.
        for (std::size_t c = 0; c < counts.size(); ++c) {
            const auto prototype = made.m_weights.row(c);
            made.m_bias.push_back(0.5F - 0.5F * dot(prototype, prototype));
        }
        return made;
    }
    const auto weights = LogisticRegression(features, classes).fit(counts.size(), progress);
    if (!weights) {
        return tl::unexpected(weights.error());
    }
    made.m_weights = EmbeddingMatrix(counts.size(), features.dimension());
    for (std::size_t c = 0; c < counts.size(); ++c) {
        std::ranges::copy(weights->row(c).first(features.dimension()),
                          made.m_weights.row(c).begin());
        made.m_bias.push_back(weights->row(c).back());
    }
    return made;
}

std::vector<float> FewShotClassifier::scores(std::span<const float> vector) const {
    const std::vector<float> feature = centred(vector, m_centre);
    std::vector<float> scores(classes());
    for (std::size_t c = 0; c < scores.size(); ++c) {
        scores[c] = quickDot(feature, m_weights.row(c)) + m_bias[c];
    }
    return scores;
}

std::vector<FewShotMatch> FewShotClassifier::rank(std::span<const float> vector,
                                                  std::size_t count) const {
    const std::vector<float> all = scores(vector);
    std::vector<FewShotMatch> matches;
    for (std::size_t c = 0; c < all.size(); ++c) {
        matches.push_back({static_cast<std::uint32_t>(c), all[c]});
    }
    std::ranges::stable_sort(matches, std::greater<>(), &FewShotMatch::score);
    matches.resize(std::min(count, matches.size()));
    return matches;
}

std::uint32_t FewShotClassifier::nearest(std::span<const float> vector) const {
    const std::vector<float> all = scores(vector);
    return static_cast<std::uint32_t>(std::ranges::max_element(all) - all.begin());
}

} // namespace taxo

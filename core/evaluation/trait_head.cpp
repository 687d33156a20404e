// SPDX-License-Identifier: MIT
#include "core/evaluation/trait_head.h"

#include "core/base/assert.h"
#include "core/base/cpu.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/vectors/quick_dot.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <utility>

namespace taxo {

namespace {

/// Numbers that Adam moves.
class AdamNumbers {
public:
    AdamNumbers(std::size_t count, double reach, Random& random)
        : m_values(count), m_mean(count), m_square(count) {
        for (float& value : m_values) { // PyTorch's default of a linear layer
            value = static_cast<float>(random.uniform(-reach, reach));
        }
    }

    std::span<const float> values() const { return m_values; }

    void step(std::span<const float> gradient, double rate, std::size_t steps) {
        constexpr float kMean = 0.9F;
        constexpr float kSquare = 0.999F;
        constexpr float kLeast = 1e-8F;
        const auto n = static_cast<double>(steps);
        const auto size = static_cast<float>(rate / (1.0 - std::pow(kMean, n)));
        const auto scale = static_cast<float>(1.0 / std::sqrt(1.0 - std::pow(kSquare, n)));
        for (std::size_t i = 0; i < m_values.size(); ++i) {
            m_mean[i] = kMean * m_mean[i] + (1.0F - kMean) * gradient[i];
            m_square[i] = kSquare * m_square[i] + (1.0F - kSquare) * gradient[i] * gradient[i];
            m_values[i] -= size * m_mean[i] / (scale * std::sqrt(m_square[i]) + kLeast);
        }
    }

private:
    std::vector<float> m_values;
    std::vector<float> m_mean;
    std::vector<float> m_square;
};

/// target += times * source.
void add(std::span<float> target, std::span<const float> source, float times) {
    for (std::size_t i = 0; i < target.size(); ++i) {
        target[i] += times * source[i];
    }
}

/// Two linear layers. Weights are by output: [hidden, dimension] and [traits, hidden].
class Head {
public:
    Head(std::size_t dimension, std::size_t traits, const TraitHeadOptions& options)
        : m_dimension(dimension)
        , m_hidden(options.hidden)
        , m_traits(traits)
        , m_random(options.seed)
        , m_first(m_hidden * dimension, reachOf(dimension), m_random)
        , m_firstBias(m_hidden, reachOf(dimension), m_random)
        , m_second(traits * m_hidden, reachOf(m_hidden), m_random)
        , m_secondBias(traits, reachOf(m_hidden), m_random) {}

    void learn(const EmbeddingMatrix& rows,
               const std::vector<bool>& yes,
               std::span<const std::uint32_t> batch,
               double rate) {
        const EmbeddingMatrix hidden = hiddenOf(rows, batch, true);
        const EmbeddingMatrix logits = logitsOf(hidden);
        const float share = 1.0F / static_cast<float>(batch.size() * m_traits);
        EmbeddingMatrix errors(batch.size(), m_traits); // of the mean cross entropy, by logit
        for (std::size_t i = 0; i < batch.size(); ++i) {
            for (std::size_t t = 0; t < m_traits; ++t) {
                const float chance = 1.0F / (1.0F + std::exp(-logits.row(i)[t]));
                errors.row(i)[t] = share * (chance - (yes[batch[i] * m_traits + t] ? 1.0F : 0.0F));
            }
        }
        std::vector<float> second(m_traits * m_hidden);
        std::vector<float> secondBias(m_traits);
        EmbeddingMatrix back(batch.size(), m_hidden);
        for (std::size_t i = 0; i < batch.size(); ++i) {
            for (std::size_t t = 0; t < m_traits; ++t) {
                const float error = errors.row(i)[t];
                add(std::span(second).subspan(t * m_hidden, m_hidden), hidden.row(i), error);
                add(back.row(i), m_second.values().subspan(t * m_hidden, m_hidden), error);
                secondBias[t] += error;
            }
            for (std::size_t h = 0; h < m_hidden; ++h) { // what was dropped passes nothing back
                back.row(i)[h] = m_isKept[i * m_hidden + h] ? kKeptScale * back.row(i)[h] : 0.0F;
            }
        }
        std::vector<float> first(m_hidden * m_dimension);
        std::vector<float> firstBias(m_hidden);
        inParallel(m_hidden, 32, usableCpus(), [&](std::size_t begin, std::size_t end) {
            for (std::size_t h = begin; h < end; ++h) {
                for (std::size_t i = 0; i < batch.size(); ++i) {
                    const float error = back.row(i)[h];
                    if (error != 0.0F) {
                        add(std::span(first).subspan(h * m_dimension, m_dimension),
                            rows.row(batch[i]),
                            error);
                        firstBias[h] += error;
                    }
                }
            }
        });
        ++m_steps;
        m_first.step(first, rate, m_steps);
        m_firstBias.step(firstBias, rate, m_steps);
        m_second.step(second, rate, m_steps);
        m_secondBias.step(secondBias, rate, m_steps);
    }

    EmbeddingMatrix ask(const EmbeddingMatrix& rows, std::span<const std::uint32_t> which) {
        return logitsOf(hiddenOf(rows, which, false));
    }

    Random& random() { return m_random; }

private:
    static constexpr float kKeptScale = 2.0F; ///< half is dropped

    static double reachOf(std::size_t inputs) {
        return 1.0 / std::sqrt(static_cast<double>(inputs));
    }

    EmbeddingMatrix
    hiddenOf(const EmbeddingMatrix& rows, std::span<const std::uint32_t> which, bool drops) {
        EmbeddingMatrix hidden(which.size(), m_hidden);
        inParallel(m_hidden, 32, usableCpus(), [&](std::size_t begin, std::size_t end) {
            for (std::size_t h = begin; h < end; ++h) {
                const auto weights = m_first.values().subspan(h * m_dimension, m_dimension);
                for (std::size_t i = 0; i < which.size(); ++i) {
                    hidden.row(i)[h] =
                        quickDot(rows.row(which[i]), weights) + m_firstBias.values()[h];
                }
            }
        });
        if (drops) {
            m_isKept.resize(which.size() * m_hidden);
            for (std::size_t i = 0; i < m_isKept.size(); ++i) {
                m_isKept[i] = m_random.next() % 2 == 0;
                float& value = hidden.values()[i];
                value = m_isKept[i] ? kKeptScale * value : 0.0F;
            }
        }
        return hidden;
    }

    EmbeddingMatrix logitsOf(const EmbeddingMatrix& hidden) const {
        EmbeddingMatrix logits(hidden.rows(), m_traits);
        for (std::size_t i = 0; i < hidden.rows(); ++i) {
            for (std::size_t t = 0; t < m_traits; ++t) {
                logits.row(i)[t] =
                    quickDot(hidden.row(i), m_second.values().subspan(t * m_hidden, m_hidden)) +
                    m_secondBias.values()[t];
            }
        }
        return logits;
    }

    std::size_t m_dimension;
    std::size_t m_hidden;
    std::size_t m_traits;
    Random m_random; // before the layers that it begins
    AdamNumbers m_first;
    AdamNumbers m_firstBias;
    AdamNumbers m_second;
    AdamNumbers m_secondBias;
    std::vector<bool> m_isKept;
    std::size_t m_steps = 0;
};

} // namespace

Result<EmbeddingMatrix> traitLogits(const EmbeddingMatrix& trained,
                                    const std::vector<bool>& yes,
                                    std::size_t traits,
                                    const EmbeddingMatrix& asked,
                                    const TraitHeadOptions& options,
                                    const Progress& progress) {
    TAXO_ASSERT(yes.size() == trained.rows() * traits);
    if (trained.rows() == 0 || asked.rows() == 0 || traits == 0) {
        return fail(ErrorCode::InvalidInput,
                    "Traits are learned from photographs of the one part and asked of the other: "
                    "there are " +
                        std::to_string(trained.rows()) + " and " + std::to_string(asked.rows()) +
                        ".");
    }
    if (firstNotFinite(trained) || firstNotFinite(asked)) {
        return fail(ErrorCode::InvalidInput, "Some vectors hold values that are no numbers.");
    }
    Head head(trained.dimension(), traits, options);
    std::vector<std::uint32_t> order(trained.rows());
    std::iota(order.begin(), order.end(), 0U);
    double rate = options.rate;
    constexpr std::size_t kHalvedEvery = 20;
    for (std::size_t epoch = 0; epoch < options.epochs; ++epoch) {
        if (epoch > 0 && epoch % kHalvedEvery == 0) {
            rate /= 2.0;
        }
        head.random().shuffle(order);
        for (std::size_t first = 0; first < order.size(); first += options.batch) {
            if (progress.cancelled()) {
                return cancelledError();
            }
            const std::size_t count = std::min(options.batch, order.size() - first);
            head.learn(trained, yes, std::span(order).subspan(first, count), rate);
        }
        progress.report(epoch + 1, options.epochs, "learning traits");
    }
    std::vector<std::uint32_t> all(asked.rows());
    std::iota(all.begin(), all.end(), 0U);
    return head.ask(asked, all);
}

std::vector<double>
allTraitsRight(const EmbeddingMatrix& logits, const std::vector<bool>& yes, float threshold) {
    TAXO_ASSERT(yes.size() == logits.rows() * logits.dimension());
    std::vector<double> right;
    for (std::size_t row = 0; row < logits.rows(); ++row) {
        bool isRight = true;
        for (std::size_t t = 0; t < logits.dimension(); ++t) {
            isRight =
                isRight && (logits.row(row)[t] > threshold) == yes[row * logits.dimension() + t];
        }
        right.push_back(isRight ? 1.0 : 0.0);
    }
    return right;
}

std::vector<double>
f1OfTraits(const EmbeddingMatrix& logits, const std::vector<bool>& yes, float threshold) {
    TAXO_ASSERT(yes.size() == logits.rows() * logits.dimension());
    std::vector<double> scores;
    for (std::size_t t = 0; t < logits.dimension(); ++t) {
        double both = 0.0;
        double either = 0.0; // said, and true: what is both counts twice
        for (std::size_t row = 0; row < logits.rows(); ++row) {
            const bool isSaid = logits.row(row)[t] > threshold;
            const bool isTrue = yes[row * logits.dimension() + t];
            both += isSaid && isTrue ? 1.0 : 0.0;
            either += (isSaid ? 1.0 : 0.0) + (isTrue ? 1.0 : 0.0);
        }
        scores.push_back(either > 0.0 ? 2.0 * both / either : 0.0);
    }
    return scores;
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/projection/tsne.h"

#include "core/base/assert.h"
#include "core/base/cpu.h"
#include "core/base/parallel.h"
#include "core/projection/repulsion_private.h"
#include "core/projection/weighted_graph_private.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <memory>
#include <span>
#include <utility>
#include <vector>

namespace taxo {

namespace {

constexpr std::size_t kNeighborsPerPerplexity = 3;

/// How much each match of a row counts: Gaussian by distance, so wide that the perplexity is as
/// wanted; together 1.
void weighMatches(std::span<const RowMatch> matches, double perplexity, std::span<float> weights) {
    constexpr int kRounds = 200;
    constexpr double kTolerance = 1e-8;
    const double wanted = std::log(perplexity);
    const auto squaredOf = [&](std::size_t i) { // distance of unit vectors
        return std::max(0.0, 2.0 - 2.0 * static_cast<double>(matches[i].product));
    };
    const double least = squaredOf(0);
    double precision = 1.0;
    double low = 0.0;
    double high = 0.0; // none yet
    for (int round = 0; round < kRounds; ++round) {
        double sum = 0.0;
        double moment = 0.0;
        for (std::size_t i = 0; i < matches.size(); ++i) {
            const double beyond = squaredOf(i) - least;
            const double weight = std::exp(-precision * beyond);
            weights[i] = static_cast<float>(weight);
            sum += weight;
            moment += weight * beyond;
        }
        const double entropy = std::log(sum) + precision * moment / sum;
        for (float& weight : weights) {
            weight = static_cast<float>(static_cast<double>(weight) / sum);
        }
        if (std::abs(entropy - wanted) < kTolerance) {
            break;
        }
        if (entropy > wanted) {
            low = precision;
            precision = high > 0.0 ? (low + high) / 2.0 : precision * 2.0;
        } else {
            high = precision;
            precision = (low + high) / 2.0;
        }
    }
}

/// Symmetric, all weights together 1.
detail::WeightedGraph affinities(const KnnGraph& graph, const TsneOptions& options, int threads) {
    const double perplexity =
        std::min(static_cast<double>(options.perplexity),
                 static_cast<double>(graph.neighbors) / kNeighborsPerPerplexity);
    std::vector<float> weights(graph.matches.size());
    constexpr std::size_t kLeastRun = 64;
    inParallel(graph.rows(), kLeastRun, threads, [&](std::size_t first, std::size_t end) {
        for (std::size_t row = first; row < end; ++row) {
            weighMatches(graph.of(row),
                         std::max(1.0, perplexity),
                         std::span(weights).subspan(row * graph.neighbors, graph.neighbors));
        }
    });
    const float half = 0.5F / static_cast<float>(graph.rows());
    return detail::symmetric(
        graph, weights, [half](float one, float other) { return half * (one + other); });
}

/// From the start, so small that all points are seen at once.
EmbeddingMatrix shrunk(const EmbeddingMatrix& start) {
    constexpr double kDeviation = 1e-4;
    double squares = 0.0;
    for (std::size_t row = 0; row < start.rows(); ++row) {
        const auto value = static_cast<double>(start.row(row)[0]);
        squares += value * value;
    }
    const double deviation = std::sqrt(squares / static_cast<double>(start.rows()));
    EmbeddingMatrix positions = start;
    for (float& value : positions.values()) {
        value = deviation > 0.0
                    ? static_cast<float>(static_cast<double>(value) * kDeviation / deviation)
                    : 0.0F;
    }
    return positions;
}

/// Gradient descent with momentum and gains.
class Descent {
public:
    Descent(const detail::WeightedGraph& affinity, EmbeddingMatrix start, int threads)
        : m_affinity(affinity)
        , m_positions(std::move(start))
        , m_forces(m_positions.rows(), m_positions.dimension())
        , m_steps(m_positions.rows(), m_positions.dimension())
        , m_gains(m_positions.values().size(), 1.0F)
        , m_threads(threads) {
        constexpr std::size_t kExact = 1500;
        constexpr std::size_t kTree = 8000;
        const std::size_t rows = m_positions.rows();
        m_repulsion = rows <= kExact ? detail::exactRepulsion(threads)
                      : rows <= kTree || m_positions.dimension() == 3
                          ? detail::treeRepulsion(threads)
                          : detail::gridRepulsion(threads);
    }

    const EmbeddingMatrix& positions() const { return m_positions; }

    EmbeddingMatrix take() && { return std::move(m_positions); }

    void step(float exaggeration) {
        const auto norm = static_cast<float>(m_repulsion->compute(m_positions, m_forces));
        const float rate = static_cast<float>(m_positions.rows()) / exaggeration;
        constexpr std::size_t kLeastRun = 256;
        inParallel(
            m_positions.rows(), kLeastRun, m_threads, [&](std::size_t first, std::size_t end) {
                for (std::size_t row = first; row < end; ++row) {
                    stepRow(row, exaggeration, norm, rate);
                }
            });
        // All have been read.
        for (std::size_t d = 0; d < m_positions.dimension(); ++d) {
            double sum = 0.0;
            for (std::size_t row = 0; row < m_positions.rows(); ++row) {
                m_positions.row(row)[d] += m_steps.row(row)[d];
                sum += static_cast<double>(m_positions.row(row)[d]);
            }
            const auto mean = static_cast<float>(sum / static_cast<double>(m_positions.rows()));
            for (std::size_t row = 0; row < m_positions.rows(); ++row) {
                m_positions.row(row)[d] -= mean;
            }
        }
    }

private:
    void stepRow(std::size_t row, float exaggeration, float norm, float rate) {
        constexpr float kMomentum = 0.8F;
        constexpr float kLeastGain = 0.01F;
        constexpr float kLongest = 5.0F;
        const std::size_t dimensions = m_positions.dimension();
        const auto at = m_positions.row(row);
        std::array<float, 3> pull{};
        for (const detail::Edge& edge : m_affinity.of(row)) {
            const auto other = m_positions.row(edge.to);
            float squared = 0.0F;
            for (std::size_t d = 0; d < dimensions; ++d) {
                squared += (at[d] - other[d]) * (at[d] - other[d]);
            }
            const float weight = edge.weight / (1.0F + squared);
            for (std::size_t d = 0; d < dimensions; ++d) {
                pull[d] += weight * (at[d] - other[d]);
            }
        }
        const auto step = m_steps.row(row);
        float squared = 0.0F;
        for (std::size_t d = 0; d < dimensions; ++d) {
            const float slope = exaggeration * pull[d] - m_forces.row(row)[d] / norm;
            float& gain = m_gains[row * dimensions + d];
            gain = (step[d] > 0.0F) != (slope > 0.0F) ? gain + 0.2F : gain * 0.8F + kLeastGain;
            step[d] = kMomentum * step[d] - rate * gain * slope;
            squared += step[d] * step[d];
        }
        if (squared > kLongest * kLongest) {
            for (float& part : step) {
                part *= kLongest / std::sqrt(squared);
            }
        }
    }

    const detail::WeightedGraph& m_affinity;
    EmbeddingMatrix m_positions;
    EmbeddingMatrix m_forces;
    EmbeddingMatrix m_steps;
    std::vector<float> m_gains;
    int m_threads;
    std::unique_ptr<detail::Repulsion> m_repulsion;
};

} // namespace

std::size_t neighborsFor(const TsneOptions& options) {
    return kNeighborsPerPerplexity * static_cast<std::size_t>(std::ceil(options.perplexity));
}

EmbeddingMatrix tsne(const KnnGraph& graph,
                     const EmbeddingMatrix& start,
                     const TsneOptions& options,
                     const OnSettling& onSettling,
                     const Progress& progress) {
    TAXO_ASSERT(start.dimension() == 2 || start.dimension() == 3);
    TAXO_ASSERT(graph.rows() == 0 || graph.rows() == start.rows());
    if (graph.rows() == 0) {
        return start;
    }
    constexpr float kExaggeration = 12.0F;
    const int threads = options.threads > 0 ? options.threads : usableCpus();
    const auto affinity = affinities(graph, options, threads);
    Descent descent(affinity, shrunk(start), threads);
    detail::SettlingView view(onSettling);
    const std::size_t rounds = options.exaggerated + options.rounds;
    for (std::size_t round = 0; round < rounds && !progress.cancelled(); ++round) {
        descent.step(round < options.exaggerated ? kExaggeration : 1.0F);
        progress.report(round + 1, rounds, "arranging points");
        view.show(descent.positions());
    }
    return std::move(descent).take();
}

} // namespace taxo

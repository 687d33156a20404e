// SPDX-License-Identifier: MIT
#include "core/projection/place.h"

#include "core/base/assert.h"
#include "core/base/cpu.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/projection/fuzzy_graph_private.h"
#include "core/projection/umap_forces_private.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo {

namespace {

/// How alike a row and one of the map are that are the same, but for rounding.
constexpr float kSame = 1.0F - 1e-6F;

float nearnessOf(std::span<const float> a, std::span<const float> b) {
    float squared = 0.0F;
    for (std::size_t d = 0; d < a.size(); ++d) {
        squared += (a[d] - b[d]) * (a[d] - b[d]);
    }
    return 1.0F / (1.0F + squared);
}

/// Where `matches` lie densest: from the one that has most beside it on, by mean shift.
void placeAmid(std::span<const RowMatch> matches,
               std::span<const float> weights,
               const EmbeddingMatrix& map,
               std::span<float> at) {
    float densest = 0.0F;
    for (const RowMatch& match : matches) {
        float density = 0.0F;
        for (std::size_t i = 0; i < matches.size(); ++i) {
            density += weights[i] * nearnessOf(map.row(match.row), map.row(matches[i].row));
        }
        if (density > densest) {
            densest = density;
            std::ranges::copy(map.row(match.row), at.begin());
        }
    }
    constexpr int kSteps = 20;
    std::array<float, 3> next{};
    for (int step = 0; step < kSteps; ++step) {
        next = {};
        float sum = 0.0F;
        for (std::size_t i = 0; i < matches.size(); ++i) {
            const auto place = map.row(matches[i].row);
            const float pull = weights[i] * nearnessOf(at, place);
            sum += pull;
            for (std::size_t d = 0; d < at.size(); ++d) {
                next[d] += pull * place[d];
            }
        }
        std::ranges::transform(
            std::span(next).first(at.size()), at.begin(), [&](float part) { return part / sum; });
    }
}

template <std::size_t Dimensions>
class Placing {
public:
    Placing(const KnnGraph& nearest,
            const EmbeddingMatrix& map,
            std::span<const float> weights,
            const UmapOptions& options)
        : m_nearest(nearest)
        , m_map(map)
        , m_weights(weights)
        , m_options(options)
        , m_forces(detail::nearnessFor(options)) {
        // umap-learn's own numbers where none was asked for.
        constexpr std::size_t kSmall = 10'000;
        m_epochs = options.epochs > 0         ? std::max<std::size_t>(1, options.epochs / 3)
                   : nearest.rows() <= kSmall ? 100
                                              : 30;
    }

    /// All epochs of one row, which needs no other new one.
    void place(std::size_t row, std::span<float> position) const {
        const auto matches = m_nearest.of(row);
        if (matches.front().product >= kSame) {
            return;
        }
        constexpr float kRate = 0.25F;
        const auto weights = m_weights.subspan(row * m_nearest.neighbors, m_nearest.neighbors);
        typename Forces::Point at;
        std::ranges::copy(position, at.begin());
        const float heaviest = *std::ranges::max_element(weights);
        Random random(m_options.seed); // of each row: it would lie there alone, too
        for (std::size_t epoch = 1; epoch <= m_epochs; ++epoch) {
            const float rate =
                kRate * (1.0F - static_cast<float>(epoch - 1) / static_cast<float>(m_epochs));
            for (std::size_t i = 0; i < matches.size(); ++i) {
                if (!detail::isDue(weights[i] / heaviest, epoch)) {
                    continue;
                }
                m_forces.pull(at, Forces::pointAt(m_map, matches[i].row), rate);
                const auto from = at;
                for (std::size_t j = 0; j < m_options.negatives; ++j) {
                    m_forces.push(
                        at, from, Forces::pointAt(m_map, random.below(m_map.rows())), rate);
                }
            }
        }
        std::ranges::copy(at, position.begin());
    }

private:
    using Forces = detail::UmapForces<Dimensions>;

    const KnnGraph& m_nearest;
    const EmbeddingMatrix& m_map;
    std::span<const float> m_weights;
    const UmapOptions& m_options;
    Forces m_forces;
    std::size_t m_epochs = 0;
};

template <std::size_t Dimensions>
void moveAll(const Placing<Dimensions>& placing,
             EmbeddingMatrix& positions,
             int threads,
             const Progress& progress) {
    constexpr std::size_t kBlock = 4096; // between two looks at `progress`
    constexpr std::size_t kLeastRun = 64;
    for (std::size_t first = 0; first < positions.rows() && !progress.cancelled();
         first += kBlock) {
        const std::size_t count = std::min(kBlock, positions.rows() - first);
        inParallel(count, kLeastRun, threads, [&](std::size_t from, std::size_t end) {
            for (std::size_t row = first + from; row < first + end; ++row) {
                placing.place(row, positions.row(row));
            }
        });
        progress.report(first + count, positions.rows(), "placing points");
    }
}

} // namespace

EmbeddingMatrix amidNearest(const KnnGraph& nearest, const EmbeddingMatrix& map) {
    TAXO_ASSERT(map.dimension() == 2 || map.dimension() == 3);
    const std::vector<float> weights = detail::fuzzyWeights(nearest, true);
    EmbeddingMatrix placed(nearest.rows(), map.dimension());
    constexpr std::size_t kLeastRun = 64;
    inParallel(nearest.rows(), kLeastRun, usableCpus(), [&](std::size_t first, std::size_t end) {
        for (std::size_t row = first; row < end; ++row) {
            const auto matches = nearest.of(row);
            if (matches.front().product >= kSame) {
                std::ranges::copy(map.row(matches.front().row), placed.row(row).begin());
            } else {
                placeAmid(matches,
                          std::span(weights).subspan(row * nearest.neighbors, nearest.neighbors),
                          map,
                          placed.row(row));
            }
        }
    });
    return placed;
}

EmbeddingMatrix placedOnUmap(const KnnGraph& nearest,
                             const EmbeddingMatrix& map,
                             const UmapOptions& options,
                             const Progress& progress) {
    TAXO_ASSERT(map.dimension() == 2 || map.dimension() == 3);
    if (nearest.rows() == 0) {
        return EmbeddingMatrix(0, map.dimension());
    }
    const std::vector<float> weights = detail::fuzzyWeights(nearest, false);
    EmbeddingMatrix positions = amidNearest(nearest, map);
    const int threads = options.threads > 0 ? options.threads : usableCpus();
    if (map.dimension() == 2) {
        moveAll(Placing<2>(nearest, map, weights, options), positions, threads, progress);
    } else {
        moveAll(Placing<3>(nearest, map, weights, options), positions, threads, progress);
    }
    return positions;
}

} // namespace taxo

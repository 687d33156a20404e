// SPDX-License-Identifier: MIT
#include "core/projection/umap.h"

#include "core/base/assert.h"
#include "core/base/cpu.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/projection/fuzzy_graph_private.h"
#include "core/projection/umap_forces_private.h"

#include <algorithm>
#include <array>
#include <utility>

namespace taxo {

namespace {

/// Fewer points than this are moved sooner than another thread would begin.
constexpr std::size_t kLeastRun = 256;

/// Of one dimension.
struct Extent {
    float least = 0.0F;
    float most = 0.0F;

    Extent(const EmbeddingMatrix& positions, std::size_t dimension) {
        for (std::size_t row = 0; row < positions.rows(); ++row) {
            const float value = positions.row(row)[dimension];
            least = row == 0 ? value : std::min(least, value);
            most = row == 0 ? value : std::max(most, value);
        }
    }

    float width() const { return most - least; }
};

/// Each half-way to the weighted middle of its neighbours.
void gatherOnce(const detail::WeightedGraph& graph,
                int threads,
                const EmbeddingMatrix& old,
                EmbeddingMatrix& now) {
    inParallel(old.rows(), kLeastRun, threads, [&](std::size_t first, std::size_t end) {
        for (std::size_t row = first; row < end; ++row) {
            std::array<float, 3> middle{};
            float weight = 0.0F;
            for (const detail::Edge& edge : graph.of(row)) {
                weight += edge.weight;
                for (std::size_t d = 0; d < old.dimension(); ++d) {
                    middle[d] += edge.weight * old.row(edge.to)[d];
                }
            }
            for (std::size_t d = 0; d < old.dimension(); ++d) {
                const float own = old.row(row)[d];
                now.row(row)[d] = weight > 0.0F ? (own + middle[d] / weight) / 2.0F : own;
            }
        }
    });
}

/// What hangs together begins together: two principal components put many groups upon each other,
/// and what is torn then stays torn, since weak edges pull too seldom to bring it back.
EmbeddingMatrix
gathered(const EmbeddingMatrix& start, const detail::WeightedGraph& graph, int threads) {
    constexpr int kSteps = 30;
    constexpr float kLeastLeft = 1e-3F; // of the width: rounding must not be what is seen
    EmbeddingMatrix positions = start;
    EmbeddingMatrix next = start;
    for (int step = 0; step < kSteps; ++step) {
        gatherOnce(graph, threads, positions, next);
        for (std::size_t d = 0; d < start.dimension(); ++d) {
            if (Extent(next, d).width() < kLeastLeft * Extent(start, d).width()) {
                return positions;
            }
        }
        std::swap(positions, next);
    }
    return positions;
}

/// Each dimension from 0 to 30, and no two points quite at one place. umap-learn begins within 10:
/// of ten thousand points so many are then so near to each other that they fly apart.
EmbeddingMatrix placed(const EmbeddingMatrix& start, std::uint64_t seed) {
    constexpr float kWidth = 30.0F;
    constexpr double kNoise = 1e-4;
    EmbeddingMatrix positions(start.rows(), start.dimension());
    Random random(seed);
    for (std::size_t d = 0; d < start.dimension(); ++d) {
        const Extent extent(start, d);
        const float scale = extent.width() > 0.0F ? kWidth / extent.width() : 0.0F;
        for (std::size_t row = 0; row < start.rows(); ++row) {
            positions.row(row)[d] = (start.row(row)[d] - extent.least) * scale +
                                    static_cast<float>(kNoise * random.normal());
        }
    }
    return positions;
}

/// Moves points, half an epoch after the other.
template <std::size_t Dimensions>
class Settling {
public:
    Settling(const detail::WeightedGraph& graph, const UmapOptions& options, std::size_t epochs)
        : m_graph(graph)
        , m_options(options)
        , m_epochs(epochs)
        , m_threads(options.threads > 0 ? options.threads : usableCpus())
        , m_forces(detail::nearnessFor(options)) {
        for (const detail::Edge& edge : graph.edges) {
            m_heaviest = std::max(m_heaviest, edge.weight);
        }
    }

    /// `half` 0 or 1: an edge pulls both its ends in each half, and pushes others away from its
    /// first end in the one and from its second in the other.
    void
    move(std::size_t epoch, std::size_t half, const EmbeddingMatrix& old, EmbeddingMatrix& now) {
        // umap-learn begins with 1. Here both ends of an edge, and all neighbours of a point,
        // answer to where it was: with steps as long they pass each other again and again.
        constexpr float kFirst = 0.15F;
        const float rate =
            kFirst * (1.0F - static_cast<float>(epoch - 1) / static_cast<float>(m_epochs));
        const std::uint64_t seed = seedOf(m_options.seed, 2 * epoch + half);
        inParallel(old.rows(), kLeastRun, m_threads, [&](std::size_t first, std::size_t end) {
            for (std::size_t row = first; row < end; ++row) {
                auto at = Forces::pointAt(old, row);
                Random random(seedOf(seed, row));
                for (const detail::Edge& edge : m_graph.of(row)) {
                    if (!detail::isDue(edge.weight / m_heaviest, epoch)) {
                        continue;
                    }
                    m_forces.pull(at, Forces::pointAt(old, edge.to), rate);
                    if ((row < edge.to) == (half == 0)) {
                        const auto from = at;
                        for (std::size_t i = 0; i < m_options.negatives; ++i) {
                            const std::size_t other = random.below(old.rows());
                            if (other != row) {
                                m_forces.push(at, from, Forces::pointAt(old, other), rate);
                            }
                        }
                    }
                }
                std::ranges::copy(at, now.row(row).begin());
            }
        });
    }

private:
    using Forces = detail::UmapForces<Dimensions>;

    const detail::WeightedGraph& m_graph;
    const UmapOptions& m_options;
    std::size_t m_epochs;
    int m_threads;
    Forces m_forces;
    float m_heaviest = 0.0F;
};

std::size_t epochsFor(const UmapOptions& options, std::size_t rows) {
    constexpr std::size_t kSmall = 10'000;
    return options.epochs > 0 ? options.epochs : rows <= kSmall ? 500 : 200;
}

template <std::size_t Dimensions>
EmbeddingMatrix settled(const detail::WeightedGraph& graph,
                        EmbeddingMatrix positions,
                        const UmapOptions& options,
                        const OnSettling& onSettling,
                        const Progress& progress) {
    const std::size_t epochs = epochsFor(options, positions.rows());
    Settling<Dimensions> settling(graph, options, epochs);
    EmbeddingMatrix next = positions;
    detail::SettlingView view(onSettling);
    for (std::size_t epoch = 1; epoch <= epochs && !progress.cancelled(); ++epoch) {
        for (std::size_t half = 0; half < 2; ++half) {
            settling.move(epoch, half, positions, next);
            std::swap(positions, next);
        }
        progress.report(epoch, epochs, "arranging points");
        view.show(positions);
    }
    return positions;
}

} // namespace

EmbeddingMatrix umap(const KnnGraph& graph,
                     const EmbeddingMatrix& start,
                     const UmapOptions& options,
                     const OnSettling& onSettling,
                     const Progress& progress) {
    TAXO_ASSERT(start.dimension() == 2 || start.dimension() == 3);
    TAXO_ASSERT(graph.rows() == 0 || graph.rows() == start.rows());
    if (graph.rows() == 0) {
        return placed(start, options.seed);
    }
    const detail::WeightedGraph fuzzy = detail::fuzzyGraph(graph);
    const int threads = options.threads > 0 ? options.threads : usableCpus();
    EmbeddingMatrix positions = placed(gathered(start, fuzzy, threads), options.seed);
    return start.dimension() == 2
               ? settled<2>(fuzzy, std::move(positions), options, onSettling, progress)
               : settled<3>(fuzzy, std::move(positions), options, onSettling, progress);
}

} // namespace taxo

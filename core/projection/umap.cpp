// SPDX-License-Identifier: MIT
#include "core/projection/umap.h"

#include "core/base/assert.h"
#include "core/base/cpu.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/projection/fuzzy_graph_private.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace taxo {

namespace {

/// How near two points should be seen as: 1 / (1 + a * distance^(2b)).
struct Nearness {
    double a = 1.0;
    double b = 1.0;
};

/// The one nearest to what is wanted: 1 up to `minDistance`, then falling as exp(-distance /
/// spread). Least squares by Levenberg and Marquardt's method, as find_ab_params of umap-learn.
Nearness nearnessFor(double minDistance, double spread) {
    constexpr int kPoints = 300;
    constexpr int kRounds = 200;
    Nearness fit;
    double damping = 1e-3;
    const auto errorOf = [&](const Nearness& tried, std::array<double, 5>* sums) {
        double error = 0.0;
        for (int i = 1; i < kPoints; ++i) { // at 0 it is 1 for all
            const double x = 3.0 * spread * i / (kPoints - 1);
            const double wanted = x < minDistance ? 1.0 : std::exp(-(x - minDistance) / spread);
            const double power = std::pow(x, 2.0 * tried.b);
            const double value = 1.0 / (1.0 + tried.a * power);
            const double miss = wanted - value;
            error += miss * miss;
            if (sums != nullptr) {
                const double byA = -value * value * power;
                const double byB = -value * value * tried.a * power * 2.0 * std::log(x);
                (*sums)[0] += byA * byA;
                (*sums)[1] += byA * byB;
                (*sums)[2] += byB * byB;
                (*sums)[3] += byA * miss;
                (*sums)[4] += byB * miss;
            }
        }
        return error;
    };
    for (int round = 0; round < kRounds; ++round) {
        std::array<double, 5> sums{};
        const double error = errorOf(fit, &sums);
        const double aa = sums[0] * (1.0 + damping);
        const double bb = sums[2] * (1.0 + damping);
        const double determinant = aa * bb - sums[1] * sums[1];
        const Nearness next = {fit.a + (bb * sums[3] - sums[1] * sums[4]) / determinant,
                               fit.b + (aa * sums[4] - sums[1] * sums[3]) / determinant};
        if (next.a > 0.0 && next.b > 0.0 && errorOf(next, nullptr) < error) {
            fit = next;
            damping *= 0.1;
        } else {
            damping *= 10.0;
        }
    }
    return fit;
}

/// Each dimension from 0 to 10, and no two points quite at one place.
EmbeddingMatrix placed(const EmbeddingMatrix& start, std::uint64_t seed) {
    constexpr float kWidth = 10.0F;
    constexpr double kNoise = 1e-4;
    EmbeddingMatrix positions(start.rows(), start.dimension());
    Random random(seed);
    for (std::size_t d = 0; d < start.dimension(); ++d) {
        float least = 0.0F;
        float most = 0.0F;
        for (std::size_t row = 0; row < start.rows(); ++row) {
            const float value = start.row(row)[d];
            least = row == 0 ? value : std::min(least, value);
            most = row == 0 ? value : std::max(most, value);
        }
        const float scale = most > least ? kWidth / (most - least) : 0.0F;
        for (std::size_t row = 0; row < start.rows(); ++row) {
            positions.row(row)[d] =
                (start.row(row)[d] - least) * scale + static_cast<float>(kNoise * random.normal());
        }
    }
    return positions;
}

/// Fewer points than this are moved sooner than another thread would begin.
constexpr std::size_t kLeastRun = 256;

float clipped(float step) {
    return std::clamp(step, -4.0F, 4.0F);
}

/// Moves points, half an epoch after the other.
template <std::size_t Dimensions>
class Settling {
public:
    Settling(const detail::WeightedGraph& graph, const UmapOptions& options, std::size_t epochs)
        : m_graph(graph)
        , m_options(options)
        , m_epochs(epochs)
        , m_threads(options.threads > 0 ? options.threads : usableCpus()) {
        const Nearness nearness = nearnessFor(static_cast<double>(options.minDistance),
                                              static_cast<double>(options.spread));
        m_a = static_cast<float>(nearness.a);
        m_b = static_cast<float>(nearness.b);
        for (const detail::Edge& edge : graph.edges) {
            m_heaviest = std::max(m_heaviest, edge.weight);
        }
    }

    /// `half` 0 or 1: an edge pulls both its ends in each half, and pushes others away from its
    /// first end in the one and from its second in the other.
    void
    move(std::size_t epoch, std::size_t half, const EmbeddingMatrix& old, EmbeddingMatrix& now) {
        const float rate = 1.0F - static_cast<float>(epoch - 1) / static_cast<float>(m_epochs);
        const std::uint64_t seed = seedOf(m_options.seed, 2 * epoch + half);
        inParallel(old.rows(), kLeastRun, m_threads, [&](std::size_t first, std::size_t end) {
            for (std::size_t row = first; row < end; ++row) {
                Point at = pointAt(old, row);
                Random random(seedOf(seed, row));
                for (const detail::Edge& edge : m_graph.of(row)) {
                    if (!isDue(edge, epoch)) {
                        continue;
                    }
                    pull(at, pointAt(old, edge.to), rate);
                    if ((row < edge.to) == (half == 0)) {
                        for (std::size_t i = 0; i < m_options.negatives; ++i) {
                            const std::size_t other = random.below(old.rows());
                            if (other != row) {
                                push(at, pointAt(old, other), rate);
                            }
                        }
                    }
                }
                std::ranges::copy(at, now.row(row).begin());
            }
        });
    }

private:
    using Point = std::array<float, Dimensions>;

    static Point pointAt(const EmbeddingMatrix& positions, std::size_t row) {
        Point point;
        std::copy_n(positions.values().data() + row * Dimensions, Dimensions, point.begin());
        return point;
    }

    /// The heaviest edges pull in every epoch, others as often as they weigh.
    bool isDue(const detail::Edge& edge, std::size_t epoch) const {
        const float often = edge.weight / m_heaviest;
        return static_cast<int>(often * static_cast<float>(epoch)) !=
               static_cast<int>(often * static_cast<float>(epoch - 1));
    }

    static float squaredDistance(const Point& a, const Point& b) {
        float sum = 0.0F;
        for (std::size_t d = 0; d < Dimensions; ++d) {
            sum += (a[d] - b[d]) * (a[d] - b[d]);
        }
        return sum;
    }

    static void step(Point& at, const Point& other, float factor, float rate) {
        for (std::size_t d = 0; d < Dimensions; ++d) {
            at[d] += rate * clipped(factor * (at[d] - other[d]));
        }
    }

    void pull(Point& at, const Point& other, float rate) const {
        const float squared = squaredDistance(at, other);
        if (squared > 0.0F) {
            const float power = std::pow(squared, m_b);
            step(at, other, -2.0F * m_a * m_b * power / (squared * (1.0F + m_a * power)), rate);
        }
    }

    void push(Point& at, const Point& other, float rate) const {
        const float squared = squaredDistance(at, other);
        if (squared > 0.0F) {
            const float power = std::pow(squared, m_b);
            step(at, other, 2.0F * m_b / ((0.001F + squared) * (1.0F + m_a * power)), rate);
        }
    }

    const detail::WeightedGraph& m_graph;
    const UmapOptions& m_options;
    std::size_t m_epochs;
    int m_threads;
    float m_a = 1.0F;
    float m_b = 1.0F;
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
    EmbeddingMatrix positions = placed(start, options.seed);
    if (graph.rows() == 0) {
        return positions;
    }
    const detail::WeightedGraph fuzzy = detail::fuzzyGraph(graph);
    return start.dimension() == 2
               ? settled<2>(fuzzy, std::move(positions), options, onSettling, progress)
               : settled<3>(fuzzy, std::move(positions), options, onSettling, progress);
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/base/cpu.h"
#include "core/base/parallel.h"
#include "core/projection/fuzzy_graph_private.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace taxo::detail {

namespace {

/// How far a row looks: distances count from `nearest` on, in units of `width`.
struct Scale {
    float nearest = 0.0F;
    float width = 1.0F;
};

float distanceOf(const RowMatch& match) {
    return std::max(0.0F, 1.0F - match.product);
}

double meanDistance(std::span<const RowMatch> matches) {
    double sum = 0.0;
    for (const RowMatch& match : matches) {
        sum += static_cast<double>(distanceOf(match));
    }
    return matches.empty() ? 0.0 : sum / static_cast<double>(matches.size());
}

/// What all neighbours weigh together at this scale.
double weightAt(std::span<const RowMatch> matches, double nearest, double width) {
    double sum = 0.0;
    for (const RowMatch& match : matches) {
        const double beyond = static_cast<double>(distanceOf(match)) - nearest;
        sum += beyond > 0.0 ? std::exp(-beyond / width) : 1.0;
    }
    return sum;
}

/// smooth_knn_dist of umap-learn, which counts the row itself among its neighbours.
Scale scaleOf(std::span<const RowMatch> matches, double meanOfAll, bool countsFromNearest) {
    constexpr int kRounds = 64;
    constexpr double kTolerance = 1e-5;
    constexpr double kLeastShare = 1e-3; // of the mean distance
    const double wanted = std::log2(static_cast<double>(matches.size() + 1));
    double nearest = 0.0;
    for (const RowMatch& match : matches) {
        if (countsFromNearest && distanceOf(match) > 0.0F) {
            nearest = static_cast<double>(distanceOf(match));
            break;
        }
    }
    double low = 0.0;
    double high = std::numeric_limits<double>::infinity();
    double width = 1.0;
    for (int round = 0; round < kRounds; ++round) {
        const double weight = weightAt(matches, nearest, width);
        if (std::abs(weight - wanted) < kTolerance) {
            break;
        }
        if (weight > wanted) {
            high = width;
            width = (low + high) / 2.0;
        } else {
            low = width;
            width = std::isinf(high) ? width * 2.0 : (low + high) / 2.0;
        }
    }
    const double mean = nearest > 0.0 ? meanDistance(matches) : meanOfAll;
    return {static_cast<float>(nearest), static_cast<float>(std::max(width, kLeastShare * mean))};
}

float weightOf(const RowMatch& match, const Scale& scale) {
    const float beyond = distanceOf(match) - scale.nearest;
    return beyond <= 0.0F || scale.width <= 0.0F ? 1.0F : std::exp(-beyond / scale.width);
}

} // namespace

std::vector<float> fuzzyWeights(const KnnGraph& graph, bool countsFromNearest) {
    const double meanOfAll = meanDistance(graph.matches);
    std::vector<float> weights(graph.matches.size());
    constexpr std::size_t kLeastRun = 256;
    inParallel(graph.rows(), kLeastRun, usableCpus(), [&](std::size_t first, std::size_t end) {
        for (std::size_t row = first; row < end; ++row) {
            const auto matches = graph.of(row);
            const Scale scale = scaleOf(matches, meanOfAll, countsFromNearest);
            for (std::size_t i = 0; i < matches.size(); ++i) {
                weights[row * graph.neighbors + i] = weightOf(matches[i], scale);
            }
        }
    });
    return weights;
}

WeightedGraph fuzzyGraph(const KnnGraph& graph) {
    const std::vector<float> weights = fuzzyWeights(graph, true);
    // One way or the other is true.
    return symmetric(
        graph, weights, [](float one, float other) { return one + other - one * other; });
}

} // namespace taxo::detail

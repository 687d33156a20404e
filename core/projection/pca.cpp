// SPDX-License-Identifier: MIT
#include "core/projection/pca.h"

#include "core/base/assert.h"
#include "core/base/cpu.h"
#include "core/base/parallel.h"
#include "core/vectors/normalise.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <span>
#include <vector>

namespace taxo {

namespace {

/// In eight sums side by side, which the compiler makes vectors of.
float product(std::span<const float> a, std::span<const float> b) {
    constexpr std::size_t kSums = 8;
    std::array<float, kSums> sums{};
    std::size_t d = 0;
    for (; d + kSums <= a.size(); d += kSums) {
        for (std::size_t i = 0; i < kSums; ++i) {
            sums[i] += a[d + i] * b[d + i];
        }
    }
    float sum = std::accumulate(sums.begin(), sums.end(), 0.0F);
    for (; d < a.size(); ++d) {
        sum += a[d] * b[d];
    }
    return sum;
}

/// Of each dimension the mean.
std::vector<double> middleOf(const EmbeddingMatrix& positions) {
    std::vector<double> middle(positions.dimension());
    for (std::size_t row = 0; row < positions.rows(); ++row) {
        for (std::size_t d = 0; d < middle.size(); ++d) {
            middle[d] +=
                static_cast<double>(positions.row(row)[d]) / static_cast<double>(positions.rows());
        }
    }
    return middle;
}

/// How rows and one dimension of positions vary together: [dimension of rows].
std::vector<double> sharedVariation(const EmbeddingMatrix& rows,
                                    std::span<const float> mean,
                                    const EmbeddingMatrix& positions,
                                    double middle,
                                    std::size_t d) {
    std::vector<double> shared(rows.dimension());
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        const auto values = rows.row(row);
        const double at = static_cast<double>(positions.row(row)[d]) - middle;
        for (std::size_t i = 0; i < shared.size(); ++i) {
            shared[i] += at * static_cast<double>(values[i] - mean[i]);
        }
    }
    return shared;
}

} // namespace

EmbeddingMatrix projected(const EmbeddingMatrix& rows, const PrincipalAxes& axes) {
    const std::size_t dimension = rows.dimension();
    TAXO_ASSERT(axes.axes.dimension() == dimension && axes.mean.size() == dimension);
    EmbeddingMatrix turned = axes.axes;
    for (std::size_t i = 0; i < turned.rows(); ++i) {
        const auto axis = turned.row(i);
        const float longest =
            *std::ranges::max_element(axis, {}, [](float part) { return std::abs(part); });
        if (longest < 0.0F) {
            std::ranges::transform(axis, axis.begin(), [](float part) { return -part; });
        }
    }
    std::vector<float> middles(turned.rows()); // where the mean lies
    for (std::size_t i = 0; i < turned.rows(); ++i) {
        middles[i] = dot(axes.mean, turned.row(i));
    }
    EmbeddingMatrix positions(rows.rows(), turned.rows());
    constexpr std::size_t kLeastRun = 256;
    inParallel(rows.rows(), kLeastRun, usableCpus(), [&](std::size_t first, std::size_t end) {
        for (std::size_t row = first; row < end; ++row) {
            const auto values = rows.row(row);
            for (std::size_t i = 0; i < turned.rows(); ++i) {
                positions.row(row)[i] = product(values, turned.row(i)) - middles[i];
            }
        }
    });
    return positions;
}

EmbeddingMatrix placedOnComponents(const EmbeddingMatrix& later,
                                   const EmbeddingMatrix& rows,
                                   const EmbeddingMatrix& positions,
                                   const PrincipalAxes& axes) {
    constexpr float kLeastShare = 1e-5F; // of the first variance: below it is rounding
    const std::size_t dimension = rows.dimension();
    TAXO_ASSERT(rows.rows() > 0 && rows.rows() == positions.rows());
    TAXO_ASSERT(later.rows() == 0 || later.dimension() == dimension);
    const std::vector<double> middle = middleOf(positions);
    const double degrees = std::max(1.0, static_cast<double>(rows.rows()) - 1.0);
    std::vector<std::vector<double>> slopes; // of each dimension of the map, along the rows'
    for (std::size_t d = 0; d < positions.dimension(); ++d) {
        const auto shared = sharedVariation(rows, axes.mean, positions, middle[d], d);
        std::vector<double>& slope = slopes.emplace_back(dimension);
        for (std::size_t i = 0; i < axes.axes.rows(); ++i) {
            const float variance = axes.variances[i];
            if (!(variance > kLeastShare * axes.variances.front())) {
                break;
            }
            const auto axis = axes.axes.row(i);
            const double along =
                std::inner_product(shared.begin(), shared.end(), axis.begin(), 0.0) /
                (degrees * static_cast<double>(variance));
            std::ranges::transform(slope, axis, slope.begin(), [&](double sum, float part) {
                return sum + along * static_cast<double>(part);
            });
        }
    }
    EmbeddingMatrix placed(later.rows(), positions.dimension());
    constexpr std::size_t kLeastRun = 256;
    inParallel(later.rows(), kLeastRun, usableCpus(), [&](std::size_t first, std::size_t end) {
        for (std::size_t row = first; row < end; ++row) {
            for (std::size_t d = 0; d < slopes.size(); ++d) {
                double at = middle[d];
                for (std::size_t i = 0; i < dimension; ++i) {
                    at += slopes[d][i] * static_cast<double>(later.row(row)[i] - axes.mean[i]);
                }
                placed.row(row)[d] = static_cast<float>(at);
            }
        }
    });
    return placed;
}

} // namespace taxo

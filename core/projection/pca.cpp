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

} // namespace taxo

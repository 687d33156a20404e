// SPDX-License-Identifier: MIT
#include "core/projection/pca.h"

#include "core/base/assert.h"
#include "core/base/cpu.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <vector>

namespace taxo {

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
    EmbeddingMatrix positions(rows.rows(), turned.rows());
    constexpr std::size_t kLeastRun = 256;
    inParallel(rows.rows(), kLeastRun, usableCpus(), [&](std::size_t first, std::size_t end) {
        for (std::size_t row = first; row < end; ++row) {
            const auto values = rows.row(row);
            for (std::size_t i = 0; i < turned.rows(); ++i) {
                const auto axis = turned.row(i);
                double sum = 0.0;
                for (std::size_t d = 0; d < dimension; ++d) {
                    sum += static_cast<double>(values[d] - axes.mean[d]) *
                           static_cast<double>(axis[d]);
                }
                positions.row(row)[i] = static_cast<float>(sum);
            }
        }
    });
    return positions;
}

} // namespace taxo

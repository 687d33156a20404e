// SPDX-License-Identifier: MIT
#include "core/vectors/embedding_matrix.h"

#include <algorithm>
#include <cmath>

namespace taxo {

void EmbeddingMatrix::append(std::span<const float> vector) {
    if (m_rows == 0) {
        m_dimension = vector.size();
    }
    TAXO_ASSERT(vector.size() == m_dimension);
    m_values.insert(m_values.end(), vector.begin(), vector.end());
    ++m_rows;
}

EmbeddingMatrix gather(const EmbeddingMatrix& matrix, std::span<const std::uint32_t> rows) {
    EmbeddingMatrix some(rows.size(), matrix.dimension());
    for (std::size_t i = 0; i < rows.size(); ++i) {
        std::ranges::copy(matrix.row(rows[i]), some.row(i).begin());
    }
    return some;
}

std::vector<std::uint32_t> spreadSample(std::size_t rows, std::size_t most) {
    std::vector<std::uint32_t> sample(std::min(rows, most));
    for (std::size_t i = 0; i < sample.size(); ++i) {
        sample[i] = static_cast<std::uint32_t>(i * rows / sample.size());
    }
    return sample;
}

std::optional<std::size_t> firstNotFinite(const EmbeddingMatrix& matrix) {
    const auto values = matrix.values();
    const auto at = std::ranges::find_if(values, [](float value) { return !std::isfinite(value); });
    return at == values.end()
               ? std::nullopt
               : std::optional(static_cast<std::size_t>(at - values.begin()) / matrix.dimension());
}

} // namespace taxo

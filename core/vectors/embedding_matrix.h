// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/assert.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace taxo {

/// `rows` vectors of `dimension` floats each, one after the other. A value; owns its numbers.
class EmbeddingMatrix {
public:
    EmbeddingMatrix() = default;

    EmbeddingMatrix(std::size_t rows, std::size_t dimension)
        : m_rows(rows), m_dimension(dimension), m_values(rows * dimension) {}

    std::size_t rows() const noexcept { return m_rows; }

    std::size_t dimension() const noexcept { return m_dimension; }

    std::span<const float> row(std::size_t index) const {
        TAXO_ASSERT(index < m_rows);
        return {m_values.data() + index * m_dimension, m_dimension};
    }

    std::span<float> row(std::size_t index) {
        TAXO_ASSERT(index < m_rows);
        return {m_values.data() + index * m_dimension, m_dimension};
    }

    std::span<const float> values() const noexcept { return m_values; }

    std::span<float> values() noexcept { return m_values; }

    /// Adds one vector; the first decides the dimension of an empty matrix.
    void append(std::span<const float> vector);

private:
    std::size_t m_rows = 0;
    std::size_t m_dimension = 0;
    std::vector<float> m_values;
};

/// Copies of these rows, in their order.
EmbeddingMatrix gather(const EmbeddingMatrix& matrix, std::span<const std::uint32_t> rows);

/// So many rows of a whole of `rows`, spread evenly over it, ascending; all where there are no
/// more.
std::vector<std::uint32_t> spreadSample(std::size_t rows, std::size_t most);

/// The first row in which a value is no number or infinite.
std::optional<std::size_t> firstNotFinite(const EmbeddingMatrix& matrix);

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/base/cpu.h"
#include "core/base/parallel.h"
#include "core/statistics/cholesky_private.h"

#include <cmath>
#include <numeric>
#include <utility>

namespace taxo::detail {

namespace {

/// Rows that are worth a thread, where each costs so many products.
std::size_t leastRun(std::size_t products) {
    constexpr std::size_t kWorthAThread = 100'000;
    return 1 + kWorthAThread / (products + 1);
}

} // namespace

std::optional<Cholesky>
Cholesky::of(std::vector<double> matrix, std::size_t size, const Progress& progress) {
    // Row by row what is below the diagonal becomes the triangle; what is above is not read.
    for (std::size_t column = 0; column < size; ++column) {
        double* pivot = matrix.data() + column * size;
        const double left = pivot[column] - std::inner_product(pivot, pivot + column, pivot, 0.0);
        if (!(left > 0.0) || progress.cancelled()) {
            return std::nullopt;
        }
        pivot[column] = std::sqrt(left);
        inParallel(size - column - 1,
                   leastRun(column),
                   usableCpus(),
                   [&](std::size_t first, std::size_t end) {
                       for (std::size_t i = first; i < end; ++i) {
                           double* row = matrix.data() + (column + 1 + i) * size;
                           row[column] -= std::inner_product(pivot, pivot + column, row, 0.0);
                           row[column] /= pivot[column];
                       }
                   });
    }
    return Cholesky(std::move(matrix), size);
}

Cholesky::Cholesky(std::vector<double> lower, std::size_t size)
    : m_size(size), m_lower(std::move(lower)), m_upper(size * size) {
    for (std::size_t row = 0; row < size; ++row) {
        for (std::size_t column = 0; column <= row; ++column) {
            m_upper[column * size + row] = m_lower[row * size + column];
        }
    }
}

void Cholesky::solve(std::span<double> b) const {
    std::size_t first = 0; // leading zeros stay
    while (first < m_size && b[first] == 0.0) {
        ++first;
    }
    for (std::size_t row = first; row < m_size; ++row) {
        const double* lower = m_lower.data() + row * m_size;
        b[row] -= std::inner_product(lower + first, lower + row, b.data() + first, 0.0);
        b[row] /= lower[row];
    }
    for (std::size_t row = m_size; row-- > 0;) {
        const double* upper = m_upper.data() + row * m_size;
        b[row] -= std::inner_product(upper + row + 1, upper + m_size, b.data() + row + 1, 0.0);
        b[row] /= upper[row];
    }
}

std::vector<double> Cholesky::inverse(const Progress& progress) const {
    std::vector<double> inverse(m_size * m_size);
    inParallel(
        m_size, leastRun(m_size * m_size), usableCpus(), [&](std::size_t first, std::size_t end) {
            for (std::size_t column = first; column < end && !progress.cancelled(); ++column) {
                const std::span<double> one(inverse.data() + column * m_size, m_size);
                one[column] = 1.0;
                solve(one);
            }
        });
    return inverse;
}

} // namespace taxo::detail

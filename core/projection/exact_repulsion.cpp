// SPDX-License-Identifier: MIT
#include "core/base/parallel.h"
#include "core/projection/repulsion_private.h"

#include <array>
#include <cstddef>
#include <numeric>
#include <vector>

namespace taxo::detail {

namespace {

/// In eight lanes, each in its order: the compiler takes them at once, and the sum is always the
/// same.
template <class Term>
double sumOf(std::size_t count, const Term& term) {
    constexpr std::size_t kLanes = 8;
    std::array<float, kLanes> lanes{};
    const std::size_t whole = count - count % kLanes;
    for (std::size_t i = 0; i < whole; i += kLanes) {
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            lanes[lane] += term(i + lane);
        }
    }
    double sum = std::accumulate(lanes.begin(), lanes.end(), 0.0);
    for (std::size_t i = whole; i < count; ++i) {
        sum += static_cast<double>(term(i));
    }
    return sum;
}

class ExactRepulsion : public Repulsion {
public:
    explicit ExactRepulsion(int threads) : m_threads(threads) {}

    double compute(const EmbeddingMatrix& positions, EmbeddingMatrix& forces) override {
        const std::size_t rows = positions.rows();
        const std::size_t dimensions = positions.dimension();
        m_columns.resize(rows * dimensions); // one coordinate after the other
        for (std::size_t row = 0; row < rows; ++row) {
            for (std::size_t d = 0; d < dimensions; ++d) {
                m_columns[d * rows + row] = positions.row(row)[d];
            }
        }
        m_sums.assign(rows, 0.0);
        constexpr std::size_t kLeastRun = 64;
        inParallel(rows, kLeastRun, m_threads, [&](std::size_t first, std::size_t end) {
            std::vector<float> nearness(rows);
            for (std::size_t row = first; row < end; ++row) {
                pushRow(positions, row, nearness, forces);
            }
        });
        return std::accumulate(m_sums.begin(), m_sums.end(), 0.0);
    }

private:
    void pushRow(const EmbeddingMatrix& positions,
                 std::size_t row,
                 std::vector<float>& nearness,
                 EmbeddingMatrix& forces) {
        const std::size_t rows = positions.rows();
        std::ranges::fill(nearness, 1.0F);
        for (std::size_t d = 0; d < positions.dimension(); ++d) {
            const float* const column = m_columns.data() + d * rows;
            const float at = column[row];
            for (std::size_t other = 0; other < rows; ++other) {
                nearness[other] += (at - column[other]) * (at - column[other]);
            }
        }
        for (float& near : nearness) {
            near = 1.0F / near;
        }
        m_sums[row] =
            sumOf(rows, [&](std::size_t other) { return nearness[other]; }) - 1.0; // without itself
        for (std::size_t d = 0; d < positions.dimension(); ++d) {
            const float* const column = m_columns.data() + d * rows;
            const float at = column[row];
            forces.row(row)[d] = static_cast<float>(sumOf(rows, [&](std::size_t other) {
                return nearness[other] * nearness[other] * (at - column[other]);
            }));
        }
    }

    int m_threads;
    std::vector<float> m_columns;
    std::vector<double> m_sums; // of each row: they are added in one order
};

} // namespace

std::unique_ptr<Repulsion> exactRepulsion(int threads) {
    return std::make_unique<ExactRepulsion>(threads);
}

} // namespace taxo::detail

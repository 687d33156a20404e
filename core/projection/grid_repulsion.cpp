// SPDX-License-Identifier: MIT
#include "core/base/assert.h"
#include "core/base/parallel.h"
#include "core/projection/repulsion_private.h"

#include <kissfft/kiss_fft.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace taxo::detail {

namespace {

using Complex = kiss_fft_cpx;

struct FreePlan {
    void operator()(kiss_fft_state* plan) const { kiss_fft_free(plan); }
};

using Plan = std::unique_ptr<kiss_fft_state, FreePlan>;

/// A square of complex numbers, row by row.
struct Square {
    std::size_t side = 0;
    std::vector<Complex> values;

    void resize(std::size_t newSide) {
        side = newSide;
        values.assign(side * side, Complex{0.0F, 0.0F});
    }

    Complex* row(std::size_t number) { return values.data() + number * side; }

    const Complex* row(std::size_t number) const { return values.data() + number * side; }
};

/// Convolution of charges on a grid of `nodes` x `nodes` with (1 + d^2)^-2. Charges are complex:
/// two kinds in one transform.
class GridConvolution {
public:
    explicit GridConvolution(int threads) : m_threads(threads) {}

    void prepare(std::size_t nodes, float apart) {
        if (nodes == m_nodes && apart == m_apart) {
            return;
        }
        m_nodes = nodes;
        m_apart = apart;
        const auto side =
            static_cast<std::size_t>(kiss_fft_next_fast_size(static_cast<int>(2 * nodes)));
        m_forth.reset(kiss_fft_alloc(static_cast<int>(side), 0, nullptr, nullptr));
        m_back.reset(kiss_fft_alloc(static_cast<int>(side), 1, nullptr, nullptr));
        m_turned.resize(side);
        Square kernel;
        kernel.resize(side);
        for (std::size_t i = 0; i < side; ++i) {
            for (std::size_t j = 0; j < side; ++j) {
                const float down = apart * static_cast<float>(std::min(i, side - i));
                const float across = apart * static_cast<float>(std::min(j, side - j));
                const float near = 1.0F / (1.0F + down * down + across * across);
                kernel.row(i)[j].r = near * near;
            }
        }
        transformRows(kernel, side, m_forth.get());
        transpose(kernel, side, m_turned, side);
        transformRows(m_turned, side, m_forth.get());
        m_kernel.resize(side * side); // real, since it is even both ways
        const float scale = 1.0F / static_cast<float>(side * side); // what transforms multiply by
        for (std::size_t i = 0; i < m_kernel.size(); ++i) {
            m_kernel[i] = m_turned.values[i].r * scale;
        }
    }

    std::size_t side() const { return m_turned.side; }

    /// In its first `nodes` rows and columns; the others must be 0.
    void apply(Square& charges) {
        const std::size_t side = m_turned.side;
        transformRows(charges, m_nodes, m_forth.get());
        transpose(charges, m_nodes, m_turned, side);
        inParallel(side, kLeastRun, m_threads, [&](std::size_t first, std::size_t end) {
            std::vector<Complex> changed(side);
            for (std::size_t i = first; i < end; ++i) {
                Complex* const values = m_turned.row(i);
                std::fill(values + m_nodes, values + side, Complex{0.0F, 0.0F});
                kiss_fft(m_forth.get(), values, changed.data());
                const float* const factors = m_kernel.data() + i * side;
                for (std::size_t j = 0; j < side; ++j) {
                    changed[j].r *= factors[j];
                    changed[j].i *= factors[j];
                }
                kiss_fft(m_back.get(), changed.data(), values);
            }
        });
        transposeBack(charges);
        transformRows(charges, m_nodes, m_back.get());
    }

private:
    static constexpr std::size_t kLeastRun = 8;
    static constexpr std::size_t kTile = 16; // a tile of both squares fits into the cache

    void transformRows(Square& square, std::size_t rows, kiss_fft_state* plan) const {
        inParallel(rows, kLeastRun, m_threads, [&](std::size_t first, std::size_t end) {
            std::vector<Complex> changed(square.side);
            for (std::size_t i = first; i < end; ++i) {
                kiss_fft(plan, square.row(i), changed.data());
                std::ranges::copy(changed, square.row(i));
            }
        });
    }

    /// The first `rows` rows of `from` become columns of all `columns` rows of `to`.
    void transpose(const Square& from, std::size_t rows, Square& to, std::size_t columns) const {
        inParallel(columns, kTile, m_threads, [&](std::size_t first, std::size_t end) {
            for (std::size_t tile = 0; tile < rows; tile += kTile) {
                for (std::size_t j = first; j < end; ++j) {
                    for (std::size_t i = tile; i < std::min(rows, tile + kTile); ++i) {
                        to.row(j)[i] = from.row(i)[j];
                    }
                }
            }
        });
    }

    void transposeBack(Square& charges) const {
        transpose(m_turned, m_turned.side, charges, m_nodes);
    }

    int m_threads;
    std::size_t m_nodes = 0;
    float m_apart = 0.0F;
    Plan m_forth;
    Plan m_back;
    Square m_turned;
    std::vector<float> m_kernel;
};

/// Where a coordinate lies between the three nodes of its interval: the first node, and Lagrange's
/// polynomials there.
struct Spread {
    std::uint32_t node = 0;
    std::array<float, 3> weights{};
};

class GridRepulsion : public Repulsion {
public:
    explicit GridRepulsion(int threads) : m_threads(threads), m_convolution(threads) {}

    double compute(const EmbeddingMatrix& positions, EmbeddingMatrix& forces) override {
        TAXO_ASSERT(positions.dimension() == 2);
        layGrid(positions);
        for (Square& grid : m_grids) {
            if (grid.side != m_convolution.side()) {
                grid.resize(m_convolution.side());
            } else {
                std::ranges::fill(grid.values, Complex{0.0F, 0.0F});
            }
        }
        placeCharges(positions);
        for (Square& grid : m_grids) {
            m_convolution.apply(grid);
        }
        return readForces(positions, forces);
    }

private:
    static constexpr std::size_t kNodes = 3; // of an interval

    /// Steps of its width keep the kernel the same from round to round.
    void layGrid(const EmbeddingMatrix& positions) {
        constexpr float kFewest = 50.0F;
        m_least = {0.0F, 0.0F};
        std::array<float, 2> most = {0.0F, 0.0F};
        for (std::size_t row = 0; row < positions.rows(); ++row) {
            for (std::size_t d = 0; d < 2; ++d) {
                m_least[d] = std::min(m_least[d], positions.row(row)[d]);
                most[d] = std::max(most[d], positions.row(row)[d]);
            }
        }
        const float extent = std::max({most[0] - m_least[0], most[1] - m_least[1], 1e-10F});
        m_width = std::min(1.0F, std::exp2(std::floor(4.0F * std::log2(extent / kFewest)) / 4.0F));
        m_intervals = static_cast<std::size_t>(std::ceil(extent / m_width)) + 1;
        constexpr std::size_t kStep = 8; // grids of few sizes
        m_intervals = (m_intervals + kStep - 1) / kStep * kStep;
        m_convolution.prepare(kNodes * m_intervals, m_width / static_cast<float>(kNodes));
    }

    Spread spreadOf(float value, std::size_t d) const {
        const float place = (value - m_least[d]) / m_width;
        const auto interval = std::min(static_cast<std::size_t>(place), m_intervals - 1);
        const float at = place - static_cast<float>(interval);
        constexpr float kFirst = 1.0F / 6.0F;
        constexpr float kMiddle = 0.5F;
        constexpr float kLast = 5.0F / 6.0F;
        return {static_cast<std::uint32_t>(kNodes * interval),
                {4.5F * (at - kMiddle) * (at - kLast),
                 -9.0F * (at - kFirst) * (at - kLast),
                 4.5F * (at - kFirst) * (at - kMiddle)}};
    }

    /// 1 and x on the first grid, y and x^2 + y^2 on the second.
    void placeCharges(const EmbeddingMatrix& positions) {
        inParallel(m_grids.size(), 1, m_threads, [&](std::size_t firstGrid, std::size_t endGrid) {
            for (std::size_t number = firstGrid; number < endGrid; ++number) {
                Square& grid = m_grids[number];
                for (std::size_t row = 0; row < positions.rows(); ++row) {
                    const float x = positions.row(row)[0];
                    const float y = positions.row(row)[1];
                    const Complex charge =
                        number == 0 ? Complex{1.0F, x} : Complex{y, x * x + y * y};
                    const Spread across = spreadOf(x, 0);
                    const Spread down = spreadOf(y, 1);
                    for (std::size_t i = 0; i < kNodes; ++i) {
                        Complex* const nodes = grid.row(down.node + i) + across.node;
                        for (std::size_t j = 0; j < kNodes; ++j) {
                            const float weight = down.weights[i] * across.weights[j];
                            nodes[j].r += weight * charge.r;
                            nodes[j].i += weight * charge.i;
                        }
                    }
                }
            }
        });
    }

    Complex potentialAt(const Square& grid, const Spread& down, const Spread& across) const {
        Complex sum{0.0F, 0.0F};
        for (std::size_t i = 0; i < kNodes; ++i) {
            const Complex* const nodes = grid.row(down.node + i) + across.node;
            for (std::size_t j = 0; j < kNodes; ++j) {
                const float weight = down.weights[i] * across.weights[j];
                sum.r += weight * nodes[j].r;
                sum.i += weight * nodes[j].i;
            }
        }
        return sum;
    }

    double readForces(const EmbeddingMatrix& positions, EmbeddingMatrix& forces) {
        m_sums.assign(positions.rows(), 0.0);
        constexpr std::size_t kLeastRun = 256;
        inParallel(positions.rows(), kLeastRun, m_threads, [&](std::size_t first, std::size_t end) {
            for (std::size_t row = first; row < end; ++row) {
                const float x = positions.row(row)[0];
                const float y = positions.row(row)[1];
                const Spread across = spreadOf(x, 0);
                const Spread down = spreadOf(y, 1);
                const Complex oneAndX = potentialAt(m_grids[0], down, across);
                const Complex yAndSquare = potentialAt(m_grids[1], down, across);
                forces.row(row)[0] = x * oneAndX.r - oneAndX.i;
                forces.row(row)[1] = y * oneAndX.r - yAndSquare.r;
                // (1 + d^2) (1 + d^2)^-2, itself not counted.
                m_sums[row] =
                    static_cast<double>((1.0F + x * x + y * y) * oneAndX.r -
                                        2.0F * (x * oneAndX.i + y * yAndSquare.r) + yAndSquare.i) -
                    1.0;
            }
        });
        double sum = 0.0;
        for (const double one : m_sums) {
            sum += one;
        }
        return sum;
    }

    int m_threads;
    GridConvolution m_convolution;
    std::array<Square, 2> m_grids;
    std::array<float, 2> m_least{};
    float m_width = 1.0F;
    std::size_t m_intervals = 0;
    std::vector<double> m_sums;
};

} // namespace

std::unique_ptr<Repulsion> gridRepulsion(int threads) {
    return std::make_unique<GridRepulsion>(threads);
}

} // namespace taxo::detail

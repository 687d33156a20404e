// SPDX-License-Identifier: MIT
#include "core/statistics/two_sample.h"

#include "core/base/assert.h"
#include "core/base/cpu.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/statistics/resampling.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>
#include <vector>

namespace taxo {

namespace {

/// Distances of all pairs, both ways, and what they add up to.
class Distances {
public:
    explicit Distances(const EmbeddingMatrix& rows)
        : m_size(rows.rows()), m_values(m_size * m_size), m_sums(m_size) {
        inParallel(m_size, 8, usableCpus(), [&](std::size_t begin, std::size_t end) {
            for (std::size_t a = begin; a < end; ++a) {
                for (std::size_t b = 0; b < m_size; ++b) {
                    m_values[a * m_size + b] = between(rows.row(a), rows.row(b));
                    m_sums[a] += static_cast<double>(m_values[a * m_size + b]);
                }
            }
        });
        m_all = std::accumulate(m_sums.begin(), m_sums.end(), 0.0) / 2.0;
    }

    /// The energy distance of these rows, no more than half of all, from the others.
    double energy(std::span<const std::uint32_t> some) const {
        double inside = 0.0; // each pair twice
        double touching = 0.0;
        for (const std::uint32_t a : some) {
            const float* const row = m_values.data() + a * m_size;
            float sum = 0.0F;
            for (const std::uint32_t b : some) {
                sum += row[b];
            }
            inside += static_cast<double>(sum);
            touching += m_sums[a];
        }
        const auto n = static_cast<double>(some.size());
        const double m = static_cast<double>(m_size) - n;
        const double across = touching - inside;
        const double others = 2.0 * (m_all - across) - inside;
        return 2.0 * across / (n * m) - inside / (n * (n - 1.0)) - others / (m * (m - 1.0));
    }

private:
    static float between(std::span<const float> a, std::span<const float> b) {
        float sum = 0.0F;
        for (std::size_t i = 0; i < a.size(); ++i) {
            sum += (a[i] - b[i]) * (a[i] - b[i]);
        }
        return std::sqrt(sum);
    }

    std::size_t m_size;
    std::vector<float> m_values;
    std::vector<double> m_sums; ///< of each row
    double m_all = 0.0;         ///< each pair once
};

} // namespace

Result<TwoSampleTest> energyTest(const EmbeddingMatrix& rows,
                                 std::size_t first,
                                 const TwoSampleOptions& options,
                                 const Progress& progress) {
    TAXO_ASSERT(first <= rows.rows());
    TwoSampleTest test;
    test.first = first;
    test.second = rows.rows() - first;
    if (firstNotFinite(rows)) {
        return fail(ErrorCode::InvalidInput, "A vector is not made of numbers.");
    }
    if (test.first < 2 || test.second < 2) {
        test.distance = test.p = std::numeric_limits<double>::quiet_NaN();
        return test;
    }
    const Distances distances(rows);
    const std::size_t fewer = std::min(test.first, test.second);
    std::vector<std::uint32_t> order(rows.rows());
    std::iota(order.begin(), order.end(), 0U);
    const std::span all(order);
    test.distance = distances.energy(test.first == fewer ? all.first(fewer) : all.last(fewer));
    std::vector<double> drawn(options.permutations);
    inParallel(drawn.size(), 8, usableCpus(), [&](std::size_t begin, std::size_t end) {
        std::vector<std::uint32_t> shuffled = order;
        for (std::size_t i = begin; i < end && !progress.cancelled(); ++i) {
            Random random(seedOf(options.seed, i));
            shuffled = order; // whatever was drawn before
            for (std::size_t at = 0; at < fewer; ++at) {
                std::swap(shuffled[at], shuffled[at + random.below(shuffled.size() - at)]);
            }
            drawn[i] = distances.energy(std::span(shuffled).first(fewer));
        }
    });
    if (progress.cancelled()) {
        return cancelledError();
    }
    test.p = permutationP(test.distance, drawn);
    return test;
}

} // namespace taxo

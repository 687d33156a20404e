// SPDX-License-Identifier: MIT
#include "core/projection/quality.h"

#include "core/base/assert.h"
#include "core/base/cpu.h"
#include "core/base/parallel.h"
#include "core/vectors/normalise.h"

#include <algorithm>
#include <numeric>
#include <span>

namespace taxo {

namespace {

/// Who is nearest to one row, by keys that are smaller the nearer they are.
class Order {
public:
    /// `nearness` of all rows; that of `self` does not count.
    Order(std::span<const float> farness, std::size_t self)
        : m_order(farness.size()), m_rank(farness.size()) {
        std::iota(m_order.begin(), m_order.end(), 0U);
        std::ranges::sort(m_order, [&](std::uint32_t a, std::uint32_t b) {
            return (a == self) != (b == self) ? a == self
                                              : std::pair(farness[a], a) < std::pair(farness[b], b);
        });
        for (std::size_t place = 0; place < m_order.size(); ++place) {
            m_rank[m_order[place]] = static_cast<std::uint32_t>(place);
        }
    }

    /// The `place`th neighbour, from 1 on.
    std::uint32_t at(std::size_t place) const { return m_order[place]; }

    std::size_t rankOf(std::uint32_t row) const { return m_rank[row]; }

private:
    std::vector<std::uint32_t> m_order;
    std::vector<std::uint32_t> m_rank;
};

/// By how many places those who are among the first of `here` are too far in `there`.
double intrusion(const Order& here, const Order& there, std::size_t neighbors) {
    double sum = 0.0;
    for (std::size_t place = 1; place <= neighbors; ++place) {
        const std::size_t rank = there.rankOf(here.at(place));
        sum += rank > neighbors ? static_cast<double>(rank - neighbors) : 0.0;
    }
    return sum;
}

double meanOf(const std::vector<float>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

} // namespace

Result<ProjectionQuality> projectionQuality(const EmbeddingMatrix& rows,
                                            const EmbeddingMatrix& positions,
                                            const QualityOptions& options,
                                            const Progress& progress) {
    TAXO_ASSERT(rows.rows() == positions.rows());
    const std::size_t all = rows.rows();
    constexpr std::size_t kFewest = 4;
    ProjectionQuality quality;
    if (all < kFewest) {
        return quality;
    }
    const std::size_t neighbors = std::clamp<std::size_t>(options.neighbors, 1, (all - 1) / 2);
    const std::size_t looked = std::min(all, options.sample);
    quality.rows.resize(looked);
    quality.trustworthiness.resize(looked);
    quality.continuity.resize(looked);
    quality.kept.resize(looked);
    const auto n = static_cast<double>(all);
    const auto k = static_cast<double>(neighbors);
    const double worst = k * (2.0 * n - 3.0 * k - 1.0) / 2.0;
    const auto look = [&](std::size_t i) {
        const std::size_t row = i * all / looked;
        std::vector<float> truly(all);
        std::vector<float> onMap(all);
        for (std::size_t other = 0; other < all; ++other) {
            truly[other] = -dot(rows.row(row), rows.row(other));
            for (std::size_t d = 0; d < positions.dimension(); ++d) {
                const float apart = positions.row(row)[d] - positions.row(other)[d];
                onMap[other] += apart * apart;
            }
        }
        const Order truth(truly, row);
        const Order map(onMap, row);
        quality.rows[i] = static_cast<std::uint32_t>(row);
        quality.trustworthiness[i] =
            static_cast<float>(1.0 - intrusion(map, truth, neighbors) / worst);
        quality.continuity[i] = static_cast<float>(1.0 - intrusion(truth, map, neighbors) / worst);
        std::size_t kept = 0;
        for (std::size_t place = 1; place <= neighbors; ++place) {
            kept += map.rankOf(truth.at(place)) <= neighbors ? 1 : 0;
        }
        quality.kept[i] = static_cast<float>(static_cast<double>(kept) / k);
    };
    constexpr std::size_t kBlock = 64; // between two looks at `progress`
    for (std::size_t first = 0; first < looked; first += kBlock) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        const std::size_t some = std::min(kBlock, looked - first);
        inParallel(some, 1, usableCpus(), [&](std::size_t from, std::size_t end) {
            for (std::size_t i = from; i < end; ++i) {
                look(first + i);
            }
        });
        progress.report(first + some, looked, "judging the map");
    }
    quality.meanTrustworthiness = meanOf(quality.trustworthiness);
    quality.meanContinuity = meanOf(quality.continuity);
    quality.meanKept = meanOf(quality.kept);
    return quality;
}

} // namespace taxo

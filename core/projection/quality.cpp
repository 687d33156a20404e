// SPDX-License-Identifier: MIT
#include "core/projection/quality.h"

#include "core/base/assert.h"
#include "core/base/cpu.h"
#include "core/base/parallel.h"

#include <algorithm>
#include <functional>
#include <limits>
#include <numeric>
#include <span>
#include <utility>

namespace taxo {

namespace {

/// Who is nearest to one row, by numbers that are smaller the nearer they are; equal ones by row.
class Order {
public:
    /// `farness` of all rows; that of `self` does not count.
    Order(std::vector<float> farness, std::size_t self) : m_farness(std::move(farness)) {
        m_farness[self] = -std::numeric_limits<float>::infinity();
    }

    /// The first of them, itself not among them.
    std::vector<std::uint32_t> nearest(std::size_t count) const {
        std::vector<std::uint32_t> order(m_farness.size());
        std::iota(order.begin(), order.end(), 0U);
        const auto end = order.begin() + static_cast<std::ptrdiff_t>(count + 1);
        std::partial_sort(order.begin(), end, order.end(), [&](std::uint32_t a, std::uint32_t b) {
            return std::pair(m_farness[a], a) < std::pair(m_farness[b], b);
        });
        return {order.begin() + 1, end};
    }

    /// 1: it is the nearest.
    std::size_t rankOf(std::uint32_t row) const {
        const float limit = m_farness[row];
        const auto at = m_farness.begin() + row;
        const auto before =
            std::count_if(m_farness.begin(), at, [&](float other) { return other <= limit; });
        const auto after =
            std::count_if(at, m_farness.end(), [&](float other) { return other < limit; });
        return static_cast<std::size_t>(before + after);
    }

private:
    std::vector<float> m_farness;
};

/// By how many places those who are among the first of `here` are too far in `there`.
struct Intrusion {
    double places = 0.0;
    std::size_t kept = 0; ///< those who are not too far
};

Intrusion intrusionOf(const Order& here, const Order& there, std::size_t neighbors) {
    Intrusion found;
    for (const std::uint32_t row : here.nearest(neighbors)) {
        const std::size_t rank = there.rankOf(row);
        found.places += rank > neighbors ? static_cast<double>(rank - neighbors) : 0.0;
        found.kept += rank > neighbors ? 0 : 1;
    }
    return found;
}

double meanOf(const std::vector<float>& values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

} // namespace

Result<ProjectionQuality> projectionQuality(const EmbeddingMatrix& rows,
                                            const EmbeddingMatrix& positions,
                                            BatchSearch& search,
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
    const auto rowAt = [&](std::size_t i) { return i * all / looked; };
    const auto look = [&](std::size_t i, std::span<const float> products) {
        const std::size_t row = rowAt(i);
        std::vector<float> truly(all);
        std::ranges::transform(products, truly.begin(), std::negate<>());
        std::vector<float> onMap(all);
        for (std::size_t other = 0; other < all; ++other) {
            for (std::size_t d = 0; d < positions.dimension(); ++d) {
                const float apart = positions.row(row)[d] - positions.row(other)[d];
                onMap[other] += apart * apart;
            }
        }
        const Order truth(std::move(truly), row);
        const Order map(std::move(onMap), row);
        const Intrusion wrong = intrusionOf(map, truth, neighbors);
        quality.rows[i] = static_cast<std::uint32_t>(row);
        quality.trustworthiness[i] = static_cast<float>(1.0 - wrong.places / worst);
        quality.continuity[i] =
            static_cast<float>(1.0 - intrusionOf(truth, map, neighbors).places / worst);
        quality.kept[i] = static_cast<float>(static_cast<double>(wrong.kept) / k);
    };
    // Between two looks at `progress`; at most 64 MB of products.
    const std::size_t block = std::clamp<std::size_t>((std::size_t{1} << 24U) / all, 4, 64);
    for (std::size_t first = 0; first < looked; first += block) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        const std::size_t some = std::min(block, looked - first);
        EmbeddingMatrix queries(some, rows.dimension());
        for (std::size_t i = 0; i < some; ++i) {
            std::ranges::copy(rows.row(rowAt(first + i)), queries.row(i).begin());
        }
        const auto products = search.products(queries, rows);
        if (!products) {
            return tl::unexpected(products.error());
        }
        inParallel(some, 1, usableCpus(), [&](std::size_t from, std::size_t end) {
            for (std::size_t i = from; i < end; ++i) {
                look(first + i, products->row(i));
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

// SPDX-License-Identifier: MIT
#include "core/statistics/separability.h"

#include "core/base/assert.h"
#include "core/base/cpu.h"
#include "core/base/parallel.h"
#include "core/statistics/enough_photographs.h"
#include "core/statistics/resampling.h"
#include "core/vectors/normalise.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace taxo {

namespace {

constexpr double kNoValue = std::numeric_limits<double>::quiet_NaN();

double productOf(std::span<const float> a, std::span<const float> b) {
    double product = 0.0;
    for (std::size_t d = 0; d < a.size(); ++d) {
        product += static_cast<double>(a[d]) * static_cast<double>(b[d]);
    }
    return product;
}

double squaredLength(std::span<const float> row) {
    return productOf(row, row);
}

/// Rows of one group, or of one group in one event, added up.
struct Added {
    std::vector<double> sum;
    double squares = 0.0;
    double count = 0.0;

    void add(std::span<const float> row) {
        sum.resize(row.size());
        for (std::size_t d = 0; d < row.size(); ++d) {
            sum[d] += static_cast<double>(row[d]);
        }
        squares += squaredLength(row);
        count += 1.0;
    }

    double product(std::span<const float> row) const {
        double product = 0.0;
        for (std::size_t d = 0; d < row.size(); ++d) {
            product += sum[d] * static_cast<double>(row[d]);
        }
        return product;
    }
};

/// What mean distances to groups need: all of a group, less what is of the same event.
class GroupSums {
public:
    GroupSums(const EmbeddingMatrix& rows, GroupOfRow groups, std::span<const std::int32_t> events)
        : m_rows(rows), m_all(groupCount(groups)), m_ofEvent(groupCount(events)) {
        const std::vector<std::int32_t> stratum(rows.rows(), 0);
        for (const EventBlock& block : blocksOf(stratum, events, groups)) {
            Together some{static_cast<std::size_t>(block.value), block.rows.front(), {}};
            for (const std::uint32_t row : block.rows) {
                m_all[some.group].add(rows.row(row));
                if (block.rows.size() > 1) {
                    some.added.add(rows.row(row));
                }
            }
            m_ofEvent[static_cast<std::size_t>(block.event)].push_back(std::move(some));
        }
    }

    /// [groups, dimension]
    EmbeddingMatrix means(std::size_t dimension) const {
        EmbeddingMatrix means(m_all.size(), dimension);
        for (std::size_t group = 0; group < m_all.size(); ++group) {
            for (std::size_t d = 0; d < m_all[group].sum.size(); ++d) {
                means.row(group)[d] = static_cast<float>(m_all[group].sum[d] / m_all[group].count);
            }
        }
        return means;
    }

    /// Mean squared distance of the row to each group; NaN to one that has nothing outside of the
    /// row's event. `products`: of the row and each group's mean.
    std::vector<double> distances(std::span<const float> row,
                                  std::size_t event,
                                  std::span<const float> products) const {
        const double own = squaredLength(row);
        std::vector<double> distances(m_all.size());
        const auto distance = [&](double product, double squares, double count) {
            return count > 0.0 ? std::max(0.0, own + (squares - 2.0 * product) / count) : kNoValue;
        };
        for (std::size_t group = 0; group < m_all.size(); ++group) {
            const Added& all = m_all[group];
            distances[group] =
                distance(static_cast<double>(products[group]) * all.count, all.squares, all.count);
        }
        for (const Together& some : m_ofEvent[event]) {
            // In double: of a group that is nearly all of this event, little is left.
            const Added& all = m_all[some.group];
            const auto first = m_rows.row(some.first);
            const bool isOne = some.added.count == 0.0;
            distances[some.group] = distance(
                all.product(row) - (isOne ? productOf(first, row) : some.added.product(row)),
                all.squares - (isOne ? squaredLength(first) : some.added.squares),
                all.count - (isOne ? 1.0 : some.added.count));
        }
        return distances;
    }

private:
    /// Rows of one event and group.
    struct Together {
        std::size_t group = 0;
        std::uint32_t first = 0;
        Added added; ///< nothing where that row is the only one: most are, and a sum is 8 d bytes
    };

    const EmbeddingMatrix& m_rows;
    std::vector<Added> m_all;
    std::vector<std::vector<Together>> m_ofEvent;
};

double silhouette(std::span<const double> distances, std::size_t own) {
    const double inside = distances[own];
    double outside = std::numeric_limits<double>::infinity();
    for (std::size_t group = 0; group < distances.size(); ++group) {
        if (group != own && !std::isnan(distances[group])) {
            outside = std::min(outside, distances[group]);
        }
    }
    if (std::isnan(inside) || std::isinf(outside)) {
        return kNoValue;
    }
    const double larger = std::max(inside, outside);
    return larger > 0.0 ? (outside - inside) / larger : 0.0;
}

} // namespace

Result<std::vector<double>> silhouettes(const EmbeddingMatrix& rows,
                                        GroupOfRow groups,
                                        GroupOfRow events,
                                        BatchSearch& search,
                                        const Progress& progress) {
    TAXO_ASSERT(groups.size() == rows.rows());
    if (auto numbers = requireNumbers(rows); !numbers) {
        return tl::unexpected(std::move(numbers).error());
    }
    const std::vector<std::int32_t> numbered = numberedEvents(events, rows.rows());
    std::vector<double> scores(rows.rows(), kNoValue);
    const GroupSums sums(rows, groups, numbered);
    const EmbeddingMatrix means = sums.means(rows.dimension());
    if (means.rows() < 2) {
        return scores;
    }
    constexpr std::size_t kBlock = 2048;
    for (std::size_t first = 0; first < rows.rows(); first += kBlock) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        const std::size_t some = std::min(kBlock, rows.rows() - first);
        EmbeddingMatrix block(some, rows.dimension());
        std::ranges::copy(rows.values().subspan(first * rows.dimension(), some * rows.dimension()),
                          block.values().begin());
        const auto products = search.products(block, means);
        if (!products) {
            return tl::unexpected(products.error());
        }
        inParallel(some, 16, usableCpus(), [&](std::size_t from, std::size_t end) {
            for (std::size_t i = from; i < end; ++i) {
                const std::size_t row = first + i;
                if (groups[row] != kNoGroup) {
                    const auto event = static_cast<std::size_t>(numbered[row]);
                    scores[row] = silhouette(sums.distances(rows.row(row), event, products->row(i)),
                                             static_cast<std::size_t>(groups[row]));
                }
            }
        });
        progress.report(first + some, rows.rows(), "measuring how well species are separated");
    }
    return scores;
}

std::vector<double>
neighborPurity(const KnnGraph& graph, GroupOfRow groups, GroupOfRow events, std::size_t neighbors) {
    TAXO_ASSERT(groups.size() == graph.rows());
    const std::vector<std::int32_t> numbered = numberedEvents(events, groups.size());
    std::vector<double> purity(groups.size(), kNoValue);
    for (std::size_t row = 0; row < groups.size(); ++row) {
        std::size_t looked = 0;
        std::size_t same = 0;
        for (const RowMatch& match : graph.of(row)) {
            if (groups[match.row] != kNoGroup && numbered[match.row] != numbered[row] &&
                looked < neighbors) {
                ++looked;
                same += groups[match.row] == groups[row] ? 1 : 0;
            }
        }
        if (groups[row] != kNoGroup && looked > 0) {
            purity[row] = static_cast<double>(same) / static_cast<double>(looked);
        }
    }
    return purity;
}

double purityByChance(GroupOfRow groups) {
    const RowsOfGroups rows(groups);
    double all = 0.0;
    double squares = 0.0;
    for (std::size_t group = 0; group < rows.groups(); ++group) {
        const auto count = static_cast<double>(rows.of(group).size());
        all += count;
        squares += count * count;
    }
    return all > 0.0 ? squares / (all * all) : 0.0;
}

} // namespace taxo

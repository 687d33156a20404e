// SPDX-License-Identifier: MIT
#include "core/trust/conformal.h"

#include "core/base/assert.h"

#include <algorithm>
#include <numeric>
#include <unordered_map>
#include <utility>

namespace taxo {

ConformalReference::Table ConformalReference::tabulated(std::span<const double> scores,
                                                        std::span<const std::int32_t> events,
                                                        std::span<const std::uint32_t> rows) {
    std::unordered_map<std::int32_t, double> sizes;
    for (const std::uint32_t row : rows) {
        sizes[events[row]] += 1.0;
    }
    std::vector<std::uint32_t> order(rows.begin(), rows.end());
    std::ranges::stable_sort(order, {}, [&](std::uint32_t row) { return scores[row]; });
    Table made;
    made.events = sizes.size();
    double sum = 0.0;
    for (const std::uint32_t row : order) {
        sum += 1.0 / sizes.at(events[row]);
        made.scores.push_back(scores[row]);
        made.upTo.push_back(sum);
    }
    return made;
}

ConformalReference ConformalReference::of(std::span<const double> scores,
                                          GroupOfRow events,
                                          GroupOfRow clades,
                                          std::size_t leastEvents) {
    TAXO_ASSERT(clades.empty() || clades.size() == scores.size());
    const auto numbered = numberedEvents(events, scores.size());
    ConformalReference made;
    std::vector<std::uint32_t> all(scores.size());
    std::iota(all.begin(), all.end(), 0U);
    made.m_all = tabulated(scores, numbered, all);
    if (!clades.empty()) {
        const RowsOfGroups members(clades);
        for (std::size_t clade = 0; clade < members.groups(); ++clade) {
            Table own = tabulated(scores, numbered, members.of(clade));
            if (own.events >= leastEvents) {
                made.m_ofClade.emplace(static_cast<std::int32_t>(clade), std::move(own));
            }
        }
    }
    return made;
}

const ConformalReference::Table& ConformalReference::tableOf(std::int32_t clade) const {
    const auto own = m_ofClade.find(clade);
    return own != m_ofClade.end() ? own->second : m_all;
}

double ConformalReference::pValue(double score, std::int32_t clade) const {
    const Table& table = tableOf(clade);
    const auto above = std::ranges::upper_bound(table.scores, score);
    const double upTo =
        above == table.scores.begin()
            ? 0.0
            : table.upTo[static_cast<std::size_t>(above - table.scores.begin()) - 1];
    return std::min(1.0, (1.0 + upTo) / (1.0 + static_cast<double>(table.events)));
}

std::vector<std::int32_t> ConformalReference::ownClades() const {
    std::vector<std::int32_t> clades;
    for (const auto& [clade, table] : m_ofClade) {
        clades.push_back(clade);
    }
    return clades;
}

std::vector<double> falseDiscoveryRates(std::span<const double> pValues) {
    std::vector<std::uint32_t> order(pValues.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t row) { return pValues[row]; });
    std::vector<double> rates(pValues.size());
    double least = 1.0;
    for (std::size_t place = order.size(); place-- > 0;) {
        const double here = pValues[order[place]] * static_cast<double>(order.size()) /
                            static_cast<double>(place + 1);
        least = std::min(least, here);
        rates[order[place]] = least;
    }
    return rates;
}

} // namespace taxo

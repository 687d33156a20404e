// SPDX-License-Identifier: MIT
#include "core/statistics/dendrogram.h"

#include "core/base/assert.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace taxo {

namespace {

/// Distances of parts that grow: average linkage by Lance and Williams's formula.
class Parts {
public:
    explicit Parts(const PairDistances& distances)
        : m_things(distances.size()), m_sizes(m_things, 1.0), m_distances(m_things * m_things) {
        for (std::size_t a = 0; a < m_things; ++a) {
            for (std::size_t b = 0; b < m_things; ++b) {
                m_distances[a * m_things + b] = distances.at(a, b);
            }
        }
    }

    bool isThere(std::size_t part) const { return m_sizes[part] > 0.0; }

    double distance(std::size_t a, std::size_t b) const { return m_distances[a * m_things + b]; }

    /// The nearest other part; `before` where it is as near as any, so that chains end.
    std::size_t nearest(std::size_t part, std::size_t before) const {
        std::size_t best = before;
        double least =
            before == part ? std::numeric_limits<double>::infinity() : distance(part, before);
        for (std::size_t other = 0; other < m_things; ++other) {
            if (other != part && isThere(other) && distance(part, other) < least) {
                least = distance(part, other);
                best = other;
            }
        }
        return best;
    }

    /// `second` takes up `first`.
    void join(std::size_t first, std::size_t second) {
        const double both = m_sizes[first] + m_sizes[second];
        for (std::size_t other = 0; other < m_things; ++other) {
            const double mean = (m_sizes[first] * distance(first, other) +
                                 m_sizes[second] * distance(second, other)) /
                                both;
            m_distances[second * m_things + other] = mean;
            m_distances[other * m_things + second] = mean;
        }
        m_sizes[first] = 0.0;
        m_sizes[second] = both;
    }

private:
    std::size_t m_things;
    std::vector<double> m_sizes;
    std::vector<double> m_distances;
};

/// Merges named by one thing of each part become merges of numbered parts.
void numberParts(std::vector<Merge>& merges) {
    const std::size_t things = merges.size() + 1;
    std::vector<std::uint32_t> partOf(things);
    std::vector<std::uint32_t> parent(things);
    std::vector<std::uint32_t> sizes(things, 1);
    std::iota(partOf.begin(), partOf.end(), 0U);
    std::iota(parent.begin(), parent.end(), 0U);
    const auto rootOf = [&](std::uint32_t thing) {
        while (parent[thing] != thing) {
            parent[thing] = parent[parent[thing]];
            thing = parent[thing];
        }
        return thing;
    };
    std::ranges::stable_sort(merges, {}, &Merge::height);
    for (std::size_t i = 0; i < merges.size(); ++i) {
        const std::uint32_t a = rootOf(merges[i].first);
        const std::uint32_t b = rootOf(merges[i].second);
        merges[i].first = std::min(partOf[a], partOf[b]);
        merges[i].second = std::max(partOf[a], partOf[b]);
        merges[i].size = sizes[a] + sizes[b];
        parent[a] = b;
        sizes[b] += sizes[a];
        partOf[b] = static_cast<std::uint32_t>(things + i);
    }
}

std::vector<double> ranksOf(std::span<const double> values) {
    std::vector<std::size_t> order(values.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::sort(order, {}, [&](std::size_t i) { return values[i]; });
    std::vector<double> ranks(values.size());
    for (std::size_t first = 0; first < order.size();) {
        std::size_t end = first;
        while (end < order.size() && values[order[end]] == values[order[first]]) {
            ++end;
        }
        for (std::size_t place = first; place < end; ++place) {
            ranks[order[place]] = static_cast<double>(first + end - 1) / 2.0;
        }
        first = end;
    }
    return ranks;
}

} // namespace

Result<std::vector<Merge>> averageLinkage(const PairDistances& distances,
                                          const Progress& progress) {
    const std::size_t things = distances.size();
    TAXO_ASSERT(things > 0);
    if (!std::ranges::all_of(distances.values(),
                             [](double value) { return std::isfinite(value); })) {
        return fail(ErrorCode::InvalidInput,
                    "A dendrogram needs a distance between all things: some here are not numbers. "
                    "Leave out those of which nothing is known.");
    }
    Parts parts(distances);
    std::vector<Merge> merges;
    std::vector<std::size_t> chain; // each part the nearest of the one before
    std::size_t firstThere = 0;
    while (merges.size() + 1 < things) {
        if (chain.empty()) {
            while (!parts.isThere(firstThere)) {
                ++firstThere;
            }
            chain.push_back(firstThere);
        }
        const std::size_t last = chain.back();
        const std::size_t before = chain.size() > 1 ? chain[chain.size() - 2] : last;
        const std::size_t next = parts.nearest(last, before);
        if (next != before) {
            chain.push_back(next);
            continue;
        }
        merges.push_back({static_cast<std::uint32_t>(last),
                          static_cast<std::uint32_t>(before),
                          parts.distance(last, before),
                          0});
        parts.join(last, before);
        chain.resize(chain.size() - 2);
        if (progress.cancelled()) {
            return cancelledError();
        }
    }
    numberParts(merges);
    return merges;
}

PairDistances copheneticDistances(std::span<const Merge> merges) {
    const std::size_t things = merges.size() + 1;
    PairDistances heights(things);
    std::vector<std::vector<std::uint32_t>> members(things + merges.size());
    for (std::uint32_t thing = 0; thing < things; ++thing) {
        members[thing] = {thing};
    }
    for (std::size_t i = 0; i < merges.size(); ++i) {
        std::vector<std::uint32_t>& first = members[merges[i].first];
        std::vector<std::uint32_t>& second = members[merges[i].second];
        for (const std::uint32_t a : first) {
            for (const std::uint32_t b : second) {
                heights.set(a, b, merges[i].height);
            }
        }
        first.insert(first.end(), second.begin(), second.end());
        second.clear();
        members[things + i] = std::move(first);
    }
    return heights;
}

double correlation(std::span<const double> a, std::span<const double> b) {
    TAXO_ASSERT(a.size() == b.size());
    const auto count = static_cast<double>(a.size());
    const double meanA = std::accumulate(a.begin(), a.end(), 0.0) / count;
    const double meanB = std::accumulate(b.begin(), b.end(), 0.0) / count;
    double product = 0.0;
    double squaresA = 0.0;
    double squaresB = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        product += (a[i] - meanA) * (b[i] - meanB);
        squaresA += (a[i] - meanA) * (a[i] - meanA);
        squaresB += (b[i] - meanB) * (b[i] - meanB);
    }
    const double scale = std::sqrt(squaresA) * std::sqrt(squaresB);
    return scale > 0.0 ? std::clamp(product / scale, -1.0, 1.0)
                       : std::numeric_limits<double>::quiet_NaN();
}

double rankCorrelation(std::span<const double> a, std::span<const double> b) {
    const auto isNone = [](double value) { return std::isnan(value); };
    if (std::ranges::any_of(a, isNone) || std::ranges::any_of(b, isNone)) {
        return std::numeric_limits<double>::quiet_NaN(); // it has no rank
    }
    return correlation(ranksOf(a), ranksOf(b));
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/structure/compare_clusterings.h"

#include "core/base/assert.h"
#include "core/base/random.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <unordered_map>
#include <utility>
#include <vector>

namespace taxo {

namespace {

/// Labels numbered from 0 in the order in which they come.
struct Numbered {
    std::vector<std::uint32_t> labels;
    std::vector<std::size_t> sizes; ///< of each

    void add(std::int32_t label) {
        const auto [at, isNew] =
            m_numbers.try_emplace(label, static_cast<std::uint32_t>(sizes.size()));
        if (isNew) {
            sizes.push_back(0);
        }
        labels.push_back(at->second);
        ++sizes[at->second];
    }

private:
    std::unordered_map<std::int32_t, std::uint32_t> m_numbers;
};

double timesLog(std::size_t count) {
    const auto number = static_cast<double>(count);
    return count < 2 ? 0.0 : number * std::log(number);
}

double sumOfTimesLog(const std::vector<std::size_t>& sizes) {
    double sum = 0.0;
    for (const std::size_t size : sizes) {
        sum += timesLog(size);
    }
    return sum;
}

double pairsIn(std::size_t count) {
    const auto number = static_cast<double>(count);
    return number * (number - 1.0) / 2.0;
}

double sumOfPairs(const std::vector<std::size_t>& sizes) {
    double sum = 0.0;
    for (const std::size_t size : sizes) {
        sum += pairsIn(size);
    }
    return sum;
}

std::map<std::size_t, std::size_t> timesOfSizes(const std::vector<std::size_t>& sizes) {
    std::map<std::size_t, std::size_t> times;
    for (const std::size_t size : sizes) {
        ++times[size];
    }
    return times;
}

/// What a group of `one` and a group of `other` of `all` things are expected to add to the mutual
/// information: n / all * log(all * n / (one * other)), with n distributed hypergeometrically. From
/// the likeliest n outwards, as far as it matters; the weights are relative to that one's.
double expectedShare(double one, double other, double all) {
    constexpr double kNegligible = 1e-20;
    const double most = std::min(one, other);
    const double rest = all - one - other;
    const double scale = std::log(all) - std::log(one) - std::log(other);
    const double likeliest = std::min(most, std::floor((one + 1.0) * (other + 1.0) / (all + 2.0)));
    double weights = 0.0;
    double sum = 0.0;
    const auto add = [&](double n, double weight) {
        weights += weight;
        sum += n > 0.0 ? weight * n * (std::log(n) + scale) : 0.0;
    };
    double weight = 1.0;
    for (double n = likeliest; n <= most && weight > kNegligible; n += 1.0) {
        add(n, weight);
        weight *= (one - n) * (other - n) / ((n + 1.0) * (rest + n + 1.0));
    }
    weight = 1.0;
    for (double n = likeliest; n > 0.0; n -= 1.0) {
        weight *= n * (rest + n) / ((one - n + 1.0) * (other - n + 1.0));
        if (weight < kNegligible) {
            break;
        }
        add(n - 1.0, weight);
    }
    return sum / weights / all;
}

/// Of two labellings with groups of these sizes. It depends on sizes alone: equal ones are taken
/// once.
double expectedMutual(const Numbered& clusters, const Numbered& values) {
    const std::size_t all = clusters.labels.size();
    double expected = 0.0;
    const auto sizes = timesOfSizes(values.sizes);
    for (const auto& [one, times] : timesOfSizes(clusters.sizes)) {
        for (const auto& [other, otherTimes] : sizes) {
            expected +=
                static_cast<double>(times * otherTimes) * expectedShare(static_cast<double>(one),
                                                                        static_cast<double>(other),
                                                                        static_cast<double>(all));
        }
    }
    return expected;
}

double awayFromZero(double number) {
    constexpr double kEpsilon = std::numeric_limits<double>::epsilon();
    return number < 0.0 ? std::min(number, -kEpsilon) : std::max(number, kEpsilon);
}

/// What does not change where labels are shuffled, and the things cluster by cluster.
class Comparison {
public:
    Comparison(const Numbered& clusters, const Numbered& values)
        : m_clusters(clusters)
        , m_values(values)
        , m_all(static_cast<double>(clusters.labels.size()))
        , m_logOfClusters(sumOfTimesLog(clusters.sizes))
        , m_logOfValues(sumOfTimesLog(values.sizes))
        , m_expected(isTrivial() ? 0.0 : expectedMutual(clusters, values))
        , m_byCluster(clusters.labels.size())
        , m_counts(values.sizes.size()) {
        std::vector<std::size_t> next(clusters.sizes.size() + 1);
        for (std::size_t i = 0; i < clusters.sizes.size(); ++i) {
            next[i + 1] = next[i] + clusters.sizes[i];
        }
        for (std::size_t thing = 0; thing < clusters.labels.size(); ++thing) {
            m_byCluster[next[clusters.labels[thing]]++] = static_cast<std::uint32_t>(thing);
        }
    }

    /// `values`: those of the things, in their order or shuffled.
    LabelAgreement of(const std::vector<std::uint32_t>& values) {
        count(values);
        LabelAgreement found;
        found.adjustedRand.value = adjustedRand();
        const double logOfAll = std::log(m_all);
        const double mutual = logOfAll + (m_logOfBoth - m_logOfClusters - m_logOfValues) / m_all;
        const double entropyOfClusters = logOfAll - m_logOfClusters / m_all;
        const double entropyOfValues = logOfAll - m_logOfValues / m_all;
        const double mean = (entropyOfClusters + entropyOfValues) / 2.0;
        const bool isOneEach = m_clusters.sizes.size() == 1 && m_values.sizes.size() == 1;
        found.normalisedMutual.value = isOneEach     ? 1.0
                                       : isTrivial() ? 0.0
                                                     : std::max(0.0, mutual / mean);
        found.adjustedMutual.value =
            isOneEach     ? 1.0
            : isTrivial() ? 0.0
                          : awayFromZero(mutual - m_expected) / awayFromZero(mean - m_expected);
        found.purity.value = static_cast<double>(m_commonest) / m_all;
        found.entropy.value =
            std::max(0.0, (m_logOfClusters - m_logOfBoth) / m_all / std::log(2.0));
        return found;
    }

private:
    /// Neither mutual information nor what is expected of it says anything.
    bool isTrivial() const { return m_clusters.sizes.size() == 1 || m_values.sizes.size() == 1; }

    void count(const std::vector<std::uint32_t>& values) {
        m_pairsInBoth = 0.0;
        m_logOfBoth = 0.0;
        m_commonest = 0;
        auto thing = m_byCluster.begin();
        for (const std::size_t size : m_clusters.sizes) {
            m_touched.clear();
            for (std::size_t i = 0; i < size; ++i, ++thing) {
                const std::uint32_t value = values[*thing];
                if (m_counts[value]++ == 0) {
                    m_touched.push_back(value);
                }
            }
            std::size_t most = 0;
            for (const std::uint32_t value : m_touched) {
                const std::size_t both = std::exchange(m_counts[value], 0);
                most = std::max(most, both);
                m_pairsInBoth += pairsIn(both);
                m_logOfBoth += timesLog(both);
            }
            m_commonest += most;
        }
    }

    double adjustedRand() const {
        const double ofClusters = sumOfPairs(m_clusters.sizes);
        const double ofValues = sumOfPairs(m_values.sizes);
        if (m_pairsInBoth == ofClusters && m_pairsInBoth == ofValues) {
            return 1.0;
        }
        const double expected = ofClusters * ofValues / pairsIn(m_clusters.labels.size());
        return (m_pairsInBoth - expected) / ((ofClusters + ofValues) / 2.0 - expected);
    }

    const Numbered& m_clusters;
    const Numbered& m_values;
    double m_all;
    double m_logOfClusters;
    double m_logOfValues;
    double m_expected;
    std::vector<std::uint32_t> m_byCluster; ///< things
    std::vector<std::size_t> m_counts;      ///< of each value, within a cluster
    std::vector<std::uint32_t> m_touched;   ///< values that are not 0 there
    double m_pairsInBoth = 0.0;             ///< things with both labels equal
    double m_logOfBoth = 0.0;
    std::size_t m_commonest = 0; ///< things with their cluster's commonest value
};

constexpr BesideChance LabelAgreement::*kAll[] = {&LabelAgreement::adjustedRand,
                                                  &LabelAgreement::adjustedMutual,
                                                  &LabelAgreement::normalisedMutual,
                                                  &LabelAgreement::purity,
                                                  &LabelAgreement::entropy};

} // namespace

LabelAgreement compareClusterings(std::span<const std::int32_t> clusters,
                                  std::span<const std::int32_t> values,
                                  const CompareOptions& options) {
    TAXO_ASSERT(clusters.size() == values.size());
    Numbered ofClusters;
    Numbered ofValues;
    for (std::size_t i = 0; i < clusters.size(); ++i) {
        if (clusters[i] >= 0 && values[i] >= 0) {
            ofClusters.add(clusters[i]);
            ofValues.add(values[i]);
        }
    }
    if (ofClusters.labels.empty()) {
        constexpr BesideChance kWhole{1.0, 1.0};
        return {0, kWhole, kWhole, kWhole, kWhole, {}};
    }
    Comparison comparison(ofClusters, ofValues);
    LabelAgreement found = comparison.of(ofValues.labels);
    found.compared = ofClusters.labels.size();
    Random random(options.seed);
    std::vector<std::uint32_t> shuffled = ofValues.labels;
    for (std::size_t i = 0; i < options.shuffles; ++i) {
        random.shuffle(shuffled);
        const LabelAgreement byChance = comparison.of(shuffled);
        for (const auto measure : kAll) {
            (found.*measure).shuffled +=
                (byChance.*measure).value / static_cast<double>(options.shuffles);
        }
    }
    return found;
}

} // namespace taxo

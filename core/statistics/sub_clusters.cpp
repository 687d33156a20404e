// SPDX-License-Identifier: MIT
#include "core/statistics/sub_clusters.h"

#include "core/base/assert.h"
#include "core/base/cpu.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/statistics/enough_photographs.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace taxo {

namespace {

/// Blocks of one species, and over which of its clusters each is spread.
class Composition {
public:
    Composition(std::vector<EventBlock> blocks, GroupOfRow clusters) : m_blocks(std::move(blocks)) {
        std::map<std::int32_t, std::size_t> values;
        std::map<std::int32_t, std::size_t> numbers;
        for (const EventBlock& block : m_blocks) {
            values.try_emplace(block.value, values.size());
            for (const std::uint32_t row : block.rows) {
                numbers.try_emplace(clusters[row], numbers.size());
            }
        }
        m_placeOfValue = values;
        for (const auto& [cluster, place] : numbers) {
            m_highestCluster = std::max(m_highestCluster, cluster);
        }
        m_clusters.resize(numbers.size());
        for (const auto& [cluster, place] : numbers) {
            m_clusters[place] = cluster;
        }
        m_shares.resize(m_blocks.size() * numbers.size());
        for (std::size_t b = 0; b < m_blocks.size(); ++b) {
            for (const std::uint32_t row : m_blocks[b].rows) {
                m_shares[b * numbers.size() + numbers.at(clusters[row])] +=
                    1.0 / static_cast<double>(m_blocks[b].rows.size());
            }
        }
    }

    const std::vector<EventBlock>& blocks() const { return m_blocks; }

    bool canBeTested() const { return m_clusters.size() >= 2 && m_placeOfValue.size() >= 2; }

    std::vector<std::int32_t> ownValues() const {
        std::vector<std::int32_t> values(m_blocks.size());
        std::ranges::transform(
            m_blocks, values.begin(), [](const EventBlock& block) { return block.value; });
        return values;
    }

    /// Pearson's chi squared over the number of blocks.
    double meanSquareContingency(std::span<const std::int32_t> values) const {
        const Table table = tableOf(values);
        const auto n = static_cast<double>(m_blocks.size());
        double sum = 0.0;
        for (std::size_t c = 0; c < m_clusters.size(); ++c) {
            for (std::size_t v = 0; v < m_placeOfValue.size(); ++v) {
                const double expected = table.ofCluster[c] * table.ofValue[v] / n;
                const double apart = table.cells[c * m_placeOfValue.size() + v] - expected;
                sum += expected > 0.0 ? apart * apart / expected : 0.0;
            }
        }
        return sum / n;
    }

    /// Bergsma's corrected Cramer's V.
    double effect() const {
        const auto n = static_cast<double>(m_blocks.size());
        const auto r = static_cast<double>(m_clusters.size());
        const auto c = static_cast<double>(m_placeOfValue.size());
        const double corrected =
            std::max(0.0, meanSquareContingency(ownValues()) - (r - 1.0) * (c - 1.0) / (n - 1.0));
        const double rows = r - (r - 1.0) * (r - 1.0) / (n - 1.0);
        const double columns = c - (c - 1.0) * (c - 1.0) / (n - 1.0);
        const double most = std::min(rows, columns) - 1.0;
        return most > 0.0 ? std::min(1.0, std::sqrt(corrected / most)) : 0.0;
    }

    /// For each cluster the value that is most over-represented in it.
    std::vector<std::int32_t> valueOfCluster() const {
        const Table table = tableOf(ownValues());
        std::vector<std::int32_t> found(static_cast<std::size_t>(m_highestCluster + 1), kNoGroup);
        for (std::size_t c = 0; c < m_clusters.size(); ++c) {
            double most = -1.0;
            for (const auto& [value, v] : m_placeOfValue) {
                const double share = table.cells[c * m_placeOfValue.size() + v] / table.ofValue[v];
                if (share > most) {
                    most = share;
                    found[static_cast<std::size_t>(m_clusters[c])] = value;
                }
            }
        }
        return found;
    }

private:
    struct Table {
        std::vector<double> cells; ///< [clusters, values]
        std::vector<double> ofCluster;
        std::vector<double> ofValue;
    };

    Table tableOf(std::span<const std::int32_t> values) const {
        const std::size_t columns = m_placeOfValue.size();
        Table table{std::vector<double>(m_clusters.size() * columns),
                    std::vector<double>(m_clusters.size()),
                    std::vector<double>(columns)};
        for (std::size_t b = 0; b < m_blocks.size(); ++b) {
            const std::size_t v = m_placeOfValue.at(values[b]);
            table.ofValue[v] += 1.0;
            for (std::size_t c = 0; c < m_clusters.size(); ++c) {
                const double share = m_shares[b * m_clusters.size() + c];
                table.cells[c * columns + v] += share;
                table.ofCluster[c] += share;
            }
        }
        return table;
    }

    std::vector<EventBlock> m_blocks;
    std::map<std::int32_t, std::size_t> m_placeOfValue;
    std::vector<std::int32_t> m_clusters;
    std::int32_t m_highestCluster = kNoGroup;
    std::vector<double> m_shares; ///< [blocks, clusters]
};

/// The blocks of each species, those of values without enough photographs left out.
std::vector<Composition> compositions(GroupOfRow species, GroupOfRow clusters, const Field& field) {
    TAXO_ASSERT(field.values.size() == species.size());
    std::vector<std::int32_t> strata(species.begin(), species.end());
    for (std::size_t row = 0; row < strata.size(); ++row) {
        strata[row] = clusters[row] == kNoGroup ? kNoGroup : strata[row];
    }
    const auto events = numberedEvents(field.events, species.size());
    std::vector<EventBlock> all = blocksOf(strata, events, field.values);
    std::map<std::pair<std::int32_t, std::int32_t>, PhotographCount> counts;
    for (const EventBlock& block : all) {
        PhotographCount& count = counts[{block.stratum, block.value}];
        count.photographs += block.rows.size();
        ++count.events;
    }
    std::erase_if(all, [&](const EventBlock& block) {
        return !counts.at({block.stratum, block.value}).isEnough();
    });
    std::vector<Composition> found;
    for (auto first = all.begin(); first != all.end();) {
        const auto end = std::find_if(
            first, all.end(), [&](const EventBlock& b) { return b.stratum != first->stratum; });
        found.emplace_back(std::vector<EventBlock>(first, end), clusters);
        first = end;
    }
    std::erase_if(found, [](const Composition& one) { return !one.canBeTested(); });
    return found;
}

double permutedP(const Composition& one,
                 const SubClusterOptions& options,
                 std::uint64_t seed,
                 const Progress& progress) {
    std::vector<double> drawn(options.permutations);
    inParallel(drawn.size(), 16, usableCpus(), [&](std::size_t first, std::size_t end) {
        for (std::size_t draw = first; draw < end && !progress.cancelled(); ++draw) {
            drawn[draw] =
                one.meanSquareContingency(permutedValues(one.blocks(), seedOf(seed, draw)));
        }
    });
    return permutationP(one.meanSquareContingency(one.ownValues()), drawn);
}

} // namespace

Result<std::vector<FieldAssociation>> nameSubClusters(GroupOfRow species,
                                                      GroupOfRow clusters,
                                                      std::span<const Field> fields,
                                                      const SubClusterOptions& options,
                                                      const Progress& progress) {
    TAXO_ASSERT(clusters.size() == species.size());
    std::vector<FieldAssociation> found;
    std::vector<double> pValues;
    for (std::size_t field = 0; field < fields.size(); ++field) {
        for (const Composition& one : compositions(species, clusters, fields[field])) {
            if (progress.cancelled()) {
                return cancelledError();
            }
            FieldAssociation association;
            association.species = one.blocks().front().stratum;
            association.field = field;
            association.blocks = one.blocks().size();
            association.effect = one.effect();
            association.p = permutedP(
                one, options, seedOf(seedOf(options.seed, field), found.size()), progress);
            association.valueOfCluster = one.valueOfCluster();
            pValues.push_back(association.p);
            found.push_back(std::move(association));
        }
        progress.report(field + 1, fields.size(), "naming sub-clusters");
    }
    if (progress.cancelled()) {
        return cancelledError();
    }
    const std::vector<double> rates = benjaminiHochberg(pValues);
    for (std::size_t i = 0; i < found.size(); ++i) {
        found[i].fdr = rates[i];
    }
    std::ranges::stable_sort(found, [](const FieldAssociation& a, const FieldAssociation& b) {
        return a.fdr != b.fdr ? a.fdr < b.fdr : a.effect > b.effect;
    });
    return found;
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/structure/describe_clusters.h"

#include "core/base/assert.h"
#include "core/structure/rows_private.h"
#include "core/vectors/normalise.h"

#include <algorithm>
#include <functional>
#include <numeric>
#include <span>
#include <unordered_map>
#include <utility>

namespace taxo {

namespace {

using RowNumbers = std::vector<std::uint32_t>;

std::vector<RowNumbers> membersOf(const Clustering& clustering) {
    std::vector<RowNumbers> members(clustering.count);
    for (std::uint32_t row = 0; row < clustering.clusters.size(); ++row) {
        if (clustering.clusters[row] != Clustering::kNoise) {
            members[static_cast<std::size_t>(clustering.clusters[row])].push_back(row);
        }
    }
    return members;
}

/// The commonest label of some rows.
struct Commonest {
    std::size_t labelled = 0; ///< rows that have one
    std::size_t rows = 0;     ///< with the commonest
    std::uint32_t first = 0;  ///< of these
};

Commonest commonestOf(const RowNumbers& rows, const std::vector<std::int32_t>& labels) {
    struct Count {
        std::size_t rows = 0;
        std::uint32_t first = 0;
    };

    std::unordered_map<std::int32_t, Count> counts;
    Commonest found;
    for (const std::uint32_t row : rows) {
        if (labels[row] != RowTaxa::kUnknown) {
            ++found.labelled;
            ++counts.try_emplace(labels[row], Count{0, row}).first->second.rows;
        }
    }
    for (const auto& [label, count] : counts) {
        if (count.rows > found.rows || (count.rows == found.rows && count.first < found.first)) {
            found.rows = count.rows;
            found.first = count.first;
        }
    }
    return found;
}

const Lineage& taxonOf(const RowTaxa& taxa, std::uint32_t row) {
    return taxa.taxa[static_cast<std::size_t>(taxa.taxonOfRow[row])];
}

std::size_t knownOf(const RowNumbers& rows, const RowTaxa& taxa) {
    return static_cast<std::size_t>(std::ranges::count_if(
        rows, [&](std::uint32_t row) { return taxa.taxonOfRow[row] != RowTaxa::kUnknown; }));
}

/// Purity and name by `taxa`, of those clusters that `isMeant`.
template <class IsMeant>
void nameBy(const RowTaxa& taxa,
            bool byMachine,
            const std::vector<RowNumbers>& members,
            const DescribeOptions& options,
            const IsMeant& isMeant,
            std::vector<ClusterDescription>& described) {
    for (std::size_t i = kRanks; i-- > 0;) { // the deepest that will do is the name
        const Rank rank = kAllRanks[i];
        const std::vector<std::int32_t> labels = taxa.labelsAt(rank);
        for (std::size_t cluster = 0; cluster < members.size(); ++cluster) {
            if (!isMeant(cluster)) {
                continue;
            }
            const Commonest commonest = commonestOf(members[cluster], labels);
            if (commonest.labelled == 0) {
                continue;
            }
            ClusterDescription& one = described[cluster];
            const auto most = static_cast<double>(commonest.rows);
            one.purity[i] = most / static_cast<double>(commonest.labelled);
            const double share = most / static_cast<double>(knownOf(members[cluster], taxa));
            if (!one.name && share >= options.nameShare) {
                one.name = SuggestedName{taxonOf(taxa, commonest.first).downTo(rank),
                                         rank,
                                         share,
                                         commonest.rows,
                                         byMachine};
            }
        }
    }
}

/// By the product with the cluster's mean direction.
void findTypical(const EmbeddingMatrix& rows,
                 const RowNumbers& members,
                 std::span<const float> mean,
                 const DescribeOptions& options,
                 ClusterDescription& described) {
    std::vector<std::pair<float, std::uint32_t>> byCosine;
    byCosine.reserve(members.size());
    double sum = 0.0;
    for (const std::uint32_t row : members) {
        byCosine.emplace_back(dot(rows.row(row), mean), row);
        sum += static_cast<double>(byCosine.back().first);
    }
    described.meanCosine = static_cast<float>(sum / static_cast<double>(members.size()));
    std::ranges::sort(byCosine);
    for (std::size_t i = 0; i < std::min(options.outliers, members.size()); ++i) {
        described.outliers.push_back(byCosine[i].second);
    }
    for (std::size_t i = 0; i < std::min(options.representatives, members.size()); ++i) {
        described.representatives.push_back(byCosine[byCosine.size() - 1 - i].second);
    }
}

/// Species that people determined, and their mean directions.
struct KnownSpecies {
    std::vector<Lineage> taxa;
    EmbeddingMatrix means;
};

/// The mean directions of groups from 0 to below `count`; rows of other groups are passed over.
EmbeddingMatrix directionsOf(const EmbeddingMatrix& rows,
                             const std::vector<std::int32_t>& groups,
                             std::size_t count) {
    RowNumbers numbers;
    numbers.reserve(groups.size());
    for (const std::int32_t group : groups) {
        numbers.push_back(group < 0 ? static_cast<std::uint32_t>(count)
                                    : static_cast<std::uint32_t>(group));
    }
    RowNumbers all(count);
    std::iota(all.begin(), all.end(), 0U);
    EmbeddingMatrix directions = gather(groupMeans(rows, numbers, count + 1), all);
    normaliseRows(directions);
    return directions;
}

KnownSpecies knownSpecies(const EmbeddingMatrix& rows, const RowTaxa& determined) {
    const std::vector<std::int32_t> labels = determined.labelsAt(Rank::Species);
    KnownSpecies found;
    for (std::uint32_t row = 0; row < labels.size(); ++row) {
        if (labels[row] != RowTaxa::kUnknown) {
            const auto species = static_cast<std::size_t>(labels[row]);
            found.taxa.resize(std::max(found.taxa.size(), species + 1));
            found.taxa[species] = taxonOf(determined, row);
        }
    }
    found.means = directionsOf(rows, labels, found.taxa.size());
    return found;
}

Status findNearest(const KnownSpecies& species,
                   const EmbeddingMatrix& means,
                   BatchSearch& search,
                   const DescribeOptions& options,
                   std::vector<ClusterDescription>& described) {
    const std::size_t each = std::min(options.nearest, species.taxa.size());
    if (each == 0) {
        return {};
    }
    const auto nearest = search.nearest(means, species.means, each);
    if (!nearest) {
        return tl::unexpected(nearest.error());
    }
    for (std::size_t i = 0; i < nearest->size(); ++i) {
        ClusterDescription& one = described[i / each];
        if (one.size > 0) {
            const RowMatch& match = (*nearest)[i];
            one.nearest.push_back({species.taxa[match.row], match.product});
        }
    }
    return {};
}

} // namespace

Result<std::vector<ClusterDescription>> describeClusters(const EmbeddingMatrix& rows,
                                                         const Clustering& clustering,
                                                         const RowTaxa& determined,
                                                         const RowTaxa& predicted,
                                                         BatchSearch& search,
                                                         const DescribeOptions& options,
                                                         const Progress& progress) {
    TAXO_ASSERT(clustering.clusters.size() == rows.rows());
    TAXO_ASSERT(determined.taxonOfRow.size() == rows.rows());
    TAXO_ASSERT(predicted.taxonOfRow.size() == rows.rows());
    const std::vector<RowNumbers> members = membersOf(clustering);
    std::vector<ClusterDescription> described(members.size());
    if (members.empty()) {
        return described;
    }
    const EmbeddingMatrix means = directionsOf(rows, clustering.clusters, members.size());
    for (std::size_t cluster = 0; cluster < members.size(); ++cluster) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        ClusterDescription& one = described[cluster];
        one.size = members[cluster].size();
        one.determined = knownOf(members[cluster], determined);
        if (one.size > 0) {
            findTypical(rows, members[cluster], means.row(cluster), options, one);
        }
        progress.report(cluster + 1, members.size(), "describing clusters");
    }
    const auto isDetermined = [&](std::size_t cluster) {
        return described[cluster].determined > 0;
    };
    nameBy(determined, false, members, options, isDetermined, described);
    nameBy(predicted, true, members, options, std::not_fn(isDetermined), described);
    if (progress.cancelled()) {
        return cancelledError();
    }
    const KnownSpecies species = knownSpecies(rows, determined);
    if (auto found = findNearest(species, means, search, options, described); !found) {
        return tl::unexpected(std::move(found).error());
    }
    return described;
}

} // namespace taxo

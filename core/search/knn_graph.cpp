// SPDX-License-Identifier: MIT
#include "core/search/knn_graph.h"

#include "core/base/assert.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <utility>

namespace taxo {

namespace {

using RowNumbers = std::vector<std::uint32_t>;

constexpr std::size_t kBlock = 2048; // queries between two looks at `progress`

RowNumbers numbersFrom(std::size_t first, std::size_t end) {
    RowNumbers numbers(end - first);
    for (std::size_t i = first; i < end; ++i) {
        numbers[i - first] = static_cast<std::uint32_t>(i);
    }
    return numbers;
}

/// What is compared: rows with each other, or others with them.
struct Compared {
    const EmbeddingMatrix& queries;
    const EmbeddingMatrix& rows;

    bool isOneSet() const { return &queries == &rows; }

    /// Of so many matches of a query one is itself.
    std::size_t withItself(std::size_t each) const { return isOneSet() ? each + 1 : each; }
};

/// The best matches of each query so far, best first; equal products by row.
class BestMatches {
public:
    BestMatches(const Compared& compared, std::size_t each)
        : m_each(each)
        , m_isOneSet(compared.isOneSet())
        , m_matches(compared.queries.rows() * each, RowMatch{kNone, -2.0F}) {}

    void add(std::uint32_t query, RowMatch match) {
        RowMatch* const first = m_matches.data() + query * m_each;
        RowMatch* at = first + m_each;
        if ((m_isOneSet && match.row == query) || !isBetter(match, at[-1])) {
            return;
        }
        for (--at; at != first && isBetter(match, at[-1]); --at) {
            *at = at[-1];
        }
        *at = match;
    }

    std::vector<RowMatch> take() && { return std::move(m_matches); }

    static constexpr std::uint32_t kNone = 0xFFFFFFFF;

private:
    static bool isBetter(const RowMatch& one, const RowMatch& other) {
        return one.product > other.product || (one.product == other.product && one.row < other.row);
    }

    std::size_t m_each;
    bool m_isOneSet;
    std::vector<RowMatch> m_matches;
};

/// Of the queries `which`, compared with all rows.
Result<std::vector<RowMatch>> exactMatches(const Compared& compared,
                                           std::span<const std::uint32_t> which,
                                           std::size_t each,
                                           BatchSearch& search) {
    auto found =
        search.nearest(gather(compared.queries, which), compared.rows, compared.withItself(each));
    if (!found || !compared.isOneSet()) {
        return found;
    }
    std::vector<RowMatch> matches;
    matches.reserve(which.size() * each);
    for (std::size_t i = 0; i < which.size(); ++i) {
        // Itself is not always the first: others may be equal. Where it is not even among them, the
        // last one is left out.
        std::size_t kept = 0;
        for (std::size_t j = 0; j <= each && kept < each; ++j) {
            const RowMatch& match = (*found)[i * (each + 1) + j];
            if (match.row != which[i]) {
                matches.push_back(match);
                ++kept;
            }
        }
    }
    return matches;
}

/// Compares these queries with all rows; `keep(query, its matches)`.
template <class Keep>
Status compareWithAll(const Compared& compared,
                      std::span<const std::uint32_t> which,
                      std::size_t each,
                      BatchSearch& search,
                      const Progress& progress,
                      const Keep& keep) {
    for (std::size_t first = 0; first < which.size(); first += kBlock) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        const auto some = which.subspan(first, std::min(kBlock, which.size() - first));
        const auto matches = exactMatches(compared, some, each, search);
        if (!matches) {
            return tl::unexpected(matches.error());
        }
        for (std::size_t i = 0; i < some.size(); ++i) {
            keep(some[i], std::span(*matches).subspan(i * each, each));
        }
        progress.report(first + some.size(), which.size(), "comparing photographs");
    }
    return {};
}

/// Groups of rows that lie together.
struct Groups {
    EmbeddingMatrix centroids;
    std::vector<RowNumbers> members;
    RowNumbers groupOfRow;
};

Result<Groups>
groupsOf(const EmbeddingMatrix& rows, BatchSearch& search, const Progress& progress) {
    Groups groups;
    const auto count = static_cast<std::size_t>(std::sqrt(static_cast<double>(rows.rows())));
    // k-means needs no more than some hundred rows of each group.
    constexpr std::size_t kRowsPerGroup = 128;
    const RowNumbers sample = spreadSample(rows.rows(), kRowsPerGroup * count);
    auto centroids = sample.size() == rows.rows()
                         ? search.cluster(rows, count, progress)
                         : search.cluster(gather(rows, sample), count, progress);
    if (!centroids) {
        return tl::unexpected(std::move(centroids).error());
    }
    groups.centroids = *std::move(centroids);
    groups.members.resize(count);
    groups.groupOfRow.reserve(rows.rows());
    for (std::size_t first = 0; first < rows.rows(); first += kBlock) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        const std::size_t end = std::min(first + kBlock, rows.rows());
        const auto nearest =
            search.nearest(gather(rows, numbersFrom(first, end)), groups.centroids, 1);
        if (!nearest) {
            return tl::unexpected(nearest.error());
        }
        for (const RowMatch& match : *nearest) {
            groups.members[match.row].push_back(
                static_cast<std::uint32_t>(groups.groupOfRow.size()));
            groups.groupOfRow.push_back(match.row);
        }
    }
    return groups;
}

/// In how many of the groups nearest to it a row must look, and what share of the true neighbours
/// of a sample lies in these.
struct Reach {
    std::size_t groups = 1;
    float recall = 1.0F;
};

Result<Reach> reachFor(const Compared& compared,
                       const Groups& groups,
                       std::size_t each,
                       float recallTarget,
                       BatchSearch& search) {
    constexpr std::size_t kSample = 500;
    const RowNumbers sample = spreadSample(compared.queries.rows(), kSample);
    const auto truth = exactMatches(compared, sample, each, search);
    if (!truth) {
        return tl::unexpected(truth.error());
    }
    const std::size_t all = groups.members.size();
    const auto order = search.nearest(gather(compared.queries, sample), groups.centroids, all);
    if (!order) {
        return tl::unexpected(order.error());
    }
    std::vector<std::size_t> foundAt(all); // true neighbours in the nearest group, the second ...
    std::vector<std::size_t> place(all);
    for (std::size_t i = 0; i < sample.size(); ++i) {
        for (std::size_t j = 0; j < all; ++j) {
            place[(*order)[i * all + j].row] = j;
        }
        for (std::size_t j = 0; j < each; ++j) {
            ++foundAt[place[groups.groupOfRow[(*truth)[i * each + j].row]]];
        }
    }
    const auto wanted = static_cast<double>(recallTarget) * static_cast<double>(truth->size());
    std::size_t found = 0;
    Reach reach;
    for (reach.groups = 0; reach.groups < all && static_cast<double>(found) < wanted;
         ++reach.groups) {
        found += foundAt[reach.groups];
    }
    reach.groups = std::max<std::size_t>(reach.groups, 1);
    reach.recall = static_cast<float>(found) / static_cast<float>(truth->size());
    return reach;
}

/// For each group the queries that look into it.
Result<std::vector<RowNumbers>> visitorsOf(const EmbeddingMatrix& queries,
                                           const Groups& groups,
                                           std::size_t reach,
                                           BatchSearch& search,
                                           const Progress& progress) {
    std::vector<RowNumbers> visitors(groups.members.size());
    for (std::size_t first = 0; first < queries.rows(); first += kBlock) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        const std::size_t end = std::min(first + kBlock, queries.rows());
        const auto nearest =
            search.nearest(gather(queries, numbersFrom(first, end)), groups.centroids, reach);
        if (!nearest) {
            return tl::unexpected(nearest.error());
        }
        for (std::size_t i = 0; i < nearest->size(); ++i) {
            visitors[(*nearest)[i].row].push_back(static_cast<std::uint32_t>(first + i / reach));
        }
    }
    return visitors;
}

Result<KnnGraph> byGroups(const Compared& compared,
                          BatchSearch& search,
                          const KnnGraphOptions& options,
                          std::size_t each,
                          const Progress& progress) {
    const auto groups = groupsOf(compared.rows, search, progress);
    if (!groups) {
        return tl::unexpected(groups.error());
    }
    const auto reach = reachFor(compared, *groups, each, options.recallTarget, search);
    if (!reach) {
        return tl::unexpected(reach.error());
    }
    const auto visitors = visitorsOf(compared.queries, *groups, reach->groups, search, progress);
    if (!visitors) {
        return tl::unexpected(visitors.error());
    }
    BestMatches best(compared, each);
    for (std::size_t group = 0; group < visitors->size(); ++group) {
        const RowNumbers& members = groups->members[group];
        const RowNumbers& all = (*visitors)[group];
        const EmbeddingMatrix hosts = gather(compared.rows, members);
        const std::size_t most = std::min(compared.withItself(each), members.size());
        for (std::size_t first = 0; first < all.size() && most > 0; first += kBlock) {
            if (progress.cancelled()) {
                return cancelledError();
            }
            const std::span<const std::uint32_t> some(all.data() + first,
                                                      std::min(kBlock, all.size() - first));
            const auto found = search.nearest(gather(compared.queries, some), hosts, most);
            if (!found) {
                return tl::unexpected(found.error());
            }
            for (std::size_t i = 0; i < found->size(); ++i) {
                const RowMatch& match = (*found)[i];
                best.add(some[i / most], {members[match.row], match.product});
            }
        }
        progress.report(group + 1, visitors->size(), "comparing photographs");
    }
    KnnGraph graph{each, std::move(best).take(), reach->recall};
    // A query among few, where the groups that it looks into hold too few rows.
    RowNumbers lonely;
    for (std::size_t query = 0; query < graph.rows(); ++query) {
        if (graph.of(query).back().row == BestMatches::kNone) {
            lonely.push_back(static_cast<std::uint32_t>(query));
        }
    }
    const auto done = compareWithAll(
        compared,
        lonely,
        each,
        search,
        progress,
        [&](std::uint32_t query, std::span<const RowMatch> matches) {
            std::ranges::copy(matches,
                              graph.matches.begin() + static_cast<std::ptrdiff_t>(query * each));
        });
    return done ? Result<KnnGraph>(std::move(graph)) : tl::unexpected(done.error());
}

Result<KnnGraph>
byAll(const Compared& compared, BatchSearch& search, std::size_t each, const Progress& progress) {
    KnnGraph graph{each, {}, 1.0F};
    const auto done = compareWithAll(compared,
                                     numbersFrom(0, compared.queries.rows()),
                                     each,
                                     search,
                                     progress,
                                     [&](std::uint32_t, std::span<const RowMatch> matches) {
                                         graph.matches.insert(
                                             graph.matches.end(), matches.begin(), matches.end());
                                     });
    return done ? Result<KnnGraph>(std::move(graph)) : tl::unexpected(done.error());
}

} // namespace

bool isExact(std::size_t rows, std::size_t neighbors, const KnnGraphOptions& options) {
    return rows <= std::max(options.exactRows, 4 * neighbors);
}

Result<KnnGraph> knnGraph(const EmbeddingMatrix& rows,
                          BatchSearch& search,
                          const KnnGraphOptions& options,
                          const Progress& progress) {
    const std::size_t each =
        std::min(options.neighbors, rows.rows() - std::min<std::size_t>(1, rows.rows()));
    if (each == 0) {
        return KnnGraph{};
    }
    const Compared compared{rows, rows};
    return isExact(rows.rows(), each, options)
               ? byAll(compared, search, each, progress)
               : byGroups(compared, search, options, each, progress);
}

Result<KnnGraph> nearestRows(const EmbeddingMatrix& queries,
                             const EmbeddingMatrix& rows,
                             BatchSearch& search,
                             const KnnGraphOptions& options,
                             const Progress& progress) {
    TAXO_ASSERT(&queries != &rows);
    const std::size_t each = std::min(options.neighbors, rows.rows());
    if (each == 0 || queries.rows() == 0) {
        return KnnGraph{};
    }
    const Compared compared{queries, rows};
    return isExact(std::min(queries.rows(), rows.rows()), each, options)
               ? byAll(compared, search, each, progress)
               : byGroups(compared, search, options, each, progress);
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/structure/agglomerative.h"

#include "core/structure/rows_private.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <utility>

namespace taxo {

namespace {

constexpr std::uint32_t kNone = 0xFFFFFFFF;

/// What is one so far.
struct Group {
    std::uint32_t node = 0; ///< of the dendrogram
    std::size_t size = 1;   ///< rows
    float height = 0.0F;    ///< at which it became one
    RowMatch nearest{kNone, 0.0F};
};

/// Two groups by their places, the first is the lower.
struct Pair {
    std::uint32_t one = 0;
    std::uint32_t other = 0;
    float distance = 0.0F;
};

/// Groups that are not yet one, and their means.
class Linkage {
public:
    Linkage(EmbeddingMatrix means, const std::vector<std::size_t>& sizes, BatchSearch& search)
        : m_search(search), m_means(std::move(means)), m_groups(sizes.size()) {
        for (std::uint32_t leaf = 0; leaf < sizes.size(); ++leaf) {
            m_groups[leaf].node = leaf;
            m_groups[leaf].size = sizes[leaf];
        }
    }

    /// In an order in which what becomes one comes before what becomes of it.
    Result<std::vector<Dendrogram::Merge>> mergeAll(const Progress& progress) {
        m_leaves = m_groups.size();
        merge(equalOnes());
        while (m_groups.size() > 1) {
            if (auto found = findNearest(progress); !found) {
                return tl::unexpected(std::move(found).error());
            }
            merge(mutuallyNearest());
            progress.report(m_merges.size(), m_leaves, "joining groups");
        }
        return std::move(m_merges);
    }

private:
    /// Thousands at one place would each be as near to all others: they become one first.
    std::vector<Pair> equalOnes() const {
        std::vector<std::uint32_t> order(m_groups.size());
        std::iota(order.begin(), order.end(), 0U);
        const auto isBefore = [&](std::uint32_t one, std::uint32_t other) {
            return std::ranges::lexicographical_compare(m_means.row(one), m_means.row(other));
        };
        std::ranges::stable_sort(order, isBefore);
        std::vector<Pair> pairs;
        std::size_t first = 0;
        for (std::size_t i = 1; i < order.size(); ++i) {
            if (isBefore(order[first], order[i])) {
                first = i;
            } else {
                pairs.push_back({order[first], order[i], 0.0F});
            }
        }
        return pairs;
    }

    /// Of those groups of which it is not known.
    Status findNearest(const Progress& progress) {
        constexpr std::size_t kBlock = 256; // tenths of a second, whatever the number of groups
        std::vector<std::uint32_t> open;
        for (std::uint32_t place = 0; place < m_groups.size(); ++place) {
            if (m_groups[place].nearest.row == kNone) {
                open.push_back(place);
            }
        }
        for (std::size_t first = 0; first < open.size(); first += kBlock) {
            if (progress.cancelled()) {
                return cancelledError();
            }
            const auto some = std::span(open).subspan(first, std::min(kBlock, open.size() - first));
            const auto found = m_search.nearest(gather(m_means, some), m_means, 2);
            if (!found) {
                return tl::unexpected(found.error());
            }
            for (std::size_t i = 0; i < some.size(); ++i) {
                // Itself need not be the first: a mean of rows that differ is short.
                const RowMatch& best = (*found)[2 * i];
                m_groups[some[i]].nearest = best.row == some[i] ? (*found)[2 * i + 1] : best;
            }
        }
        return {};
    }

    /// Those that are each other's nearest: with average linkage no other merge brings one of them
    /// nearer to anything.
    std::vector<Pair> mutuallyNearest() const {
        std::vector<Pair> pairs;
        Pair closest{0, 0, 3.0F};
        for (std::uint32_t place = 0; place < m_groups.size(); ++place) {
            const RowMatch& nearest = m_groups[place].nearest;
            const auto [one, other] = std::minmax(place, nearest.row);
            const Pair pair{one, other, std::max(0.0F, 1.0F - nearest.product)};
            if (place == one && m_groups[other].nearest.row == one) {
                pairs.push_back(pair);
            }
            closest = pair.distance < closest.distance ? pair : closest;
        }
        if (pairs.empty()) { // in a circle, as near as the last bits tell
            pairs.push_back(closest);
        }
        return pairs;
    }

    /// The second of each pair goes into the first.
    void merge(const std::vector<Pair>& pairs) {
        std::vector<bool> isChanged(m_groups.size());
        for (const Pair& pair : pairs) {
            Group& one = m_groups[pair.one];
            Group& other = m_groups[pair.other];
            one.height = std::max({pair.distance, one.height, other.height});
            const auto node = static_cast<std::uint32_t>(m_leaves + m_merges.size());
            m_merges.push_back({one.node, other.node, one.height});
            one.node = node;
            const auto share = static_cast<float>(static_cast<double>(other.size) /
                                                  static_cast<double>(one.size + other.size));
            const auto mean = m_means.row(pair.one);
            std::ranges::transform(
                mean, m_means.row(pair.other), mean.begin(), [&](float ours, float theirs) {
                    return ours + share * (theirs - ours);
                });
            one.size += std::exchange(other.size, 0);
            isChanged[pair.one] = true;
            isChanged[pair.other] = true;
        }
        dropMerged(isChanged);
    }

    /// Those that went into another; to whom one that changed was nearest, looks again.
    void dropMerged(const std::vector<bool>& isChanged) {
        std::vector<std::uint32_t> kept;
        std::vector<std::uint32_t> placeOf(m_groups.size(), kNone);
        for (std::uint32_t place = 0; place < m_groups.size(); ++place) {
            if (m_groups[place].size > 0) {
                placeOf[place] = static_cast<std::uint32_t>(kept.size());
                kept.push_back(place);
            }
        }
        std::vector<Group> groups;
        groups.reserve(kept.size());
        for (const std::uint32_t place : kept) {
            Group& group = groups.emplace_back(m_groups[place]);
            std::uint32_t& nearest = group.nearest.row;
            if (isChanged[place] || nearest == kNone || isChanged[nearest]) {
                nearest = kNone;
            } else {
                nearest = placeOf[nearest];
            }
        }
        m_means = gather(m_means, kept);
        m_groups = std::move(groups);
    }

    BatchSearch& m_search;
    EmbeddingMatrix m_means;
    std::vector<Group> m_groups;
    std::vector<Dendrogram::Merge> m_merges;
    std::size_t m_leaves = 0;
};

/// Nearest first; nodes are numbered anew.
std::vector<Dendrogram::Merge> inOrder(const std::vector<Dendrogram::Merge>& merges,
                                       std::size_t leaves) {
    std::vector<std::uint32_t> order(merges.size());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(
        order, {}, [&](std::uint32_t merge) { return merges[merge].distance; });
    std::vector<std::uint32_t> numberOf(leaves + merges.size());
    std::iota(numberOf.begin(), numberOf.begin() + static_cast<std::ptrdiff_t>(leaves), 0U);
    std::vector<Dendrogram::Merge> sorted;
    sorted.reserve(merges.size());
    for (const std::uint32_t merge : order) {
        numberOf[leaves + merge] = static_cast<std::uint32_t>(leaves + sorted.size());
        const Dendrogram::Merge& one = merges[merge];
        sorted.push_back({numberOf[one.left], numberOf[one.right], one.distance});
    }
    return sorted;
}

/// Cells of rows that lie together.
struct Cells {
    std::vector<std::uint32_t> cellOfRow;
    std::size_t count = 0;
};

/// By k-means, and of each of its groups by k-means again: far less work than so many at once.
Result<Cells> cellsOf(const EmbeddingMatrix& rows,
                      std::size_t wanted,
                      BatchSearch& search,
                      const Progress& progress) {
    const auto groups = static_cast<std::size_t>(std::sqrt(static_cast<double>(wanted)));
    constexpr std::size_t kRowsOfEach = 256;
    const auto centres = search.cluster(
        gather(rows, spreadSample(rows.rows(), kRowsOfEach * groups)), groups, progress);
    if (!centres) {
        return tl::unexpected(centres.error());
    }
    const auto nearest = nearestCentroids(rows, *centres, 1, search, progress);
    if (!nearest) {
        return tl::unexpected(nearest.error());
    }
    std::vector<std::vector<std::uint32_t>> members(groups);
    for (std::uint32_t row = 0; row < rows.rows(); ++row) {
        members[(*nearest)[row].row].push_back(row);
    }
    Cells cells{std::vector<std::uint32_t>(rows.rows()), 0};
    for (const auto& some : members) {
        if (some.empty()) {
            continue;
        }
        const EmbeddingMatrix here = gather(rows, some);
        const std::size_t share = std::max<std::size_t>(1, some.size() * wanted / rows.rows());
        const auto ofGroup = search.cluster(here, share, progress);
        if (!ofGroup) {
            return tl::unexpected(ofGroup.error());
        }
        const auto cellOf = nearestCentroids(here, *ofGroup, 1, search, progress);
        if (!cellOf) {
            return tl::unexpected(cellOf.error());
        }
        std::vector<std::uint32_t> number(share, kNone); // cells may be empty
        for (std::size_t i = 0; i < some.size(); ++i) {
            std::uint32_t& cell = number[(*cellOf)[i].row];
            cell = cell == kNone ? static_cast<std::uint32_t>(cells.count++) : cell;
            cells.cellOfRow[some[i]] = cell;
        }
    }
    return cells;
}

} // namespace

Result<Dendrogram> averageLinkage(const EmbeddingMatrix& rows,
                                  BatchSearch& search,
                                  const AverageLinkageOptions& options,
                                  const Progress& progress) {
    if (auto fit = checkRows(rows); !fit) {
        return tl::unexpected(std::move(fit).error());
    }
    Cells cells{std::vector<std::uint32_t>(rows.rows()), rows.rows()};
    std::iota(cells.cellOfRow.begin(), cells.cellOfRow.end(), 0U);
    const bool isOfCells = rows.rows() > options.exactRows;
    if (isOfCells) {
        constexpr std::size_t kCells = 8192;
        auto found = cellsOf(rows, std::min(kCells, rows.rows() / 2), search, progress);
        if (!found) {
            return tl::unexpected(std::move(found).error());
        }
        cells = *std::move(found);
    }
    EmbeddingMatrix means = isOfCells ? groupMeans(rows, cells.cellOfRow, cells.count) : rows;
    std::vector<std::size_t> sizes(cells.count);
    for (const std::uint32_t cell : cells.cellOfRow) {
        ++sizes[cell];
    }
    const auto merges = Linkage(std::move(means), sizes, search).mergeAll(progress);
    if (!merges) {
        return tl::unexpected(merges.error());
    }
    return Dendrogram{
        std::move(cells.cellOfRow), cells.count, inOrder(*merges, cells.count), isOfCells};
}

Clustering cutAt(const Dendrogram& dendrogram, double distance, std::size_t leastSize) {
    const std::size_t nodes = dendrogram.leaves + dendrogram.merges.size();
    std::vector<std::uint32_t> above(nodes); // what a node is part of
    std::iota(above.begin(), above.end(), 0U);
    for (std::size_t i = 0; i < dendrogram.merges.size(); ++i) {
        const Dendrogram::Merge& merge = dendrogram.merges[i];
        if (static_cast<double>(merge.distance) <= distance) {
            above[merge.left] = static_cast<std::uint32_t>(dendrogram.leaves + i);
            above[merge.right] = above[merge.left];
        }
    }
    for (std::size_t node = nodes; node-- > 0;) { // what it is part of comes after it
        above[node] = above[above[node]];
    }
    std::vector<std::uint32_t> labels;
    labels.reserve(dendrogram.leafOfRow.size());
    for (const std::uint32_t leaf : dendrogram.leafOfRow) {
        labels.push_back(above[leaf]);
    }
    return numberedBySize(labels, nodes, leastSize);
}

} // namespace taxo

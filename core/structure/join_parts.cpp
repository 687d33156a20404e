// SPDX-License-Identifier: MIT
#include "core/structure/join_parts_private.h"
#include "core/structure/parts_private.h"
#include "core/structure/rows_private.h"

#include <cstdint>
#include <limits>
#include <numeric>
#include <set>
#include <span>
#include <utility>

namespace taxo {

namespace {

constexpr TreeEdge kNoEdge{0, 0, std::numeric_limits<float>::infinity()};

using RowNumbers = std::vector<std::uint32_t>;

/// Of each part its rows.
std::vector<RowNumbers> membersOf(const RowNumbers& partOf, std::size_t parts) {
    std::vector<RowNumbers> members(parts);
    for (std::uint32_t row = 0; row < partOf.size(); ++row) {
        members[partOf[row]].push_back(row);
    }
    return members;
}

/// The shortest edge of a row to those of `there` from `j` on that are in one part, of which `j`
/// becomes the end.
TreeEdge shortestTo(const PartsOfRows& of,
                    const RowNumbers& partOf,
                    std::uint32_t row,
                    std::span<const std::uint32_t> there,
                    std::span<const float> products,
                    std::size_t& j) {
    TreeEdge best = kNoEdge;
    const std::uint32_t part = partOf[there[j]];
    for (; j < there.size() && partOf[there[j]] == part; ++j) {
        const float distance =
            reachability(distanceOf(products[j]), of.cores[row], of.cores[there[j]]);
        if (distance < best.distance) {
            best = {row, there[j], distance};
        }
    }
    return best;
}

/// Looks at all pairs of rows of different parts, each once, block by block: `take(edge)` for the
/// shortest ones of a row. Blocks within one part are passed over.
template <class Take>
Status forEachShortest(const PartsOfRows& of,
                       const RowNumbers& partOf,
                       const Progress& progress,
                       const Take& take) {
    constexpr std::size_t kBlock = 512;
    RowNumbers order(of.rows.rows());
    std::iota(order.begin(), order.end(), 0U);
    std::ranges::stable_sort(order, {}, [&](std::uint32_t row) { return partOf[row]; });
    const auto block = [&](std::size_t first) {
        return std::span<const std::uint32_t>(order).subspan(
            first, std::min(kBlock, order.size() - first));
    };
    for (std::size_t first = 0; first < order.size(); first += kBlock) {
        const auto here = block(first);
        const EmbeddingMatrix queries = gather(of.rows, here);
        for (std::size_t second = first; second < order.size(); second += kBlock) {
            if (progress.cancelled()) {
                return cancelledError();
            }
            const auto there = block(second);
            if (partOf[here.front()] == partOf[there.back()]) {
                continue;
            }
            const auto products = of.search.products(queries, gather(of.rows, there));
            if (!products) {
                return tl::unexpected(products.error());
            }
            for (std::size_t i = 0; i < here.size(); ++i) {
                for (std::size_t j = first == second ? i + 1 : 0; j < there.size();) {
                    const bool isInside = partOf[here[i]] == partOf[there[j]];
                    const TreeEdge edge =
                        shortestTo(of, partOf, here[i], there, products->row(i), j);
                    if (!isInside) {
                        take(edge);
                    }
                }
            }
        }
        progress.report(first + here.size(), order.size(), "joining groups");
    }
    return {};
}

/// The shortest edge out of each part, and what they join (a round of Boruvka's algorithm).
Status joinNearestParts(const PartsOfRows& of, const Progress& progress) {
    std::vector<TreeEdge> nearest(of.parts.count(), kNoEdge);
    const RowNumbers partOf = of.parts.numbers();
    auto looked = forEachShortest(of, partOf, progress, [&](const TreeEdge& edge) {
        for (const std::uint32_t part : {partOf[edge.from], partOf[edge.to]}) {
            if (edge.distance < nearest[part].distance) {
                nearest[part] = edge;
            }
        }
    });
    if (looked) {
        of.parts.joinByShortest(std::move(nearest), of.tree);
    }
    return looked;
}

/// The shortest edge between each two parts; those that hold all together are the tree's.
Status joinAllParts(const PartsOfRows& of, const Progress& progress) {
    const std::size_t count = of.parts.count();
    const RowNumbers partOf = of.parts.numbers();
    std::vector<TreeEdge> shortest(count * count, kNoEdge);
    auto looked = forEachShortest(of, partOf, progress, [&](const TreeEdge& edge) {
        const auto [low, high] = std::minmax(partOf[edge.from], partOf[edge.to]);
        TreeEdge& best = shortest[std::size_t{low} * count + high];
        if (edge.distance < best.distance) {
            best = edge;
        }
    });
    if (looked) {
        std::erase_if(shortest,
                      [](const TreeEdge& edge) { return edge.distance == kNoEdge.distance; });
        of.parts.joinByShortest(std::move(shortest), of.tree);
    }
    return looked;
}

/// Those of `members` that lie nearest to a mean, or all where they are few.
Result<RowNumbers>
nearestTo(std::span<const float> mean, const RowNumbers& members, const PartsOfRows& of) {
    constexpr std::size_t kMost = 2048;
    if (members.size() <= kMost) {
        return members;
    }
    EmbeddingMatrix query;
    query.append(mean);
    std::vector<std::pair<float, std::uint32_t>> byDistance;
    byDistance.reserve(members.size());
    constexpr std::size_t kBlock = 16'384;
    for (std::size_t first = 0; first < members.size(); first += kBlock) {
        const auto some =
            std::span(members).subspan(first, std::min(kBlock, members.size() - first));
        const auto products = of.search.products(query, gather(of.rows, some));
        if (!products) {
            return tl::unexpected(products.error());
        }
        for (std::size_t i = 0; i < some.size(); ++i) {
            byDistance.emplace_back(-products->row(0)[i], some[i]);
        }
    }
    std::ranges::nth_element(byDistance, byDistance.begin() + kMost);
    RowNumbers nearest;
    for (std::size_t i = 0; i < kMost; ++i) {
        nearest.push_back(byDistance[i].second);
    }
    return nearest;
}

Result<TreeEdge> shortestBetween(const PartsOfRows& of,
                                 std::span<const std::uint32_t> one,
                                 std::span<const std::uint32_t> other) {
    const auto products = of.search.products(gather(of.rows, one), gather(of.rows, other));
    if (!products) {
        return tl::unexpected(products.error());
    }
    TreeEdge best = kNoEdge;
    for (std::size_t i = 0; i < one.size(); ++i) {
        for (std::size_t j = 0; j < other.size(); ++j) {
            const float distance =
                reachability(distanceOf(products->row(i)[j]), of.cores[one[i]], of.cores[other[j]]);
            if (distance < best.distance) {
                best = {one[i], other[j], distance};
            }
        }
    }
    return best;
}

/// A round: the shortest edges of each part to those with the nearest means.
Status joinByNearestMeans(const PartsOfRows& of, const Progress& progress) {
    constexpr std::size_t kNear = 16;
    const RowNumbers partOf = of.parts.numbers();
    const std::vector<RowNumbers> members = membersOf(partOf, of.parts.count());
    const EmbeddingMatrix means = groupMeans(of.rows, partOf, of.parts.count());
    const std::size_t each = std::min(kNear + 1, members.size());
    const auto near = of.search.nearest(means, means, each);
    if (!near) {
        return tl::unexpected(near.error());
    }
    std::set<std::pair<std::uint32_t, std::uint32_t>> pairs;
    for (std::uint32_t i = 0; i < near->size(); ++i) {
        const auto part = static_cast<std::uint32_t>(i / each);
        if ((*near)[i].row != part) {
            pairs.insert(std::minmax(part, (*near)[i].row));
        }
    }
    std::vector<TreeEdge> edges;
    for (const auto& [one, other] : pairs) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        const auto ofOne = nearestTo(means.row(other), members[one], of);
        const auto ofOther = nearestTo(means.row(one), members[other], of);
        if (!ofOne || !ofOther) {
            return tl::unexpected(ofOne ? ofOther.error() : ofOne.error());
        }
        const auto edge = shortestBetween(of, *ofOne, *ofOther);
        if (!edge) {
            return tl::unexpected(edge.error());
        }
        edges.push_back(*edge);
        progress.report(edges.size(), pairs.size(), "joining groups");
    }
    of.parts.joinByShortest(std::move(edges), of.tree);
    return {};
}

} // namespace

Status joinExactly(const PartsOfRows& of, const Progress& progress) {
    constexpr std::size_t kMostParts = 4096; // a table of 200 MB
    while (of.parts.count() > 1) {
        auto joined = of.parts.count() > kMostParts ? joinNearestParts(of, progress)
                                                    : joinAllParts(of, progress);
        if (!joined) {
            return joined;
        }
    }
    return {};
}

Status joinByMeans(const PartsOfRows& of, const Progress& progress) {
    while (of.parts.count() > 1) {
        if (auto joined = joinByNearestMeans(of, progress); !joined) {
            return joined;
        }
    }
    return {};
}

} // namespace taxo

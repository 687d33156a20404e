// SPDX-License-Identifier: MIT
#include "core/structure/spanning_tree.h"

#include "core/base/assert.h"

#include <boost/pending/disjoint_sets.hpp>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace taxo {

namespace {

/// Points, and which are joined.
class Joined {
public:
    explicit Joined(std::size_t points)
        : m_rank(points), m_parent(points), m_sets(m_rank.data(), m_parent.data()) {
        for (std::uint32_t point = 0; point < points; ++point) {
            m_sets.make_set(point);
        }
    }

    std::uint32_t setOf(std::uint32_t point) { return m_sets.find_set(point); }

    /// False where they were joined already.
    bool join(std::uint32_t one, std::uint32_t other) {
        const std::uint32_t first = setOf(one);
        const std::uint32_t second = setOf(other);
        if (first == second) {
            return false;
        }
        m_sets.link(first, second);
        return true;
    }

private:
    std::vector<std::uint32_t> m_rank;
    std::vector<std::uint32_t> m_parent;
    boost::disjoint_sets<std::uint32_t*, std::uint32_t*> m_sets;
};

float distanceOf(float product) {
    return std::sqrt(std::max(0.0F, 2.0F - 2.0F * product));
}

} // namespace

std::vector<TreeEdge> spanningTree(std::size_t points, std::vector<TreeEdge> edges) {
    std::ranges::stable_sort(edges, {}, &TreeEdge::distance);
    Joined joined(points);
    std::vector<TreeEdge> tree;
    tree.reserve(points);
    for (const TreeEdge& edge : edges) {
        if (joined.join(edge.from, edge.to)) {
            tree.push_back(edge);
        }
    }
    return tree;
}

std::vector<float> coreDistances(const KnnGraph& graph, std::size_t minSamples) {
    TAXO_ASSERT(minSamples > 0 && minSamples <= graph.neighbors);
    std::vector<float> distances(graph.rows());
    for (std::size_t row = 0; row < graph.rows(); ++row) {
        distances[row] = distanceOf(graph.of(row)[minSamples - 1].product);
    }
    return distances;
}

namespace {

/// Who holds together so far, and how near to what is outside a part can be at most without the
/// graph knowing it.
struct Parts {
    Joined joined;
    std::vector<float> bounds; ///< of each set's first point
    std::size_t count;

    explicit Parts(const KnnGraph& graph)
        : joined(graph.rows()), bounds(graph.rows()), count(graph.rows()) {
        for (std::size_t row = 0; row < graph.rows(); ++row) {
            bounds[row] = distanceOf(graph.of(row).back().product);
        }
    }

    void join(std::uint32_t one, std::uint32_t other) {
        const float bound = std::min(bounds[joined.setOf(one)], bounds[joined.setOf(other)]);
        count -= joined.join(one, other) ? 1U : 0U;
        bounds[joined.setOf(one)] = bound;
    }
};

float reachability(float distance, float oneCore, float otherCore) {
    return std::max({distance, oneCore, otherCore});
}

/// Joins by edges of the graph that are certainly the shortest ones out of one of their ends: no
/// pair that the graph does not hold is nearer than the last neighbour of either.
void joinByGraph(const KnnGraph& graph,
                 std::span<const float> cores,
                 Parts& parts,
                 std::vector<TreeEdge>& tree) {
    std::vector<TreeEdge> edges;
    edges.reserve(graph.matches.size());
    for (std::uint32_t row = 0; row < graph.rows(); ++row) {
        for (const RowMatch& match : graph.of(row)) {
            edges.push_back(
                {row,
                 match.row,
                 reachability(distanceOf(match.product), cores[row], cores[match.row])});
        }
    }
    std::ranges::stable_sort(edges, {}, &TreeEdge::distance);
    for (const TreeEdge& edge : edges) {
        const std::uint32_t one = parts.joined.setOf(edge.from);
        const std::uint32_t other = parts.joined.setOf(edge.to);
        if (one != other && edge.distance <= std::max(parts.bounds[one], parts.bounds[other])) {
            parts.join(one, other);
            tree.push_back(edge);
        }
    }
}

/// Looks at all pairs of rows, each once, block by block: `look(row, other, distance)`.
template <class Look>
Status forEachPair(const EmbeddingMatrix& rows,
                   BatchSearch& search,
                   const Progress& progress,
                   const Look& look) {
    constexpr std::size_t kBlock = 512;
    const auto block = [&](std::size_t first) {
        const std::size_t some = std::min(kBlock, rows.rows() - first);
        EmbeddingMatrix copied(some, rows.dimension());
        const auto from = rows.values().subspan(first * rows.dimension(), some * rows.dimension());
        std::ranges::copy(from, copied.values().begin());
        return copied;
    };
    for (std::size_t first = 0; first < rows.rows(); first += kBlock) {
        const EmbeddingMatrix queries = block(first);
        for (std::size_t second = first; second < rows.rows(); second += kBlock) {
            if (progress.cancelled()) {
                return cancelledError();
            }
            const auto products = search.products(queries, block(second));
            if (!products) {
                return tl::unexpected(products.error());
            }
            for (std::size_t i = 0; i < products->rows(); ++i) {
                const auto row = products->row(i);
                for (std::size_t j = first == second ? i + 1 : 0; j < row.size(); ++j) {
                    look(static_cast<std::uint32_t>(first + i),
                         static_cast<std::uint32_t>(second + j),
                         row[j]);
                }
            }
        }
        progress.report(first + queries.rows(), rows.rows(), "joining groups");
    }
    return {};
}

/// The shortest edge out of each part, and what they join (a round of Boruvka's algorithm).
Status joinNearestParts(const EmbeddingMatrix& rows,
                        std::span<const float> cores,
                        BatchSearch& search,
                        const Progress& progress,
                        Parts& parts,
                        std::vector<TreeEdge>& tree) {
    const TreeEdge none{0, 0, std::numeric_limits<float>::infinity()};
    std::vector<TreeEdge> nearest(rows.rows(), none);
    std::vector<std::uint32_t> partOf(rows.rows());
    for (std::uint32_t row = 0; row < rows.rows(); ++row) {
        partOf[row] = parts.joined.setOf(row);
    }
    const auto looked = forEachPair(
        rows, search, progress, [&](std::uint32_t row, std::uint32_t other, float product) {
            if (partOf[row] == partOf[other]) {
                return;
            }
            const float distance = reachability(distanceOf(product), cores[row], cores[other]);
            for (const std::uint32_t part : {partOf[row], partOf[other]}) {
                if (distance < nearest[part].distance) {
                    nearest[part] = {row, other, distance};
                }
            }
        });
    if (!looked) {
        return looked;
    }
    std::ranges::stable_sort(nearest, {}, &TreeEdge::distance);
    for (const TreeEdge& edge : nearest) {
        if (edge.distance < none.distance &&
            parts.joined.setOf(edge.from) != parts.joined.setOf(edge.to)) {
            parts.join(edge.from, edge.to);
            tree.push_back(edge);
        }
    }
    return {};
}

/// The shortest edge between each two parts; those that hold all together are the tree's.
Status joinAllParts(const EmbeddingMatrix& rows,
                    std::span<const float> cores,
                    BatchSearch& search,
                    const Progress& progress,
                    Parts& parts,
                    std::vector<TreeEdge>& tree) {
    std::vector<std::uint32_t> number(rows.rows());
    std::vector<std::uint32_t> partOf(rows.rows());
    std::uint32_t count = 0;
    for (std::uint32_t row = 0; row < rows.rows(); ++row) {
        if (parts.joined.setOf(row) == row) {
            number[row] = count++;
        }
    }
    for (std::uint32_t row = 0; row < rows.rows(); ++row) {
        partOf[row] = number[parts.joined.setOf(row)];
    }
    const TreeEdge none{0, 0, std::numeric_limits<float>::infinity()};
    std::vector<TreeEdge> shortest(std::size_t{count} * count, none);
    const auto looked = forEachPair(
        rows, search, progress, [&](std::uint32_t row, std::uint32_t other, float product) {
            if (partOf[row] == partOf[other]) {
                return;
            }
            const auto [low, high] = std::minmax(partOf[row], partOf[other]);
            TreeEdge& edge = shortest[std::size_t{low} * count + high];
            const float distance = reachability(distanceOf(product), cores[row], cores[other]);
            if (distance < edge.distance) {
                edge = {row, other, distance};
            }
        });
    if (!looked) {
        return looked;
    }
    std::erase_if(shortest, [&](const TreeEdge& edge) { return edge.distance == none.distance; });
    std::ranges::stable_sort(shortest, {}, &TreeEdge::distance);
    for (const TreeEdge& edge : shortest) {
        if (parts.joined.join(edge.from, edge.to)) {
            tree.push_back(edge);
        }
    }
    return {};
}

} // namespace

Result<std::vector<TreeEdge>> reachabilityTree(const EmbeddingMatrix& rows,
                                               const KnnGraph& graph,
                                               std::size_t minSamples,
                                               BatchSearch& search,
                                               const Progress& progress) {
    std::vector<TreeEdge> tree;
    if (graph.rows() == 0) {
        return tree;
    }
    const auto cores = coreDistances(graph, minSamples);
    Parts parts(graph);
    joinByGraph(graph, cores, parts, tree);
    constexpr std::size_t kMostParts = 4096; // a table of 200 MB
    while (parts.count > kMostParts) {
        if (auto joined = joinNearestParts(rows, cores, search, progress, parts, tree); !joined) {
            return tl::unexpected(std::move(joined).error());
        }
    }
    if (parts.count > 1) {
        if (auto joined = joinAllParts(rows, cores, search, progress, parts, tree); !joined) {
            return tl::unexpected(std::move(joined).error());
        }
    }
    std::ranges::stable_sort(tree, {}, &TreeEdge::distance);
    return tree;
}

} // namespace taxo

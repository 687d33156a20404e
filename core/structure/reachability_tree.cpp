// SPDX-License-Identifier: MIT
#include "core/structure/reachability_tree.h"

#include "core/base/assert.h"
#include "core/structure/join_parts_private.h"
#include "core/structure/rows_private.h"

#include <algorithm>
#include <cstdint>
#include <limits>
#include <utility>

namespace taxo {

std::vector<float> coreDistances(const KnnGraph& graph, std::size_t minSamples) {
    TAXO_ASSERT(minSamples > 0 && minSamples <= graph.neighbors);
    std::vector<float> distances(graph.rows());
    for (std::size_t row = 0; row < graph.rows(); ++row) {
        distances[row] = distanceOf(graph.of(row)[minSamples - 1].product);
    }
    return distances;
}

namespace {

std::vector<TreeEdge> edgesOf(const KnnGraph& graph, std::span<const float> cores) {
    std::vector<TreeEdge> edges;
    edges.reserve(graph.matches.size());
    for (std::uint32_t row = 0; row < graph.rows(); ++row) {
        for (const RowMatch& match : graph.of(row)) {
            const float distance = distanceOf(match.product);
            edges.push_back({row, match.row, reachability(distance, cores[row], cores[match.row])});
        }
    }
    return edges;
}

/// No pair that an exact graph does not hold is nearer than the last neighbour of either.
std::vector<float> boundsOf(const KnnGraph& graph) {
    std::vector<float> bounds(graph.rows());
    for (std::size_t row = 0; row < graph.rows(); ++row) {
        bounds[row] = distanceOf(graph.of(row).back().product);
    }
    return bounds;
}

} // namespace

Result<std::vector<TreeEdge>> reachabilityTree(const EmbeddingMatrix& rows,
                                               const KnnGraph& graph,
                                               BatchSearch& search,
                                               const ReachabilityOptions& options,
                                               const Progress& progress) {
    std::vector<TreeEdge> tree;
    if (graph.rows() == 0) {
        return tree;
    }
    TAXO_ASSERT(graph.rows() == rows.rows());
    if (auto fit = checkRows(rows); !fit) {
        return tl::unexpected(std::move(fit).error());
    }
    const bool isExact = graph.recall == 1.0F && rows.rows() <= options.exactRows;
    const auto cores = coreDistances(graph, options.minSamples);
    Parts parts(isExact ? boundsOf(graph)
                        : std::vector<float>(rows.rows(), std::numeric_limits<float>::infinity()));
    parts.joinByKnown(edgesOf(graph, cores), tree);
    const PartsOfRows rest{rows, cores, search, parts, tree};
    if (auto joined = isExact ? joinExactly(rest, progress) : joinByMeans(rest, progress);
        !joined) {
        return tl::unexpected(std::move(joined).error());
    }
    std::ranges::stable_sort(tree, {}, &TreeEdge::distance);
    return tree;
}

} // namespace taxo

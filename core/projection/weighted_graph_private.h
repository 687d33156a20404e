// SPDX-License-Identifier: MIT
#pragma once

#include "core/search/knn_graph.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <numeric>
#include <span>
#include <vector>

namespace taxo::detail {

/// A neighbour of a row and how much it is one.
struct Edge {
    std::uint32_t to = 0;
    float weight = 0.0F;
};

/// A symmetric graph; each row's edges in order of their ends.
struct WeightedGraph {
    std::vector<std::size_t> begins; ///< [rows + 1]
    std::vector<Edge> edges;

    std::size_t rows() const { return begins.empty() ? 0 : begins.size() - 1; }

    std::span<const Edge> of(std::size_t row) const {
        return {edges.data() + begins[row], begins[row + 1] - begins[row]};
    }
};

/// The graph with a weight for each neighbour of each row, `weights` in the order of its matches,
/// and where two rows are neighbours of each other `join(one weight, the other)`, which must not
/// mind the order; 0 stands for a way that is not there.
template <class Join>
WeightedGraph
symmetric(const KnnGraph& graph, const std::vector<float>& weights, const Join& join) {
    WeightedGraph made; // counted first: no list of each row, and no room to grow
    std::vector<std::size_t> ends(graph.rows() + 1);
    for (std::size_t i = 0; i < weights.size(); ++i) {
        ++ends[i / graph.neighbors + 1];
        ++ends[graph.matches[i].row + 1];
    }
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    made.begins = ends;
    made.edges.resize(2 * weights.size());
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const auto row = static_cast<std::uint32_t>(i / graph.neighbors);
        const std::uint32_t to = graph.matches[i].row;
        made.edges[ends[row]++] = {to, weights[i]};
        made.edges[ends[to]++] = {row, weights[i]};
    }
    std::size_t kept = 0;
    for (std::size_t row = 0; row < graph.rows(); ++row) {
        const std::size_t end = made.begins[row + 1];
        const std::span own(made.edges.data() + made.begins[row], end - made.begins[row]);
        std::ranges::sort(own, {}, &Edge::to);
        made.begins[row] = kept;
        for (std::size_t i = 0; i < own.size(); ++i) {
            const Edge one = own[i];
            const bool isMutual = i + 1 < own.size() && own[i + 1].to == one.to;
            made.edges[kept++] = {one.to, join(one.weight, isMutual ? own[i + 1].weight : 0.0F)};
            i += isMutual ? 1 : 0;
        }
    }
    made.begins[graph.rows()] = kept;
    made.edges.resize(kept);
    return made;
}

} // namespace taxo::detail

// SPDX-License-Identifier: MIT
#pragma once

#include "core/search/knn_graph.h"

#include <algorithm>
#include <cstddef>
#include <cstdint>
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
    std::vector<std::vector<Edge>> edges(graph.rows());
    for (std::size_t i = 0; i < weights.size(); ++i) {
        const auto row = static_cast<std::uint32_t>(i / graph.neighbors);
        edges[row].push_back({graph.matches[i].row, weights[i]});
        edges[graph.matches[i].row].push_back({row, weights[i]});
    }
    WeightedGraph made;
    made.begins.reserve(graph.rows() + 1);
    for (std::vector<Edge>& own : edges) {
        made.begins.push_back(made.edges.size());
        std::ranges::sort(own, {}, &Edge::to);
        for (std::size_t i = 0; i < own.size(); ++i) {
            const bool isMutual = i + 1 < own.size() && own[i + 1].to == own[i].to;
            made.edges.push_back(
                {own[i].to, join(own[i].weight, isMutual ? own[i + 1].weight : 0.0F)});
            i += isMutual ? 1 : 0;
        }
        std::vector<Edge>().swap(own);
    }
    made.begins.push_back(made.edges.size());
    return made;
}

} // namespace taxo::detail

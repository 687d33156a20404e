// SPDX-License-Identifier: MIT
#pragma once

#include "core/search/knn_graph.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo::detail {

/// A neighbour of a row and how much it is one: above 0, at most 1.
struct FuzzyEdge {
    std::uint32_t to = 0;
    float weight = 0.0F;
};

/// The fuzzy simplicial set of a kNN graph (UMAP, section 3.1): symmetric, each row's edges in
/// order of their ends.
struct FuzzyGraph {
    std::vector<std::size_t> begins; ///< [rows + 1]
    std::vector<FuzzyEdge> edges;

    std::size_t rows() const { return begins.empty() ? 0 : begins.size() - 1; }

    std::span<const FuzzyEdge> of(std::size_t row) const {
        return {edges.data() + begins[row], begins[row + 1] - begins[row]};
    }
};

/// From cosine distances, by umap-learn's rules: distances count from the nearest neighbour on, at
/// such a scale that all together weigh log2 of their number.
FuzzyGraph fuzzyGraph(const KnnGraph& graph);

} // namespace taxo::detail

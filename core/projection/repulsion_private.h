// SPDX-License-Identifier: MIT
#pragma once

#include "core/vectors/embedding_matrix.h"

#include <memory>

namespace taxo::detail {

/// What pushes the points of a t-SNE apart. Not const: keeps its room between rounds.
class Repulsion {
public:
    virtual ~Repulsion() = default;

    /// For each point the sum of (1 + d^2)^-2 * (point - other) over all others. Returns the sum of
    /// (1 + d^2)^-1 over all pairs, each both ways.
    virtual double compute(const EmbeddingMatrix& positions, EmbeddingMatrix& forces) = 0;
};

/// Each pair by itself.
std::unique_ptr<Repulsion> exactRepulsion(int threads);

/// By a tree of squares or cubes; one is seen as one point where it is less than half as wide as it
/// is away.
std::unique_ptr<Repulsion> treeRepulsion(int threads);

/// By charges on a grid, three nodes an interval, in two dimensions: intervals are at most 1 wide,
/// at least 50 of them each way.
std::unique_ptr<Repulsion> gridRepulsion(int threads);

} // namespace taxo::detail

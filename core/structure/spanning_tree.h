// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace taxo {

/// Two points and how far they are from each other.
struct TreeEdge {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    float distance = 0.0F;
};

/// The shortest edges that hold points together: `points` - 1 of them where `edges` connect all,
/// shortest first (Kruskal's algorithm); equal ones in the order of `edges`.
std::vector<TreeEdge> spanningTree(std::size_t points, std::vector<TreeEdge> edges);

} // namespace taxo

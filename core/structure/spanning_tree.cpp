// SPDX-License-Identifier: MIT
#include "core/structure/spanning_tree.h"

#include "core/structure/parts_private.h"

#include <algorithm>

namespace taxo {

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

} // namespace taxo

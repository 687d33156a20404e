// SPDX-License-Identifier: MIT
#pragma once

#include "core/structure/spanning_tree.h"

#include <boost/pending/disjoint_sets.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <utility>
#include <vector>

namespace taxo {

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

/// What holds together so far, and how near to a part what is outside of it can be at most without
/// an edge to it being known.
class Parts {
public:
    /// `bounds`: of each point, at least how far those are from it to which no edge is known.
    explicit Parts(std::vector<float> bounds)
        : m_joined(bounds.size()), m_bounds(std::move(bounds)), m_count(m_bounds.size()) {}

    std::size_t count() const { return m_count; }

    float boundOf(std::uint32_t point) { return m_bounds[m_joined.setOf(point)]; }

    /// False where they were joined already.
    bool join(std::uint32_t one, std::uint32_t other) {
        const float bound = std::min(boundOf(one), boundOf(other));
        if (!m_joined.join(one, other)) {
            return false;
        }
        m_bounds[m_joined.setOf(one)] = bound;
        --m_count;
        return true;
    }

    /// Of each point the number of its part, from 0 on.
    std::vector<std::uint32_t> numbers() {
        std::vector<std::uint32_t> number(m_bounds.size());
        std::uint32_t next = 0;
        for (std::uint32_t point = 0; point < number.size(); ++point) {
            if (m_joined.setOf(point) == point) {
                number[point] = next++;
            }
        }
        std::vector<std::uint32_t> numbers(m_bounds.size());
        for (std::uint32_t point = 0; point < numbers.size(); ++point) {
            numbers[point] = number[m_joined.setOf(point)];
        }
        return numbers;
    }

    /// Joins by those edges that are certainly the shortest ones out of one of their ends.
    void joinByKnown(std::vector<TreeEdge> edges, std::vector<TreeEdge>& tree) {
        std::ranges::stable_sort(edges, {}, &TreeEdge::distance);
        for (const TreeEdge& edge : edges) {
            if (edge.distance <= std::max(boundOf(edge.from), boundOf(edge.to)) &&
                join(edge.from, edge.to)) {
                tree.push_back(edge);
            }
        }
    }

    /// Joins by edges among which is the shortest one out of each part that has any.
    void joinByShortest(std::vector<TreeEdge> edges, std::vector<TreeEdge>& tree) {
        std::ranges::stable_sort(edges, {}, &TreeEdge::distance);
        for (const TreeEdge& edge : edges) {
            if (join(edge.from, edge.to)) {
                tree.push_back(edge);
            }
        }
    }

private:
    Joined m_joined;
    std::vector<float> m_bounds; ///< of each set's first point
    std::size_t m_count;
};

/// The distance by mutual reachability (Campello, Moulavi, Sander 2013).
inline float reachability(float distance, float oneCore, float otherCore) {
    return std::max({distance, oneCore, otherCore});
}

} // namespace taxo

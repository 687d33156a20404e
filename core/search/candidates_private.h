// SPDX-License-Identifier: MIT
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <utility>
#include <vector>

namespace taxo::detail {

/// The rows with the largest products so far.
class Candidates {
public:
    explicit Candidates(std::size_t most) : m_most(most) { m_heap.reserve(most + 1); }

    void add(float product, std::uint64_t row) {
        if (m_heap.size() == m_most && !(product > m_heap.front().first)) {
            return;
        }
        m_heap.emplace_back(product, row);
        std::ranges::push_heap(m_heap, std::greater<>());
        if (m_heap.size() > m_most) {
            std::ranges::pop_heap(m_heap, std::greater<>());
            m_heap.pop_back();
        }
    }

    /// In no order.
    const std::vector<std::pair<float, std::uint64_t>>& all() const { return m_heap; }

private:
    std::size_t m_most;
    std::vector<std::pair<float, std::uint64_t>> m_heap; // the smallest first
};

/// So many are compared with the stored vectors for `count` neighbours.
inline std::size_t candidatesFor(std::size_t count) {
    return 3 * count + 30;
}

} // namespace taxo::detail

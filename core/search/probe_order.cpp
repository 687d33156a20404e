// SPDX-License-Identifier: MIT
#include "core/search/probe_order_private.h"

#include <algorithm>

namespace taxo::detail {

ProbeOrder::ProbeOrder(std::span<const float> centroids,
                       std::span<const float> query,
                       CpuLevel level) {
    const ScanKernel& kernel = scanKernelOf(level);
    m_left.resize(centroids.size() / query.size());
    for (std::size_t list = 0; list < m_left.size(); ++list) {
        m_left[list] = {
            kernel.floats(centroids.data() + list * query.size(), query.data(), query.size()),
            static_cast<std::uint32_t>(list)};
    }
    std::ranges::make_heap(m_left);
}

std::uint32_t ProbeOrder::next() {
    std::ranges::pop_heap(m_left);
    const std::uint32_t list = m_left.back().second;
    m_left.pop_back();
    return list;
}

} // namespace taxo::detail

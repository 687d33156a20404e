// SPDX-License-Identifier: MIT
#pragma once

#include "core/search/row_codec_private.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace taxo::detail {

/// The groups of an index, the one nearest to a query first; sorted only as far as it is asked.
class ProbeOrder {
public:
    /// `centroids`: [lists, padded dimension]; `query` padded.
    ProbeOrder(std::span<const float> centroids, std::span<const float> query, CpuLevel level);

    bool isAtEnd() const { return m_left.empty(); }

    std::uint32_t next();

private:
    std::vector<std::pair<float, std::uint32_t>> m_left; // a heap
};

} // namespace taxo::detail

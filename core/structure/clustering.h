// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace taxo {

/// Which points belong together.
struct Clustering {
    static constexpr std::int32_t kNoise = -1;

    std::vector<std::int32_t> clusters; ///< of each point: from 0 on, or kNoise
    std::vector<float> strengths;       ///< of each point: how surely it belongs there, 0 to 1
    /// One more than the largest number of a cluster.
    std::size_t count = 0;
};

/// Points in each cluster.
std::vector<std::size_t> sizesOf(const Clustering& clustering);

/// The share of points that are in none; 0 where there are no points.
double noiseShareOf(const Clustering& clustering);

} // namespace taxo

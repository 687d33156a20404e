// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <numeric>
#include <span>

namespace taxo {

/// In float, in eight sums side by side, which every processor adds at once: for inner loops over
/// vectors of unit length; exact sums: dot (normalise.h). Always in the same order. Spans of equal
/// length.
inline float quickDot(std::span<const float> a, std::span<const float> b) {
    constexpr std::size_t kLanes = 8;
    std::array<float, kLanes> sums{};
    std::size_t i = 0;
    for (; i + kLanes <= a.size(); i += kLanes) {
        for (std::size_t lane = 0; lane < kLanes; ++lane) {
            sums[lane] += a[i + lane] * b[i + lane];
        }
    }
    for (; i < a.size(); ++i) {
        sums[0] += a[i] * b[i];
    }
    return std::accumulate(sums.begin(), sums.end(), 0.0F);
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include <cmath>

namespace taxo {

/// Whether a coordinate of a map is a place. What lies farther out is nowhere, as NaN is, so that
/// squares and sums of those that remain are numbers.
inline bool isPlace(float coordinate) {
    constexpr float kFarthest = 1e15F;
    return std::abs(coordinate) < kFarthest; // false for NaN
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/vectors/embedding_matrix.h"

#include <array>
#include <optional>
#include <span>

namespace taxo {

/// The straight way across a map along which numbers of its points rise: the slope of the plane
/// (or, in space, the linear function) that they follow best, by least squares over all of them.
struct MapTrend {
    std::array<float, 3> from{}; ///< the third of maps in space only
    std::array<float, 3> to{};   ///< where numbers are larger
    double explained = 0.0;      ///< 0 to 1: share of the numbers' variance that it tells (R^2)
};

/// `positions` [points, 2 or 3], a number for each; NaN in either: the point does not count.
/// Through the middle of those that do, as long as nine tenths of them reach along it. Nothing
/// where they are fewer than four or lie in one place, or where all numbers are the same. Any
/// thread.
std::optional<MapTrend> trendOn(const EmbeddingMatrix& positions, std::span<const double> numbers);

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace taxo {

/// A line that never falls, through given points. A value.
struct RisingLine {
    std::vector<double> at;     ///< rising
    std::vector<double> values; ///< of each, not falling

    /// Straight between two points, level beyond the first and the last; NaN without points.
    double operator()(double x) const;
};

/// The rising line nearest to values in 0 to 1 by least squares: pool adjacent violators
/// (Ayer et al. 1955), equal x as one point of their mean, as scikit-learn's IsotonicRegression
/// with out_of_bounds="clip". O(n log n).
RisingLine fitIsotonic(std::span<const double> x, std::span<const double> values);

} // namespace taxo

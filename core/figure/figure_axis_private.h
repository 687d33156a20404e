// SPDX-License-Identifier: MIT
#pragma once

#include <string>

namespace taxo {

/// What of one axis is seen.
struct AxisRange {
    double least = 0.0;
    double most = 1.0;

    double width() const { return most - least; }

    /// With some room at both ends, also of a single value.
    AxisRange withRoom() const;
};

/// Between numbers on an axis: 1, 2 or 5 times a power of ten, some five of them. Of a range that
/// is wider than 0.
double stepFor(const AxisRange& range);

/// A number on an axis of such steps, never "-0".
std::string tickText(double number, double step);

} // namespace taxo

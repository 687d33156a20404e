// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/where_when.h"

#include <cmath>

namespace taxo {

/// Whether both are finite, and the latitude is within 90 and the longitude within 180 degrees.
inline bool isOnEarth(const GeoPoint& point) {
    return std::abs(point.latitude) <= 90.0 && std::abs(point.longitude) <= 180.0; // not of NaN
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>

namespace taxo {

/// Degrees, WGS 84.
struct GeoPoint {
    double latitude = 0.0;
    double longitude = 0.0;
    auto operator<=>(const GeoPoint&) const = default;
};

/// Where somebody was at a moment.
struct TrackPoint {
    std::int64_t at = 0; ///< seconds since 1970, UTC
    GeoPoint position;
    auto operator<=>(const TrackPoint&) const = default;
};

/// A moment by the clock of the place: seconds since 1970 as if that clock were UTC's, and by how
/// many seconds it is ahead of UTC where that is known.
struct LocalTime {
    std::int64_t seconds = 0;
    std::optional<std::int32_t> aheadOfUtc;
    auto operator<=>(const LocalTime&) const = default;

    /// ISO 8601: "2025-06-01T14:30:05", "2025-06-01T14:30:05+02:00".
    std::string text() const;
};

} // namespace taxo

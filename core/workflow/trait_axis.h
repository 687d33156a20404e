// SPDX-License-Identifier: MIT
#pragma once

#include "core/projection/map_trend.h"
#include "core/workflow/project_collection.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace taxo {

struct StructureTraits;

/// What a map is coloured by that shows where photographs lie along a trait's axis.
inline constexpr const char* kByTraitAxis = "trait axis";

/// Less of what a straight way across a map tells is no way.
inline constexpr double kLeastOfAxisOnMap = 0.05;

/// Where the points of a map lie along the axis that was fitted to a trait. The axis runs through
/// all dimensions of the embeddings; a map keeps neighbours and not directions, so that places
/// along it are colours, and `trend` is only the straight way across the map that follows them
/// best.
struct AxisOnMap {
    std::string trait;
    std::vector<double> places; ///< of each point; NaN: it was not measured
    std::size_t measured = 0;   ///< points that have one
    std::optional<MapTrend> trend;

    /// Whether the trend is worth an arrow.
    bool hasWay() const { return trend && trend->explained >= kLeastOfAxisOnMap; }
};

/// Of a trait for which there was enough (notEnough is empty); `items`, ascending, are those of the
/// rows that were measured. Some 50 ms for a million points.
AxisOnMap axisOnMap(const StructureTraits& found,
                    std::span<const std::int64_t> items,
                    const CollectionMap& map);

/// How far the map follows the axis, for a caption: "A straight way across the map tells 41 % of
/// where they lie along \"bill\" (R2)."
std::string captionOf(const AxisOnMap& axis);

} // namespace taxo

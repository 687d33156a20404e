// SPDX-License-Identifier: MIT
#pragma once

#include "core/projection/map_trend.h"
#include "core/workflow/project_collection.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

struct StructureAnswer;

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

/// `traits` must be an answer about a trait for which there was enough (notEnough is empty). Some
/// 50 ms for a million points.
AxisOnMap axisOnMap(const StructureAnswer& traits, const CollectionMap& map);

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/ids.h"
#include "core/base/result.h"
#include "core/base/uuid.h"
#include "core/collection/embeddings.h"
#include "core/collection/filter.h"
#include "core/collection/map_views.h"
#include "core/workflow/projection_options.h"

#include <array>
#include <optional>
#include <string>
#include <vector>

namespace taxo::ui {

/// All that makes a map look as somebody kept it.
struct MapViewState {
    Uuid map;                          ///< of none: it was not kept
    Filter filter = {};                ///< of the list, and of the map
    ProjectionOptions options = {};    ///< by which the map can be made again
    std::array<double, 3> center = {}; ///< as of a camera
    double height = 0.0;
    std::array<double, 4> turn = {};
    std::string colorBy = {};
    std::vector<std::string> hidden = {}; ///< entries of the legend that are left out
    std::vector<ItemId> selection = {};   ///< ascending
    Filter only = {};                     ///< of the map alone
    /// That the map was made of; none in views of earlier versions.
    std::optional<VectorKeyId> vectors = std::nullopt;
};

/// Under a name, for saveMapView.
MapView viewOf(const std::string& name, const MapViewState& state);

/// The way back; Corrupt where it is none that viewOf makes.
Result<MapViewState> stateOf(const MapView& view);

} // namespace taxo::ui

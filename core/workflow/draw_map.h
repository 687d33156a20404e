// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/figure/map_figure.h"
#include "core/taxonomy/rank.h"
#include "core/workflow/project_collection.h"
#include "core/workflow/trait_axis.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// How a map of a collection is drawn as a figure, and the words on it.
struct MapDrawing {
    FigureSize size;
    Ground ground = Ground::Light;
    std::string title;
    std::string caption;    ///< all of it: see captionOf (map_facts.h)
    std::string colorTitle; ///< over the legend: "Family"
    bool hasLegend = true;
    std::string stateTitle = "Review";                                     ///< over the shapes
    std::array<std::string, 3> states = {"new", "suggested", "confirmed"}; ///< by ItemStatus
    std::string without = "unknown"; ///< in the legend: of no class
    /// In the legend: a value of items in words ("verified" as "confirmed"); none: as it is.
    std::function<std::string(const std::string& value)> valueText = nullptr;
    std::vector<Rank> names; ///< of regions on the map, from wide to fine; no kingdoms
    /// Of each point, not 0: it is left out, of the legend too. Empty: none is.
    std::vector<std::uint8_t> isHidden;
    std::optional<MapWindow> window; ///< of two dimensions: this part
    ViewAngles view;                 ///< of three dimensions
    /// In place of `colorBy`: where the points lie along a trait's axis, with its way across a map
    /// of two dimensions as an arrow of this name.
    std::shared_ptr<const AxisOnMap> axis = nullptr;
    std::string axisText;
    /// Of three dimensions, in place of `view`: unit vectors to the right, up and to the eye.
    std::optional<std::array<std::array<float, 3>, 3>> axes;
};

/// Draws it into a PNG, SVG or PDF file (writeMapFigure): circles for what people confirmed,
/// squares for what the machine suggests, triangles for the rest; circles for all where there are
/// too many, or where nothing else is to be told apart.
/// `colorBy` as of colorMap. Reads what is known of the points now: some 4 s for a million.
/// InvalidInput where no point is left to be drawn. Any thread.
Status drawMap(const Collection& collection,
               const CollectionMap& map,
               const std::string& colorBy,
               const MapDrawing& drawing,
               const std::filesystem::path& file,
               const Progress& progress = {});

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/figure/density.h"
#include "core/figure/figure_file.h"
#include "core/figure/orthographic.h"
#include "core/figure/palette.h"
#include "core/figure/styled_text.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// How a point is drawn: what a person said, what the model says, what nobody knows.
enum class PointShape : std::uint8_t { Circle, Square, Triangle };

struct LegendEntry {
    StyledText text;
    Color color;
    PointShape shape = PointShape::Circle;
    std::size_t count = 0; ///< of points
};

/// A part of the legend. Entries that have no room are counted in a line: "and 12 more".
struct LegendSection {
    StyledText title;
    std::vector<LegendEntry> entries;                 ///< the most important first
    std::optional<LegendEntry> others = std::nullopt; ///< of no class; always there, the last
};

/// The scale of colours that are numbers (rampColor).
struct RampScale {
    StyledText title;
    double least = 0.0;
    double most = 1.0;
    bool areDays = false; ///< numbers are seconds since 1970; told as days, "2025-06-01"
};

/// Names of one level of classes, put where each class is densest.
struct RegionLevel {
    std::vector<std::uint32_t> regions; ///< of each point, kNoClass for none
    std::vector<StyledText> names;      ///< of each class
};

/// From one place of a map to another, with a word at its end.
struct MapArrow {
    std::array<float, 2> from{};
    std::array<float, 2> to{};
    StyledText text;
};

/// A map for print and talks, from plain arrays. What is not given is not drawn.
struct MapFigure {
    std::span<const float> positions;   ///< x, y or x, y, z of each point; NaN: it is not drawn
    std::size_t dimensions = 2;         ///< 2 or 3
    std::span<const Color> colors;      ///< of each point
    std::span<const PointShape> shapes; ///< of each point; empty: circles
    std::vector<RegionLevel> regions;   ///< coarse to fine
    std::optional<MapArrow> arrow = std::nullopt; ///< of two dimensions
    StyledText title;
    std::string caption; ///< the method, what was left out, how far it can be believed
    std::vector<LegendSection> legend;
    std::optional<RampScale> ramp;
    Ground ground = Ground::Light;
    ViewAngles view; ///< of three dimensions
    /// Of two dimensions: only this part of the map, and what the page has room for beside it.
    std::optional<MapWindow> window = std::nullopt;
};

/// More points than these are one embedded picture, in SVG and PDF too, where text, legend and
/// frame stay vectors. All of them are round then, whatever their shape.
inline constexpr std::size_t kMostVectorPoints = 20'000;

/// Draws the map into a PNG, SVG or PDF file, by the ending of its name. Both axes have one scale.
/// Points are drawn in an order drawn by lot, so that no class hides another, those of
/// unknownColor first, and of three dimensions the farthest first, smaller and fainter. Where
/// points are many, density and mean colour are drawn as `drawDensity` does. The same figure gives
/// the same bytes where the same fonts are installed. InvalidInput for a size or an ending that is
/// none. A million points as PNG of 2400 x 1600 take some 2 s.
Status writeMapFigure(const MapFigure& figure,
                      const std::filesystem::path& file,
                      const FigureSize& size = {},
                      const Progress& progress = {});

} // namespace taxo

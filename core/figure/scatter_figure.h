// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/figure/figure_file.h"
#include "core/figure/map_figure.h"
#include "core/figure/palette.h"
#include "core/figure/styled_text.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// A point of a plane: a photograph, small and faint, or a mean, large.
struct ScatterPoint {
    std::array<float, 2> at{}; ///< NaN: it is not drawn
    Color color;
    PointShape shape = PointShape::Circle;
    bool isMean = false;
    StyledText name = {};    ///< written beside it where there is room
    std::uint32_t thing = 0; ///< what a mean stands for, in numbers of whoever draws (FigureSpot)
};

/// Joins two points of a panel.
struct ScatterLine {
    std::uint32_t from = 0;
    std::uint32_t to = 0;
    Color color;
};

/// A plane with its two axes.
struct ScatterPanel {
    std::string across;  ///< what the horizontal axis is
    std::string upwards; ///< and the vertical one
    std::vector<ScatterPoint> points;
    std::vector<ScatterLine> lines;
    bool hasOneScale = false; ///< both axes have the same: distances can be compared
    /// Of points in space as they are seen (orthographic.h): ends of the edges of their box, x, y,
    /// x, y each, drawn instead of numbers.
    std::vector<float> box = {};
};

/// Planes side by side for print, from plain arrays. What is not given is not drawn.
struct ScatterFigure {
    std::vector<ScatterPanel> panels; ///< at least one
    StyledText title;
    std::string caption;
    std::vector<LegendSection> legend;
    std::optional<RampScale> ramp;
    Ground ground = Ground::Light;
};

/// Draws the planes into a PNG, SVG or PDF file, by the ending of its name. Photographs are below,
/// lines above them, then means, then names. The same figure gives the same bytes where the same
/// fonts are installed. InvalidInput for a size or an ending that is none.
Status writeScatterFigure(const ScatterFigure& figure,
                          const std::filesystem::path& file,
                          const FigureSize& size = {});

} // namespace taxo

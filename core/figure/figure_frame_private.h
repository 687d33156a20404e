// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/figure_file_private.h"
#include "core/figure/map_drawing_private.h"
#include "core/figure/map_figure.h"

#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// What stands about the data of a figure.
struct FigureFrame {
    const StyledText& title;
    const std::string& caption;
    const std::vector<LegendSection>& legend;
    const std::optional<RampScale>& ramp;
    Ground ground;
};

/// Paints the ground, the title above, the caption below and the legend at the right; what is left
/// is for the data.
Area drawFrame(const FigurePage& page, const FigureFrame& frame);

} // namespace taxo

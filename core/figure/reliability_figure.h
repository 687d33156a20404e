// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/figure/figure_file.h"
#include "core/figure/figure_picture.h"
#include "core/figure/map_figure.h"
#include "core/figure/palette.h"
#include "core/figure/styled_text.h"

#include <cstddef>
#include <filesystem>
#include <string>
#include <vector>

namespace taxo {

/// Names of nearly the same score: how often they were right.
struct ReliabilityMark {
    double score = 0.0; ///< the mean, 0 to 1
    double right = 0.0; ///< the share
    double low = 0.0;   ///< of the share's interval
    double high = 1.0;
    std::size_t photographs = 0;
};

/// One diagram: of a rank, or of a clade.
struct ReliabilityPanel {
    StyledText name;
    Color color;
    std::vector<ReliabilityMark> marks;
};

/// Reliability diagrams side by side for print, from plain arrays: the share right over the score,
/// with intervals, larger marks for more photographs, and the line on which scores are chances.
struct ReliabilityFigure {
    std::vector<ReliabilityPanel> panels; ///< at least one
    std::string across;                   ///< "Score"
    std::string upwards;                  ///< "Share right"
    StyledText title = {};
    std::string caption = {};
    Ground ground = Ground::Light;
};

/// Into a PNG, SVG or PDF file, by the ending of its name. InvalidInput for a size or an ending
/// that is none.
Status writeReliabilityFigure(const ReliabilityFigure& figure,
                              const std::filesystem::path& file,
                              const FigureSize& size = {});
/// For a screen.
Result<FigurePicture> pictureOf(const ReliabilityFigure& figure, const FigureSize& size);

} // namespace taxo

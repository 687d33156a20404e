// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/figure/figure_file.h"
#include "core/figure/palette.h"
#include "core/figure/styled_text.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

namespace taxo {

/// A photograph on a film.
struct FilmFrame {
    int width = 0;
    int height = 0;
    std::vector<std::uint8_t> pixels; ///< [height, width, 3]: red, green, blue; empty: not there
    double at = 0.0;                  ///< along the axis, finite
    StyledText name = {};             ///< below it
};

/// Photographs in a row, each joined to its place on the axis below them.
struct FilmFigure {
    std::vector<FilmFrame> frames; ///< at least one; ascending along the axis
    std::string axis;              ///< what it is
    StyledText title;
    std::string caption;
    Ground ground = Ground::Light;
};

/// A page that a film of some twelve photographs fills.
inline constexpr FigureSize kFilmSize{.width = 2400, .height = 800};

/// Draws the film into a PNG, SVG or PDF file, by the ending of its name. Of a photograph the
/// middle is seen, as a square. InvalidInput for a size or an ending that is none.
Status writeFilmFigure(const FilmFigure& figure,
                       const std::filesystem::path& file,
                       const FigureSize& size = kFilmSize);

} // namespace taxo

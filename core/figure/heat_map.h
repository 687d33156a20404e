// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/box.h"
#include "core/base/result.h"
#include "core/figure/figure_file.h"
#include "core/figure/palette.h"
#include "core/figure/styled_text.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// What of a picture speaks for one thing (above 0) and what for another (below), by squares of a
/// grid that lies over it.
struct HeatMap {
    int side = 0;              ///< squares in a row, and rows
    std::vector<float> values; ///< [side, side], rows from the top; finite
    /// Where the grid lies, in shares of the picture; beyond 0 to 1 there is no picture, and of the
    /// picture outside it nothing is known.
    Box frame;

    /// At a point in shares of the picture, linear between the middles of squares, as at the edge
    /// beyond the outer ones; nothing outside the frame.
    std::optional<float> at(double x, double y) const;
};

/// Blue of what speaks for the first, orange of what speaks for the second: told apart by the
/// colour-blind, too (Okabe and Ito 2008).
inline constexpr Color kForFirst{0, 114, 178};
inline constexpr Color kForSecond{230, 120, 0};

/// A ninth of a picture.
struct PicturePlace {
    int row = 1; ///< 0: above, 2: below
    int column = 1;
    auto operator<=>(const PicturePlace&) const = default;
};

/// Where what speaks most for the first (or the second) lies, by the middle of its square; nothing
/// where nothing in the picture speaks for it.
std::optional<PicturePlace> strongestPlace(const HeatMap& map, bool forFirst);

/// To lay over the picture, [height, width, 4]: blue, green, red, alpha, multiplied by alpha. As
/// opaque as a point speaks for one of both, the strongest of all by `opacity` (0 to 1). Outside
/// the frame the picture is dimmed.
std::vector<std::uint8_t> heatPixels(const HeatMap& map, int width, int height, double opacity);

/// A picture under its heat map, with what the colours stand for.
struct HeatFigure {
    int width = 0; ///< of the picture
    int height = 0;
    std::vector<std::uint8_t> pixels; ///< [height, width, 3]: red, green, blue
    HeatMap heat;
    double opacity = 0.7;
    StyledText title;
    StyledText first; ///< what each colour speaks for
    StyledText second;
    std::string caption;
    Ground ground = Ground::Light;
};

/// Draws it into a PNG, SVG or PDF file, by the ending of its name: the picture beside itself under
/// the map. InvalidInput for a size or an ending that is none.
Status writeHeatFigure(const HeatFigure& figure,
                       const std::filesystem::path& file,
                       const FigureSize& size = {});

} // namespace taxo

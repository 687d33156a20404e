// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/figure/figure_file.h"
#include "core/figure/map_figure.h"
#include "core/figure/palette.h"
#include "core/figure/styled_text.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

namespace taxo {

/// Two parts of a dendrogram become one; numbered as scipy's: things from 0 on, then merges.
struct JoinedParts {
    std::uint32_t first = 0;
    std::uint32_t second = 0;
    double height = 0.0;
};

/// What a taxonomy says of each thing at one rank, beside the dendrogram.
struct TaxonStrip {
    StyledText name;
    std::vector<Color> colors; ///< of each thing
};

/// Distances between taxa as a heat map, with their dendrogram at the left and what the taxonomy
/// says at the right. What is not given is not drawn.
struct DistanceFigure {
    std::vector<StyledText> names; ///< of each thing, at least two, in the order of the taxonomy
    std::function<double(std::size_t, std::size_t)> distance; ///< between two of them
    std::vector<JoinedParts> joined;                          ///< the dendrogram
    std::vector<TaxonStrip> strips;                           ///< from the coarsest rank on
    std::string scale; ///< what the numbers are: "1 - cosine"
    StyledText title;
    std::string caption;
    std::vector<LegendSection> legend;
    Ground ground = Ground::Light;
};

/// Things in an order that the dendrogram allows, of these the one that follows the numbers of
/// things as far as it can.
std::vector<std::uint32_t> leafOrder(const std::vector<JoinedParts>& joined);

/// Draws the figure into a PNG, SVG or PDF file, by the ending of its name. Names are left out
/// where they would be too small to read; the heat map is one embedded picture. InvalidInput for a
/// size or an ending that is none. 2,000 taxa: a second.
Status writeDistanceFigure(const DistanceFigure& figure,
                           const std::filesystem::path& file,
                           const FigureSize& size = {});

} // namespace taxo

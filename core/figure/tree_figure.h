// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/figure/figure_file.h"
#include "core/figure/map_figure.h"
#include "core/figure/tree_drawing.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// A tree for print and talks. What is not given is not drawn.
struct TreeFigure {
    Tree tree;
    TreeLayoutKind kind = TreeLayoutKind::Sunburst;
    std::vector<float> weights;              ///< as layoutTree takes them
    std::vector<std::uint32_t> itemsBefore;  ///< as TreeSight
    std::vector<CladeCounts::Counts> counts; ///< likewise
    TreeLight light;
    std::optional<CladeShare> coloring; ///< as TreeSight
    std::optional<TreeView> view;       ///< what a window shows; else all of it
    StyledText title;
    std::string caption;
    std::string life; ///< as TreeSight
    std::vector<LegendSection> legend;
    std::optional<RampScale> ramp; ///< of a colouring that is a share
    Ground ground = Ground::Light;
};

/// Photographs before each node, one entry more, from what each clade has of them.
std::vector<std::uint32_t> photographsBefore(const Tree& tree,
                                             std::span<const CladeCounts::Counts> counts);

/// The largest clades with their colours, and how many photographs, or without a collection tips,
/// each has.
LegendSection cladeLegend(const TreeFigure& figure, StyledText title);

/// Draws the tree into a PNG, SVG or PDF file, by the ending of its name: the same shapes and names
/// as on the screen, as vectors in SVG and PDF. A phylogram has a scale of its branch lengths. The
/// same figure gives the same bytes where the same fonts are installed. InvalidInput for a size or
/// an ending that is none. A second for a million nodes.
Status writeTreeFigure(const TreeFigure& figure,
                       const std::filesystem::path& file,
                       const FigureSize& size = {});

} // namespace taxo

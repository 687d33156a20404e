// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/figure/distance_figure.h"
#include "core/figure/figure_picture.h"
#include "core/figure/orthographic.h"
#include "core/figure/palette.h"
#include "core/figure/scatter_figure.h"
#include "core/taxonomy/rank.h"
#include "core/workflow/structure_between.h"
#include "core/workflow/structure_question.h"
#include "core/workflow/structure_traits.h"
#include "core/workflow/structure_variants.h"

#include <array>
#include <cstdint>
#include <filesystem>
#include <string>

namespace taxo {

/// What is written beside the data, for who draws in another language; what is empty is in English.
struct StructureFigureWords {
    std::string firstDirection;
    std::string secondDirection;
    std::string across;
    std::string space; ///< below the view of both directions and the one across
    std::string position;
    std::string predicted;
    std::array<std::string, kRanks> ranks;
};

struct StructureFigureStyle {
    std::string title;   ///< empty: what it shows
    std::string caption; ///< empty: how it was made, and the numbers
    Ground ground = Ground::Light;
    std::uint64_t seed = 1; ///< that the numbers were drawn by: for the caption
    ViewAngles view = {};   ///< of variants in space: across is upwards
    bool isBare = false;    ///< without title and caption, for a screen that has them beside it
    StructureFigureWords words = {};
};

// Each needs an answer of which `notEnough` is empty. Where a figure gives back what was pointed
// out in it, taxa are numbers as of the answer: of groups.taxa, or of `species` of variants.

/// Distances of prototypes with their dendrogram, and the ranks above; those below the coarsest
/// that say nothing are left out.
DistanceFigure
betweenFigure(const StructureBetween& found, Rank rank, const StructureFigureStyle& style);
/// Two directions between species, the first of them with the one across, and, unless it is bare,
/// all three as they are seen in space; the variants of a species joined. The first panel has the
/// means in the order of VariantSpace::marks, then the photographs in that of its rows.
ScatterFigure variantsFigure(const StructureVariants& found, const StructureFigureStyle& style);
/// The trait by position along its axis, and by what the other clades predict.
ScatterFigure traitsFigure(const StructureTraits& found, const StructureFigureStyle& style);

// The same as PNG, SVG or PDF. NotFound where there are not enough photographs.

Status drawBetween(const StructureBetween& found,
                   Rank rank,
                   const StructureFigureStyle& style,
                   const std::filesystem::path& file);
Status drawVariants(const StructureVariants& found,
                    const StructureFigureStyle& style,
                    const std::filesystem::path& file);
Status drawTraits(const StructureTraits& found,
                  const StructureFigureStyle& style,
                  const std::filesystem::path& file);

// Of an answer of any kind but Within and Classes, of which there is no figure: NotFound says so,
// too.

Status drawStructure(const StructureAnswer& answer,
                     const StructureFigureStyle& style,
                     const std::filesystem::path& file);
/// The same for a screen.
Result<FigurePicture> structurePicture(const StructureAnswer& answer,
                                       const StructureFigureStyle& style,
                                       const FigureSize& size);

} // namespace taxo

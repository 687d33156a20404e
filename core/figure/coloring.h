// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/map_figure.h"
#include "core/taxonomy/rank.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

/// Which class (a taxon of a rank, a camera, a cluster) each point belongs to: for colours, legends
/// and names on the map.
struct PointClasses {
    std::vector<std::uint32_t> classOf; ///< of each point; kNoClass: of none
    std::vector<StyledText> names;      ///< of each class; those with more points come first
    std::vector<std::size_t> counts;
    std::vector<Lineage> taxa; ///< of each class, down to its rank; empty where classes are no taxa
    std::size_t without = 0;   ///< points of no class
};

/// The taxa of a rank. `taxonOf` is of each point its row in `taxa`, or kNoClass. A point whose
/// taxon has no name at the rank is in none. A species is called by its binomial.
PointClasses
classesOfRank(std::span<const Lineage> taxa, std::span<const std::uint32_t> taxonOf, Rank rank);

/// One class for each value; a point whose value is empty is in none.
PointClasses classesOfValues(std::span<const std::string> values);
/// The same where `values` are all different and `valueOf` is of each point its row in them.
PointClasses classesOfValues(std::span<const std::string> values,
                             std::span<const std::uint32_t> valueOf);

/// Of each class: cladeColors by their points where they are taxa, else kindColors.
std::vector<Color> colorsOf(const PointClasses& classes, Ground ground);

/// Of each point the color of its class, or unknownColor.
std::vector<Color>
pointColors(const PointClasses& classes, std::span<const Color> colors, Ground ground);

/// One entry for each class and, where there are such, one for the points of none.
LegendSection legendOf(StyledText title,
                       const PointClasses& classes,
                       std::span<const Color> colors,
                       Ground ground);

/// A text as a number: NaN for an empty one and for "nan" in any case, infinite where it is too
/// large; nothing for what is no number. Blanks about it do not count.
std::optional<double> numberFrom(std::string_view text);

/// All texts as numbers; nothing where one of them is no number, or none says a finite one.
std::optional<std::vector<double>> numbersFrom(std::span<const std::string> texts);

/// Whether numbers are rather kinds (of a plot, a sex): whole ones, and at most twelve different
/// ones. What is not finite does not count.
bool areKinds(std::span<const double> numbers);

/// Points coloured by a number, and the scale of it.
struct NumberColors {
    std::vector<Color> colors;
    RampScale scale;
    std::size_t without = 0; ///< NaN or infinite: unknownColor
};

/// From the least number to the greatest.
NumberColors colorsOfNumbers(StyledText title, std::span<const double> numbers, Ground ground);

} // namespace taxo

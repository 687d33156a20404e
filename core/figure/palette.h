// SPDX-License-Identifier: MIT
#pragma once

#include "core/taxonomy/rank.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo {

/// A colour as screens have it (sRGB).
struct Color {
    std::uint8_t red = 0;
    std::uint8_t green = 0;
    std::uint8_t blue = 0;
    auto operator<=>(const Color&) const = default;
};

/// On which colours are seen: those of points keep their distance from it.
enum class Ground : std::uint8_t { Light, Dark };

/// Of what has no place in a legend: unknown, not sure, not selected.
Color unknownColor(Ground ground);

/// One for each taxon, those of one clade akin: each clade has its share of the circle of hues,
/// larger with more taxa in it; neighbours differ in lightness too, so that they are told apart
/// without seeing red or green. The same taxa in the same order, the same colours.
std::vector<Color> cladeColors(std::span<const Lineage> taxa, Ground ground);

/// For kinds without an order (cameras, clusters): the eight of Okabe and Ito (2008), which the
/// colour-blind tell apart; then again in other lightnesses.
std::vector<Color> kindColors(std::size_t count, Ground ground);

/// Even to the eye, also without colour vision: Cividis (Nunez, Anderton, Renslow 2018).
/// `share` from 0 to 1; outside is as at the ends, NaN as unknown.
Color rampColor(float share, Ground ground);

} // namespace taxo

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

/// On which colours are seen: those of points keep a contrast of 3 to 1 with it (WCAG 2.1, 1.4.11).
enum class Ground : std::uint8_t { Light, Dark };

/// White, and the nearly black that the colours are made for.
Color groundColor(Ground ground);

/// From 1 (the same) to 21 (black and white), by WCAG 2.1.
double contrastOf(Color one, Color other);

/// Of what has no place in a legend: unknown, not sure, not selected.
Color unknownColor(Ground ground);

/// One for each taxon, those of one clade akin: each clade has its share of the circle of hues
/// (Tennekes and de Jonge 2014), larger with more taxa in it or, where `weights` of each are given
/// (how many points it has), with more of those; neighbours differ in lightness too, and reds are
/// darker than greens, so that they are told apart without seeing red or green. The same taxa (and
/// weights), the same colours, in whatever order. A taxon without any name is unknown; of one that
/// is given several times the first counts. O(n log n): 100,000 in some 0.2 s.
std::vector<Color> cladeColors(std::span<const Lineage> taxa,
                               Ground ground,
                               std::span<const std::size_t> weights = {});

/// For kinds without an order (cameras, clusters): the eight hues of Okabe and Ito (2008) in
/// lightnesses that the colour-blind tell apart and the ground allows; then again in others.
std::vector<Color> kindColors(std::size_t count, Ground ground);

/// Even to the eye, also without colour vision: Cividis (Nunez, Anderton and Renslow 2018), without
/// the end that would vanish in the ground (2 to 1 is kept), larger always lighter. `share` from 0
/// to 1; outside is as at the ends, NaN as unknown.
Color rampColor(float share, Ground ground);

} // namespace taxo

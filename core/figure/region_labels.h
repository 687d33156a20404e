// SPDX-License-Identifier: MIT
#pragma once

#include "core/figure/density.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo {

/// Of a point that belongs to no class of a level.
inline constexpr std::uint32_t kNoClass = UINT32_MAX;

/// Where the name of a class (a taxon, a cluster) stands on a map: where the class is densest,
/// which is inside it even if its mean is not.
struct RegionPlace {
    std::uint32_t level = 0;  ///< 0 the coarsest
    std::uint32_t region = 0; ///< the class, of its level
    float x = 0.0F;
    float y = 0.0F;
    float reach = 0.0F;       ///< half of the class lies so near to it
    std::uint32_t points = 0; ///< of the class
};

/// The places of all classes of one level that have a point, in their order. `positions` holds x, y
/// of each point, `regions` the class of each, or kNoClass; points that have no place (isPlace) are
/// in none. A million points in 5,000 classes take some 0.1 s.
std::vector<RegionPlace> regionPlaces(std::span<const float> positions,
                                      std::span<const std::uint32_t> regions,
                                      std::uint32_t level);

/// How large a label is drawn, in pixels (or another unit), with the gap to its neighbours.
struct LabelSize {
    float width = 0.0F;
    float height = 0.0F;
};

/// A label that is shown: which place, and its rectangle, from the upper left corner of the
/// picture.
struct ShownLabel {
    std::size_t place = 0;
    float left = 0.0F;
    float top = 0.0F;
};

/// Which labels are shown where `window` fills a picture of `width` x `height` (in the unit of
/// `sizes`, one for each place). No two overlap, all are inside, and together they cover at most an
/// eighth of it. Coarse levels and larger
/// classes come first. Those of finer levels appear as soon as half of the class is drawn as wide
/// as its name, so that they come with zooming in, and a coarse one goes when its class has
/// outgrown the picture. A small move of the window changes little. 10,000 places take some 2 ms.
std::vector<ShownLabel> chooseLabels(std::span<const RegionPlace> places,
                                     std::span<const LabelSize> sizes,
                                     const MapWindow& window,
                                     float width,
                                     float height);

} // namespace taxo

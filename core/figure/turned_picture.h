// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <span>

namespace taxo {

/// A small picture that is laid over a large one, turned: a name along a radius.
struct TurnedPicture {
    std::span<const std::uint32_t> pixels; ///< 0xAARRGGBB with its alpha multiplied in, in rows
    int width = 0;
    int height = 0;
    double sharpness = 1.0; ///< so many of its pixels for one of the large one
    double x = 0.0;         ///< of the middle of its left edge, in pixels of the large one
    double y = 0.0;
    double angle = 0.0; ///< radians clockwise, about that point
};

/// Lays it over `pixels`, 0xffRRGGBB in rows of `width`; what lies beside them is left out. Between
/// its pixels colours are mixed (bilinear); its outermost ones should be clear, for there it ends.
/// Some 10 ns for each pixel that is covered: QPainter takes ten times as long, and wakes threads.
void layTurned(std::span<std::uint32_t> pixels, int width, int height, const TurnedPicture& laid);

} // namespace taxo

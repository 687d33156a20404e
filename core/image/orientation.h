// SPDX-License-Identifier: MIT
#pragma once

#include "core/image/image_buffer.h"

#include <cstdint>

namespace taxo {

/// How a camera held the picture: EXIF's tag 0x0112. The name says what has to be done to see it
/// upright, in EXIF's order 1 to 8; turns are clockwise.
enum class Orientation : std::uint8_t {
    Upright = 1,
    Mirror = 2,     ///< left becomes right
    Turn180 = 3,    ///
    Flip = 4,       ///< top becomes bottom
    Transpose = 5,  ///< rows become columns
    Turn90 = 6,     ///
    Transverse = 7, ///< rows become columns along the other diagonal
    Turn270 = 8     ///
};

/// What EXIF's number means; everything outside 1 to 8 is Upright, as readers agree.
Orientation orientationOfExif(int value);

/// Whether width and height change places.
bool swapsSides(Orientation orientation);

/// The picture turned upright: pixels are moved, never changed, whatever the format.
ImageBuffer turnUpright(ImageBuffer picture, Orientation orientation);

} // namespace taxo

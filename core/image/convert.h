// SPDX-License-Identifier: MIT
#pragma once

#include "core/image/image_buffer.h"

namespace taxo {

/// The picture as Rgb8, byte for byte what Pillow's convert("RGB") gives: alpha is dropped, a
/// palette looked up, 16-bit grey clipped at 255, CMYK by (255 - K)(255 - C) / 255 without a
/// colour profile. An Rgb8 picture is handed through.
ImageBuffer toRgb(ImageBuffer picture);

/// The picture on white paper: Rgba8 becomes Rgb8, GrayAlpha8 Gray8, a palette's entries are
/// composited in place; formats without alpha are handed through.
ImageBuffer overWhite(ImageBuffer picture);

/// Gray16 by its high byte; every other format is handed through.
ImageBuffer toEightBits(ImageBuffer picture);

} // namespace taxo

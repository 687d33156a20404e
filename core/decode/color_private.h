// SPDX-License-Identifier: MIT
#pragma once

#include "core/image/image_buffer.h"

#include <cstdint>
#include <span>

namespace taxo {

/// The picture as Rgb8 in sRGB for a screen, by its ICC profile where it has a usable one of its
/// own kind (RGB, grey, CMYK), else as it is.
ImageBuffer toScreenColors(ImageBuffer picture, std::span<const std::uint8_t> profile);

} // namespace taxo

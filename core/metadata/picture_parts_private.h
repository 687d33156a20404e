// SPDX-License-Identifier: MIT
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace taxo {

/// A photograph's file, cut into what belongs to the picture and what tells about it.
struct PictureParts {
    std::vector<std::span<const std::byte>> picture; ///< in order
    std::span<const std::byte> exif; ///< a TIFF structure, without "Exif\0\0"; empty: none
    int width = 0;                   ///< as coded, before orientation; 0 where unknown
    int height = 0;
};

/// Never reads outside of `file`, whatever it holds; what cannot be followed is picture.
PictureParts partsOf(std::span<const std::byte> file);

} // namespace taxo

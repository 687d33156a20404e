// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/image/image_buffer.h"
#include "core/image/orientation.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// What a camera writes beside the picture (EXIF 2.32).
struct PhotoDescription {
    std::string description; ///< ImageDescription
    std::string make;
    std::string model;
    std::string software;
    std::string date; ///< "2031:05:17 14:03:22", empty for none

    /// Degrees, south and west negative.
    struct Place {
        double latitude = 0.0;
        double longitude = 0.0;
    };

    std::optional<Place> place;
    Orientation orientation = Orientation::Upright; ///< what a reader has to do
};

/// The picture (Rgb8, not empty) as JPEG with 4:2:0 colours. `quality` from 1 to 100.
Result<std::vector<std::byte>>
encodeJpeg(const ImageBuffer& picture, const PhotoDescription& description, int quality);

/// The EXIF block alone, "Exif\0\0" included: little-endian, IFD0 with the EXIF and GPS ones.
std::vector<std::uint8_t> exifBlock(const PhotoDescription& description);

} // namespace taxo

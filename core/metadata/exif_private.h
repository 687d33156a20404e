// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/where_when.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace taxo {

struct ExifFacts {
    std::string camera;
    std::optional<LocalTime> takenAt;
    std::optional<GeoPoint> position;
    int orientation = 1; ///< 1 to 8; from 5 on width and height change places
};

/// From a TIFF structure as EXIF 2.32 has it. What is damaged is left out.
ExifFacts readExif(std::span<const std::byte> tiff);

} // namespace taxo

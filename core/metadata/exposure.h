// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"

#include <filesystem>
#include <optional>
#include <string>

namespace taxo {

/// How a photograph was taken, as its EXIF (2.32) tells; what it does not tell is not there.
struct Exposure {
    std::optional<double> seconds;        ///< that the shutter was open
    std::optional<double> fNumber;        ///< of the aperture
    std::optional<int> iso;               ///< sensitivity
    std::optional<double> focalLengthMm;  ///< of the lens
    std::optional<int> focalLength35Mm;   ///< of a lens with this view on a 36 x 24 mm frame
    std::optional<double> altitudeMeters; ///< above the sea, of the GPS
    std::optional<bool> flashFired;
    std::string lens;
    std::string software; ///< that wrote the file
};

/// Of the formats that examinePhoto finds EXIF in, without reading the pixels. Fails where the file
/// cannot be read; without EXIF nothing is there. Any thread; below a millisecond.
Result<Exposure> readExposure(const std::filesystem::path& file);

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/base/where_when.h"

#include <cstdint>
#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

struct GpxTrack {
    std::vector<TrackPoint> points; ///< by time
    std::size_t withoutTime = 0;    ///< points left out: they have no time
    std::size_t wrong = 0; ///< points left out: no position on Earth, or a time that is none
};

/// Reads the points of all tracks of a GPX file (topografix.com, 1.0 and 1.1), of at most 512 MiB.
/// Entities beyond XML's own five are not expanded. Corrupt where it is no XML, InvalidInput where
/// it is no GPX or no point has a time.
Result<GpxTrack> readGpx(const std::filesystem::path& file);
/// The same of a text; `name` is what errors call it.
Result<GpxTrack> readGpxText(std::string_view text, const std::string& name);

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/image/photo_decoder.h"

#include <cstdint>
#include <filesystem>
#include <vector>

namespace taxo::demo {

/// A photograph as side x side RGB pixels, its aspect ignored, as the `squash` transform sees it.
Result<std::vector<std::uint8_t>>
decodeSquare(const std::filesystem::path& file, int side, const PhotoDecoder& decoder);

} // namespace taxo::demo

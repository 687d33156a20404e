// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/box.h"
#include "core/base/digest.h"

#include <optional>
#include <string>

namespace taxo {

/// Pixels of the longer side of the small pictures that are kept: a tile's at 200 %.
inline constexpr int kThumbnailSide = 384;

/// Where a small picture lies below the folder of such: "ab/abcd...-384.jpg", by the digest of the
/// photograph's file and, for a part of it, by the part's shares in millionths.
std::string
thumbnailName(const Digest& bytes, const std::optional<Box>& region, int side = kThumbnailSide);

} // namespace taxo

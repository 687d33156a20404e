// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/box.h"
#include "core/image/image_buffer.h"

namespace taxo {

/// The pixels that a box covers at least half of in each direction, at least one; in the picture's
/// own format. A box that lies outside gives an empty picture.
ImageBuffer crop(const ImageBuffer& picture, const Box& box);

} // namespace taxo

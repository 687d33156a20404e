// SPDX-License-Identifier: MIT
#pragma once

#include "core/image/photo_decoder.h"

#include <memory>

namespace taxo {

/// The decoder behind the module's factory, by libjpeg-turbo, libpng, libwebp, libtiff, giflib,
/// libheif, LibRaw and Little CMS. The pixels equal Pillow's byte for byte (see decision record
/// 0005). Files of more than 2 GB are refused.
std::unique_ptr<PhotoDecoder> makePhotoFileDecoder();

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/image/preprocess.h"

namespace taxo {

struct PictureSize {
    int width = 0;
    int height = 0;
};

/// The whole resized picture, of which open_clip then cuts or pads a square. `spec` and size were
/// checked.
PictureSize resizedSize(PictureSize picture, const PreprocessSpec& spec);

/// Where a square of `side` begins in a resized picture that is at least as long, as open_clip cuts
/// it.
int cutBegins(int length, int side);
/// How many pixels stand before one that is shorter.
int paddingBefore(int length, int side);

} // namespace taxo

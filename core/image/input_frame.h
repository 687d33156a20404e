// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/box.h"
#include "core/image/preprocess.h"

namespace taxo {

/// Where the square that a model sees lies in an upright picture of this size, as `preprocess`
/// makes it: in shares of the picture's width and height. The whole picture for Squash; a part of
/// it where a square is cut out; beyond 0 to 1 where the picture is padded (Resize::Longest).
/// `width` and `height` are above 0 and passed `preprocess`.
Box inputFrame(int width, int height, const PreprocessSpec& spec);

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/cpu.h"
#include "core/image/image_buffer.h"
#include "core/image/preprocess.h"

#include <vector>

namespace taxo {

/// A part of a resized picture; it lies inside it.
struct ImageWindow {
    int left = 0;
    int top = 0;
    int width = 0;
    int height = 0;
};

/// The part `window` of the picture resized to width x height, byte for byte as Pillow's
/// Image.resize gives it in the picture's own mode: bytes in fixed point with a rounding between
/// the two passes, alpha premultiplied, 16-bit grey in double, palette and bilevel by nearest
/// pixel. Only what the window needs is computed. Equal on every CPU level.
/// Needs width and height of at least 1 and a picture that has pixels.
ImageBuffer resizeLikePillow(const ImageBuffer& picture,
                             int width,
                             int height,
                             ImageWindow window,
                             PreprocessSpec::Interpolation interpolation,
                             CpuLevel level = cpuLevel());

/// An Rgb8 picture as 3 planes of side x side floats from 0 to 255, by bilinear interpolation with
/// antialias in float32 as torch's F.interpolate does it, aspect ignored (times 255: divided by 255
/// it differs from torch by rounding only, 1e-6 or less).
std::vector<float> squashLikeTorch(const ImageBuffer& rgb, int side, CpuLevel level = cpuLevel());

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/image/input_frame.h"

#include "core/base/assert.h"
#include "core/image/preprocess_private.h"

namespace taxo {

namespace {

struct SeenStretch {
    double begin = 0.0;
    double length = 1.0;
};

/// Of a model's input along one side of the resized picture, in shares of that side.
SeenStretch stretchOf(int resized, int side) {
    const int begin = resized >= side ? cutBegins(resized, side) : -paddingBefore(resized, side);
    return {static_cast<double>(begin) / resized, static_cast<double>(side) / resized};
}

} // namespace

Box inputFrame(int width, int height, const PreprocessSpec& spec) {
    TAXO_ASSERT(width > 0 && height > 0);
    if (spec.transform == Transform::Squash) {
        return {};
    }
    const PictureSize size = resizedSize({width, height}, spec);
    const SeenStretch across = stretchOf(size.width, spec.side);
    const SeenStretch down = stretchOf(size.height, spec.side);
    return {across.begin, down.begin, across.length, down.length};
}

} // namespace taxo

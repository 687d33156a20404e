// SPDX-License-Identifier: MIT
#pragma once

#include "core/image/image_buffer.h"

#include <cstdint>

namespace taxo::test {

/// Bytes of a linear congruential generator, the same in tests/parity/make_image_reference.py.
inline ImageBuffer noisePicture(int width, int height, PixelFormat format, std::uint32_t seed) {
    ImageBuffer picture{width, height, format, {}, {}};
    picture.pixels.resize(static_cast<std::size_t>(height) * picture.rowBytes());
    std::uint32_t state = seed;
    for (auto& byte : picture.pixels) {
        state = (state * 1103515245U + 12345U) & 0x7FFFFFFFU;
        byte = static_cast<std::uint8_t>(state >> 16U);
    }
    return picture;
}

/// From black to white along the rows.
inline ImageBuffer gradientPicture(int width, int height) {
    ImageBuffer picture{width, height, PixelFormat::Rgb8, {}, {}};
    picture.pixels.resize(static_cast<std::size_t>(height) * picture.rowBytes());
    const auto last = static_cast<double>(picture.pixels.size() - 1);
    for (std::size_t i = 0; i < picture.pixels.size(); ++i) {
        picture.pixels[i] = static_cast<std::uint8_t>(static_cast<double>(i) * 255.0 / last);
    }
    return picture;
}

} // namespace taxo::test

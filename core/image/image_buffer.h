// SPDX-License-Identifier: MIT
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo {

/// How a pixel is stored. The two published transforms treat a picture by its own mode (open_clip
/// resizes before it converts to RGB), so the mode is kept until then. Names in brackets are
/// Pillow's.
enum class PixelFormat : std::uint8_t {
    Rgb8,       ///< [RGB] 3 bytes
    Gray8,      ///< [L] 1 byte
    GrayAlpha8, ///< [LA] 2 bytes
    Rgba8,      ///< [RGBA] 4 bytes, not premultiplied
    Palette8,   ///< [P] 1 byte into `palette`
    Bilevel8,   ///< [1] 1 byte, 0 or 255
    Gray16,     ///< [I;16] 2 bytes, native order
    Cmyk8       ///< [CMYK] 4 bytes, 0 is no ink
};

/// Bytes of one pixel.
constexpr std::size_t bytesOf(PixelFormat format) {
    switch (format) {
    case PixelFormat::Rgb8:
        return 3;
    case PixelFormat::GrayAlpha8:
    case PixelFormat::Gray16:
        return 2;
    case PixelFormat::Rgba8:
    case PixelFormat::Cmyk8:
        return 4;
    default:
        return 1;
    }
}

/// A picture in memory: rows from the top, without padding. A value; owns its pixels.
struct ImageBuffer {
    int width = 0;
    int height = 0;
    PixelFormat format = PixelFormat::Rgb8;
    std::vector<std::uint8_t> pixels;                 ///< height * width * bytesOf(format)
    std::vector<std::array<std::uint8_t, 4>> palette; ///< Palette8 only: RGBA, at most 256

    std::size_t rowBytes() const { return static_cast<std::size_t>(width) * bytesOf(format); }

    std::span<const std::uint8_t> row(int y) const {
        return std::span(pixels).subspan(static_cast<std::size_t>(y) * rowBytes(), rowBytes());
    }
};

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/image/convert.h"

#include <algorithm>
#include <cstring>
#include <utility>

namespace taxo {

namespace {

/// a * b / 255, rounded, without a division.
constexpr int scaled(int a, int b) {
    const int product = a * b + 128;
    return ((product >> 8) + product) >> 8;
}

constexpr std::uint8_t clipped(int value) {
    return static_cast<std::uint8_t>(std::clamp(value, 0, 255));
}

constexpr std::uint8_t onWhite(int value, int alpha) {
    return clipped(scaled(value, alpha) + 255 - alpha);
}

std::uint16_t sampleAt(const std::uint8_t* pixel) {
    std::uint16_t sample = 0;
    std::memcpy(&sample, pixel, sizeof sample);
    return sample;
}

/// A picture of another format whose pixels are made one by one: `convert(from, to)`.
template <class Convert>
ImageBuffer mapped(const ImageBuffer& picture, PixelFormat format, Convert convert) {
    ImageBuffer result{picture.width, picture.height, format, {}, {}};
    const std::size_t step = bytesOf(picture.format);
    const std::size_t resultStep = bytesOf(format);
    const std::size_t count = picture.pixels.size() / step;
    result.pixels.resize(count * resultStep);
    const std::uint8_t* from = picture.pixels.data();
    std::uint8_t* to = result.pixels.data();
    for (std::size_t i = 0; i < count; ++i, from += step, to += resultStep) {
        convert(from, to);
    }
    return result;
}

void grayToRgb(std::uint8_t gray, std::uint8_t* rgb) {
    rgb[0] = rgb[1] = rgb[2] = gray;
}

} // namespace

ImageBuffer toRgb(ImageBuffer picture) {
    using Byte = std::uint8_t;
    switch (picture.format) {
    case PixelFormat::Rgb8:
        return picture;
    case PixelFormat::Gray8:
    case PixelFormat::Bilevel8:
    case PixelFormat::GrayAlpha8:
        return mapped(
            picture, PixelFormat::Rgb8, [](const Byte* from, Byte* to) { grayToRgb(from[0], to); });
    case PixelFormat::Rgba8:
        return mapped(picture, PixelFormat::Rgb8, [](const Byte* from, Byte* to) {
            std::memcpy(to, from, 3);
        });
    case PixelFormat::Palette8: {
        // An index beyond the palette is black, as in Pillow, whose palettes always have 256.
        auto palette = picture.palette;
        palette.resize(256, {0, 0, 0, 255});
        return mapped(picture, PixelFormat::Rgb8, [&palette](const Byte* from, Byte* to) {
            std::memcpy(to, palette[*from].data(), 3);
        });
    }
    case PixelFormat::Gray16:
        return mapped(picture, PixelFormat::Rgb8, [](const Byte* from, Byte* to) {
            grayToRgb(clipped(sampleAt(from)), to);
        });
    case PixelFormat::Cmyk8:
        return mapped(picture, PixelFormat::Rgb8, [](const Byte* from, Byte* to) {
            const int light = 255 - from[3];
            for (int i = 0; i < 3; ++i) {
                to[i] = clipped(light - scaled(from[i], light));
            }
        });
    }
    return picture;
}

ImageBuffer overWhite(ImageBuffer picture) {
    using Byte = std::uint8_t;
    if (picture.format == PixelFormat::Rgba8) {
        return mapped(picture, PixelFormat::Rgb8, [](const Byte* from, Byte* to) {
            for (int i = 0; i < 3; ++i) {
                to[i] = onWhite(from[i], from[3]);
            }
        });
    }
    if (picture.format == PixelFormat::GrayAlpha8) {
        return mapped(picture, PixelFormat::Gray8, [](const Byte* from, Byte* to) {
            to[0] = onWhite(from[0], from[1]);
        });
    }
    for (auto& entry : picture.palette) {
        for (std::size_t i = 0; i < 3; ++i) {
            entry[i] = onWhite(entry[i], entry[3]);
        }
        entry[3] = 255;
    }
    return picture;
}

ImageBuffer toEightBits(ImageBuffer picture) {
    if (picture.format != PixelFormat::Gray16) {
        return picture;
    }
    return mapped(picture, PixelFormat::Gray8, [](const std::uint8_t* from, std::uint8_t* to) {
        to[0] = static_cast<std::uint8_t>(sampleAt(from) >> 8U);
    });
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "generated_pictures.h"

#include "core/image/convert.h"

#include <gtest/gtest.h>

namespace taxo {

namespace {

using Bytes = std::vector<std::uint8_t>;

ImageBuffer onePixel(PixelFormat format, Bytes pixel) {
    return {1, 1, format, std::move(pixel), {}};
}

} // namespace

TEST(ToRgb, DropsAlphaAsPillowDoes) {
    EXPECT_EQ(toRgb(onePixel(PixelFormat::Rgba8, {10, 20, 30, 0})).pixels, (Bytes{10, 20, 30}));
    EXPECT_EQ(toRgb(onePixel(PixelFormat::GrayAlpha8, {77, 3})).pixels, (Bytes{77, 77, 77}));
}

TEST(ToRgb, MixesInkAsPillowDoes) {
    // Image.new("CMYK", (1, 1), (10, 100, 200, 50)).convert("RGB")
    EXPECT_EQ(toRgb(onePixel(PixelFormat::Cmyk8, {10, 100, 200, 50})).pixels,
              (Bytes{197, 125, 44}));
    EXPECT_EQ(toRgb(onePixel(PixelFormat::Cmyk8, {0, 0, 0, 0})).pixels, (Bytes{255, 255, 255}));
}

TEST(ToRgb, ClipsSixteenBitsAsPillowDoes) {
    EXPECT_EQ(toRgb(onePixel(PixelFormat::Gray16, {200, 0})).pixels, (Bytes{200, 200, 200}));
    EXPECT_EQ(toRgb(onePixel(PixelFormat::Gray16, {0, 1})).pixels, (Bytes{255, 255, 255}));
}

TEST(ToRgb, LooksColorsUpAndTakesBlackBeyondThePalette) {
    ImageBuffer picture{3, 1, PixelFormat::Palette8, {1, 0, 9}, {{1, 2, 3, 255}, {4, 5, 6, 0}}};
    EXPECT_EQ(toRgb(picture).pixels, (Bytes{4, 5, 6, 1, 2, 3, 0, 0, 0}));
}

TEST(OverWhite, ShowsThePaperWhereThePictureIsTransparent) {
    EXPECT_EQ(overWhite(onePixel(PixelFormat::Rgba8, {10, 20, 30, 0})).pixels,
              (Bytes{255, 255, 255}));
    EXPECT_EQ(overWhite(onePixel(PixelFormat::Rgba8, {10, 20, 30, 255})).pixels,
              (Bytes{10, 20, 30}));
    EXPECT_EQ(overWhite(onePixel(PixelFormat::GrayAlpha8, {0, 128})).pixels, (Bytes{127}));
}

TEST(OverWhite, KeepsAPaletteAPalette) {
    const auto picture =
        overWhite({2, 1, PixelFormat::Palette8, {0, 1}, {{1, 2, 3, 255}, {4, 5, 6, 0}}});
    EXPECT_EQ(picture.format, PixelFormat::Palette8);
    EXPECT_EQ(toRgb(picture).pixels, (Bytes{1, 2, 3, 255, 255, 255}));
}

TEST(ToEightBits, TakesTheHighByte) {
    const auto picture = toEightBits(onePixel(PixelFormat::Gray16, {0x34, 0x12}));
    EXPECT_EQ(picture.format, PixelFormat::Gray8);
    EXPECT_EQ(picture.pixels, (Bytes{0x12}));
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "generated_pictures.h"

#include "core/image/orientation.h"

#include <gtest/gtest.h>

#include <string>

namespace taxo {

namespace {

/// 3 x 2 pixels a b c / d e f, each letter stored in all bytes of its pixel.
ImageBuffer letters(PixelFormat format) {
    ImageBuffer picture{3, 2, format, {}, {}};
    for (const char letter : std::string("abcdef")) {
        picture.pixels.insert(
            picture.pixels.end(), bytesOf(format), static_cast<std::uint8_t>(letter));
    }
    return picture;
}

std::string read(const ImageBuffer& picture) {
    std::string text;
    const std::size_t step = bytesOf(picture.format);
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            text += static_cast<char>(picture.row(y)[static_cast<std::size_t>(x) * step]);
        }
        text += '/';
    }
    return text;
}

} // namespace

TEST(Orientation, TurnsEveryFormatAsExifSays) {
    // The right answers are Pillow's ImageOps.exif_transpose of the same six pixels.
    const std::array<const char*, 8> expected = {"abc/def/",
                                                 "cba/fed/",
                                                 "fed/cba/",
                                                 "def/abc/",
                                                 "ad/be/cf/",
                                                 "da/eb/fc/",
                                                 "fc/eb/da/",
                                                 "cf/be/ad/"};
    for (const auto format : {PixelFormat::Gray8,
                              PixelFormat::GrayAlpha8,
                              PixelFormat::Rgb8,
                              PixelFormat::Rgba8,
                              PixelFormat::Gray16}) {
        for (int value = 1; value <= 8; ++value) {
            const auto turned = turnUpright(letters(format), orientationOfExif(value));
            EXPECT_EQ(read(turned), expected[static_cast<std::size_t>(value - 1)])
                << "orientation " << value;
        }
    }
}

TEST(Orientation, LeavesUnknownValuesAsTheyAre) {
    for (const int value : {0, 9, -1, 65535}) {
        EXPECT_EQ(orientationOfExif(value), Orientation::Upright);
    }
}

TEST(Orientation, TurningBackGivesTheSamePictureAcrossTileBorders) {
    const auto picture = test::noisePicture(77, 131, PixelFormat::Rgb8, 5);
    const auto turned = turnUpright(picture, Orientation::Turn90);
    EXPECT_EQ(turned.width, 131);
    EXPECT_NE(turned.pixels, picture.pixels);
    EXPECT_EQ(turnUpright(turned, Orientation::Turn270).pixels, picture.pixels);
    EXPECT_EQ(
        turnUpright(turnUpright(picture, Orientation::Transverse), Orientation::Transverse).pixels,
        picture.pixels);
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/image/crop.h"

#include <gtest/gtest.h>

namespace taxo {

namespace {

/// Four by two, each pixel its own number, two bytes a pixel.
ImageBuffer numbered() {
    ImageBuffer picture{4, 2, PixelFormat::GrayAlpha8, {}, {}};
    for (std::uint8_t i = 0; i < 8; ++i) {
        picture.pixels.push_back(i);
        picture.pixels.push_back(static_cast<std::uint8_t>(100 + i));
    }
    return picture;
}

TEST(Crop, TakesTheBoxInThePicturesOwnFormat) {
    const ImageBuffer part = crop(numbered(), {0.5, 0.5, 0.5, 0.5});
    EXPECT_EQ(part.width, 2);
    EXPECT_EQ(part.height, 1);
    EXPECT_EQ(part.format, PixelFormat::GrayAlpha8);
    EXPECT_EQ(part.pixels, (std::vector<std::uint8_t>{6, 106, 7, 107}));
}

TEST(Crop, OfTheWholeIsThePicture) {
    EXPECT_EQ(crop(numbered(), Box()).pixels, numbered().pixels);
}

TEST(Crop, TakesWhatLiesInsideOfABoxThatReachesOut) {
    const ImageBuffer part = crop(numbered(), {0.75, -1.0, 2.0, 1.5});
    EXPECT_EQ(part.pixels, (std::vector<std::uint8_t>{3, 103}));
}

TEST(Crop, KeepsAtLeastOnePixelOfATinyBox) {
    const ImageBuffer part = crop(numbered(), {0.999, 0.999, 0.0001, 0.0001});
    EXPECT_EQ(part.pixels, (std::vector<std::uint8_t>{7, 107}));
}

TEST(Crop, OfABoxOutsideIsEmpty) {
    EXPECT_EQ(crop(numbered(), {1.5, 0.0, 1.0, 1.0}).width, 0);
    EXPECT_EQ(crop(ImageBuffer(), Box()).width, 0);
}

} // namespace

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/base/loadable_module.h"
#include "core/decode/photo_file_decoder.h"
#include "core/image/convert.h"
#include "tests/support/golden.h"

#include <gtest/gtest.h>

#include <cstdlib>

namespace taxo {

namespace {

DecodedPhoto decoded(const std::string& name, const DecodeOptions& options = {}) {
    const auto photo =
        makePhotoFileDecoder()->decode(test::testFile("data/photos/" + name), options);
    EXPECT_TRUE(photo) << photo.error().text();
    return photo ? *photo : DecodedPhoto{};
}

std::array<int, 3> colorAt(const ImageBuffer& rgb, int x, int y) {
    const auto* pixel = rgb.row(y).data() + 3 * x;
    return {pixel[0], pixel[1], pixel[2]};
}

void expectNear(const std::array<int, 3>& color, const std::array<int, 3>& expected, int within) {
    for (std::size_t i = 0; i < 3; ++i) {
        EXPECT_NEAR(color[i], expected[i], within) << "channel " << i;
    }
}

} // namespace

TEST(DecodeOptions, TurnsByExifUnlessAskedNotTo) {
    const auto upright = decoded("jpeg-exif-1.jpg");
    for (const int value : {2, 3, 4, 5, 6, 7, 8}) {
        const auto name = "jpeg-exif-" + std::to_string(value) + ".jpg";
        const auto turned = decoded(name);
        EXPECT_EQ(turned.image.width, value >= 5 ? 47 : 61);
        EXPECT_NE(turned.image.pixels, upright.image.pixels);
        EXPECT_EQ(turned.fullWidth, 61);
        EXPECT_EQ(decoded(name, DecodeOptions::likeOriginals()).image.pixels, upright.image.pixels);
    }
    for (const auto* name : {"png-exif-6.png", "png-exif-6-late.png", "webp-exif-8.webp"}) {
        EXPECT_EQ(decoded(name).image.width, 47) << name;
    }
}

TEST(DecodeOptions, TurnsTiffInAnyCaseAsTheOriginalsDo) {
    EXPECT_EQ(decoded("tiff-orientation-6.tif").image.width, 47);
    EXPECT_EQ(decoded("tiff-orientation-6.tif", DecodeOptions::likeOriginals()).image.width, 47);
}

TEST(DecodeOptions, SixteenBitGrayKeepsItsHighByte) {
    const auto wide = decoded("png-gray16.png", DecodeOptions::likeOriginals());
    const auto narrow = decoded("png-gray16.png");
    ASSERT_EQ(wide.image.format, PixelFormat::Gray16);
    ASSERT_EQ(narrow.image.format, PixelFormat::Gray8);
    EXPECT_EQ(narrow.image.pixels[0], wide.image.pixels[1]);
}

TEST(DecodeOptions, TransparentPartsBecomeWhite) {
    for (const auto* name :
         {"png-rgba8.png", "png-la8.png", "webp-lossless-alpha.webp", "tiff-rgba.tif"}) {
        const auto photo = decoded(name);
        const auto rgb = toRgb(photo.image);
        EXPECT_EQ(colorAt(rgb, 0, 0), (std::array{255, 255, 255})) << name;
        EXPECT_NE(colorAt(rgb, 30, 23), (std::array{255, 255, 255})) << name;
    }
    // A transparent colour: pixel (5, 5) has it.
    for (const auto* name : {"png-rgb8-key.png", "png-gray8-key.png"}) {
        EXPECT_EQ(colorAt(toRgb(decoded(name).image), 5, 5), (std::array{255, 255, 255})) << name;
    }
    EXPECT_EQ(decoded("png-palette8-transparent.png").image.format, PixelFormat::Palette8);
    EXPECT_EQ(decoded("png-palette8-transparent.png").image.palette[0][0], 255);
    // Outside of a small GIF frame nothing is seen.
    EXPECT_EQ(colorAt(toRgb(decoded("gif-small-frame.gif").image), 69, 51),
              (std::array{255, 255, 255}));
}

TEST(DecodeOptions, ReadsHeicTurnedByItsOwnNote) {
    const auto photo = decoded("heic-squares.heic");
    EXPECT_EQ(photo.source, "heif");
    ASSERT_EQ(photo.image.width, 128);
    ASSERT_EQ(photo.image.height, 64);
    // Lossy, hence a few levels.
    expectNear(colorAt(photo.image, 16, 16), {200, 30, 40}, 6);
    expectNear(colorAt(photo.image, 112, 48), {60, 160, 200}, 6);
    const auto turned = decoded("heic-turned.heic");
    ASSERT_EQ(turned.image.width, 64);
    expectNear(colorAt(turned.image, 48, 16), {200, 30, 40}, 6);
}

TEST(DecodeOptions, RawTakesALargePreviewElseDevelopsHalfSize) {
    const auto preview = decoded("raw-large-preview.dng");
    EXPECT_EQ(preview.source, "raw-preview");
    // Turned by the file's orientation 6.
    EXPECT_EQ(preview.image.width, 32);
    EXPECT_EQ(preview.image.height, 1024);
    expectNear(colorAt(preview.image, 16, 500), {30, 120, 60}, 4);
    for (const auto* name : {"raw-small-preview.dng", "raw-no-preview.dng"}) {
        const auto half = decoded(name);
        EXPECT_EQ(half.source, "raw-half") << name;
        EXPECT_EQ(half.image.width, 24) << name;
        EXPECT_EQ(half.image.height, 32) << name;
        EXPECT_EQ(decoded(name, DecodeOptions::likeOriginals()).image.width, 32) << name;
    }
}

TEST(DecodeOptions, ScalesJpegOnlyAsFarAsAModelCanBear) {
    // The shorter side must keep 448 pixels: these tiny ones are never scaled.
    DecodeOptions options;
    options.dctScaleDown = 8;
    EXPECT_EQ(decoded("jpeg-420.jpg", options).image.pixels, decoded("jpeg-420.jpg").image.pixels);
    TAXO_NEEDS_SHARED(file, "photos/sage-grouse-raw.jpg");
    const auto decoder = makePhotoFileDecoder();
    const auto whole = decoder->decode(*file, {});
    const auto scaled = decoder->decode(*file, options);
    ASSERT_TRUE(whole && scaled);
    EXPECT_LT(scaled->image.width, whole->image.width);
    EXPECT_GE(std::min(scaled->image.width, scaled->image.height), 448);
    EXPECT_EQ(scaled->fullWidth, whole->fullWidth);
}

TEST(DecodeForScreen, FitsUprightRgbIntoTheAskedSize) {
    const auto decoder = makePhotoFileDecoder();
    for (const auto& entry : std::filesystem::directory_iterator(test::testFile("data/photos"))) {
        if (entry.path().extension() == ".md") {
            continue;
        }
        const auto photo = decoder->decodeForScreen(entry.path(), 24);
        ASSERT_TRUE(photo) << photo.error().text();
        EXPECT_EQ(photo->image.format, PixelFormat::Rgb8) << entry.path();
        EXPECT_LE(std::max(photo->image.width, photo->image.height), 24) << entry.path();
    }
    const auto turned = decoder->decodeForScreen(test::testFile("data/photos/jpeg-exif-6.jpg"), 24);
    ASSERT_TRUE(turned);
    EXPECT_LT(turned->image.width, turned->image.height);
}

TEST(DecodeForScreen, ObeysTheColorProfile) {
    const auto photo =
        makePhotoFileDecoder()->decodeForScreen(test::testFile("data/photos/jpeg-profile.jpg"), 64);
    ASSERT_TRUE(photo) << photo.error().text();
    // (200, 60, 60) in Display P3 lies further out in sRGB: Pillow's ImageCms gives these.
    expectNear(colorAt(photo->image, 8, 8), {219, 37, 48}, 3);
    // The model's way leaves the numbers as they are, as the originals do.
    expectNear(colorAt(decoded("jpeg-profile.jpg").image, 8, 8), {200, 60, 60}, 3);
}

TEST(DecodeModule, IsFoundAndDecodes) {
    const auto decoder = loadPhotoDecoder();
    ASSERT_TRUE(decoder) << decoder.error().text();
    const auto photo = (*decoder)->decode(test::testFile("data/photos/png-rgb8.png"), {});
    ASSERT_TRUE(photo) << photo.error().text();
    EXPECT_EQ(photo->image.width, 61);
    EXPECT_NE((*decoder)->about().find("libjpeg-turbo 2."), std::string::npos)
        << (*decoder)->about();
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "generated_pictures.h"

#include "core/base/cpu.h"
#include "core/image/resample.h"

#include <gtest/gtest.h>

#include <cmath>

namespace taxo {

namespace {

std::vector<CpuLevel> levelsOfThisMachine() {
    std::vector<CpuLevel> levels = {CpuLevel::Baseline};
    for (const auto level : {CpuLevel::Avx2, CpuLevel::Avx512}) {
        if (cpuLevel() >= level) {
            levels.push_back(level);
        }
    }
    return levels;
}

constexpr std::array<std::array<int, 4>, 8> kSizes = {{{1, 1, 5, 3},
                                                       {3, 200, 32, 32},
                                                       {200, 3, 32, 32},
                                                       {7, 5, 32, 32},
                                                       {33, 31, 32, 32},
                                                       {500, 333, 48, 32},
                                                       {640, 480, 640, 32},
                                                       {64, 480, 32, 480}}};

} // namespace

TEST(Resample, EveryCpuLevelGivesTheSameBytes) {
    const auto levels = levelsOfThisMachine();
    for (const auto format : {PixelFormat::Gray8,
                              PixelFormat::GrayAlpha8,
                              PixelFormat::Rgb8,
                              PixelFormat::Rgba8,
                              PixelFormat::Cmyk8}) {
        for (const auto& [width, height, newWidth, newHeight] : kSizes) {
            const auto picture = test::noisePicture(width, height, format, 11);
            const ImageWindow all{0, 0, newWidth, newHeight};
            const auto first = resizeLikePillow(picture,
                                                newWidth,
                                                newHeight,
                                                all,
                                                PreprocessSpec::Interpolation::Bicubic,
                                                CpuLevel::Baseline);
            for (const auto level : levels) {
                EXPECT_EQ(resizeLikePillow(picture,
                                           newWidth,
                                           newHeight,
                                           all,
                                           PreprocessSpec::Interpolation::Bicubic,
                                           level)
                              .pixels,
                          first.pixels)
                    << width << " x " << height << ", level " << static_cast<int>(level);
            }
        }
    }
}

TEST(Resample, EveryCpuLevelSquashesWithinRounding) {
    for (const auto& [width, height, side, unused] : kSizes) {
        static_cast<void>(unused);
        const auto picture = test::noisePicture(width, height, PixelFormat::Rgb8, 12);
        const auto first = squashLikeTorch(picture, side, CpuLevel::Baseline);
        for (const auto level : levelsOfThisMachine()) {
            const auto other = squashLikeTorch(picture, side, level);
            ASSERT_EQ(other.size(), first.size());
            for (std::size_t i = 0; i < first.size(); ++i) {
                // 0 to 255: 1e-4 is 4e-7 of the range.
                ASSERT_NEAR(other[i], first[i], 1e-4) << width << " x " << height;
            }
        }
    }
}

TEST(Resample, AWindowEqualsThatPartOfTheWhole) {
    for (const auto format :
         {PixelFormat::Rgb8, PixelFormat::Gray16, PixelFormat::Palette8, PixelFormat::Rgba8}) {
        const auto picture = test::noisePicture(90, 61, format, 13);
        const auto whole = resizeLikePillow(
            picture, 50, 40, {0, 0, 50, 40}, PreprocessSpec::Interpolation::Bicubic);
        const auto part = resizeLikePillow(
            picture, 50, 40, {11, 7, 20, 21}, PreprocessSpec::Interpolation::Bicubic);
        const std::size_t step = bytesOf(format);
        for (int y = 0; y < 21; ++y) {
            const auto expected = whole.row(y + 7).subspan(11 * step, 20 * step);
            ASSERT_TRUE(std::equal(expected.begin(), expected.end(), part.row(y).begin()))
                << "row " << y;
        }
    }
}

TEST(Resample, AnEvenPictureStaysEven) {
    ImageBuffer picture{123, 77, PixelFormat::Rgb8, {}, {}};
    picture.pixels.assign(std::size_t{123} * 77 * 3, 200);
    const auto resized =
        resizeLikePillow(picture, 300, 20, {0, 0, 300, 20}, PreprocessSpec::Interpolation::Bicubic);
    for (const auto byte : resized.pixels) {
        ASSERT_EQ(byte, 200);
    }
    for (const float value : squashLikeTorch(picture, 40)) {
        ASSERT_NEAR(value, 200.0F, 1e-4);
    }
}

} // namespace taxo

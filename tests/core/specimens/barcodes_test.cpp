// SPDX-License-Identifier: MIT
#include "core/image/orientation.h"
#include "tests/core/specimens/reader.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <ZXing/BarcodeFormat.h>
#include <ZXing/BitMatrix.h>
#include <ZXing/MultiFormatWriter.h>

#include <algorithm>
#include <cmath>

namespace taxo {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// A photograph of paper, grey.
ImageBuffer paper(int width, int height) {
    ImageBuffer picture;
    picture.width = width;
    picture.height = height;
    picture.format = PixelFormat::Rgb8;
    picture.pixels.assign(static_cast<std::size_t>(width) * static_cast<std::size_t>(height) * 3,
                          215);
    return picture;
}

/// Prints a code of `width` x `height` pixels, turned about its middle.
void print(ImageBuffer& picture,
           ZXing::BarcodeFormat format,
           const std::string& text,
           double middleX,
           double middleY,
           int width,
           int height,
           double degrees = 0.0) {
    const ZXing::BitMatrix code =
        ZXing::MultiFormatWriter(format).setMargin(4).encode(text, width, height);
    const double angle = degrees * 3.14159265358979 / 180.0;
    for (int y = 0; y < picture.height; ++y) {
        for (int x = 0; x < picture.width; ++x) {
            const double dx = x - middleX;
            const double dy = y - middleY;
            const int u = static_cast<int>(
                std::floor(dx * std::cos(angle) + dy * std::sin(angle) + 0.5 * code.width()));
            const int v = static_cast<int>(
                std::floor(dy * std::cos(angle) - dx * std::sin(angle) + 0.5 * code.height()));
            if (u >= 0 && v >= 0 && u < code.width() && v < code.height()) {
                const std::uint8_t ink = code.get(u, v) ? 30 : 240;
                const auto at =
                    3 * (static_cast<std::size_t>(y) * static_cast<std::size_t>(picture.width) +
                         static_cast<std::size_t>(x));
                for (std::size_t c = 0; c < 3; ++c) {
                    picture.pixels[at + c] = ink;
                }
            }
        }
    }
}

std::vector<std::string> textsIn(const ImageBuffer& picture) {
    const auto codes = test::specimenReader().readBarcodes(picture, {});
    EXPECT_TRUE(codes) << codes.error().text();
    std::vector<std::string> texts;
    for (const Barcode& code : *codes) {
        texts.push_back(code.text);
    }
    return texts;
}

TEST(Barcodes, OfTheKindsThatLabelsHaveAreRead) {
    for (const auto format : {ZXing::BarcodeFormat::QRCode,
                              ZXing::BarcodeFormat::DataMatrix,
                              ZXing::BarcodeFormat::Code128,
                              ZXing::BarcodeFormat::Code39,
                              ZXing::BarcodeFormat::Aztec,
                              ZXing::BarcodeFormat::PDF417}) {
        ImageBuffer picture = paper(700, 500);
        print(picture, format, "MFN-E 004217", 350, 240, 300, 120);
        EXPECT_THAT(textsIn(picture), ElementsAre("MFN-E 004217")) << ToString(format);
    }
}

TEST(Barcodes, AreReadTurnedByAnyAngle) {
    for (const double degrees : {17.0, 45.0, 90.0, 133.0, 180.0, 270.0}) {
        ImageBuffer picture = paper(700, 700);
        print(picture, ZXing::BarcodeFormat::DataMatrix, "B-1234", 300, 400, 130, 130, degrees);
        EXPECT_THAT(textsIn(picture), ElementsAre("B-1234")) << degrees;
    }
    for (const double degrees : {90.0, 180.0, 270.0}) {
        ImageBuffer picture = paper(700, 700);
        print(picture, ZXing::BarcodeFormat::Code128, "B-1234", 350, 350, 300, 90, degrees);
        EXPECT_THAT(textsIn(picture), ElementsAre("B-1234")) << degrees;
    }
}

TEST(Barcodes, SmallInALargePhotographAreRead) {
    ImageBuffer picture = paper(2400, 1800);
    print(picture, ZXing::BarcodeFormat::QRCode, "ZMA.INS.5089", 2250, 1650, 66, 66);
    EXPECT_THAT(textsIn(picture), ElementsAre("ZMA.INS.5089"));
}

TEST(Barcodes, SeveralAreReadFromAboveDownWithTheirPlaces) {
    ImageBuffer picture = paper(1000, 900);
    print(picture, ZXing::BarcodeFormat::QRCode, "lower", 700, 700, 150, 150);
    print(picture, ZXing::BarcodeFormat::DataMatrix, "upper", 200, 150, 132, 132);
    EXPECT_THAT(textsIn(picture), ElementsAre("upper", "lower"));
    const auto codes = test::specimenReader().readBarcodes(picture, {});
    EXPECT_EQ(codes->back().format, "QRCode");
    EXPECT_NEAR(codes->back().box.left + 0.5 * codes->back().box.width, 0.7, 0.02);
    EXPECT_NEAR(codes->back().box.top + 0.5 * codes->back().box.height, 700.0 / 900.0, 0.02);
}

TEST(Barcodes, BesideWritingOnALabelAreRead) {
    ImageBuffer picture = paper(1400, 1000);
    print(picture, ZXing::BarcodeFormat::DataMatrix, "MFN-4711", 1100, 850, 72, 72);
    for (int letter = 0; letter < 9; ++letter) { // three lines of strokes
        for (int line = 0; line < 3; ++line) {
            for (int y = 0; y < 14; ++y) {
                for (int x = 0; x < 9; ++x) {
                    const auto at = 3 * static_cast<std::size_t>((822 + 22 * line + y) * 1400 +
                                                                 900 + 17 * letter + x);
                    std::fill_n(picture.pixels.begin() + static_cast<std::ptrdiff_t>(at), 3, 30);
                }
            }
        }
    }
    EXPECT_THAT(textsIn(picture), ElementsAre("MFN-4711"));
}

TEST(Barcodes, OfAnEmptyPictureAreNone) {
    EXPECT_THAT(textsIn(paper(300, 300)), IsEmpty());
}

TEST(Barcodes, AreNotLookedForAnyMoreWhenItIsStopped) {
    std::stop_source stop;
    stop.request_stop();
    const auto codes =
        test::specimenReader().readBarcodes(paper(1200, 900), Progress(stop.get_token()));
    ASSERT_FALSE(codes);
    EXPECT_EQ(codes.error().code, ErrorCode::Cancelled);
}

TEST(Barcodes, AreNotLookedForInOtherFormats) {
    ImageBuffer picture = paper(30, 30);
    picture.format = PixelFormat::Cmyk8;
    const auto codes = test::specimenReader().readBarcodes(picture, {});
    ASSERT_FALSE(codes);
    EXPECT_EQ(codes.error().code, ErrorCode::InvalidInput);
}

} // namespace
} // namespace taxo

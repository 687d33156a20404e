// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/figure/heat_map.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <cstddef>

namespace taxo {
namespace {

constexpr Box kMiddle{0.25, 0.0, 0.5, 1.0};

TEST(HeatMap, IsLinearBetweenTheMiddlesOfSquares) {
    const HeatMap map{2, {1.0F, 3.0F, -1.0F, 0.0F}, {}};
    EXPECT_FLOAT_EQ(map.at(0.25, 0.25).value_or(-9.0F), 1.0F);
    EXPECT_FLOAT_EQ(map.at(0.5, 0.25).value_or(-9.0F), 2.0F);
    EXPECT_FLOAT_EQ(map.at(0.25, 0.5).value_or(-9.0F), 0.0F);
    EXPECT_FLOAT_EQ(map.at(0.0, 0.0).value_or(-9.0F), 1.0F); // as the square at the edge
    EXPECT_FLOAT_EQ(map.at(1.0, 1.0).value_or(-9.0F), 0.0F);
}

TEST(HeatMap, KnowsNothingOutsideItsFrame) {
    const HeatMap map{1, {1.0F}, kMiddle};
    EXPECT_FALSE(map.at(0.2, 0.5));
    EXPECT_FALSE(map.at(0.8, 0.5));
    EXPECT_TRUE(map.at(0.3, 0.5));
}

TEST(HeatMap, SaysWhereWhatSpeaksMostLies) {
    // Columns from 0.25 to 0.75 of the picture: the second one's middle is at 0.625.
    const HeatMap map{2, {0.1F, 0.0F, -0.2F, 0.4F}, kMiddle};
    EXPECT_EQ(strongestPlace(map, true), (PicturePlace{2, 1}));
    EXPECT_EQ(strongestPlace(map, false), (PicturePlace{2, 1}));
    const HeatMap whole{2, {0.1F, 0.0F, -0.2F, 0.4F}, {}};
    EXPECT_EQ(strongestPlace(whole, true), (PicturePlace{2, 2}));
    EXPECT_EQ(strongestPlace(whole, false), (PicturePlace{2, 0}));
    EXPECT_FALSE(strongestPlace({1, {-1.0F}, {}}, true));
    // What lies on padding is in no picture.
    EXPECT_FALSE(strongestPlace({2, {1.0F, 1.0F, 0.0F, 0.0F}, {0.0, -1.5, 1.0, 4.0}}, true));
}

TEST(HeatMap, IsBlueForTheFirstOrangeForTheSecondAndGreyWhereNothingIsKnown) {
    const auto pixels = heatPixels({2, {0.0F, 1.0F, -0.5F, 0.0F}, {}}, 2, 2, 1.0);
    ASSERT_EQ(pixels.size(), 16U);
    const auto alpha = [&](std::size_t pixel) { return pixels[4 * pixel + 3]; };
    EXPECT_EQ(alpha(0), 0);
    EXPECT_EQ(alpha(1), 255);
    EXPECT_EQ(alpha(2), 128);
    EXPECT_GT(pixels[4], pixels[6]);  // more blue than red
    EXPECT_LT(pixels[8], pixels[10]); // the other way round
    const auto cut = heatPixels({1, {0.0F}, kMiddle}, 4, 1, 1.0);
    EXPECT_EQ(cut[3], 128); // dimmed
    EXPECT_EQ(cut[7], 0);
}

TEST(HeatMap, OfNothingIsClear) {
    for (const std::uint8_t byte : heatPixels({1, {0.0F}, {}}, 3, 2, 1.0)) {
        EXPECT_EQ(byte, 0);
    }
}

TEST(HeatFigure, IsDrawnIntoAFile) {
    const test::TempDir dir;
    HeatFigure figure;
    figure.width = 30;
    figure.height = 20;
    figure.pixels.assign(3 * 30 * 20, 120);
    figure.heat = {2, {1.0F, 0.0F, 0.0F, -1.0F}, {}};
    figure.title = plainText("Why Aus bus, and not Aus cus");
    figure.first = plainText("Aus bus");
    figure.second = plainText("Aus cus");
    ASSERT_TRUE(writeHeatFigure(figure, dir / "why.svg"));
    const auto text = readTextFile(dir / "why.svg");
    ASSERT_TRUE(text);
    EXPECT_NE(text->find("<image"), std::string::npos);
    EXPECT_EQ(writeHeatFigure(figure, dir / "why.txt").error().code, ErrorCode::InvalidInput);
}

} // namespace
} // namespace taxo

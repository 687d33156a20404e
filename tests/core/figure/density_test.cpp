// SPDX-License-Identifier: MIT
#include "core/base/random.h"
#include "core/figure/density.h"

#include <gtest/gtest.h>

#include <array>
#include <limits>

namespace taxo {
namespace {

using Pixel = std::array<int, 4>;

Pixel pixelAt(const Picture& picture, int x, int y) {
    const std::size_t at = 4 * static_cast<std::size_t>(y * picture.width + x);
    return {picture.rgba[at], picture.rgba[at + 1], picture.rgba[at + 2], picture.rgba[at + 3]};
}

std::size_t drawnPixels(const Picture& picture) {
    std::size_t count = 0;
    for (std::size_t i = 3; i < picture.rgba.size(); i += 4) {
        count += picture.rgba[i] > 0 ? 1 : 0;
    }
    return count;
}

constexpr Color kRed{255, 0, 0};
constexpr Color kGreen{0, 255, 0};

TEST(Density, PutsPointsWhereTheyAreWithYUpwards) {
    const std::vector<float> positions = {0.1F, 0.1F, 3.9F, 1.9F};
    const std::vector<Color> colors = {kRed, kGreen};
    const auto picture = drawDensity({positions, colors, {}}, {0.0F, 0.0F, 4.0F, 2.0F}, 4, 2);
    ASSERT_EQ(picture.rgba.size(), 32U);
    EXPECT_EQ(drawnPixels(picture), 2U);
    EXPECT_EQ(pixelAt(picture, 0, 1), (Pixel{255, 0, 0, 255}));
    EXPECT_EQ(pixelAt(picture, 3, 0), (Pixel{0, 255, 0, 255}));
}

TEST(Density, MixesLightAndNotBytes) {
    const std::vector<float> positions = {0.5F, 0.5F, 0.5F, 0.5F};
    const std::vector<Color> colors = {kRed, kGreen};
    const auto picture = drawDensity({positions, colors, {}}, {}, 1, 1);
    EXPECT_EQ(pixelAt(picture, 0, 0), (Pixel{188, 188, 0, 255})); // half of the light is 188 of 255
}

TEST(Density, IsOpaqueByTheLogarithmOfTheNumber) {
    std::vector<float> positions;
    for (int column = 0; column < 3; ++column) {
        for (int i = 0; i < (column == 0 ? 1 : column == 1 ? 10 : 100); ++i) {
            positions.insert(positions.end(), {static_cast<float>(column) + 0.5F, 0.5F});
        }
    }
    const std::vector<Color> colors(positions.size() / 2, kRed);
    const auto picture = drawDensity({positions, colors, {}}, {0.0F, 0.0F, 3.0F, 1.0F}, 3, 1);
    const int one = pixelAt(picture, 0, 0)[3];
    const int ten = pixelAt(picture, 1, 0)[3];
    const int hundred = pixelAt(picture, 2, 0)[3];
    EXPECT_EQ(hundred, 255);
    EXPECT_NEAR(ten - one, hundred - ten, 1);
    EXPECT_NEAR(one, 0.3 * 255, 1);
}

TEST(Density, LeavesOutWhatIsOutsideOrNowhereOrNotDrawn) {
    constexpr float kNaN = std::numeric_limits<float>::quiet_NaN();
    constexpr float kFar = std::numeric_limits<float>::infinity();
    const std::vector<float> positions = {
        -0.1F, 0.5F, 0.5F, 1.1F, kNaN, 0.5F, 0.5F, kNaN, kFar, 0.5F, 0.5F, -kFar, 0.2F, 0.2F};
    const std::vector<Color> colors(7, kRed);
    EXPECT_EQ(drawnPixels(drawDensity({positions, colors, {}}, {}, 10, 10)), 1U);
    const std::vector<std::uint8_t> drawn(7, 0);
    EXPECT_EQ(drawnPixels(drawDensity({positions, colors, drawn}, {}, 10, 10)), 0U);
}

TEST(Density, TheEdgesBelongToThePicture) {
    const std::vector<float> positions = {0.0F, 0.0F, 1.0F, 1.0F, 0.0F, 1.0F, 1.0F, 0.0F};
    const std::vector<Color> colors(4, kRed);
    EXPECT_EQ(drawnPixels(drawDensity({positions, colors, {}}, {}, 8, 6)), 4U);
}

TEST(Density, LargerPointsAreDiscs) {
    const std::vector<float> positions = {0.5F, 0.5F};
    const std::vector<Color> colors(1, kRed);
    const auto picture = drawDensity({positions, colors, {}, 5.0F}, {}, 21, 21);
    double covered = 0.0;
    for (std::size_t i = 3; i < picture.rgba.size(); i += 4) {
        covered += picture.rgba[i] / 255.0;
    }
    EXPECT_NEAR(covered, 78.5, 2.0); // 25 pi
    EXPECT_EQ(pixelAt(picture, 10, 10), (Pixel{255, 0, 0, 255}));
    EXPECT_EQ(pixelAt(picture, 10, 4)[3], 0);
    EXPECT_EQ(pixelAt(picture, 6, 6)[3], pixelAt(picture, 14, 14)[3]);
}

TEST(Density, OfAWindowOrPictureWithoutExtentIsEmpty) {
    const std::vector<float> positions = {0.0F, 0.0F};
    const std::vector<Color> colors(1, kRed);
    EXPECT_EQ(drawnPixels(drawDensity({positions, colors, {}}, {0.0F, 0.0F, 0.0F, 1.0F}, 4, 4)),
              0U);
    EXPECT_TRUE(drawDensity({positions, colors, {}}, {}, 0, 4).rgba.empty());
    EXPECT_TRUE(drawDensity({positions, colors, {}}, {}, 4, -1).rgba.empty());
    EXPECT_EQ(drawnPixels(drawDensity({}, {}, 4, 4)), 0U);
}

TEST(Density, IsTheSameWithAnyNumberOfThreads) {
    Random random(7);
    std::vector<float> positions;
    std::vector<Color> colors;
    for (int i = 0; i < 200'000; ++i) {
        positions.push_back(static_cast<float>(random.normal()));
        positions.push_back(static_cast<float>(random.normal()));
        colors.push_back({static_cast<std::uint8_t>(random.below(256)),
                          static_cast<std::uint8_t>(random.below(256)),
                          static_cast<std::uint8_t>(random.below(256))});
    }
    const MapWindow window{-3.0F, -2.0F, 6.0F, 4.0F};
    const auto one = drawDensity({positions, colors, {}}, window, 320, 200, 1);
    const auto discs = drawDensity({positions, colors, {}, 2.2F}, window, 320, 200, 1);
    EXPECT_NE(discs.rgba, one.rgba);
    for (const int threads : {2, 3, 7}) {
        EXPECT_EQ(drawDensity({positions, colors, {}}, window, 320, 200, threads).rgba, one.rgba);
        EXPECT_EQ(drawDensity({positions, colors, {}, 2.2F}, window, 320, 200, threads).rgba,
                  discs.rgba);
    }
}

} // namespace
} // namespace taxo

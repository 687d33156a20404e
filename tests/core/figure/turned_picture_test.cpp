// SPDX-License-Identifier: MIT
#include "core/figure/turned_picture.h"

#include <gtest/gtest.h>

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <numbers>
#include <vector>

namespace taxo {
namespace {

constexpr int kSide = 60;
constexpr std::uint32_t kBlack = 0xff000000U;

using Pixels = std::vector<std::uint32_t>;

Pixels ground(int width = kSide, int height = kSide) {
    return Pixels(static_cast<std::size_t>(width) * static_cast<std::size_t>(height), kBlack);
}

/// A white card with a clear edge a pixel wide.
struct Card {
    int width = 0;
    int height = 0;
    Pixels pixels;

    Card(int w, int h, std::uint32_t inside = 0xffffffffU) : width(w), height(h) {
        for (int y = 0; y < h; ++y) {
            for (int x = 0; x < w; ++x) {
                const bool isEdge = x == 0 || y == 0 || x == w - 1 || y == h - 1;
                pixels.push_back(isEdge ? 0U : inside);
            }
        }
    }

    TurnedPicture at(double x, double y, double angle, double sharpness = 1.0) const {
        return {pixels, width, height, sharpness, x, y, angle};
    }
};

double brightness(std::uint32_t pixel) {
    return (pixel & 0xffU) / 255.0;
}

struct Seen {
    double area = 0.0;
    double x = 0.0; ///< of its middle
    double y = 0.0;
};

Seen seenOn(const Pixels& pixels) {
    Seen seen;
    for (int y = 0; y < kSide; ++y) {
        for (int x = 0; x < kSide; ++x) {
            const double light = brightness(pixels[static_cast<std::size_t>(y * kSide + x)]);
            seen.area += light;
            seen.x += light * (x + 0.5);
            seen.y += light * (y + 0.5);
        }
    }
    seen.x /= seen.area;
    seen.y /= seen.area;
    return seen;
}

TEST(TurnedPicture, UprightIsLaidAsItIs) {
    Pixels pixels = ground();
    const Card card(12, 6);
    layTurned(pixels, kSide, kSide, card.at(20.0, 33.0, 0.0));
    for (int y = 0; y < kSide; ++y) {
        for (int x = 0; x < kSide; ++x) {
            const bool isCard = x > 20 && x < 31 && y > 30 && y < 35;
            ASSERT_EQ(pixels[static_cast<std::size_t>(y * kSide + x)],
                      isCard ? 0xffffffffU : kBlack)
                << x << " " << y;
        }
    }
}

TEST(TurnedPicture, CoversAsMuchAndLiesWhereItIsSaidInEveryDirection) {
    for (const double sharpness : {1.0, 2.0}) {
        const Card card(42, 14);
        const double length = card.width / sharpness;
        const double area = (card.width - 2.0) * (card.height - 2.0) / sharpness / sharpness;
        for (int i = 0; i < 24; ++i) {
            const double angle = std::numbers::pi * i / 12.0;
            Pixels pixels = ground();
            layTurned(pixels,
                      kSide,
                      kSide,
                      card.at(30.0 - std::cos(angle) * length / 2.0,
                              30.0 - std::sin(angle) * length / 2.0,
                              angle,
                              sharpness));
            const Seen seen = seenOn(pixels);
            EXPECT_NEAR(seen.area, area, 0.04 * area) << i;
            EXPECT_NEAR(seen.x, 30.0, 0.15) << i;
            EXPECT_NEAR(seen.y, 30.0, 0.15) << i;
        }
    }
}

TEST(TurnedPicture, WhatIsHalfClearIsMixed) {
    Pixels pixels(std::size_t{kSide} * kSide, 0xff64c864U);
    const Card card(20, 20, 0x80800000U); // half of red
    layTurned(pixels, kSide, kSide, card.at(10.0, 30.0, 0.4));
    const std::uint32_t middle = pixels[std::size_t{kSide} * 33 + 18];
    EXPECT_NEAR(middle >> 16U & 0xffU, 0x80 + 0x32, 2);
    EXPECT_NEAR(middle >> 8U & 0xffU, 0x64, 2);
    EXPECT_EQ(pixels[0], 0xff64c864U);
}

TEST(TurnedPicture, IsCutAtTheEdgesAndHarmsNothingBesideThem) {
    const Card card(40, 16);
    constexpr int kLarge = 3 * kSide;
    for (int i = 0; i < 40; ++i) {
        const double angle = 0.37 * i;
        const double x = 7.3 * (i % 9) - 5.0;
        const double y = 11.1 * (i % 7) - 6.0;
        Pixels pixels = ground();
        Pixels large = ground(kLarge, kLarge);
        layTurned(pixels, kSide, kSide, card.at(x, y, angle));
        layTurned(large, kLarge, kLarge, card.at(x + kSide, y + kSide, angle));
        for (int row = 0; row < kSide; ++row) {
            for (int column = 0; column < kSide; ++column) {
                const std::uint32_t there =
                    large[static_cast<std::size_t>((row + kSide) * kLarge + column + kSide)];
                ASSERT_NEAR(brightness(pixels[static_cast<std::size_t>(row * kSide + column)]),
                            brightness(there),
                            0.02)
                    << i;
            }
        }
    }
    Pixels pixels = ground();
    const double nothing = std::numeric_limits<double>::quiet_NaN();
    for (const double far : {1e9, -1e9, 1e300, nothing}) {
        layTurned(pixels, kSide, kSide, card.at(far, 10.0, 0.3));
        layTurned(pixels, kSide, kSide, card.at(10.0, far, 0.3));
        layTurned(pixels, kSide, kSide, card.at(10.0, 10.0, far == 1e9 ? nothing : 0.0, 1e-300));
    }
    layTurned(pixels, kSide, kSide, TurnedPicture{});
}

} // namespace
} // namespace taxo

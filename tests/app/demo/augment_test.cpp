// SPDX-License-Identifier: MIT
#include "app/demo/augment.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <vector>

namespace taxo::demo {

namespace {

constexpr int kSide = 8;
constexpr std::size_t kPlane = 64;

/// Every byte another one.
std::vector<std::uint8_t> picture() {
    std::vector<std::uint8_t> bytes(3 * kPlane);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        bytes[i] = static_cast<std::uint8_t>(i);
    }
    return bytes;
}

InputShape plainShape() {
    return {.side = kSide, .mean = {0.0F, 0.0F, 0.0F}, .deviation = {1.0F, 1.0F, 1.0F}};
}

Augmentation none() {
    return {.leastArea = 1.0, .widestAspect = 1.0, .flip = 0.0, .jitter = 0.0};
}

std::vector<float> augmented(const Augmentation& augmentation, const InputShape& shape) {
    std::vector<float> planes(3 * kPlane);
    Random random(1);
    augment(picture(), kSide, augmentation, shape, random, planes);
    return planes;
}

TEST(Augment, WithNothingToChangeGivesThePictureNormalised) {
    const InputShape shape{
        .side = kSide, .mean = {0.1F, 0.2F, 0.3F}, .deviation = {0.5F, 0.25F, 2.0F}};
    const auto planes = augmented(none(), shape);
    const auto bytes = picture();
    for (std::size_t i = 0; i < kPlane; ++i) {
        for (std::size_t channel = 0; channel < 3; ++channel) {
            const float expected =
                (static_cast<float>(bytes[3 * i + channel]) / 255.0F - shape.mean[channel]) /
                shape.deviation[channel];
            EXPECT_NEAR(planes[channel * kPlane + i], expected, 1e-5F);
        }
    }
}

TEST(Augment, FlipsLeftForRight) {
    Augmentation flip = none();
    flip.flip = 1.0;
    const auto plain = augmented(none(), plainShape());
    const auto flipped = augmented(flip, plainShape());
    for (std::size_t y = 0; y < kSide; ++y) {
        for (std::size_t x = 0; x < kSide; ++x) {
            EXPECT_FLOAT_EQ(flipped[y * kSide + x], plain[y * kSide + (kSide - 1 - x)]);
        }
    }
}

TEST(Augment, CropsStayInsideThePictureAndDiffer) {
    Augmentation crop = none();
    crop.leastArea = 0.2;
    crop.widestAspect = 2.0;
    Random random(7);
    std::vector<float> last;
    for (int i = 0; i < 200; ++i) {
        std::vector<float> planes(3 * kPlane);
        augment(picture(), kSide, crop, plainShape(), random, planes);
        EXPECT_LE(std::ranges::max(planes), 191.0F / 255.0F + 1e-5F);
        EXPECT_GE(std::ranges::min(planes), 0.0F);
        EXPECT_NE(planes, last);
        last = planes;
    }
}

TEST(Augment, JitterKeepsColoursInRange) {
    Augmentation jitter = none();
    jitter.jitter = 0.9;
    Random random(7);
    for (int i = 0; i < 50; ++i) {
        std::vector<float> planes(3 * kPlane);
        augment(picture(), kSide, jitter, plainShape(), random, planes);
        EXPECT_LE(std::ranges::max(planes), 1.0F);
        EXPECT_GE(std::ranges::min(planes), 0.0F);
    }
}

} // namespace

} // namespace taxo::demo

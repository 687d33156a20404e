// SPDX-License-Identifier: MIT
// What of a picture speaks for one label and what for another, against differences by hand.
#include "core/encoder/random_checkpoint.h"
#include "core/torch/torch_module.h"
#include "core/torch/transformer_private.h"

#include <c10/core/GradMode.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <span>
#include <stop_token>
#include <vector>

namespace taxo {
namespace {

constexpr int kSide = 32;
constexpr std::size_t kPatches = 16; ///< of 8 x 8 pixels

ClipConfig smallConfig() {
    ClipConfig config;
    config.embedDim = 8;
    config.imageSize = kSide;
    config.patchSize = 8;
    config.vision = {.width = 32, .layers = 2, .heads = 2};
    config.text = {.width = 32, .layers = 1, .heads = 2};
    config.contextLength = 9;
    config.vocabularySize = 50;
    return config;
}

class Contrast : public testing::Test {
protected:
    Contrast() {
        for (std::size_t i = 0; i < picture.values.size(); ++i) {
            picture.values[i] = std::sin(0.37F * static_cast<float>(i * i % 1009));
        }
    }

    ContrastMap map(std::span<const float> one, std::span<const float> other) {
        const auto found = encoder->contrast(picture, one, other, {});
        EXPECT_TRUE(found) << (found ? "" : found.error().text());
        return found.value_or(ContrastMap{});
    }

    const ClipConfig config = smallConfig();
    const Checkpoint checkpoint = randomCheckpoint(config, 3);
    std::unique_ptr<EncoderModule> module = makeTorchEncoderModule({.threads = 1});
    std::unique_ptr<ImageEncoder> encoder = *module->imageEncoder(checkpoint, config, {});
    ImageTensor picture{kSide, std::vector<float>(3 * kSide * kSide)};
    std::vector<float> first = {1, 0, 0.5F, -0.25F, 0, 2, 0, 0.125F};
    std::vector<float> second = {0, -1, 0.5F, 0, 0.75F, 0, 1, 0};
};

double cosine(std::span<const float> a, std::span<const float> b) {
    double dot = 0.0;
    double ofA = 0.0;
    double ofB = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        dot += static_cast<double>(a[i]) * b[i];
        ofA += static_cast<double>(a[i]) * a[i];
        ofB += static_cast<double>(b[i]) * b[i];
    }
    return dot / std::sqrt(ofA * ofB);
}

TEST_F(Contrast, IsOfTheCosinesThatTheVectorHas) {
    const auto vector = encoder->encode(std::span(&picture, 1), {});
    ASSERT_TRUE(vector);
    const ContrastMap found = map(first, second);
    EXPECT_EQ(found.side, 4);
    EXPECT_EQ(found.values.size(), kPatches);
    EXPECT_NEAR(found.first, cosine(vector->row(0), first), 1e-5);
    EXPECT_NEAR(found.second, cosine(vector->row(0), second), 1e-5);
}

TEST_F(Contrast, SaysHowTheDifferenceGrowsWithEachPatch) {
    const c10::NoGradGuard noGradients;
    const VisionTransformer model(Weights(checkpoint, at::kCPU, at::kFloat), config);
    const at::Tensor tokens =
        model.tokens(at::from_blob(picture.values.data(), {1, 3, kSide, kSide}), {});
    const at::Tensor normed = model.normed(tokens);
    const auto difference = [&](std::int64_t patch, double factor) {
        at::Tensor changed = normed.clone();
        changed[0][patch + 1] *= factor; // after the first token
        const at::Tensor feature = model.features(tokens, changed, {})[0].contiguous();
        const std::span values(feature.data_ptr<float>(), first.size());
        return cosine(values, first) - cosine(values, second);
    };
    const ContrastMap found = map(first, second);
    float largest = 0.0F;
    for (const float value : found.values) {
        largest = std::max(largest, std::abs(value));
    }
    EXPECT_GT(largest, 0.0F);
    constexpr double kStep = 0.03;
    for (std::size_t patch = 0; patch < kPatches; ++patch) {
        const auto at = static_cast<std::int64_t>(patch);
        const double slope =
            (difference(at, 1.0 + kStep) - difference(at, 1.0 - kStep)) / (2.0 * kStep);
        EXPECT_NEAR(found.values[patch], slope, 0.02 * static_cast<double>(largest)) << patch;
    }
}

TEST_F(Contrast, TurnsRoundWithItsLabelsAndIsNothingBetweenEquals) {
    const ContrastMap one = map(first, second);
    const ContrastMap other = map(second, first);
    const ContrastMap none = map(first, first);
    for (std::size_t i = 0; i < kPatches; ++i) {
        EXPECT_NEAR(one.values[i], -other.values[i], 1e-7);
        EXPECT_NEAR(none.values[i], 0.0F, 1e-7); // but for rounding
    }
}

TEST_F(Contrast, AsksForTheDirectionOfLabelsNotTheirLength) {
    const ContrastMap one = map(first, second);
    for (float& value : first) {
        value *= 7.0F;
    }
    const ContrastMap longer = map(first, second);
    for (std::size_t i = 0; i < kPatches; ++i) {
        EXPECT_NEAR(one.values[i], longer.values[i], 1e-6);
    }
}

TEST_F(Contrast, GivesTheSameNumbersEachTime) {
    EXPECT_EQ(map(first, second).values, map(first, second).values);
}

TEST_F(Contrast, StopsWhenAsked) {
    std::stop_source stop;
    stop.request_stop();
    const auto found = encoder->contrast(picture, first, second, Progress(stop.get_token()));
    ASSERT_FALSE(found);
    EXPECT_EQ(found.error().code, ErrorCode::Cancelled);
}

} // namespace
} // namespace taxo

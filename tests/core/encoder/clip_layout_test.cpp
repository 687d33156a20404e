// SPDX-License-Identifier: MIT
#include "core/encoder/clip_layout.h"
#include "core/encoder/random_checkpoint.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <stop_token>
#include <string>
#include <vector>

namespace taxo {

namespace {

using testing::HasSubstr;

ClipConfig smallConfig() {
    ClipConfig config;
    config.embedDim = 8;
    config.imageSize = 16;
    config.patchSize = 8;
    config.vision = {.width = 32, .layers = 1, .heads = 2};
    config.text = {.width = 16, .layers = 1, .heads = 2};
    config.contextLength = 9;
    config.vocabularySize = 50;
    return config;
}

/// Random weights after `change` was made to the list of tensors.
template <class Change>
Checkpoint changed(const Change& change) {
    const Checkpoint whole = randomCheckpoint(smallConfig(), 1);
    std::vector<TensorView> tensors = whole.tensors();
    change(tensors);
    return Checkpoint::inMemory("weights.safetensors", tensors, whole.storage());
}

TensorView& named(std::vector<TensorView>& tensors, const std::string& name) {
    return *std::find_if(
        tensors.begin(), tensors.end(), [&](const TensorView& t) { return t.name == name; });
}

std::int64_t parameters(const ClipConfig& config) {
    std::int64_t count = 0;
    for (const TensorSpec& spec : clipLayout(config)) {
        TensorView view;
        view.shape = spec.shape;
        count += view.elements();
    }
    return count;
}

TEST(ClipLayout, CountsThePublishedModels) {
    // Tensors and parameters of the published files.
    EXPECT_EQ(clipLayout(*clipConfigByName("ViT-B-16")).size(), 302U);
    EXPECT_EQ(parameters(*clipConfigByName("ViT-B-16")), 149620737);
    EXPECT_EQ(clipLayout(*clipConfigByName("ViT-L-14")).size(), 446U);
    EXPECT_EQ(parameters(*clipConfigByName("ViT-L-14")), 427616513);
    EXPECT_EQ(clipLayout(*clipConfigByName("ViT-H-14")).size(), 686U);
    EXPECT_EQ(parameters(*clipConfigByName("ViT-H-14")), 986109441);
    EXPECT_FALSE(clipConfigByName("ViT-B-32"));
}

TEST(ClipLayout, AcceptsTheWholeAndNothingElse) {
    EXPECT_TRUE(checkLayout(randomCheckpoint(smallConfig(), 1), smallConfig()));
}

TEST(ClipLayout, NamesAllProblemsTogether) {
    const Checkpoint checkpoint = changed([](std::vector<TensorView>& tensors) {
        named(tensors, "visual.proj").name = "visual.projection";
        named(tensors, "ln_final.bias").shape = {4, 4};
        named(tensors, "ln_final.weight").type = TensorType::Int32;
        named(tensors, "visual.positional_embedding").shape = {10, 32};
    });
    const Status status = checkLayout(checkpoint, smallConfig());
    ASSERT_FALSE(status);
    EXPECT_EQ(status.error().code, ErrorCode::Mismatch);
    const std::string text = status.error().text();
    EXPECT_THAT(text, HasSubstr("weights.safetensors"));
    EXPECT_THAT(text, HasSubstr("missing 1: visual.proj"));
    EXPECT_THAT(text, HasSubstr("unexpected 1: visual.projection (32x8)"));
    EXPECT_THAT(text, HasSubstr("of another shape 3: "));
    EXPECT_THAT(text, HasSubstr("ln_final.bias is 4x4, this model needs 16"));
    EXPECT_THAT(text, HasSubstr("ln_final.weight holds I32"));
    EXPECT_THAT(text, HasSubstr("made for another image size; they are not resized"));
}

TEST(ClipLayout, PassesOverWhatOnlyTrainingUses) {
    EXPECT_TRUE(
        checkLayout(changed([](std::vector<TensorView>& tensors) {
                        for (const char* const name :
                             {"visual.continual_proj", "visual.caption_proj.weight", "attn_mask"}) {
                            TensorView extra = named(tensors, "visual.proj");
                            extra.name = name;
                            tensors.push_back(extra);
                        }
                    }),
                    smallConfig()));
}

TEST(ClipLayout, TakesALogitScaleOfOneElement) {
    EXPECT_TRUE(checkLayout(changed([](std::vector<TensorView>& tensors) {
                                named(tensors, "logit_scale").shape = {1};
                            }),
                            smallConfig()));
}

TEST(RandomCheckpoint, IsEqualForEqualSeedsOnly) {
    const auto bytesOf = [](const Checkpoint& checkpoint) {
        return std::vector<std::byte>(checkpoint.tensors()[0].bytes.begin(),
                                      checkpoint.tensors()[0].bytes.end());
    };
    const auto first = bytesOf(randomCheckpoint(smallConfig(), 1));
    EXPECT_EQ(first, bytesOf(randomCheckpoint(smallConfig(), 1)));
    EXPECT_NE(first, bytesOf(randomCheckpoint(smallConfig(), 2)));
}

TEST(RandomModel, OfAnUnknownShapeNamesTheKnownOnes) {
    const auto made = randomModel("ViT-B-32", {});
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::InvalidInput);
    EXPECT_THAT(made.error().message, testing::HasSubstr("ViT-B-16"));
}

TEST(RandomModel, StopsWhenAsked) {
    std::stop_source stop;
    stop.request_stop();
    const auto made = randomModel("ViT-B-16", Progress(stop.get_token()));
    ASSERT_FALSE(made);
    EXPECT_EQ(made.error().code, ErrorCode::Cancelled);
}

TEST(RandomCheckpoint, KeepsTheSizeOfWhatFlowsThrough) {
    const Checkpoint checkpoint = randomCheckpoint(smallConfig(), 1);
    for (const TensorView& tensor : checkpoint.tensors()) {
        if (tensor.name == "token_embedding.weight") { // 50 x 16: variance 1 / 16
            const auto* const values = reinterpret_cast<const float*>(tensor.bytes.data());
            double square = 0.0;
            for (std::int64_t i = 0; i < tensor.elements(); ++i) {
                square += static_cast<double>(values[i]) * static_cast<double>(values[i]);
            }
            EXPECT_NEAR(square / static_cast<double>(tensor.elements()), 1.0 / 16, 0.006);
        }
    }
}

} // namespace

} // namespace taxo

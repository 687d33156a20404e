// SPDX-License-Identifier: MIT
#include "core/encoder/random_checkpoint.h"
#include "core/torch/parallel_kernels_private.h"
#include "core/torch/temporaries_private.h"
#include "core/torch/transformer_private.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <gtest/gtest.h>

namespace taxo {

namespace {

ClipConfig smallConfig() {
    ClipConfig config;
    config.embedDim = 24;
    config.imageSize = 48;
    config.patchSize = 8;
    config.vision = {.width = 128, .layers = 3, .heads = 2};
    config.text = {.width = 64, .layers = 3, .heads = 1};
    config.contextLength = 20;
    config.vocabularySize = 100;
    return config;
}

double distance(const at::Tensor& ours, const at::Tensor& right) {
    return ((ours - right).norm() / right.norm()).item<double>();
}

Weights weightsOf(const ClipConfig& config) {
    return {randomCheckpoint(config, 3), at::kCPU, at::kFloat};
}

class TransformerTest : public testing::Test {
protected:
    TransformerTest() { at::manual_seed(1); }

    ClipConfig config = smallConfig();
    VisionTransformer vision{weightsOf(config), config};
    TextTransformer text{weightsOf(config), config};
    at::Tensor pixels = at::randn({3, 3, 48, 48});
    at::Tensor ids = at::randint(1, 98, {4, 12}, at::kLong);
    at::Tensor ends = at::tensor({11, 3, 0, 7}, at::kLong);
};

TEST_F(TransformerTest, FusedKernelsAndLibTorchsOperatorsAgree) {
    const at::Tensor plainImage = vision.forward(pixels);
    const at::Tensor plainText = text.forward(ids, ends);
    const c10::InferenceMode fused;
    EXPECT_LE(distance(vision.forward(pixels), plainImage), 2e-6);
    EXPECT_LE(distance(text.forward(ids, ends), plainText), 2e-6);
}

TEST_F(TransformerTest, LearnsUnderAutograd) {
    // The same forward pass, with weights that ask for gradients: a step along them lowers the
    // loss.
    const Weights weights = weightsOf(config);
    Transformer tower(weights, "visual.", config.vision, false);
    std::vector<at::Tensor> parameters;
    for (Block& block : tower.blocks()) {
        for (Linear* const map : {&block.attnIn, &block.attnOut, &block.mlpFc, &block.mlpProj}) {
            map->weight = map->weight.clone().set_requires_grad(true);
            parameters.push_back(map->weight);
        }
    }
    const at::Tensor x = at::randn({2, 10, 128});
    const at::Tensor target = at::randn({2, 128});
    const auto loss = [&] { return (tower.forward(x, {}, {}) - target).square().mean(); };
    const at::Tensor before = loss();
    before.backward();
    for (at::Tensor& parameter : parameters) {
        ASSERT_TRUE(parameter.grad().defined());
        EXPECT_GT(parameter.grad().abs().max().item<double>(), 0.0);
        parameter.data().sub_(0.005 * parameter.grad());
    }
    EXPECT_LT(loss().item<double>(), before.item<double>());
}

TEST_F(TransformerTest, PicturesOfABatchDoNotTouchEachOther) {
    const c10::InferenceMode fused;
    const at::Tensor together = vision.forward(pixels);
    for (std::int64_t i = 0; i < pixels.size(0); ++i) {
        EXPECT_LE(distance(vision.forward(pixels.narrow(0, i, 1))[0], together[i]), 1e-6);
    }
}

TEST_F(TransformerTest, TokensAfterTheEndChangeNothing) {
    const c10::InferenceMode fused;
    const at::Tensor features = text.forward(ids, ends);
    at::Tensor other = ids.clone();
    for (std::int64_t i = 0; i < ids.size(0); ++i) {
        const std::int64_t end = ends[i].item<std::int64_t>();
        other[i].narrow(0, end + 1, ids.size(1) - end - 1).fill_(5);
    }
    EXPECT_LE(distance(text.forward(other, ends), features), 1e-7);
    const at::Tensor alone =
        text.forward(ids.narrow(0, 1, 1).narrow(1, 0, 4), ends.narrow(0, 1, 1));
    EXPECT_LE(distance(alone[0], features[1]), 1e-6);
}

TEST_F(TransformerTest, MemoryUsedAgainChangesNothing) {
    const c10::InferenceMode fused;
    const at::Tensor image = vision.forward(pixels);
    const at::Tensor caption = text.forward(ids, ends);
    at::Tensor kept;
    {
        const Temporaries temporaries;
        kept = vision.forward(pixels);
        EXPECT_TRUE(at::equal(text.forward(ids, ends), caption));
        EXPECT_TRUE(at::equal(vision.forward(pixels), image));
    }
    EXPECT_TRUE(at::equal(kept, image)); // still there
}

TEST_F(TransformerTest, EightBitsStayClose) {
    if (kernels().quantizedLinear == nullptr) {
        GTEST_SKIP() << "needs AVX2";
    }
    const c10::InferenceMode fused;
    const at::Tensor exact = vision.forward(pixels);
    vision.transformer().quantize();
    const at::Tensor rounded = vision.forward(pixels);
    EXPECT_GT(distance(rounded, exact), 1e-5); // it did something
    EXPECT_GT(at::cosine_similarity(rounded, exact).min().item<double>(), 0.999);
}

} // namespace

} // namespace taxo

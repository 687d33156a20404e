// SPDX-License-Identifier: MIT
#include "core/encoder/random_checkpoint.h"
#include "core/torch/torch_module.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>
#include <memory>
#include <stop_token>
#include <vector>

namespace taxo {

namespace {

using testing::HasSubstr;

ClipConfig smallConfig() {
    ClipConfig config;
    config.embedDim = 8;
    config.imageSize = 16;
    config.patchSize = 8;
    config.vision = {.width = 32, .layers = 2, .heads = 2};
    config.text = {.width = 32, .layers = 2, .heads = 2};
    config.contextLength = 9;
    config.vocabularySize = 50;
    return config;
}

ImageTensor picture(float phase) {
    ImageTensor tensor{16, std::vector<float>(3 * 16 * 16)};
    for (std::size_t i = 0; i < tensor.values.size(); ++i) {
        tensor.values[i] = std::sin(phase + static_cast<float>(i));
    }
    return tensor;
}

/// Random weights with one number of one tensor replaced.
Checkpoint spoiled(const std::string& name, float value) {
    const Checkpoint whole = randomCheckpoint(smallConfig(), 1);
    std::vector<TensorView> tensors = whole.tensors();
    for (TensorView& tensor : tensors) {
        if (tensor.name == name) {
            const auto copy =
                std::make_shared<std::vector<float>>(tensor.bytes.size() / sizeof(float));
            std::memcpy(copy->data(), tensor.bytes.data(), tensor.bytes.size());
            copy->at(3) = value;
            tensor.bytes = std::as_bytes(std::span(*copy));
            const auto both = std::make_shared<
                std::pair<std::shared_ptr<const void>, std::shared_ptr<const void>>>(
                copy, whole.storage());
            return Checkpoint::inMemory("spoiled", tensors, both);
        }
    }
    ADD_FAILURE() << "no " << name;
    return whole;
}

double distance(std::span<const float> a, std::span<const float> b) {
    double off = 0.0;
    double norm = 0.0;
    for (std::size_t i = 0; i < a.size(); ++i) {
        off += (a[i] - b[i]) * (a[i] - b[i]);
        norm += b[i] * b[i];
    }
    return std::sqrt(off / norm);
}

class Encoders : public testing::Test {
protected:
    ClipConfig config = smallConfig();
    Checkpoint checkpoint = randomCheckpoint(config, 1);
    std::unique_ptr<EncoderModule> module = makeTorchEncoderModule({.threads = 2});
};

TEST_F(Encoders, GiveOneVectorForEachPictureInOrderWhateverTheBatch) {
    const auto encoder = module->imageEncoder(checkpoint, config, {});
    ASSERT_TRUE(encoder) << encoder.error().text();
    EXPECT_EQ((*encoder)->side(), 16);
    EXPECT_EQ((*encoder)->dimension(), 8);
    std::vector<ImageTensor> pictures;
    for (int i = 0; i < 11; ++i) { // more than a batch
        pictures.push_back(picture(static_cast<float>(i)));
    }
    const auto together = (*encoder)->encode(pictures, {});
    ASSERT_TRUE(together) << together.error().text();
    ASSERT_EQ(together->rows(), 11U);
    for (std::size_t i = 0; i < pictures.size(); ++i) {
        const auto alone = (*encoder)->encode(std::span(pictures).subspan(i, 1), {});
        ASSERT_TRUE(alone);
        EXPECT_LE(distance(alone->row(0), together->row(i)), 1e-6) << i;
    }
    EXPECT_GT(distance(together->row(0), together->row(1)), 1e-3);
}

TEST_F(Encoders, GiveNothingForNothing) {
    const auto images = module->imageEncoder(checkpoint, config, {});
    const auto none = (*images)->encode({}, {});
    ASSERT_TRUE(none) << none.error().text();
    EXPECT_EQ(none->rows(), 0U);
    const auto texts = module->textEncoder(checkpoint, config, {});
    EXPECT_EQ((*texts)->encode({}, {})->rows(), 0U);
}

TEST_F(Encoders, ReadTextsOfMixedLengthInOrder) {
    const auto encoder = module->textEncoder(checkpoint, config, {});
    ASSERT_TRUE(encoder) << encoder.error().text();
    const std::vector<TokenIds> texts = {
        {48, 3, 4, 5, 6, 7, 8, 9, 49}, {48, 49}, {48, 7, 7, 49}, {48, 49}, {48, 3, 49, 49, 2}};
    const auto together = (*encoder)->encode(texts, {});
    ASSERT_TRUE(together) << together.error().text();
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const auto alone = (*encoder)->encode(std::span(texts).subspan(i, 1), {});
        EXPECT_LE(distance(alone->row(0), together->row(i)), 1e-6) << i;
    }
    EXPECT_LE(distance(together->row(1), together->row(3)), 1e-6);
    EXPECT_GT(distance(together->row(1), together->row(2)), 1e-3);
    // Read at the first end mark: what follows it is as if it were not there.
    const std::vector<TokenIds> cut = {{48, 3, 49}};
    EXPECT_LE(distance((*encoder)->encode(cut, {})->row(0), together->row(4)), 1e-6);
}

TEST_F(Encoders, RefuseTokensOfAnotherModel) {
    const auto encoder = module->textEncoder(checkpoint, config, {});
    for (const TokenIds& text : {TokenIds{48, 50}, TokenIds{-1, 49}, TokenIds{}, TokenIds(10, 1)}) {
        const auto result = (*encoder)->encode(std::vector<TokenIds>{text}, {});
        EXPECT_FALSE(result) << text.size();
    }
}

TEST_F(Encoders, NameEveryTensorThatIsNotFinite) {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    for (const char* const name : {"visual.conv1.weight",
                                   "visual.transformer.resblocks.0.attn.in_proj_weight",
                                   "visual.transformer.resblocks.1.mlp.c_fc.bias",
                                   "visual.proj",
                                   "visual.ln_pre.weight"}) {
        for (const Precision precision : {Precision::Fp32, Precision::Int8}) {
            const auto encoder = module->imageEncoder(
                spoiled(name, nan), config, {.device = {}, .precision = precision});
            if (!encoder && precision == Precision::Int8) {
                EXPECT_THAT(encoder.error().text(), HasSubstr("AVX2"));
                continue;
            }
            ASSERT_TRUE(encoder) << encoder.error().text();
            const auto result = (*encoder)->encode(std::vector{picture(0.0F)}, {});
            ASSERT_FALSE(result) << name;
            EXPECT_EQ(result.error().code, ErrorCode::Corrupt);
            EXPECT_THAT(result.error().text(), HasSubstr(name));
        }
    }
}

TEST_F(Encoders, SayThatAPictureIsNotFinite) {
    const auto encoder = module->imageEncoder(checkpoint, config, {});
    ImageTensor broken = picture(0.0F);
    broken.values[5] = std::numeric_limits<float>::infinity();
    const auto result = (*encoder)->encode(std::vector{broken}, {});
    ASSERT_FALSE(result);
    EXPECT_THAT(result.error().text(), HasSubstr("input"));
}

TEST_F(Encoders, RefuseWeightsThatDoNotFitAllAtOnce) {
    ClipConfig other = config;
    other.vision.layers = 3;
    other.embedDim = 9;
    const auto encoder = module->imageEncoder(checkpoint, other, {});
    ASSERT_FALSE(encoder);
    EXPECT_EQ(encoder.error().code, ErrorCode::Mismatch);
    EXPECT_THAT(encoder.error().text(), HasSubstr("visual.transformer.resblocks.2.ln_1.weight"));
    EXPECT_THAT(encoder.error().text(), HasSubstr("visual.proj is 32x8, this model needs 32x9"));
}

TEST_F(Encoders, StopWhenAsked) {
    std::stop_source stop;
    stop.request_stop();
    const auto images = module->imageEncoder(checkpoint, config, {});
    const auto image = (*images)->encode(std::vector{picture(0.0F)}, Progress(stop.get_token()));
    ASSERT_FALSE(image);
    EXPECT_EQ(image.error().code, ErrorCode::Cancelled);
    const auto texts = module->textEncoder(checkpoint, config, {});
    const auto text = (*texts)->encode(std::vector<TokenIds>{{48, 49}}, Progress(stop.get_token()));
    ASSERT_FALSE(text);
    EXPECT_EQ(text.error().code, ErrorCode::Cancelled);
}

TEST_F(Encoders, StopWhileEightBitWeightsAreMade) {
    std::stop_source stop;
    stop.request_stop();
    const EncoderOptions eightBits{.device = {}, .precision = Precision::Int8};
    if (const auto able = module->imageEncoder(checkpoint, config, eightBits); !able) {
        ASSERT_EQ(able.error().code, ErrorCode::Unsupported) << able.error().text();
        GTEST_SKIP() << able.error().text();
    }
    const Progress stopped(stop.get_token());
    const auto images = module->imageEncoder(checkpoint, config, eightBits, stopped);
    ASSERT_FALSE(images);
    EXPECT_EQ(images.error().code, ErrorCode::Cancelled);
    const auto texts = module->textEncoder(checkpoint, config, eightBits, stopped);
    ASSERT_FALSE(texts);
    EXPECT_EQ(texts.error().code, ErrorCode::Cancelled);
}

TEST_F(Encoders, ReportTextsUpToAll) {
    const auto encoder = module->textEncoder(checkpoint, config, {});
    const std::vector<TokenIds> texts(1000, TokenIds{48, 3, 4, 5, 6, 7, 8, 9, 49});
    std::vector<std::size_t> reports;
    const Progress progress({}, [&](std::size_t done, std::size_t total, std::string_view) {
        EXPECT_EQ(total, texts.size());
        reports.push_back(done);
    });
    ASSERT_TRUE((*encoder)->encode(texts, progress));
    EXPECT_GT(reports.size(), 1U);
    EXPECT_TRUE(std::is_sorted(reports.begin(), reports.end()));
    EXPECT_EQ(reports.back(), texts.size());
}

TEST_F(Encoders, SayWhichDeviceAndPrecisionTheyCannot) {
    const auto half =
        module->imageEncoder(checkpoint, config, {.device = {}, .precision = Precision::Bf16});
    ASSERT_FALSE(half);
    EXPECT_THAT(half.error().text(), HasSubstr("bf16 is for GPUs"));
    const Device absent{Device::Kind::Cuda, 100};
    const auto gpu =
        module->imageEncoder(checkpoint, config, {.device = absent, .precision = Precision::Fp32});
    ASSERT_FALSE(gpu);
    EXPECT_EQ(gpu.error().code, ErrorCode::NotFound);
    EXPECT_THAT(gpu.error().text(), HasSubstr("cuda:100"));
}

TEST_F(Encoders, TakeTheLogitScaleFromTheWeights) {
    const auto scale = module->logitScale(checkpoint);
    ASSERT_TRUE(scale);
    EXPECT_FLOAT_EQ(*scale, 100.0F);
    EXPECT_FALSE(module->logitScale(Checkpoint::inMemory("none", {}, nullptr)));
}

TEST_F(Encoders, RefuseALogitScaleThatNothingCanBeScoredBy) {
    const float infinity = std::numeric_limits<float>::infinity();
    for (const float stored :
         {std::numeric_limits<float>::quiet_NaN(), infinity, -infinity, 1e9F}) {
        TensorView tensor;
        tensor.name = "logit_scale";
        tensor.bytes = std::as_bytes(std::span(&stored, 1));
        const auto scale = module->logitScale(Checkpoint::inMemory("weights", {tensor}, nullptr));
        ASSERT_FALSE(scale) << stored;
        EXPECT_EQ(scale.error().code, ErrorCode::Corrupt);
        EXPECT_THAT(scale.error().text(), HasSubstr("logit_scale"));
    }
}

TEST_F(Encoders, TellAboutTheirLibraries) {
    EXPECT_THAT(module->about(), HasSubstr("LibTorch "));
    EXPECT_THAT(module->about(), HasSubstr("2 threads"));
}

} // namespace

} // namespace taxo

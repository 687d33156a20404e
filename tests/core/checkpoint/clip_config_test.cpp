// SPDX-License-Identifier: MIT
#include "core/checkpoint/clip_config.h"
#include "tests/core/checkpoint/bytes.h"

#include <gmock/gmock.h>

#include <utility>

namespace taxo {
namespace {

using testing::AllOf;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

/// The configuration of BioCLIP 2.5 (ViT-H/14) as published, with more in its three parts.
std::string huge(const std::string& model = "",
                 const std::string& vision = "",
                 const std::string& text = "",
                 const std::string& preprocess = "") {
    return R"({"model_cfg":{"embed_dim":1024,)" + model +
           R"("vision_cfg":{"image_size":224,"layers":32,"width":1280,"head_width":80,)" + vision +
           R"("patch_size":14},"text_cfg":{"context_length":77,"vocab_size":49408,"width":1024,)" +
           text + R"("heads":16,"layers":24}},"preprocess_cfg":{)" + preprocess +
           R"("mean":[0.48145466,0.4578275,0.40821073]}})";
}

std::string errorOfJson(const std::string& json) {
    const auto config = ClipConfig::fromJson(json);
    return config ? "no error" : config.error().message;
}

TEST(ClipConfig, ReadsAPublishedConfiguration) {
    const auto config = ClipConfig::fromJson(huge());
    ASSERT_TRUE(config) << config.error().text();
    EXPECT_EQ(config->embedDim, 1024);
    EXPECT_EQ(config->vision, (TowerConfig{1280, 32, 16, 4.0}));
    EXPECT_EQ(config->text, (TowerConfig{1024, 24, 16, 4.0}));
    EXPECT_EQ(config->imageSize, 224);
    EXPECT_EQ(config->patchSize, 14);
    EXPECT_EQ(config->vocabularySize, 49408);
    EXPECT_FALSE(config->quickGelu);
    EXPECT_EQ(config->resizeMode, "shortest");
    EXPECT_EQ(config->interpolation, "bicubic");
}

TEST(ClipConfig, TellsAModelOfInventedOrganisms) {
    EXPECT_FALSE(ClipConfig::fromJson(huge())->isSynthetic);
    const auto marked = ClipConfig::fromJson(R"({"synthetic":true,)" + huge().substr(1));
    ASSERT_TRUE(marked) << marked.error().text();
    EXPECT_TRUE(marked->isSynthetic);
}

TEST(ClipConfig, WhatIsNotStatedIsOpenClipsDefault) {
    const auto config =
        ClipConfig::fromJson(R"({"model_cfg":{"embed_dim":512,"vision_cfg":{},"text_cfg":{}}})");
    ASSERT_TRUE(config) << config.error().text();
    ClipConfig expected;
    expected.embedDim = 512;
    expected.vision = {768, 12, 12, 4.0};
    expected.text = {512, 12, 8, 4.0};
    EXPECT_EQ(*config, expected);
}

TEST(ClipConfig, ObeysEveryKeyThatItSupports) {
    const auto config = ClipConfig::fromJson(
        R"({"model_cfg":{"embed_dim":16,"quick_gelu":true,"vision_cfg":{"image_size":[32,32],)"
        R"("layers":2,"width":48,"head_width":16,"mlp_ratio":4.3637,"patch_size":[8,8]},)"
        R"("text_cfg":{"context_length":9,"vocab_size":99,"width":32,"heads":4,"layers":3,)"
        R"("mlp_ratio":2}},"preprocess_cfg":{"mean":0.5,"std":[0.5,0.25,0.125],"size":[32,32],)"
        R"("interpolation":"bilinear","resize_mode":"longest","fill_color":127,"mode":"RGB"}})");
    ASSERT_TRUE(config) << config.error().text();
    EXPECT_TRUE(config->quickGelu);
    EXPECT_EQ(config->imageSize, 32);
    EXPECT_EQ(config->patchSize, 8);
    EXPECT_EQ(config->vision, (TowerConfig{48, 2, 3, 4.3637}));
    EXPECT_EQ(config->vision.mlpWidth(), 209); // int(48 * 4.3637)
    EXPECT_EQ(config->text, (TowerConfig{32, 3, 4, 2.0}));
    EXPECT_EQ(config->contextLength, 9);
    EXPECT_EQ(config->vocabularySize, 99);
    EXPECT_THAT(config->mean, ElementsAre(0.5F, 0.5F, 0.5F));
    EXPECT_THAT(config->deviation, ElementsAre(0.5F, 0.25F, 0.125F));
    EXPECT_EQ(config->interpolation, "bilinear");
    EXPECT_EQ(config->resizeMode, "longest");
    EXPECT_EQ(config->fillColor, 127);
}

TEST(ClipConfig, SettingsThatChangeNothingHereArePassedOver) {
    const auto plain = ClipConfig::fromJson(huge());
    const auto more = ClipConfig::fromJson(huge(
        R"("init_logit_scale":4.6,"custom_text":false,"init_logit_bias":null,)",
        R"("patch_dropout":0.5,"final_ln_after_pool":true,"ls_init_value":null,"pool_type":"tok",)"
        R"("attentional_pool":false,"timm_pool":"avg","norm_kwargs":{},"block_type":null,)",
        R"("pad_id":0,"eos_id":2,"hf_tokenizer_name":"","pool_type":"argmax","output_tokens":false,)",
        R"("size":448,"something":"else","interpolation":"random","std":null,)"));
    ASSERT_TRUE(more) << more.error().text();
    EXPECT_EQ(*more, *plain);
}

TEST(ClipConfig, SettingsThatChangeTheResultAreRefusedByName) {
    const std::pair<std::string, std::string> cases[] = {
        {huge(R"("custom_text":true,)"), "model_cfg.custom_text = true"},
        {huge(R"("multimodal_cfg":{"width":512},)"), "model_cfg.multimodal_cfg = an object"},
        {huge(R"("init_logit_bias":-10,)"), "model_cfg.init_logit_bias = -10"},
        {huge(R"("new_thing":1,)"), "model_cfg.new_thing = 1"},
        {huge("", R"("timm_model_name":"vit_base",)"),
         R"(vision_cfg.timm_model_name = "vit_base")"},
        {huge("", R"("attentional_pool":"parallel",)"), "vision_cfg.attentional_pool"},
        {huge("", R"("pool_type":"avg",)"), R"(vision_cfg.pool_type = "avg")"},
        {huge("", R"("ls_init_value":0,)"), "vision_cfg.ls_init_value = 0"},
        {huge("", R"("no_ln_pre":true,)"), "vision_cfg.no_ln_pre"},
        {huge("", R"("pos_embed_type":"rotary",)"), "vision_cfg.pos_embed_type"},
        {huge("", R"("act_kwargs":{"approximate":"tanh"},)"), "vision_cfg.act_kwargs"},
        {huge("", R"("qk_norm":true,)"), "vision_cfg.qk_norm"},
        {huge("", R"("block_type":"custom",)"), "vision_cfg.block_type"},
        {huge("", R"("layers_of_paint":3,)"), "vision_cfg.layers_of_paint = 3"},
        {huge("", "", R"("hf_tokenizer_name":"bert",)"), "text_cfg.hf_tokenizer_name"},
        {huge("", "", R"("hf_model_name":"bert",)"), "text_cfg.hf_model_name"},
        {huge("", "", R"("tokenizer_kwargs":{"clean":"canonicalize"},)"),
         "text_cfg.tokenizer_kwargs"},
        {huge("", "", R"("embed_cls":true,)"), "text_cfg.embed_cls"},
        {huge("", "", R"("no_causal_mask":true,)"), "text_cfg.no_causal_mask"},
        {huge("", "", R"("pool_type":"last",)"), "text_cfg.pool_type"},
        {huge("", "", R"("pool_type":"eos",)"), "text_cfg.pool_type"},
        {huge("", "", R"("proj_bias":true,)"), "text_cfg.proj_bias"},
        {huge("", "", R"("proj_type":"none",)"), "text_cfg.proj_type"},
        {huge("", "", R"("norm_kwargs":{"eps":1e-6},)"), "text_cfg.norm_kwargs"},
        {huge("", "", "", R"("mode":"RGBA",)"), "preprocess_cfg.mode"},
        {huge("", "", "", R"("interpolation":"nearest",)"), "preprocess_cfg.interpolation"},
        {huge("", "", "", R"("resize_mode":"crop",)"), "preprocess_cfg.resize_mode"}};
    for (const auto& [json, name] : cases) {
        const auto config = ClipConfig::fromJson(json);
        ASSERT_FALSE(config) << name;
        EXPECT_EQ(config.error().code, ErrorCode::Unsupported) << name;
        EXPECT_THAT(config.error().message, HasSubstr(name));
    }
}

TEST(ClipConfig, AResNetIsNotSupported) {
    const auto config = ClipConfig::fromJson(
        R"({"model_cfg":{"embed_dim":9,"vision_cfg":{"layers":[3,4,6,3]},"text_cfg":{}}})");
    ASSERT_FALSE(config);
    EXPECT_EQ(config.error().code, ErrorCode::Unsupported);
    EXPECT_THAT(config.error().message, HasSubstr("ResNet"));
}

TEST(ClipConfig, ValuesThatCannotBeAreNamedWithWhatWouldDo) {
    const auto vision = [](const std::string& fields) {
        return errorOfJson(R"({"model_cfg":{"embed_dim":512,"vision_cfg":{)" + fields +
                           R"(},"text_cfg":{}}})");
    };
    EXPECT_THAT(vision(R"("width":-3)"),
                HasSubstr("vision_cfg.width is -3 and must be a whole number from 1 to 65536"));
    EXPECT_THAT(vision(R"("layers":0)"), HasSubstr("vision_cfg.layers is 0"));
    EXPECT_THAT(vision(R"("layers":1001)"), HasSubstr("vision_cfg.layers is 1001"));
    EXPECT_THAT(vision(R"("width":18446744073709551615)"), HasSubstr("vision_cfg.width is"));
    EXPECT_THAT(vision(R"("width":768.0)"), HasSubstr("vision_cfg.width is 768.0"));
    EXPECT_THAT(vision(R"("width":true)"), HasSubstr("vision_cfg.width is true"));
    EXPECT_THAT(vision(R"("width":"768")"), HasSubstr("vision_cfg.width is \"768\""));
    EXPECT_THAT(vision(R"("mlp_ratio":0)"), HasSubstr("vision_cfg.mlp_ratio is 0"));
    EXPECT_THAT(vision(R"("mlp_ratio":1e300)"), HasSubstr("vision_cfg.mlp_ratio is 1e+300"));
    EXPECT_THAT(vision(R"("image_size":[224,225])"), HasSubstr("vision_cfg.image_size is a list"));
    EXPECT_THAT(vision(R"("image_size":225)"), HasSubstr("no multiple of patch_size"));
    EXPECT_THAT(vision(R"("head_width":65)"), HasSubstr("cannot be divided among its heads"));
    EXPECT_THAT(vision(R"("head_width":1000)"), HasSubstr("cannot be divided among its heads"));
}

TEST(ClipConfig, WrongPreprocessingIsNamed) {
    EXPECT_THAT(errorOfJson(huge("", "", "", R"("std":[1,0,1],)")),
                HasSubstr("preprocess_cfg.std"));
    EXPECT_THAT(errorOfJson(huge("", "", "", R"("std":[1,1],)")), HasSubstr("preprocess_cfg.std"));
    EXPECT_THAT(errorOfJson(huge("", "", "", R"("std":"x",)")), HasSubstr("preprocess_cfg.std"));
    EXPECT_THAT(errorOfJson(huge("", "", "", R"("fill_color":256,)")),
                HasSubstr("preprocess_cfg.fill_color is 256"));
}

TEST(ClipConfig, AllProblemsAreSaidAtOnce) {
    const std::string message = errorOfJson(
        R"({"model_cfg":{"vision_cfg":{"width":-1},"text_cfg":{"heads":"eight"},"quick_gelu":1}})");
    EXPECT_THAT(message,
                AllOf(HasSubstr("model_cfg.embed_dim is missing"),
                      HasSubstr("vision_cfg.width is -1"),
                      HasSubstr("text_cfg.heads is \"eight\""),
                      HasSubstr("model_cfg.quick_gelu is 1")));
    EXPECT_EQ(message.find('\n'), std::string::npos);
}

TEST(ClipConfig, OtherJsonIsNoConfiguration) {
    for (const char* json : {"", "{", "[]", "5", "null", "{\"vision_cfg\":{}}", "\"model_cfg\""}) {
        EXPECT_THAT(errorOfJson(json), HasSubstr("no open_clip configuration")) << json;
    }
    EXPECT_THAT(errorOfJson(R"({"model_cfg":[]})"), HasSubstr("model_cfg is missing or no JSON"));
    EXPECT_THAT(errorOfJson(R"({"model_cfg":{"embed_dim":5,"vision_cfg":3}})"),
                AllOf(HasSubstr("vision_cfg is missing"), HasSubstr("text_cfg is missing")));
}

TEST(ClipConfig, DeepNestingDoesNoHarm) {
    const std::string deep = std::string(200'000, '[') + std::string(200'000, ']');
    EXPECT_THAT(errorOfJson(huge("", R"("image_size":[)" + deep + "," + deep + "],")),
                Not(HasSubstr("no error")));
}

/// A tensor list with data of the right size, all zero, as F16.
struct Shape {
    const char* name;
    std::vector<int> lengths;
};

Result<ClipConfig> fromShapes(const std::vector<Shape>& shapes) {
    std::string header = "{";
    std::size_t end = 0;
    for (const Shape& shape : shapes) {
        std::size_t size = 2;
        std::string lengths;
        for (const int length : shape.lengths) {
            size *= static_cast<std::size_t>(length);
            lengths += lengths.empty() ? "" : ",";
            lengths += std::to_string(length);
        }
        header += header.size() > 1 ? "," : "";
        header += "\"" + std::string(shape.name) + R"(":{"dtype":"F16","shape":[)" + lengths +
                  "],\"data_offsets\":[" + std::to_string(end) + "," + std::to_string(end + size) +
                  "]}";
        end += size;
    }
    const auto checkpoint =
        test::readCheckpoint(test::safetensors(header + "}", std::string(end, '\0')));
    EXPECT_TRUE(checkpoint) << checkpoint.error().text();
    return ClipConfig::fromTensors(*checkpoint);
}

std::vector<Shape> shapesOfWidth(int width, int hidden) {
    return {{"visual.conv1.weight", {width, 3, 2, 2}},
            {"visual.positional_embedding", {10, width}},
            {"visual.transformer.resblocks.0.ln_1.weight", {width}},
            {"visual.transformer.resblocks.0.mlp.c_fc.weight", {hidden, width}},
            {"visual.transformer.resblocks.1.ln_1.weight", {width}},
            {"token_embedding.weight", {11, 64}},
            {"positional_embedding", {7, 64}},
            {"transformer.resblocks.0.ln_1.weight", {64}},
            {"transformer.resblocks.0.mlp.c_fc.weight", {256, 64}},
            {"text_projection", {64, 5}}};
}

TEST(ClipConfigFromTensors, SizesComeFromTheShapes) {
    const auto config = fromShapes(shapesOfWidth(128, 512));
    ASSERT_TRUE(config) << config.error().text();
    ClipConfig expected;
    expected.embedDim = 5;
    expected.vision = {128, 2, 2, 4.0};
    expected.imageSize = 6;
    expected.patchSize = 2;
    expected.text = {64, 1, 1, 4.0};
    expected.contextLength = 7;
    expected.vocabularySize = 11;
    EXPECT_EQ(*config, expected);
}

TEST(ClipConfigFromTensors, TheLargePublishedTowersHaveSixteenHeads) {
    for (const auto& [width, hidden] : {std::pair(1280, 5120), {1408, 6144}, {1664, 8192}}) {
        const auto config = fromShapes(shapesOfWidth(width, hidden));
        ASSERT_TRUE(config) << config.error().text();
        EXPECT_EQ(config->vision.heads, 16);
        EXPECT_EQ(config->vision.mlpWidth(), hidden);
    }
}

TEST(ClipConfigFromTensors, WhatIsMissingOrMisshapenIsNamed) {
    auto shapes = shapesOfWidth(128, 512);
    shapes[0].lengths = {128, 12};
    shapes.erase(shapes.begin() + 5);
    const auto config = fromShapes(shapes);
    ASSERT_FALSE(config);
    EXPECT_THAT(config.error().message,
                AllOf(HasSubstr("visual.conv1.weight is 128x12"),
                      HasSubstr("token_embedding.weight is missing"),
                      HasSubstr("open_clip_config.json")));
}

TEST(ClipConfigFromTensors, AWidthWithoutKnownHeadsNeedsAConfiguration) {
    const auto config = fromShapes(shapesOfWidth(100, 400));
    ASSERT_FALSE(config);
    EXPECT_THAT(config.error().message, HasSubstr("the number of heads for width 100"));
}

TEST(ClipConfigFromTensors, AGridThatIsNoSquareIsRefused) {
    auto shapes = shapesOfWidth(128, 512);
    shapes[1].lengths = {9, 128};
    EXPECT_FALSE(fromShapes(shapes));
    shapes[1].lengths = {0, 128};
    EXPECT_FALSE(fromShapes(shapes));
}

TEST(ClipConfigFromTensors, TheLayoutOfTransformersIsNamed) {
    const auto config = fromShapes({{"vision_model.embeddings.class_embedding", {4}}});
    ASSERT_FALSE(config);
    EXPECT_THAT(config.error().message, HasSubstr("transformers library"));
}

} // namespace
} // namespace taxo

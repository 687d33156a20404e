// SPDX-License-Identifier: MIT
// The keys and their defaults: CLIPVisionCfg, CLIPTextCfg and PreprocessCfg of open_clip 3.3.0.
#include "core/checkpoint/clip_config.h"

#include "core/checkpoint/config_section_private.h"

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace taxo {

namespace {

using nlohmann::json;

/// What both towers may set and neither supports.
void refuseOtherBlocks(ConfigSection& section) {
    section.mustBeNull("ls_init_value");
    section.mustBeUnset({"norm_kwargs",
                         "act_kwargs",
                         "qk_norm",
                         "scaled_cosine_attn",
                         "scale_heads",
                         "scale_attn_inner",
                         "scale_attn",
                         "scale_fc"});
    section.word("block_type", {"default"});
}

void readVision(const json& object, ClipConfig& config, ConfigProblems& problems) {
    ConfigSection section(object, "vision_cfg", problems);
    section.mustBeUnset({"timm_model_name", "attentional_pool", "no_ln_pre"});
    section.word("pool_type", {"tok"});
    section.word("pos_embed_type", {"learnable", "sin_cos_2d"}); // stored in the weights either way
    refuseOtherBlocks(section);
    // final_ln_after_pool: with pool_type tok the class token is normalised alone or with the
    // others, which is the same.
    section.passOver({"final_ln_after_pool",
                      "output_tokens",
                      "patch_dropout",
                      "attn_pooler_queries",
                      "attn_pooler_heads",
                      "timm_model_pretrained",
                      "timm_pool",
                      "timm_proj",
                      "timm_proj_bias",
                      "timm_drop",
                      "timm_drop_path"});
    config.imageSize = section.side("image_size", 224, kLargestImage);
    config.patchSize = section.side("patch_size", 16, kLargestImage);
    config.vision.width = section.whole("width", 768, kLargestWidth);
    if (section.value("layers").is_array()) {
        problems.unsupported.emplace_back("vision_cfg.layers = a list (a ResNet)");
    } else {
        config.vision.layers = section.whole("layers", 12, kMostLayers);
    }
    const int headWidth = section.whole("head_width", 64, kLargestWidth);
    config.vision.heads = config.vision.width / headWidth;
    config.vision.mlpRatio = section.positive("mlp_ratio", 4.0, kLargestMlpRatio);
    section.refuseOtherKeys();
    if (config.imageSize % config.patchSize != 0) {
        problems.wrong.push_back("vision_cfg.image_size " + std::to_string(config.imageSize) +
                                 " is no multiple of patch_size " +
                                 std::to_string(config.patchSize));
    }
}

void readText(const json& object, ClipConfig& config, ConfigProblems& problems) {
    ConfigSection section(object, "text_cfg", problems);
    section.mustBeUnset({"hf_tokenizer_name",
                         "hf_model_name",
                         "tokenizer_kwargs",
                         "embed_cls",
                         "no_causal_mask",
                         "proj_bias"});
    section.word("pool_type", {"argmax"});
    section.word("proj_type", {"linear"});
    refuseOtherBlocks(section);
    section.passOver({"final_ln_after_pool",
                      "output_tokens",
                      "pad_id",
                      "eos_id",
                      "tokenizer_mode",
                      "hf_model_pretrained",
                      "hf_proj_type",
                      "hf_pooler_type"});
    config.contextLength = section.whole("context_length", 77, kLongestContext);
    config.vocabularySize = section.whole("vocab_size", 49408, kLargestVocabulary);
    config.text.width = section.whole("width", 512, kLargestWidth);
    config.text.heads = section.whole("heads", 8, kLargestWidth);
    config.text.layers = section.whole("layers", 12, kMostLayers);
    config.text.mlpRatio = section.positive("mlp_ratio", 4.0, kLargestMlpRatio);
    section.refuseOtherKeys();
}

/// `size` is not read: open_clip overrides it with image_size.
void readPreprocess(const json& object, ClipConfig& config, ConfigProblems& problems) {
    ConfigSection section(object, "preprocess_cfg", problems);
    config.mean = section.color("mean", config.mean, -1000.0F);
    config.deviation = section.color("std", config.deviation, 1e-6F);
    config.interpolation = section.word("interpolation", {"bicubic", "bilinear", "random"});
    if (config.interpolation == "random") { // in training only; open_clip then takes bicubic
        config.interpolation = "bicubic";
    }
    config.resizeMode = section.word("resize_mode", {"shortest", "longest", "squash"});
    section.word("mode", {"RGB"});
    config.fillColor = section.wholeOrZero("fill_color", 255);
}

void checkHeads(const TowerConfig& tower, const char* name, ConfigProblems& problems) {
    if (tower.heads < 1 || tower.width % tower.heads != 0) {
        problems.wrong.push_back(std::string(name) + ".width " + std::to_string(tower.width) +
                                 " cannot be divided among its heads");
    }
}

} // namespace

Result<ClipConfig> ClipConfig::fromJson(const std::string& text) {
    const json all = json::parse(text, nullptr, false);
    if (!all.is_object() || !all.contains("model_cfg")) {
        return fail(ErrorCode::Corrupt,
                    "This is no open_clip configuration: a JSON object with model_cfg is needed.");
    }
    ClipConfig config;
    ConfigProblems problems;
    config.isSynthetic = all.value("synthetic", json()) == json(true);
    ConfigSection model(all["model_cfg"], "model_cfg", problems);
    model.mustBeUnset({"custom_text", "multimodal_cfg"});
    model.mustBeNull("init_logit_bias");
    model.passOver({"init_logit_scale", "nonscalar_logit_scale", "output_dict"});
    config.embedDim = model.whole("embed_dim", std::nullopt, kLargestWidth);
    config.quickGelu = model.flag("quick_gelu");
    readVision(model.value("vision_cfg"), config, problems);
    readText(model.value("text_cfg"), config, problems);
    model.refuseOtherKeys();
    if (const auto found = all.find("preprocess_cfg");
        found != all.end() && !ConfigSection::isUnset(*found)) {
        readPreprocess(*found, config, problems);
    }
    checkHeads(config.vision, "vision_cfg", problems);
    checkHeads(config.text, "text_cfg", problems);
    if (!problems.unsupported.empty()) {
        return fail(ErrorCode::Unsupported,
                    "This model is built in a way that Taxoscope does not compute (it computes "
                    "open_clip's plain ViT models): " +
                        joined(problems.unsupported) + ".");
    }
    if (!problems.wrong.empty()) {
        return fail(ErrorCode::Corrupt,
                    "The configuration of this model cannot be right: " + joined(problems.wrong) +
                        ".");
    }
    return config;
}

} // namespace taxo

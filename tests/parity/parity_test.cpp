// SPDX-License-Identifier: MIT
// Compares every stage of both towers with what open_clip computes (make_reference.py), so that a
// failing stage names itself.
#include "core/base/files.h"
#include "core/encoder/clip_layout.h"
#include "core/encoder/random_checkpoint.h"
#include "core/torch/torch_module.h"
#include "core/torch/transformer_private.h"
#include "core/torch/weights_private.h"
#include "tests/support/golden.h"

#include <ATen/ATen.h>
#include <c10/core/InferenceMode.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <ostream>
#include <string>
#include <vector>

namespace taxo {

namespace {

// Right implementations lie 1e-6 apart (threads, order of sums); the nearest mistake seen, a
// LayerNorm epsilon of 1e-6, is 8.4e-6 off.
constexpr double kTolerance = 5e-6;

struct Case {
    const char* name;
    const char* weights; ///< file, or empty: drawn from the generator
};

void PrintTo(const Case& c, std::ostream* out) {
    *out << c.name;
}

using Stages = std::map<std::string, at::Tensor>;

class Parity : public testing::TestWithParam<Case> {
protected:
    void SetUp() override {
        const std::filesystem::path folder =
            test::testFile(std::string("parity/models/") + GetParam().name);
        auto json = readWholeFile(folder / "open_clip_config.json");
        ASSERT_TRUE(json) << json.error().text();
        auto config = ClipConfig::fromJson(
            std::string(reinterpret_cast<const char*>(json->data()), json->size()));
        ASSERT_TRUE(config) << config.error().text();
        m_config = *config;
        auto stages = Checkpoint::open(folder / "stages.safetensors");
        ASSERT_TRUE(stages) << stages.error().text();
        for (const TensorView& view : stages->tensors()) {
            m_expected[view.name] = tensorOver(view, stages->storage());
        }
        const bool isMade = std::string_view(GetParam().weights).empty();
        auto weights = isMade ? Result<Checkpoint>(randomCheckpoint(m_config, 7))
                              : Checkpoint::open(folder / GetParam().weights);
        ASSERT_TRUE(weights) << weights.error().text();
        m_checkpoint.emplace_back(std::move(*weights));
        if (isMade) {
            expectReferenceWeights();
        }
    }

    const Checkpoint& checkpoint() const { return m_checkpoint.front(); }

    Weights weights() const { return {checkpoint(), at::kCPU, at::kFloat}; }

    const at::Tensor& expected(const std::string& stage) const { return m_expected.at(stage); }

    /// The ids up to the last end, and the ends.
    std::pair<at::Tensor, at::Tensor> texts() const {
        const at::Tensor ends = expected("ids").argmax(1);
        return {expected("ids").narrow(1, 0, ends.max().item<std::int64_t>() + 1), ends};
    }

    /// Every stage the model shows, once.
    Stages imageStages() const {
        Stages stages;
        const VisionTransformer model(weights(), m_config);
        stages["image_features"] = model.forward(expected("pixels"), recordIn(stages));
        return stages;
    }

    Stages textStages() const {
        Stages stages;
        const TextTransformer model(weights(), m_config);
        const auto [ids, ends] = texts();
        stages["text_features"] = model.forward(ids, ends, recordIn(stages));
        return stages;
    }

    /// Each stage against the original's; where the model computed only the token that is read,
    /// that token (`ends`, or the first).
    void compare(const Stages& stages, const at::Tensor& ends) const {
        for (const auto& [name, ours] : stages) {
            ASSERT_TRUE(m_expected.contains(name)) << name;
            at::Tensor theirs = expected(name);
            if (theirs.dim() == 3 && ours.size(1) == 1) {
                const at::Tensor rows = at::arange(theirs.size(0));
                theirs = theirs.index({rows, ends}).unsqueeze(1);
            } else if (theirs.dim() == 3) {
                theirs = theirs.narrow(1, 0, ours.size(1));
            }
            ASSERT_EQ(ours.sizes(), theirs.sizes()) << name;
            EXPECT_LE(distance(ours, theirs), kTolerance) << "stage " << name;
        }
    }

    static double distance(const at::Tensor& ours, const at::Tensor& theirs) {
        return ((ours - theirs).norm() / theirs.norm()).item<double>();
    }

    ClipConfig m_config;

private:
    void expectReferenceWeights() {
        std::vector<double> sums;
        for (const TensorView& view : checkpoint().tensors()) {
            const at::Tensor weight = tensorOver(view, checkpoint().storage());
            sums.push_back(weight.sum(at::kDouble).item<double>());
        }
        const at::Tensor off = at::tensor(sums, at::kDouble) - expected("weights_sum");
        ASSERT_LE(off.abs().max().item<double>(), 1e-9) << "the generators differ";
    }

    static StageObserver recordIn(Stages& stages) {
        return [&stages](const std::string& stage, const at::Tensor& result) {
            EXPECT_TRUE(stages.emplace(stage, result.clone()).second) << stage << " shown twice";
        };
    }

    std::vector<Checkpoint> m_checkpoint;
    Stages m_expected;
};

TEST_P(Parity, EveryStageOfTheImageTowerIsOpenClips) {
    const c10::InferenceMode fused;
    const Stages stages = imageStages();
    EXPECT_EQ(stages.size(), 4U + 2U * static_cast<unsigned>(m_config.vision.layers));
    compare(stages, at::zeros({2}, at::kLong));
}

TEST_P(Parity, EveryStageOfTheTextTowerIsOpenClips) {
    const c10::InferenceMode fused;
    const Stages stages = textStages();
    EXPECT_EQ(stages.size(), 3U + 2U * static_cast<unsigned>(m_config.text.layers));
    compare(stages, texts().second);
}

TEST_P(Parity, HoldsUnderAutogradToo) {
    compare(imageStages(), at::zeros({2}, at::kLong));
    compare(textStages(), texts().second);
}

TEST_P(Parity, ReachesTheLogitsThroughTheModule) {
    const auto module = makeTorchEncoderModule({.threads = 2});
    auto images = module->imageEncoder(checkpoint(), m_config, {});
    ASSERT_TRUE(images) << images.error().text();
    auto texts = module->textEncoder(checkpoint(), m_config, {});
    ASSERT_TRUE(texts) << texts.error().text();
    std::vector<ImageTensor> pictures;
    for (const at::Tensor& pixels : expected("pixels").unbind()) {
        const float* const values = pixels.data_ptr<float>();
        pictures.push_back({m_config.imageSize, {values, values + pixels.numel()}});
    }
    std::vector<TokenIds> tokens;
    for (const at::Tensor& ids : expected("ids").unbind()) {
        const std::int64_t* const values = ids.data_ptr<std::int64_t>();
        tokens.emplace_back(values, values + ids.argmax().item<std::int64_t>() + 1);
    }
    const auto tensorOf = [](const Result<EmbeddingMatrix>& matrix) {
        EXPECT_TRUE(matrix) << matrix.error().text();
        const std::vector<float> values(matrix->values().begin(), matrix->values().end());
        return at::tensor(values).view({static_cast<std::int64_t>(matrix->rows()), -1});
    };
    const at::Tensor image = tensorOf((*images)->encode(pictures, {}));
    const at::Tensor text = tensorOf((*texts)->encode(tokens, {}));
    EXPECT_LE(distance(image, expected("image_features")), kTolerance);
    EXPECT_LE(distance(text, expected("text_features")), kTolerance);
    const auto scale = module->logitScale(checkpoint());
    ASSERT_TRUE(scale);
    const auto normed = [](const at::Tensor& x) { return x / x.norm(2, -1, true); };
    const at::Tensor logits = *scale * normed(image).matmul(normed(text).t());
    // Differences of cosines, times 100.
    EXPECT_LE((logits - expected("logits")).abs().max().item<double>(), 5e-4);
}

INSTANTIATE_TEST_SUITE_P(
    Models,
    Parity,
    testing::Values(Case{"made_b16", ""},
                    Case{"made_l14", ""},
                    Case{"made_h14", ""},
                    Case{"made_quick_gelu", ""},
                    Case{"stored_safetensors_f32", "open_clip_model.safetensors"},
                    Case{"stored_safetensors_bf16", "open_clip_model.safetensors"},
                    Case{"stored_training_bin", "open_clip_pytorch_model.bin"},
                    Case{"stored_bin_f16", "open_clip_pytorch_model.bin"}),
    [](const auto& test) { return std::string(test.param.name); });

} // namespace

} // namespace taxo

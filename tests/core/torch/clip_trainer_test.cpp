// SPDX-License-Identifier: MIT
#include "core/base/random.h"
#include "core/torch/clip_loss_private.h"
#include "core/torch/clip_trainer.h"
#include "core/torch/torch_module.h"
#include "core/torch/weights_private.h"
#include "core/vectors/normalise.h"
#include "tests/support/temp_dir.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <cmath>
#include <cstring>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

namespace {

ClipConfig tinyConfig() {
    ClipConfig config;
    config.embedDim = 16;
    config.imageSize = 16;
    config.patchSize = 8;
    config.vision = {.width = 32, .layers = 2, .heads = 2};
    config.text = {.width = 32, .layers = 2, .heads = 2};
    config.contextLength = 8;
    config.vocabularySize = 20;
    return config;
}

/// Pictures of one colour and texts of one word, one for each class.
struct Problem {
    std::vector<float> pixels;
    std::vector<TokenIds> texts;
    std::vector<std::int32_t> classes;

    explicit Problem(std::int32_t count) {
        constexpr std::size_t kPixels = 16 * 16;
        for (std::int32_t i = 0; i < count; ++i) {
            for (std::int32_t channel = 0; channel < 3; ++channel) {
                const float value = ((i >> channel) & 1) == 1 ? 1.0F : -1.0F;
                pixels.insert(pixels.end(), kPixels, value);
            }
            texts.push_back({18, i, 19});
            classes.push_back(i);
        }
    }

    TrainingBatch batch() const { return {pixels, texts, classes}; }
};

ClipTrainer trainerOf(int workers = 1) {
    static const auto module = makeTorchEncoderModule({1});
    ClipTrainerOptions options;
    options.seed = 5;
    options.workers = workers;
    auto trainer = ClipTrainer::create(tinyConfig(), options);
    EXPECT_TRUE(trainer);
    return *std::move(trainer);
}

std::vector<float> valuesOf(const Checkpoint& checkpoint, const std::string& name) {
    const TensorView* const view = checkpoint.find(name);
    EXPECT_NE(view, nullptr) << name;
    std::vector<float> values(view->bytes.size() / sizeof(float));
    std::memcpy(values.data(), view->bytes.data(), view->bytes.size());
    return values;
}

/// Every byte of the weights.
std::vector<float> allWeights(const ClipTrainer& trainer) {
    std::vector<float> all;
    const auto weights = trainer.weights();
    for (const TensorView& tensor : weights->tensors()) {
        const auto values = valuesOf(*weights, tensor.name);
        all.insert(all.end(), values.begin(), values.end());
    }
    return all;
}

/// The loss as Radford et al. 2021 write it, with loops, in double.
double lossByHand(const at::Tensor& images,
                  const at::Tensor& texts,
                  double scale,
                  const std::vector<std::int64_t>& classes) {
    const auto pairs = static_cast<std::int64_t>(classes.size());
    const auto cosine = [&](std::int64_t i, std::int64_t j) {
        return at::cosine_similarity(images[i], texts[j], 0).item<double>();
    };
    double total = 0.0;
    for (const bool isByText : {false, true}) {
        for (std::int64_t i = 0; i < pairs; ++i) {
            double sum = 0.0;
            double right = 0.0;
            double rights = 0.0;
            for (std::int64_t j = 0; j < pairs; ++j) {
                const double logit = scale * (isByText ? cosine(j, i) : cosine(i, j));
                sum += std::exp(logit);
                if (classes[static_cast<std::size_t>(i)] == classes[static_cast<std::size_t>(j)]) {
                    right += logit;
                    rights += 1.0;
                }
            }
            total += std::log(sum) - right / rights;
        }
    }
    return total / (2.0 * static_cast<double>(pairs));
}

class ClipLossTest : public testing::TestWithParam<std::vector<std::int64_t>> {};

TEST_P(ClipLossTest, IsThePapers) {
    at::manual_seed(1);
    const auto pairs = static_cast<std::int64_t>(GetParam().size());
    const at::Tensor images = at::randn({pairs, 6});
    const at::Tensor texts = at::randn({pairs, 6});
    const at::Tensor classes = at::tensor(GetParam(), at::kLong);
    const at::Tensor loss = clipLoss(images, texts, at::full({}, 3.0), classes);
    EXPECT_NEAR(loss.item<double>(), lossByHand(images, texts, 3.0, GetParam()), 1e-5);
}

INSTANTIATE_TEST_SUITE_P(AllDifferentAndSomeEqual,
                         ClipLossTest,
                         testing::Values(std::vector<std::int64_t>{0, 1, 2, 3},
                                         std::vector<std::int64_t>{0, 1, 0, 2, 1, 0}));

TEST(ClipTrainer, LearnsASmallProblemUntilEveryPictureFindsItsText) {
    const Problem problem(8);
    ClipTrainer trainer = trainerOf();
    float loss = 0.0F;
    for (int i = 0; i < 60; ++i) {
        const auto step = trainer.step(problem.batch(), 3e-3);
        ASSERT_TRUE(step) << step.error().text();
        loss = *step;
    }
    EXPECT_LT(loss, 0.1F);

    // What was trained is what the encoders run.
    const auto weights = trainer.weights();
    const auto module = makeTorchEncoderModule({1});
    auto images = module->imageEncoder(*weights, tinyConfig(), {});
    auto texts = module->textEncoder(*weights, tinyConfig(), {});
    ASSERT_TRUE(images && texts);
    const auto labels = (*texts)->encode(problem.texts, {});
    ASSERT_TRUE(labels);
    for (std::size_t i = 0; i < problem.texts.size(); ++i) {
        ImageTensor picture;
        picture.side = 16;
        const auto own = std::span(problem.pixels).subspan(i * 3 * 256, std::size_t{3} * 256);
        picture.values.assign(own.begin(), own.end());
        const auto vector = (*images)->encode({&picture, 1}, {});
        ASSERT_TRUE(vector);
        for (std::size_t j = 0; j < problem.texts.size(); ++j) {
            if (j != i) {
                EXPECT_GT(cosine(labels->row(i), vector->row(0)),
                          cosine(labels->row(j), vector->row(0)));
            }
        }
    }
}

TEST(ClipTrainer, StepsAsAdamWDoes) {
    // Decoupled decay and the bias-corrected moments, from the saved state before and after.
    const Problem problem(8);
    const test::TempDir folder;
    ClipTrainer trainer = trainerOf();
    ASSERT_TRUE(trainer.step(problem.batch(), 1e-2));
    ASSERT_TRUE(trainer.save(folder / "before"));
    constexpr double kRate = 1e-2;
    ASSERT_TRUE(trainer.step(problem.batch(), kRate));
    ASSERT_TRUE(trainer.save(folder / "after"));
    const auto before = Checkpoint::open(folder / "before");
    const auto after = Checkpoint::open(folder / "after");
    ASSERT_TRUE(before && after);
    const ClipTrainerOptions options;
    for (const auto& [name, decay] : {std::pair{std::string("visual.proj"), options.weightDecay},
                                      std::pair{std::string("visual.ln_post.bias"), 0.0}}) {
        const auto old = valuesOf(*before, name);
        const auto now = valuesOf(*after, name);
        const auto mean = valuesOf(*after, "training.mean." + name);
        const auto square = valuesOf(*after, "training.square." + name);
        for (std::size_t i = 0; i < old.size(); ++i) {
            const double step =
                mean[i] / (1.0 - std::pow(options.beta1, 2)) /
                (std::sqrt(square[i] / (1.0 - std::pow(options.beta2, 2))) + options.epsilon);
            EXPECT_NEAR(now[i], old[i] * (1.0 - kRate * decay) - kRate * step, 2e-6) << name;
        }
    }
}

TEST(ClipTrainer, GoesOnAfterLoadingAsItWouldHave) {
    const Problem problem(8);
    const test::TempDir folder;
    ClipTrainer whole = trainerOf();
    ClipTrainer first = trainerOf();
    for (int i = 0; i < 3; ++i) {
        ASSERT_TRUE(whole.step(problem.batch(), 1e-3));
        ASSERT_TRUE(first.step(problem.batch(), 1e-3));
    }
    ASSERT_TRUE(first.save(folder / "state.safetensors"));
    ClipTrainer second = trainerOf();
    ASSERT_TRUE(second.load(folder / "state.safetensors"));
    EXPECT_EQ(second.steps(), 3);
    for (int i = 0; i < 3; ++i) {
        ASSERT_TRUE(whole.step(problem.batch(), 1e-3));
        ASSERT_TRUE(second.step(problem.batch(), 1e-3));
    }
    EXPECT_EQ(allWeights(second), allWeights(whole)); // every bit
}

TEST(ClipTrainer, WorkersTogetherComputeTheSameGradient) {
    const Problem problem(8);
    ClipTrainer alone = trainerOf(1);
    ClipTrainer three = trainerOf(3);
    const auto loss = alone.step(problem.batch(), 1e-3);
    const auto lossOfThree = three.step(problem.batch(), 1e-3);
    ASSERT_TRUE(loss && lossOfThree);
    EXPECT_NEAR(*loss, *lossOfThree, 1e-5);
    const test::TempDir folder;
    ASSERT_TRUE(alone.save(folder / "one"));
    ASSERT_TRUE(three.save(folder / "three"));
    const auto one = Checkpoint::open(folder / "one");
    const auto other = Checkpoint::open(folder / "three");
    ASSERT_TRUE(one && other);
    for (const std::string name : {"visual.proj", "token_embedding.weight", "logit_scale"}) {
        const auto expected = valuesOf(*one, "training.mean." + name);
        const auto got = valuesOf(*other, "training.mean." + name);
        for (std::size_t i = 0; i < expected.size(); ++i) {
            EXPECT_NEAR(got[i], expected[i], 1e-6) << name;
        }
    }
}

TEST(ClipTrainer, NeverScalesByMoreThanAHundred) {
    const Problem problem(8);
    ClipTrainer trainer = trainerOf();
    for (int i = 0; i < 12; ++i) {
        ASSERT_TRUE(trainer.step(problem.batch(), 0.5)); // far too fast
        EXPECT_LE(trainer.logitScale(), 100.001F);
    }
}

TEST(ClipTrainer, RefusesTheStateOfAnotherModel) {
    const test::TempDir folder;
    ASSERT_TRUE(trainerOf().save(folder / "state.safetensors"));
    ClipConfig other = tinyConfig();
    other.vocabularySize = 30;
    auto trainer = ClipTrainer::create(other, {});
    ASSERT_TRUE(trainer);
    const auto loaded = trainer->load(folder / "state.safetensors");
    ASSERT_FALSE(loaded);
    EXPECT_EQ(loaded.error().code, ErrorCode::Mismatch);
}

TEST(ClipTrainer, ALossThatIsNoNumberChangesNothing) {
    Problem problem(4);
    ClipTrainer trainer = trainerOf();
    const auto before = allWeights(trainer);
    problem.pixels[7] = std::nanf("");
    EXPECT_FALSE(trainer.step(problem.batch(), 1e-3));
    EXPECT_EQ(allWeights(trainer), before);
    EXPECT_EQ(trainer.steps(), 0);
}

TEST(ClipTrainer, RefusesOptionsOutOfRange) {
    ClipTrainerOptions options;
    options.workers = 0;
    EXPECT_FALSE(ClipTrainer::create(tinyConfig(), options));
    options = {};
    options.beta1 = 1.0;
    EXPECT_FALSE(ClipTrainer::create(tinyConfig(), options));
    options = {};
    options.device = {Device::Kind::Cuda, 99};
    EXPECT_FALSE(ClipTrainer::create(tinyConfig(), options));
}

} // namespace

} // namespace taxo

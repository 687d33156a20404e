// SPDX-License-Identifier: MIT
#include "app/demo/training.h"
#include "core/base/files.h"
#include "core/base/random.h"
#include "core/torch/torch_module.h"
#include "core/workflow/open_model.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace taxo::demo {

namespace {

/// Eight species, each of one colour; four noisy photographs of each.
PhotoSet colorfulPhotos(std::uint64_t seed) {
    const std::vector<std::string> epithets = {
        "nigra", "rubra", "viridis", "flava", "caerulea", "purpurea", "cyanea", "alba"};
    PhotoSet set;
    set.side = 20;
    Random random(seed);
    for (std::size_t species = 0; species < epithets.size(); ++species) {
        set.names.push_back(SpeciesNames::of(
            Lineage{{"K", "P", "C", "O", "F", "Genus", epithets[species]}}, epithets[species]));
        for (int photo = 0; photo < 4; ++photo) {
            set.classes.push_back(static_cast<std::int32_t>(species));
            for (int pixel = 0; pixel < 400; ++pixel) {
                for (std::size_t channel = 0; channel < 3; ++channel) {
                    const bool isBright = ((species >> channel) & 1U) == 1U;
                    set.pixels.push_back(
                        static_cast<std::uint8_t>((isBright ? 190 : 40) + random.below(30)));
                }
            }
        }
    }
    return set;
}

TrainingOptions quickOptions() {
    TrainingOptions options;
    options.model = smallModel();
    options.model.imageSize = 16;
    options.model.embedDim = 16;
    options.model.vision = {.width = 32, .layers = 2, .heads = 2};
    options.model.text = {.width = 32, .layers = 2, .heads = 2};
    options.model.vocabularySize = 560;
    options.batch = 8;
    options.schedule = {.peak = 3e-3, .warmUp = 5, .steps = 80};
    options.measureEvery = 40;
    return options;
}

class TrainingTest : public testing::Test {
protected:
    Result<TrainingReport> run(const TrainingOptions& options,
                               const std::filesystem::path& out,
                               bool resume = false,
                               const Progress& progress = {}) {
        return train(options, photos, others, out, resume, *module, progress);
    }

    test::TempDir folder;
    PhotoSet photos = colorfulPhotos(1);
    PhotoSet others = colorfulPhotos(2);
    std::unique_ptr<EncoderModule> module = makeTorchEncoderModule({1});
};

/// Stops after so many steps.
class StopAfter {
public:
    explicit StopAfter(std::size_t steps) : m_steps(steps) {}

    Progress progress() {
        return Progress(m_source.get_token(),
                        [this](std::size_t done, std::size_t /*total*/, std::string_view what) {
                            if (done >= m_steps && what.starts_with("steps")) {
                                m_source.request_stop();
                            }
                        });
    }

private:
    std::size_t m_steps;
    std::stop_source m_source;
};

TEST_F(TrainingTest, FindsTheSpeciesOfNewPhotographs) {
    const auto report = run(quickOptions(), folder / "run");
    ASSERT_TRUE(report) << report.error().text();
    EXPECT_EQ(report->steps, 80);
    EXPECT_FALSE(report->isStopped);
    EXPECT_GE(report->heldOut, 0.9);
}

TEST_F(TrainingTest, WritesAModelThatOpensLikeAnyOther) {
    TrainingOptions options = quickOptions();
    options.schedule.steps = 6;
    ASSERT_TRUE(run(options, folder / "run"));
    const auto model = OpenModel::open((folder / "run/model").string());
    ASSERT_TRUE(model) << model.error().text();
    EXPECT_EQ(model->config().imageSize, 16);
    EXPECT_EQ(model->config().vision.heads, 2);
    const auto tokenizer = model->tokenizer();
    ASSERT_TRUE(tokenizer) << tokenizer.error().text();
    EXPECT_EQ(tokenizer->vocabularySize(), model->config().vocabularySize);
    EXPECT_TRUE(module->imageEncoder(model->checkpoint(), model->config(), {}));
    EXPECT_EQ(model->checkpoint().find("visual.proj")->type, TensorType::Float16);
}

TEST_F(TrainingTest, StoppedAndResumedItEndsAsIfNeverStopped) {
    TrainingOptions options = quickOptions();
    options.schedule.steps = 12;
    options.measureEvery = 5;
    ASSERT_TRUE(run(options, folder / "whole"));
    StopAfter stop(7);
    const auto first = run(options, folder / "parts", false, stop.progress());
    ASSERT_TRUE(first) << first.error().text();
    EXPECT_TRUE(first->isStopped);
    EXPECT_EQ(first->steps, 7);
    const auto second = run(options, folder / "parts", true);
    ASSERT_TRUE(second) << second.error().text();
    EXPECT_EQ(second->steps, 12);
    const auto whole = readWholeFile(folder / "whole/model/open_clip_model.safetensors");
    const auto parts = readWholeFile(folder / "parts/model/open_clip_model.safetensors");
    ASSERT_TRUE(whole && parts);
    EXPECT_EQ(*whole, *parts);
}

TEST_F(TrainingTest, ResumesOnlyWhatItBegan) {
    TrainingOptions options = quickOptions();
    options.schedule = {.peak = 1e-3, .warmUp = 1, .steps = 2};
    ASSERT_TRUE(run(options, folder / "run"));
    const auto vocabulary = readTextFile(folder / "run/model/vocab.json");
    ASSERT_TRUE(vocabulary);
    options.model.vocabularySize = 530;
    const auto again = run(options, folder / "run");
    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::InvalidInput);
    const auto other = run(options, folder / "run", true);
    ASSERT_FALSE(other);
    EXPECT_EQ(other.error().code, ErrorCode::Mismatch);
    EXPECT_EQ(readTextFile(folder / "run/model/vocab.json").value_or(""), *vocabulary);
}

TEST_F(TrainingTest, ResumingWhatWasNeverBegunWritesNothing) {
    EXPECT_FALSE(run(quickOptions(), folder / "never", true));
    EXPECT_FALSE(std::filesystem::exists(folder / "never"));
}

TEST_F(TrainingTest, AMeasurementThatIsCancelledIsNotLogged) {
    TrainingOptions options = quickOptions();
    options.schedule.steps = 12;
    options.measureEvery = 5;
    StopAfter stop(5);
    ASSERT_TRUE(run(options, folder / "run", false, stop.progress()));
    const auto log = readTextFile(folder / "run/log.csv");
    ASSERT_TRUE(log);
    EXPECT_EQ(std::count(log->begin(), log->end(), '\n'), 1) << *log;
}

TEST_F(TrainingTest, SaysWhichOptionIsOutOfRange) {
    TrainingOptions options = quickOptions();
    options.batch = 1;
    EXPECT_FALSE(run(options, folder / "run"));
    options = quickOptions();
    options.schedule.warmUp = options.schedule.steps + 1;
    EXPECT_FALSE(run(options, folder / "run"));
}

TEST(TrainingOptions, RefusesAModelThatCouldNotBeReadAgain) {
    EXPECT_TRUE(quickOptions().check());
    const auto refused = [](const auto& change) {
        TrainingOptions options = quickOptions();
        change(options.model);
        const Status checked = options.check();
        return checked ? std::string() : checked.error().message;
    };
    const auto holds = [](const std::string& message, const char* part) {
        return message.find(part) != std::string::npos;
    };
    EXPECT_PRED2(holds, refused([](ClipConfig& m) { m.vision.heads = 0; }), "head");
    EXPECT_PRED2(holds, refused([](ClipConfig& m) { m.vision.heads = 3; }), "heads");
    EXPECT_PRED2(holds, refused([](ClipConfig& m) { m.vision = {10, 2, 4}; }), "heads");
    EXPECT_PRED2(holds, refused([](ClipConfig& m) { m.text.heads = 3; }), "text_cfg");
    EXPECT_PRED2(holds, refused([](ClipConfig& m) { m.patchSize = 0; }), "patch_size");
    EXPECT_PRED2(holds, refused([](ClipConfig& m) { m.imageSize = 20; }), "patch_size");
    EXPECT_PRED2(holds, refused([](ClipConfig& m) { m.embedDim = -1; }), "embed_dim");
}

} // namespace

} // namespace taxo::demo

// SPDX-License-Identifier: MIT
#include "core/checkpoint/model_folder.h"
#include "tests/core/checkpoint/bytes.h"
#include "tests/support/temp_dir.h"

#include <gmock/gmock.h>

#include <filesystem>

namespace taxo {
namespace {

namespace fs = std::filesystem;
using test::TempDir;
using testing::AllOf;
using testing::HasSubstr;

const char* const kConfig =
    R"({"model_cfg":{"embed_dim":512,"quick_gelu":true,"vision_cfg":{},"text_cfg":{}}})";

std::string errorOfFolder(const fs::path& path) {
    const auto model = ModelFolder::open(path);
    return model ? "no error" : model.error().text();
}

TEST(ModelFolder, OpensAFolderAsPublished) {
    const TempDir folder;
    folder.write("open_clip_config.json", kConfig);
    const auto weights = folder.write("open_clip_model.safetensors", "not looked at here");
    folder.write("vocab.json", "{}");
    const auto model = ModelFolder::open(folder.path());
    ASSERT_TRUE(model) << model.error().text();
    EXPECT_EQ(model->weights, weights);
    EXPECT_EQ(model->name, folder.path().filename().native());
    EXPECT_EQ(model->config.embedDim, 512);
    EXPECT_FALSE(model->configIsInferred);
}

TEST(ModelFolder, PrefersWeightsInOpenClipsOrder) {
    const TempDir folder;
    folder.write("open_clip_config.json", kConfig);
    for (const char* name : {"model.pth",
                             "pytorch_model.pth",
                             "pytorch_model.bin",
                             "model.safetensors",
                             "open_clip_pytorch_model.pth",
                             "open_clip_pytorch_model.bin",
                             "open_clip_pytorch_model.safetensors",
                             "open_clip_model.safetensors"}) {
        folder.write("a.safetensors", "");
        folder.write(name, "");
        EXPECT_EQ(ModelFolder::open(folder.path())->weights.filename(), name);
    }
}

TEST(ModelFolder, TakesTheOnlyOtherWeightsFile) {
    const TempDir folder;
    folder.write("open_clip_config.json", kConfig);
    folder.write("mine.pth", "");
    folder.write("epoch_30.pt", "");
    EXPECT_EQ(ModelFolder::open(folder.path())->weights.filename(), "mine.pth");
}

TEST(ModelFolder, SeveralOtherWeightsAreListed) {
    const TempDir folder;
    folder.write("open_clip_config.json", kConfig);
    folder.write("b.safetensors", "");
    folder.write("a.bin", "");
    EXPECT_THAT(errorOfFolder(folder.path()), HasSubstr("(a.bin, b.safetensors)"));
}

TEST(ModelFolder, MissingWeightsSayWhatWasLookedFor) {
    const TempDir folder;
    folder.write("open_clip_config.json", kConfig);
    folder.write("epoch_30.pt", "");
    EXPECT_THAT(errorOfFolder(folder.path()),
                AllOf(HasSubstr("holds no weights"), HasSubstr("open_clip_model.safetensors")));
}

TEST(ModelFolder, AFolderWithoutConfigurationIsNoModelFolder) {
    const TempDir folder;
    folder.write("open_clip_model.safetensors", "");
    EXPECT_THAT(errorOfFolder(folder.path()), HasSubstr("holds no open_clip_config.json"));
}

TEST(ModelFolder, AWrongConfigurationIsNamedWithItsFile) {
    const TempDir folder;
    folder.write("open_clip_config.json", "{");
    EXPECT_THAT(errorOfFolder(folder.path()),
                AllOf(HasSubstr("no open_clip configuration"), HasSubstr("open_clip_config.json")));
}

TEST(ModelFolder, AConfigurationOfAbsurdSizeIsNotRead) {
    const TempDir folder;
    folder.write("open_clip_config.json", std::string(2'000'000, ' '));
    EXPECT_THAT(errorOfFolder(folder.path()), HasSubstr("is larger than"));
}

TEST(ModelFolder, AWeightsFileTakesTheConfigurationBesideIt) {
    const TempDir folder;
    folder.write("open_clip_config.json", kConfig);
    const auto file = folder.write("epoch_30.pt", "");
    const auto model = ModelFolder::open(file);
    ASSERT_TRUE(model) << model.error().text();
    EXPECT_EQ(model->weights, file);
    EXPECT_TRUE(model->config.quickGelu);
    EXPECT_FALSE(model->configIsInferred);
}

TEST(ModelFolder, ABareWeightsFileIsAskedForItsSizes) {
    const TempDir folder;
    const auto file = folder.write(
        "weights.safetensors",
        test::safetensors(R"({"a":{"dtype":"U8","shape":[1],"data_offsets":[0,1]}})", "0"));
    EXPECT_THAT(errorOfFolder(file),
                AllOf(HasSubstr("does not tell by its tensors"), HasSubstr("visual.conv1.weight")));
    EXPECT_THAT(errorOfFolder(folder.write("empty.pt", "")), HasSubstr("is empty"));
}

TEST(ModelFolder, AFolderOfTheHuggingFaceCacheLeadsToItsSnapshot) {
    const TempDir folder;
    const auto repository = folder / "models--imageomics--bioclip-2";
    const auto snapshot = repository / "snapshots" / "abc123";
    fs::create_directories(snapshot);
    fs::create_directories(repository / "refs");
    const auto at = [](const fs::path& path) { return fs::relative(path, "/").native(); };
    folder.write("models--imageomics--bioclip-2/refs/main", "abc123\n");
    folder.write("models--imageomics--bioclip-2/blob", "");
    folder.write("models--imageomics--bioclip-2/snapshots/abc123/open_clip_config.json", kConfig);
    fs::create_symlink("../../blob", snapshot / "open_clip_model.safetensors");
    for (const auto& path : {repository, snapshot, fs::path(snapshot.native() + "/")}) {
        const auto model = ModelFolder::open(path);
        ASSERT_TRUE(model) << model.error().text();
        EXPECT_EQ(at(model->weights), at(snapshot / "open_clip_model.safetensors"));
        EXPECT_EQ(model->name, "imageomics/bioclip-2");
    }
}

TEST(ModelFolder, WhatIsNotThereIsNotFound) {
    const TempDir folder;
    const auto model = ModelFolder::open(folder / "none");
    ASSERT_FALSE(model);
    EXPECT_EQ(model.error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace taxo

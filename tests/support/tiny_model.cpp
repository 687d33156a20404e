// SPDX-License-Identifier: MIT
#include "tests/support/tiny_model.h"

#include "core/checkpoint/write_safetensors.h"
#include "core/encoder/random_checkpoint.h"

#include <gtest/gtest.h>

#include <fstream>

namespace taxo::test {

namespace {

constexpr const char* kConfig = R"({
  "model_cfg": {
    "embed_dim": 16,
    "vision_cfg": {"image_size": 32, "layers": 2, "width": 64, "patch_size": 16},
    "text_cfg": {"context_length": 77, "vocab_size": 49408, "width": 64, "heads": 1, "layers": 2}
  },
  "preprocess_cfg": {}
})";

} // namespace

void writeTinyModel(const std::filesystem::path& folder) {
    const auto config = ClipConfig::fromJson(kConfig);
    ASSERT_TRUE(config) << config.error().text();
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "open_clip_config.json") << kConfig;
    const Checkpoint weights = randomCheckpoint(*config, 7);
    const auto written =
        writeSafetensors(folder / "open_clip_model.safetensors", weights.tensors());
    ASSERT_TRUE(written) << written.error().text();
}

} // namespace taxo::test

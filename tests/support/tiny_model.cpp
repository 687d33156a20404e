// SPDX-License-Identifier: MIT
#include "tests/support/tiny_model.h"

#include "core/encoder/random_checkpoint.h"

#include <gtest/gtest.h>

#include <cstdint>
#include <fstream>
#include <string>

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

std::string shapeOf(const TensorView& tensor) {
    std::string text;
    for (const std::int64_t size : tensor.shape) {
        text += (text.empty() ? "" : ",") + std::to_string(size);
    }
    return "[" + text + "]";
}

/// https://github.com/huggingface/safetensors#format: length, JSON, bytes.
void writeSafetensors(const std::filesystem::path& file, const Checkpoint& checkpoint) {
    std::string header;
    std::size_t offset = 0;
    for (const TensorView& tensor : checkpoint.tensors()) {
        const std::size_t end = offset + tensor.bytes.size();
        header += (header.empty() ? "{\"" : ",\"") + tensor.name + R"(":{"dtype":"F32","shape":)" +
                  shapeOf(tensor) + R"(,"data_offsets":[)" + std::to_string(offset) + "," +
                  std::to_string(end) + "]}";
        offset = end;
    }
    header += "}";
    header.resize((header.size() + 7) / 8 * 8, ' ');
    const std::uint64_t length = header.size();
    std::ofstream out(file, std::ios::binary);
    out.write(reinterpret_cast<const char*>(&length), sizeof(length));
    out << header;
    for (const TensorView& tensor : checkpoint.tensors()) {
        out.write(reinterpret_cast<const char*>(tensor.bytes.data()),
                  static_cast<std::streamsize>(tensor.bytes.size()));
    }
    EXPECT_TRUE(out.good()) << file;
}

} // namespace

void writeTinyModel(const std::filesystem::path& folder) {
    const auto config = ClipConfig::fromJson(kConfig);
    ASSERT_TRUE(config) << config.error().text();
    std::filesystem::create_directories(folder);
    std::ofstream(folder / "open_clip_config.json") << kConfig;
    writeSafetensors(folder / "open_clip_model.safetensors", randomCheckpoint(*config, 7));
}

} // namespace taxo::test

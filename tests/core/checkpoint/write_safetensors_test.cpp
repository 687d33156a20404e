// SPDX-License-Identifier: MIT
#include "core/base/files.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/write_safetensors.h"
#include "tests/support/temp_dir.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstring>

namespace taxo {

namespace {

const std::array<float, 6> kNumbers = {1.0F, -2.0F, 3.5F, 0.0F, 1e-20F, 7.0F};
const std::int64_t kStep = 42;

std::vector<TensorView> someTensors() {
    return {{"step", TensorType::Int64, {}, std::as_bytes(std::span(&kStep, 1))},
            {"a.weight", TensorType::Float32, {2, 3}, std::as_bytes(std::span(kNumbers))}};
}

TEST(WriteSafetensors, IsReadBackAsWritten) {
    const test::TempDir folder;
    const auto file = folder / "weights.safetensors";
    const auto tensors = someTensors();
    ASSERT_TRUE(writeSafetensors(file, tensors));
    const auto checkpoint = Checkpoint::open(file);
    ASSERT_TRUE(checkpoint) << checkpoint.error().text();
    ASSERT_EQ(checkpoint->tensors().size(), tensors.size());
    for (const TensorView& tensor : tensors) {
        const TensorView* const found = checkpoint->find(tensor.name);
        ASSERT_NE(found, nullptr) << tensor.name;
        EXPECT_EQ(found->type, tensor.type);
        EXPECT_EQ(found->shape, tensor.shape);
        EXPECT_TRUE(std::ranges::equal(found->bytes, tensor.bytes));
    }
}

TEST(WriteSafetensors, BeginsTheDataAtAMultipleOf64) {
    const test::TempDir folder;
    ASSERT_TRUE(writeSafetensors(folder / "w.safetensors", someTensors()));
    const auto bytes = readWholeFile(folder / "w.safetensors");
    ASSERT_TRUE(bytes);
    std::uint64_t header = 0;
    std::memcpy(&header, bytes->data(), sizeof(header));
    EXPECT_EQ((header + 8) % 64, 0U);
}

TEST(WriteSafetensors, RefusesBytesThatDoNotFitTheShape) {
    const test::TempDir folder;
    auto tensors = someTensors();
    tensors[1].shape = {2, 2};
    const auto written = writeSafetensors(folder / "w.safetensors", tensors);
    ASSERT_FALSE(written);
    EXPECT_NE(written.error().text().find("a.weight"), std::string::npos);
    EXPECT_FALSE(std::filesystem::exists(folder / "w.safetensors"));
}

TEST(WriteSafetensors, RefusesANameThatIsThereTwice) {
    const test::TempDir folder;
    auto tensors = someTensors();
    tensors.push_back(tensors[1]);
    EXPECT_FALSE(writeSafetensors(folder / "w.safetensors", tensors));
}

} // namespace

} // namespace taxo

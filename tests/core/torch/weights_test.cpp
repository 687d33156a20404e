// SPDX-License-Identifier: MIT
#include "core/encoder/random_checkpoint.h"
#include "core/torch/weights_private.h"

#include <ATen/ATen.h>
#include <gtest/gtest.h>

#include <cstring>
#include <limits>
#include <memory>
#include <vector>

namespace taxo {

namespace {

/// A checkpoint of one tensor over bytes that begin `offset` bytes after an aligned address.
struct OneTensor {
    std::shared_ptr<std::vector<float>> bytes = std::make_shared<std::vector<float>>(16, 1.5F);

    Checkpoint checkpoint(std::size_t offset) const {
        TensorView view;
        view.name = "w";
        view.shape = {2, 3};
        view.bytes = std::as_bytes(std::span(*bytes)).subspan(offset, 6 * sizeof(float));
        return Checkpoint::inMemory("test", {view}, bytes);
    }
};

TEST(Weights, LieInPlaceAndKeepTheirStorage) {
    OneTensor one;
    const void* const address = one.bytes->data();
    const std::weak_ptr<std::vector<float>> storage = one.bytes;
    at::Tensor tensor = Weights(one.checkpoint(0), at::kCPU, at::kFloat).get("w");
    one.bytes.reset();
    EXPECT_EQ(tensor.data_ptr(), address);
    EXPECT_EQ(tensor.sizes(), (std::vector<std::int64_t>{2, 3}));
    EXPECT_FALSE(storage.expired());
    tensor = at::Tensor();
    EXPECT_TRUE(storage.expired());
}

TEST(Weights, AreCopiedWhereTheyAreNotAligned) {
    const OneTensor one;
    auto* const bytes = reinterpret_cast<std::byte*>(one.bytes->data());
    const float values[6] = {1, 2, 3, 4, 5, 6};
    std::memcpy(bytes + 2, values, sizeof(values));
    const at::Tensor tensor = Weights(one.checkpoint(2), at::kCPU, at::kFloat).get("w");
    EXPECT_EQ(reinterpret_cast<std::uintptr_t>(tensor.data_ptr()) % alignof(float), 0U);
    EXPECT_TRUE(at::equal(tensor, at::tensor({1.0F, 2.0F, 3.0F, 4.0F, 5.0F, 6.0F}).view({2, 3})));
}

TEST(Weights, AbsentOnesThrow) {
    const Weights weights(OneTensor().checkpoint(0), at::kCPU, at::kFloat);
    EXPECT_THROW(weights.get("v"), c10::Error);
}

TEST(NotFinite, NamesTensorsWithNaNOrInfinityOnly) {
    const OneTensor one;
    EXPECT_TRUE(notFinite(one.checkpoint(0)).empty());
    one.bytes->at(0) = 3e38F; // a sum of these is infinite in float32, yet each is finite
    one.bytes->at(1) = 3e38F;
    EXPECT_TRUE(notFinite(one.checkpoint(0)).empty());
    one.bytes->at(2) = std::numeric_limits<float>::infinity();
    EXPECT_EQ(notFinite(one.checkpoint(0)), std::vector<std::string>{"w"});
    one.bytes->at(2) = std::numeric_limits<float>::quiet_NaN();
    EXPECT_EQ(notFinite(one.checkpoint(0)), std::vector<std::string>{"w"});
}

} // namespace

} // namespace taxo

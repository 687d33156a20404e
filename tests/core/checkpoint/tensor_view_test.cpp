// SPDX-License-Identifier: MIT
#include "core/checkpoint/tensor_view.h"

#include <gmock/gmock.h>

namespace taxo {
namespace {

TEST(TensorView, SaysItsShapeInWords) {
    TensorView tensor;
    tensor.shape = {768, 3, 16, 16};
    EXPECT_EQ(tensor.shapeText(), "768x3x16x16");
    EXPECT_EQ(tensor.elements(), 589'824);
}

TEST(TensorView, IsASingleNumberWithoutDimensions) {
    const TensorView tensor;
    EXPECT_EQ(tensor.shapeText(), "scalar");
    EXPECT_EQ(tensor.elements(), 1);
}

TEST(TensorType, NamesLeadBackToTheirType) {
    for (const TensorType type : {TensorType::Float32,
                                  TensorType::Float16,
                                  TensorType::BFloat16,
                                  TensorType::Float64,
                                  TensorType::Int64,
                                  TensorType::Int32,
                                  TensorType::Int16,
                                  TensorType::Int8,
                                  TensorType::UInt8,
                                  TensorType::Bool}) {
        EXPECT_EQ(tensorTypeFromName(nameOf(type)), type);
    }
    EXPECT_EQ(tensorTypeFromName("F8_E4M3"), std::nullopt);
    EXPECT_EQ(bytesOf(TensorType::BFloat16), 2U);
}

} // namespace
} // namespace taxo

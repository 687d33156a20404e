// SPDX-License-Identifier: MIT
#include "core/vectors/embedding_matrix.h"

#include <gmock/gmock.h>

#include <array>

namespace taxo {
namespace {

TEST(EmbeddingMatrix, RowsLieOneAfterTheOther) {
    EmbeddingMatrix matrix(2, 3);
    matrix.row(1)[0] = 7.0F;
    EXPECT_THAT(matrix.values(), testing::ElementsAre(0, 0, 0, 7, 0, 0));
}

TEST(EmbeddingMatrix, TakesItsDimensionFromTheFirstVectorAppended) {
    EmbeddingMatrix matrix;
    matrix.append(std::array{1.0F, 2.0F});
    matrix.append(std::array{3.0F, 4.0F});
    EXPECT_EQ(matrix.rows(), 2U);
    EXPECT_EQ(matrix.dimension(), 2U);
    EXPECT_THAT(matrix.row(1), testing::ElementsAre(3, 4));
}

TEST(SpreadSample, IsSpreadOverTheWholeOrAllOfIt) {
    EXPECT_EQ(spreadSample(10, 4), (std::vector<std::uint32_t>{0, 2, 5, 7}));
    EXPECT_EQ(spreadSample(3, 9), (std::vector<std::uint32_t>{0, 1, 2}));
    EXPECT_TRUE(spreadSample(0, 9).empty());
    EXPECT_EQ(spreadSample(4'000'000'000, 3).back(), 2'666'666'666U);
}

} // namespace
} // namespace taxo

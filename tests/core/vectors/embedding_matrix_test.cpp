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

} // namespace
} // namespace taxo

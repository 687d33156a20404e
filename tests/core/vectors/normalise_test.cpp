// SPDX-License-Identifier: MIT
#include "core/vectors/normalise.h"

#include <gmock/gmock.h>

#include <array>
#include <vector>

namespace taxo {
namespace {

using Vector = std::vector<float>;

TEST(Normalise, GivesLengthOneAndKeepsTheDirection) {
    Vector vector = {3.0F, -4.0F};
    normalise(vector);
    EXPECT_THAT(vector, testing::ElementsAre(0.6F, -0.8F));
}

TEST(Normalise, LeavesAZeroVectorZero) {
    Vector vector = {0.0F, 0.0F};
    normalise(vector);
    EXPECT_THAT(vector, testing::ElementsAre(0.0F, 0.0F));
}

TEST(Normalise, DividesVeryShortVectorsByTheSmallestLengthAsTorchDoes) {
    Vector vector = {1e-13F};
    normalise(vector);
    EXPECT_FLOAT_EQ(vector[0], 0.1F);
}

TEST(Normalise, DoesEachRowByItself) {
    EmbeddingMatrix matrix;
    matrix.append(std::array{2.0F, 0.0F});
    matrix.append(std::array{0.0F, 0.5F});
    normaliseRows(matrix);
    EXPECT_THAT(matrix.values(), testing::ElementsAre(1, 0, 0, 1));
}

TEST(Normalise, DoesNotOverflowWhereSquaresDo) {
    Vector vector = {3e30F, 4e30F};
    EXPECT_FLOAT_EQ(lengthOf(vector), 5e30F);
    normalise(vector);
    EXPECT_FLOAT_EQ(vector[0], 0.6F);
}

TEST(Cosine, IsOneForParallelAndZeroForZeroVectors) {
    EXPECT_FLOAT_EQ(cosine(Vector{1, 2}, Vector{2, 4}), 1.0F);
    EXPECT_FLOAT_EQ(cosine(Vector{1, 0}, Vector{-3, 0}), -1.0F);
    EXPECT_EQ(cosine(Vector{1, 0}, Vector{0, 0}), 0.0F);
    EXPECT_FLOAT_EQ(dot(Vector{1, 2}, Vector{3, 4}), 11.0F);
}

} // namespace
} // namespace taxo

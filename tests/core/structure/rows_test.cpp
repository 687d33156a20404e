// SPDX-License-Identifier: MIT
#include "core/structure/rows_private.h"

#include <gtest/gtest.h>

namespace taxo {
namespace {

TEST(GroupMeans, OfManyRowsThatAreAlikeAreWhatTheyAre) {
    constexpr std::size_t kRows = 1'000'000;
    EmbeddingMatrix rows(kRows, 2);
    for (std::size_t row = 0; row < kRows; ++row) {
        rows.row(row)[0] = 0.0361F;
        rows.row(row)[1] = 0.7F;
    }
    const auto means = groupMeans(rows, std::vector<std::uint32_t>(kRows, 0), 1);
    EXPECT_NEAR(means.row(0)[0], 0.0361F, 1e-7F);
    EXPECT_NEAR(means.row(0)[1], 0.7F, 1e-6F);
}

TEST(GroupMeans, AreOfEachGroupAndZeroOfOneWithoutRows) {
    EmbeddingMatrix rows(4, 1);
    for (std::size_t row = 0; row < 4; ++row) {
        rows.row(row)[0] = static_cast<float>(row);
    }
    const auto means = groupMeans(rows, std::vector<std::uint32_t>{2, 0, 2, 0}, 4);
    EXPECT_EQ(means.row(0)[0], 2.0F);
    EXPECT_EQ(means.row(1)[0], 0.0F);
    EXPECT_EQ(means.row(2)[0], 1.0F);
    EXPECT_EQ(means.row(3)[0], 0.0F);
    EXPECT_EQ(groupMeans(EmbeddingMatrix(0, 3), {}, 0).rows(), 0U);
}

} // namespace
} // namespace taxo

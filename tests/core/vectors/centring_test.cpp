// SPDX-License-Identifier: MIT
#include "core/vectors/centring.h"
#include "core/vectors/normalise.h"
#include "core/vectors/unit_rows.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <array>
#include <limits>
#include <vector>

namespace taxo {
namespace {

using ::testing::ElementsAre;

EmbeddingMatrix rowsOf(std::initializer_list<std::array<float, 2>> values) {
    EmbeddingMatrix rows;
    for (const auto& row : values) {
        rows.append(row);
    }
    return rows;
}

TEST(UnitRows, AreOfLengthOne) {
    const auto usable = unitRows(rowsOf({{3.0F, 4.0F}, {0.0F, -2.0F}}));
    EXPECT_THAT(usable.rows.values(), ElementsAre(0.6F, 0.8F, 0.0F, -1.0F));
    EXPECT_THAT(usable.which, ElementsAre(0U, 1U));
}

TEST(UnitRows, LeaveOutWhatHasNoDirection) {
    const float nan = std::numeric_limits<float>::quiet_NaN();
    const float infinity = std::numeric_limits<float>::infinity();
    const auto usable =
        unitRows(rowsOf({{nan, 1.0F}, {2.0F, 0.0F}, {0.0F, 0.0F}, {infinity, 0.0F}}));
    EXPECT_THAT(usable.rows.values(), ElementsAre(1.0F, 0.0F));
    EXPECT_THAT(usable.which, ElementsAre(1U));
    EXPECT_EQ(unitRows(rowsOf({{1e-20F, 0.0F}})).rows.rows(), 0U) << "too short to be made longer";
    EXPECT_EQ(unitRows(rowsOf({{-1e-6F, 0.0F}})).rows.row(0)[0], -1.0F);
    EXPECT_EQ(unitRows(EmbeddingMatrix(0, 2)).rows.rows(), 0U);
}

TEST(Centring, TakesOffWhatAllHaveInCommon) {
    auto rows = rowsOf({{0.8F, 0.6F}, {0.8F, -0.6F}});
    const Centring centring(rows, {});
    centring.apply(rows, {});
    EXPECT_THAT(rows.values(), ElementsAre(0.0F, 1.0F, 0.0F, -1.0F));
    auto later = rowsOf({{0.8F, 0.0F}, {1.0F, 0.0F}});
    centring.apply(later, {});
    EXPECT_THAT(later.values(), ElementsAre(0.0F, 0.0F, 1.0F, 0.0F)) << "no more than the mean";
}

TEST(Centring, TakesOffWhatEachGroupHasInCommonButSmallOnesWhatAllHave) {
    EmbeddingMatrix rows;
    std::vector<std::uint32_t> groups;
    for (std::uint32_t i = 0; i < 24; ++i) {
        // Two groups of ten that lie around (2, 0) and (-2, 0), and four others.
        const float side = i % 2 == 0 ? 1.0F : -1.0F;
        rows.append(std::array{i < 10 ? 2.0F : i < 20 ? -2.0F : 0.0F, side});
        groups.push_back(i < 10 ? 0 : i < 20 ? 1 : 2);
    }
    const Centring centring(rows, groups);
    auto all = rows;
    centring.apply(all, groups);
    for (std::size_t i = 0; i < all.rows(); ++i) {
        EXPECT_NEAR(all.row(i)[0], 0.0F, 1e-6F) << i;
        EXPECT_NEAR(all.row(i)[1], i % 2 == 0 ? 1.0F : -1.0F, 1e-6F) << i;
    }
    auto unknown = rowsOf({{2.0F, 0.0F}});
    centring.apply(unknown, std::array{std::uint32_t{77}});
    EXPECT_THAT(unknown.values(), ElementsAre(1.0F, 0.0F)) << "as those of small groups";
}

} // namespace
} // namespace taxo

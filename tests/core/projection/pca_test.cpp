// SPDX-License-Identifier: MIT
#include "core/base/random.h"
#include "core/projection/pca.h"
#include "core/vectors/normalise.h"
#include "tests/core/projection/clustered_rows.h"

#include <gtest/gtest.h>

#include <cmath>

namespace taxo {
namespace {

using test::batchSearch;

/// Rows that differ by deviations 3, 2 and 1 along the first three of eight turned directions,
/// and hardly at all along the others, far from the origin.
EmbeddingMatrix ellipsoid(std::size_t rows) {
    Random random(5);
    EmbeddingMatrix made(rows, 8);
    for (std::size_t i = 0; i < rows; ++i) {
        const auto row = made.row(i);
        for (std::size_t d = 0; d < 8; ++d) {
            const double deviation = d < 3 ? 3.0 - static_cast<double>(d) : 0.01;
            row[d] = static_cast<float>(deviation * random.normal());
        }
        const float first = row[0];
        row[0] = 0.6F * first - 0.8F * row[7];
        row[7] = 0.8F * first + 0.6F * row[7] + 100.0F;
    }
    return made;
}

TEST(PrincipalAxes, AreTheDirectionsInWhichRowsDifferMost) {
    const auto rows = ellipsoid(5000);
    const auto axes = batchSearch().principalAxes(rows, 3);
    ASSERT_TRUE(axes) << axes.error().text();
    EXPECT_NEAR(std::sqrt(axes->variances[0]), 3.0F, 0.1F);
    EXPECT_NEAR(std::sqrt(axes->variances[1]), 2.0F, 0.1F);
    EXPECT_NEAR(std::sqrt(axes->variances[2]), 1.0F, 0.05F);
    EXPECT_NEAR(std::abs(axes->axes.row(0)[0]), 0.6F, 0.02F);
    EXPECT_NEAR(std::abs(axes->axes.row(0)[7]), 0.8F, 0.02F);
    for (std::size_t i = 0; i < 3; ++i) {
        for (std::size_t j = 0; j < 3; ++j) {
            EXPECT_NEAR(dot(axes->axes.row(i), axes->axes.row(j)), i == j ? 1.0F : 0.0F, 1e-5F);
        }
    }
}

TEST(PrincipalAxes, GiveTheVariancesOfWhatIsProjected) {
    const auto rows = ellipsoid(1000);
    const auto axes = batchSearch().principalAxes(rows, 2);
    const auto positions = projected(rows, *axes);
    for (std::size_t d = 0; d < 2; ++d) {
        double sum = 0.0;
        double squares = 0.0;
        for (std::size_t i = 0; i < rows.rows(); ++i) {
            sum += static_cast<double>(positions.row(i)[d]);
            squares += std::pow(static_cast<double>(positions.row(i)[d]), 2.0);
        }
        EXPECT_NEAR(sum / 1000.0, 0.0, 1e-3);
        EXPECT_NEAR(squares / 999.0, static_cast<double>(axes->variances[d]), 0.02);
    }
}

TEST(PrincipalAxes, AreThereForOneRowAndForEqualOnes) {
    for (const std::size_t rows : {1U, 2U, 100U}) {
        EmbeddingMatrix equal(rows, 4);
        for (std::size_t i = 0; i < rows; ++i) {
            equal.row(i)[1] = 1.0F;
        }
        const auto axes = batchSearch().principalAxes(equal, 2);
        ASSERT_TRUE(axes) << axes.error().text();
        const auto positions = projected(equal, *axes);
        for (const float value : positions.values()) {
            EXPECT_NEAR(value, 0.0F, 1e-6F);
        }
    }
}

TEST(PlacedOnComponents, IsTheProjectionWhereThereIsOne) {
    const auto rows = ellipsoid(1000);
    const auto positions = projected(rows, *batchSearch().principalAxes(rows, 2));
    auto later = ellipsoid(3);
    later.row(0)[1] = 40.0F; // far beyond all others
    const auto placed =
        placedOnComponents(later, rows, positions, *batchSearch().principalAxes(rows, 8));
    const auto expected = projected(later, *batchSearch().principalAxes(rows, 2));
    for (std::size_t i = 0; i < expected.values().size(); ++i) {
        EXPECT_NEAR(placed.values()[i], expected.values()[i], 2e-3F);
    }
    const auto none =
        placedOnComponents({}, rows, positions, *batchSearch().principalAxes(rows, 8));
    EXPECT_EQ(none.rows(), 0U);
}

} // namespace
} // namespace taxo

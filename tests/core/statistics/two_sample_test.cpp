// SPDX-License-Identifier: MIT
#include "core/base/random.h"
#include "core/statistics/two_sample.h"

#include <gtest/gtest.h>

#include <cmath>
#include <stop_token>

namespace taxo {
namespace {

EmbeddingMatrix normals(std::size_t rows, std::size_t dimension, std::uint64_t seed) {
    Random random(seed);
    EmbeddingMatrix made(rows, dimension);
    for (float& value : made.values()) {
        value = static_cast<float>(random.normal());
    }
    return made;
}

TEST(EnergyTest, HasTheDistanceOfItsDefinition) {
    EmbeddingMatrix rows(5, 1);
    const std::vector<float> values = {0.0F, 1.0F, 3.0F, 4.0F, 8.0F};
    std::ranges::copy(values, rows.values().begin());
    // {0, 1, 3} and {4, 8}: across 4 8 3 7 1 5, inside 1 3 2 and 4.
    const auto test = energyTest(rows, 3).value();
    EXPECT_NEAR(test.distance, 2.0 * 28.0 / 6.0 - 2.0 - 4.0, 1e-6);
    EXPECT_EQ(test.first, 3U);
    EXPECT_EQ(test.second, 2U);
    EmbeddingMatrix turned(5, 1);
    const std::vector<float> swapped = {4.0F, 8.0F, 0.0F, 1.0F, 3.0F};
    std::ranges::copy(swapped, turned.values().begin());
    EXPECT_NEAR(energyTest(turned, 2)->distance, test.distance, 1e-6);
}

TEST(EnergyTest, HasEvenPValuesWhereThereIsNoDifference) {
    std::size_t small = 0;
    std::size_t half = 0;
    for (std::uint64_t seed = 1; seed <= 400; ++seed) {
        const auto test = energyTest(normals(30, 4, seed), 12, {.permutations = 99}).value();
        small += test.p <= 0.05 ? 1 : 0;
        half += test.p <= 0.5 ? 1 : 0;
    }
    EXPECT_NEAR(static_cast<double>(small), 20.0, 15.0);
    EXPECT_NEAR(static_cast<double>(half), 200.0, 35.0);
}

TEST(EnergyTest, SeesAnotherSpreadAsWellAsAnotherMean) {
    EmbeddingMatrix rows = normals(120, 4, 5);
    for (std::size_t row = 0; row < 60; ++row) {
        for (float& value : rows.row(row)) {
            value *= 2.0F;
        }
    }
    EXPECT_LE(energyTest(rows, 60)->p, 0.002);
}

TEST(EnergyTest, SaysNothingOfOneRowAndRefusesWhatIsNoNumber) {
    EXPECT_TRUE(std::isnan(energyTest(normals(5, 2, 1), 1)->p));
    EmbeddingMatrix rows = normals(6, 2, 1);
    rows.row(3)[1] = std::nanf("");
    EXPECT_EQ(energyTest(rows, 3).error().code, ErrorCode::InvalidInput);
    std::stop_source source;
    source.request_stop();
    EXPECT_EQ(energyTest(normals(6, 2, 1), 3, {}, Progress(source.get_token())).error().code,
              ErrorCode::Cancelled);
}

} // namespace
} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/statistics/fisher.h"
#include "tests/core/statistics/worlds.h"

#include <gmock/gmock.h>

#include <array>
#include <cmath>

namespace taxo {
namespace {

using test::VariantWorld;

/// Mean over worlds, and its standard error.
struct Average {
    double sum = 0.0;
    double squares = 0.0;
    double count = 0.0;

    void add(double value) {
        sum += value;
        squares += value * value;
        count += 1.0;
    }

    double mean() const { return sum / count; }

    double error() const { return std::sqrt((squares / count - mean() * mean()) / count); }
};

VariantSeparation separationIn(const VariantWorld& world) {
    const auto made = world.make();
    return separateVariants(made.rows,
                            made.variants,
                            made.events,
                            0,
                            1,
                            test::firstAxes(world.speciesAxes, world.dimension))
        .value();
}

TEST(SeparateVariants, AveragesZeroWhereNothingDiffersForAnyNumberOfEventsAndBursts) {
    for (const std::size_t events : {3U, 5U, 50U}) {
        for (const bool both : {false, true}) {
            std::array<Average, 6> averages;
            for (std::uint64_t seed = 0; seed < (events > 10 ? 150U : 600U); ++seed) {
                const auto found = separationIn({.species = 1,
                                                 .eventsOfVariant = events,
                                                 .mostInBurst = 6,
                                                 .dimension = 48,
                                                 .effect = 0.0,
                                                 .bothInOneEvent = both,
                                                 .seed = seedOf(events, seed)});
                averages[0].add(found.full.squared);
                averages[1].add(found.inSpan.squared);
                averages[2].add(found.across.squared);
                averages[3].add(found.full.fisherRatio());
                averages[4].add(found.inSpan.fisherRatio());
                averages[5].add(found.across.fisherRatio());
            }
            const auto n = static_cast<double>(events);
            const std::array<double, 3> dimensions{48.0, 16.0, 32.0};
            for (std::size_t space = 0; space < 3; ++space) {
                const Average& squared = averages[space];
                EXPECT_LT(std::abs(squared.mean()), 3.0 * squared.error())
                    << events << " events, both " << both << ", space " << space;
                const Average& ratio = averages[space + 3];
                EXPECT_LT(std::abs(ratio.mean()),
                          3.0 * ratio.error() + 1.0 / (n * (n - 1.0) * dimensions[space]))
                    << events << " events, both " << both << ", space " << space;
            }
        }
    }
}

TEST(SeparateVariants, FindsThePlantedDistanceAndSpreadInEachSpace) {
    Average full;
    Average span;
    Average across;
    Average spread;
    for (std::uint64_t seed = 0; seed < 300; ++seed) {
        const auto found =
            separationIn({.species = 1, .effect = 2.0, .effectInSpan = 0.25, .seed = seed});
        full.add(found.full.squared);
        span.add(found.inSpan.squared);
        across.add(found.across.squared);
        spread.add(found.full.spread);
    }
    EXPECT_NEAR(full.mean(), 4.0, 3.0 * full.error());
    EXPECT_NEAR(span.mean(), 1.0, 3.0 * span.error());
    EXPECT_NEAR(across.mean(), 3.0, 3.0 * across.error());
    EXPECT_NEAR(spread.mean(), 2.0 * 64.0 * (0.25 + 0.04), 3.0 * spread.error());
}

TEST(SeparateVariants, IsFishersTextbookFormulaWherePhotographsAreEvents) {
    EmbeddingMatrix rows(5, 2);
    const std::array<float, 10> values{0.0F, 0.0F, 2.0F, 0.0F, 4.0F, 1.0F, 5.0F, 3.0F, 6.0F, 5.0F};
    std::copy(values.begin(), values.end(), rows.values().begin());
    const std::vector<std::int32_t> variants{0, 0, 0, 1, 1};
    const auto found = separateVariants(rows, variants, {}, 0, 1, {}).value();
    // Means (2, 1/3) and (5.5, 4); tr S1 = 4 + 1/3, tr S2 = 0.5 + 2.
    const double traces = 4.0 + 1.0 / 3.0 + 2.5;
    const double sampling = (4.0 + 1.0 / 3.0) / 3.0 + 2.5 / 2.0;
    const double distance = 3.5 * 3.5 + (11.0 / 3.0) * (11.0 / 3.0);
    EXPECT_NEAR(found.full.spread, traces, 1e-6);
    EXPECT_NEAR(found.full.sampling, sampling, 1e-6);
    EXPECT_NEAR(found.full.fisherRatio(), (distance - sampling) / traces, 1e-6);
}

TEST(SeparateVariants, NeedsTwoEventsOfEach) {
    const EmbeddingMatrix rows(3, 2);
    const std::vector<std::int32_t> variants{0, 0, 1};
    EXPECT_FALSE(separateVariants(rows, variants, {}, 0, 1, {}).has_value());
}

} // namespace
} // namespace taxo

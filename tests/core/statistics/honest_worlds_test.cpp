// SPDX-License-Identifier: MIT
// Worlds whose truth is known, many of each: what the numbers are worth when bursts,
// near-duplicates and cameras with a look of their own are among the photographs.
#include "core/search/knn_graph.h"
#include "core/statistics/separability.h"
#include "core/statistics/variant_share.h"
#include "tests/core/statistics/worlds.h"

#include <gmock/gmock.h>

#include <cmath>
#include <cstdint>

namespace taxo {
namespace {

using test::VariantWorld;

BatchSearch& search() {
    static const auto made = loadBatchSearch().value();
    return *made;
}

VariantShare shareOf(const VariantWorld::Made& made, GroupOfRow events, std::size_t permutations) {
    auto share = variantShare(made.rows,
                              made.species,
                              made.variants,
                              events,
                              search(),
                              {.permutations = permutations, .resampling = {.draws = 500}});
    EXPECT_TRUE(share.has_value()) << share.error().text();
    return std::move(share).value();
}

/// Of how many of 200 worlds the intervals hold the planted share and Fisher ratio, and what share
/// is read: its mean and its deviation from world to world.
struct Coverage {
    std::size_t covered = 0;
    std::size_t ofFisher = 0;
    double mean = 0.0;
    double deviation = 0.0;

    explicit Coverage(VariantWorld world) {
        constexpr std::uint64_t kWorlds = 200;
        const double spread = world.eventSpread * world.eventSpread +
                              world.photoSpread * world.photoSpread; // along each axis
        const double fisher =
            world.effect * world.effect / (2.0 * static_cast<double>(world.dimension) * spread);
        double count = 0.0;
        for (world.seed = 0; world.seed < kWorlds; ++world.seed) {
            const auto made = world.make();
            const VariantShare share = shareOf(made, made.events, 1);
            covered += holds(share.rho, world.effectInSpan) ? 1 : 0;
            ofFisher += holds(share.full.ratio, fisher) ? 1 : 0;
            if (share.tellsRho()) {
                count += 1.0;
                mean += share.rho.value;
                deviation += share.rho.value * share.rho.value;
            }
        }
        mean /= count;
        deviation = std::sqrt(deviation / count - mean * mean);
    }

    static bool holds(const Interval& interval, double truth) {
        return interval.low <= truth && truth <= interval.high;
    }
};

TEST(HonestWorlds, IntervalsOfRhoAndFisherRatiosCoverTheTruthInAtLeast183Of200) {
    // Few and many species, quiet worlds (where a small bias shows) and noisy ones (where spans
    // do). With ten, some worlds have fewer with enough photographs: then none is held.
    for (const std::size_t species : {10U, 20U, 40U, 120U}) {
        for (const double noise : {0.1, 0.5}) {
            for (const double planted : {0.0, 0.4, 0.8}) {
                const Coverage found({.species = species,
                                      .effect = 1.5,
                                      .effectInSpan = planted,
                                      .eventSpread = noise,
                                      .photoSpread = 0.1});
                EXPECT_GE(found.covered, 183U)
                    << species << " species, noise " << noise << ", planted " << planted
                    << ", read on average " << found.mean;
                EXPECT_GE(found.ofFisher, 183U)
                    << species << " species, noise " << noise << ", planted " << planted;
                if (species >= 20) { // of fewer rho is read too large: only its interval holds
                    const double error = found.deviation / std::sqrt(200.0);
                    EXPECT_NEAR(found.mean, planted, 0.005 + 3.0 * error)
                        << species << " species, noise " << noise;
                }
            }
        }
    }
}

/// Variants that do not differ, in bursts of near-duplicates by cameras that leave their mark: each
/// has seen three events of one species, all of one variant.
struct CameraWorld {
    VariantWorld::Made made;
    std::vector<std::int32_t> cameras;

    explicit CameraWorld(std::uint64_t seed) {
        made = VariantWorld{.species = 6,
                            .eventsOfVariant = 15,
                            .mostInBurst = 6,
                            .dimension = 32,
                            .speciesAxes = 8,
                            .effect = 0.0,
                            .eventSpread = 0.2,
                            .photoSpread = 0.002,
                            .seed = seed}
                   .make();
        for (std::size_t row = 0; row < made.events.size(); ++row) {
            cameras.push_back(made.events[row] / 3); // events of a variant follow each other
            Random look(seedOf(seed + 1'000'000, static_cast<std::uint64_t>(cameras.back())));
            for (float& value : made.rows.row(row)) {
                value += static_cast<float>(0.5 * look.normal());
            }
        }
    }
};

TEST(HonestWorlds, CamerasThatSawOneVariantEachRaiseAlarmsOnlyWhereEventsAreTheUnits) {
    std::size_t byCamera = 0;
    std::size_t byEvent = 0;
    constexpr std::size_t kWorlds = 100;
    for (std::uint64_t seed = 0; seed < kWorlds; ++seed) {
        const CameraWorld world(seed);
        byCamera += shareOf(world.made, world.cameras, 39).full.p <= 0.05 ? 1 : 0;
        byEvent += shareOf(world.made, world.made.events, 39).full.p <= 0.05 ? 1 : 0;
    }
    EXPECT_LE(byCamera, 10U) << "5 are expected";
    EXPECT_GT(byEvent, 40U) << "the worlds are too easy";
}

TEST(HonestWorlds, PurityOfVariantsThatDoNotDifferIsChanceOnlyWithoutOnesOwnCamera) {
    double byCamera = 0.0;
    double byEvent = 0.0;
    double byChance = 0.0;
    std::size_t covered = 0;
    constexpr std::size_t kWorlds = 40;
    for (std::uint64_t seed = 0; seed < kWorlds; ++seed) {
        const CameraWorld world(seed);
        EmbeddingMatrix unit = world.made.rows;
        for (std::size_t row = 0; row < unit.rows(); ++row) {
            double square = 0.0;
            for (const float value : unit.row(row)) {
                square += static_cast<double>(value) * static_cast<double>(value);
            }
            for (float& value : unit.row(row)) {
                value /= static_cast<float>(std::sqrt(square));
            }
        }
        const auto graph = knnGraph(unit, search(), {.neighbors = 80}).value();
        const double chance = purityByChance(world.made.variants);
        const auto cameras = neighborPurity(graph, world.made.variants, world.cameras, 5);
        const Interval interval = meanInterval(cameras, world.cameras);
        byCamera += interval.value / kWorlds;
        byEvent +=
            meanInterval(neighborPurity(graph, world.made.variants, world.made.events, 5), {})
                .value /
            kWorlds;
        byChance += chance / kWorlds;
        covered += interval.low <= chance && chance <= interval.high ? 1 : 0;
    }
    EXPECT_LT(byCamera, byChance + 0.02);
    EXPECT_GT(byEvent, byChance + 0.1) << "the worlds are too easy";
    EXPECT_GE(covered, 30U);
}

} // namespace
} // namespace taxo

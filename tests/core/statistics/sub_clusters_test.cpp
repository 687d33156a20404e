// SPDX-License-Identifier: MIT
#include "core/base/random.h"
#include "core/statistics/sub_clusters.h"

#include <gmock/gmock.h>

#include <algorithm>

namespace taxo {
namespace {

/// Photographs in bursts; which of two clusters one lies in follows its event, and what is planted.
struct World {
    std::vector<std::int32_t> species;
    std::vector<std::int32_t> clusters;
    std::vector<std::int32_t> events;
    std::vector<std::int32_t> sexes;
    std::vector<std::int32_t> cameras;
    std::vector<std::int32_t> names; ///< a field of 5,000 values

    std::vector<Field> fields() const {
        return {{sexes, events}, {cameras, cameras}, {names, events}};
    }
};

enum class Planted : std::uint8_t { Nothing, Sex, Camera };

World worldOf(Planted planted, std::uint64_t seed) {
    Random random(seed);
    World made;
    std::int32_t event = 0;
    for (std::int32_t species = 0; species < 3; ++species) {
        std::vector<std::int32_t> looksOfCamera(10);
        for (std::int32_t& look : looksOfCamera) {
            look = static_cast<std::int32_t>(random.below(2));
        }
        for (std::size_t e = 0; e < 30; ++e, ++event) {
            const auto camera = static_cast<std::int32_t>(random.below(10));
            const auto lookOfEvent = static_cast<std::int32_t>(random.below(2));
            const bool isMixed = random.chance(0.3);
            const auto sexOfEvent = static_cast<std::int32_t>(random.below(2));
            const std::size_t photographs = 1 + random.below(6);
            for (std::size_t i = 0; i < photographs; ++i) {
                const auto sex = isMixed ? static_cast<std::int32_t>(i % 2) : sexOfEvent;
                std::int32_t cluster = lookOfEvent;
                if (planted == Planted::Sex) {
                    cluster = sex;
                } else if (planted == Planted::Camera) {
                    cluster = looksOfCamera[static_cast<std::size_t>(camera)];
                }
                made.clusters.push_back(random.chance(0.1) ? 1 - cluster : cluster);
                made.species.push_back(species);
                made.events.push_back(event);
                made.sexes.push_back(random.chance(0.1) ? kNoGroup : sex);
                made.cameras.push_back(species * 10 + camera);
                made.names.push_back(static_cast<std::int32_t>(random.below(5000)));
            }
        }
    }
    return made;
}

std::vector<FieldAssociation> namesIn(const World& world, std::size_t permutations = 199) {
    return nameSubClusters(
               world.species, world.clusters, world.fields(), {.permutations = permutations})
        .value();
}

TEST(NameSubClusters, NamesSexWhereSexWasPlanted) {
    const World world = worldOf(Planted::Sex, 1);
    const auto found = namesIn(world);
    ASSERT_EQ(found.size(), 3U) << "cameras and names have too few photographs a value";
    for (const FieldAssociation& one : found) {
        EXPECT_EQ(one.field, 0U);
        EXPECT_LT(one.fdr, 0.05);
        EXPECT_GT(one.effect, 0.5);
        EXPECT_THAT(one.valueOfCluster, testing::ElementsAre(0, 1));
    }
}

TEST(NameSubClusters, NamesTheCameraWhereACameraEffectWasPlanted) {
    World world = worldOf(Planted::Camera, 2);
    // Events are what a camera's photographs vary over; each camera has some.
    std::size_t named = 0;
    const std::vector<Field> fields{{world.sexes, world.events}, {world.cameras, world.events}};
    // Of ten cameras only those of 8 photographs from 4 events stay: three species of them.
    const auto found =
        nameSubClusters(world.species, world.clusters, fields, {.permutations = 199}).value();
    for (const FieldAssociation& one : found) {
        EXPECT_EQ(one.fdr <= 0.05, one.field == 1U);
        named += one.fdr <= 0.05 ? 1 : 0;
    }
    EXPECT_GE(named, 1U);
}

TEST(NameSubClusters, StaysSilentWhereNeitherWasPlantedInTwoHundredWorlds) {
    std::size_t alarms = 0;
    std::size_t single = 0;
    for (std::uint64_t seed = 0; seed < 200; ++seed) {
        const auto found = namesIn(worldOf(Planted::Nothing, seed), 99);
        alarms +=
            std::ranges::any_of(found, [](const FieldAssociation& one) { return one.fdr <= 0.05; })
                ? 1
                : 0;
        single += static_cast<std::size_t>(std::ranges::count_if(
            found, [](const FieldAssociation& one) { return one.p <= 0.05; }));
    }
    EXPECT_LE(alarms, 18U); // 10 are expected
    EXPECT_LE(single, 45U); // 30 of 600 are expected
    EXPECT_GE(single, 12U);
}

TEST(NameSubClusters, DoesNotTestOneClusterOrOneValue) {
    World world = worldOf(Planted::Sex, 1);
    std::ranges::fill(world.clusters, 0);
    EXPECT_TRUE(namesIn(world).empty());
    world = worldOf(Planted::Sex, 1);
    std::ranges::fill(world.sexes, 1);
    EXPECT_TRUE(namesIn(world).empty());
    std::ranges::fill(world.clusters, kNoGroup);
    EXPECT_TRUE(namesIn(world).empty());
}

} // namespace
} // namespace taxo

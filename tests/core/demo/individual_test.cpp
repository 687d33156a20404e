// SPDX-License-Identifier: MIT
#include "core/demo/individual.h"
#include "tests/core/demo/world.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>

namespace taxo {
namespace {

std::size_t firstOf(BodyPlan plan) {
    for (std::size_t i = 0; i < world().species.size(); ++i) {
        if (world().species[i].plan == plan) {
            return i;
        }
    }
    return 0;
}

Appearance lookOf(std::size_t species, Sex sex, Stage stage, double latitude = -41.0) {
    Random random(9); // the same individual but for what is asked
    return appearanceOf(world(),
                        makeIndividual(world(), species, sex, stage, latitude, -120.0, random));
}

TEST(Individual, SexesOfAnimalsAndPlantsDiffer) {
    const auto species = firstOf(BodyPlan::Walker);
    const Appearance female = lookOf(species, Sex::Female, Stage::Adult);
    const Appearance male = lookOf(species, Sex::Male, Stage::Adult);
    EXPECT_GT(male.ornamentSize, female.ornamentSize);
    EXPECT_FALSE(hasSexes(BodyPlan::Toadstool));
    EXPECT_TRUE(hasSexes(BodyPlan::Herb));
}

TEST(Individual, TheYoungAreSmallPaleAndLargeHeaded) {
    const auto species = firstOf(BodyPlan::Walker);
    const Appearance adult = lookOf(species, Sex::None, Stage::Adult);
    const Appearance young = lookOf(species, Sex::None, Stage::Juvenile);
    EXPECT_LT(young.lengthMm, adult.lengthMm);
    EXPECT_GT(young.headSize, adult.headSize);
    EXPECT_GT(young.base.r + young.base.g + young.base.b,
              adult.base.r + adult.base.g + adult.base.b);
}

TEST(Individual, ChangesAlongTheCline) {
    std::size_t species = 0;
    for (std::size_t i = 0; i < world().species.size(); ++i) {
        if (world().species[i].cline > world().species[species].cline) {
            species = i;
        }
    }
    EXPECT_GT(lookOf(species, Sex::None, Stage::Adult, -47.0).lengthMm,
              lookOf(species, Sex::None, Stage::Adult, -35.0).lengthMm);
}

TEST(Individual, IsNearerToItsSpeciesThanSpeciesAreToEachOther) {
    Random random(4);
    double within = 0.0;
    double between = 0.0;
    const auto trait = indexOf(Trait::Elongation);
    for (std::size_t i = 1; i < world().species.size(); ++i) {
        const Individual one = meetIndividual(world(), i, random);
        const double own = one.traits[trait] - world().species[i].traits[trait];
        const double other =
            world().species[i].traits[trait] - world().species[i - 1].traits[trait];
        within += own * own;
        between += other * other;
    }
    EXPECT_LT(within, 0.5 * between);
}

TEST(Individual, LarvaeAndSeedlingsBelongToTheirKingdoms) {
    Random random(6);
    std::array<bool, 4> seen{};
    for (int i = 0; i < 4'000; ++i) {
        const auto species = random.below(world().species.size());
        const Individual one = meetIndividual(world(), species, random);
        seen[static_cast<std::size_t>(one.stage)] = true;
        const BodyPlan plan = world().species[species].plan;
        if (one.stage == Stage::Larva) {
            EXPECT_EQ(plan, BodyPlan::Flyer);
        }
        if (one.stage == Stage::Seedling) {
            EXPECT_TRUE(plan == BodyPlan::Herb || plan == BodyPlan::Rosette);
        }
    }
    EXPECT_TRUE(seen[0] && seen[1] && seen[2] && seen[3]);
}

} // namespace
} // namespace taxo

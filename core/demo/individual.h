// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/random.h"
#include "core/demo/world.h"

#include <cstddef>
#include <cstdint>

namespace taxo {

/// One organism that can be photographed.
struct Individual {
    std::size_t species = 0; ///< in DemoWorld::species
    Sex sex = Sex::None;
    Stage stage = Stage::Adult;
    Traits traits{}; ///< its own, with the cline at its place
    double latitude = 0.0;
    double longitude = 0.0;
    std::uint64_t detail = 0; ///< seed of what makes it itself: where each spot lies
};

/// An individual of the species somewhere in its range, of either sex, most often adult.
Individual meetIndividual(const DemoWorld& world, std::size_t species, Random& random);
/// The same with sex, stage and place given: for plates and guides.
Individual makeIndividual(const DemoWorld& world,
                          std::size_t species,
                          Sex sex,
                          Stage stage,
                          double latitude,
                          double longitude,
                          Random& random);

/// Whether the body plan has two sexes that look different.
bool hasSexes(BodyPlan plan);
/// The young stage that the body plan has, beside Larva of flyers.
Stage youngStageOf(BodyPlan plan);

/// What is drawn. Shares are from 0 to 1.
struct Appearance {
    BodyPlan plan = BodyPlan::Walker;
    Sex sex = Sex::None;
    Stage stage = Stage::Adult;
    Pattern pattern = Pattern::Plain;
    Ornament ornament = Ornament::None;
    Rgb base;
    Rgb accent;
    Rgb limb; ///< legs, stem, stalk
    Rgb eye;
    double elongation = 0.5;
    double headSize = 0.5;
    double organLength = 0.5;
    double organCurve = 0.5;
    double limbLength = 0.5;
    double stoutness = 0.5;
    double parts = 0.5;
    double patternFrequency = 0.5;
    double patternStrength = 0.5;
    double ornamentSize = 0.5;
    double lengthMm = 100.0;
    std::uint64_t detail = 0;
};

Appearance appearanceOf(const DemoWorld& world, const Individual& individual);

} // namespace taxo

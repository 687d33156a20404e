// SPDX-License-Identifier: MIT
// Character displacement: species that a person could not tell apart move away from each other in
// what evolves quickly, colours and patterns (Brown and Wilson 1956).
#include "core/demo/taxa_private.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace taxo {

namespace {

constexpr std::array<Trait, 8> kQuick = {Trait::BaseLightness,
                                         Trait::BaseRedness,
                                         Trait::BaseYellowness,
                                         Trait::AccentLightness,
                                         Trait::AccentRedness,
                                         Trait::AccentYellowness,
                                         Trait::PatternFrequency,
                                         Trait::OrganLength};

/// How different two species of one body plan look; 1 is about what a careful person sees at once.
struct Look {
    Lab base;
    Lab accent;
    Pattern pattern;
    Ornament ornament;
    double frequency;
    double organ;
    double shape;
    double stoutness;
};

Look lookOf(const DemoSpecies& one) {
    const auto of = [&one](Trait trait) { return share(one.traits[indexOf(trait)]); };
    return {.base = baseColor(one.traits, one.plan),
            .accent = accentColor(one.traits, one.plan),
            .pattern = one.pattern,
            .ornament = one.ornament,
            .frequency = of(Trait::PatternFrequency),
            .organ = of(Trait::OrganLength),
            .shape = of(Trait::Elongation) + of(Trait::HeadSize),
            .stoutness = of(Trait::Stoutness)};
}

double squared(double x) {
    return x * x;
}

double squaredDistance(const Lab& a, const Lab& b) {
    return squared(a.lightness - b.lightness) +
           4.0 * (squared(a.redness - b.redness) + squared(a.yellowness - b.yellowness));
}

double distance(const Look& a, const Look& b) {
    const bool isPatternSame = a.pattern == b.pattern;
    const double frequencyCounts = isPatternSame && a.pattern != Pattern::Plain ? 1.0 : 0.0;
    return std::sqrt(
        16.0 * squaredDistance(a.base, b.base) + 9.0 * squaredDistance(a.accent, b.accent) +
        (isPatternSame ? 0.0 : 0.35) + (a.ornament == b.ornament ? 0.0 : 0.2) +
        1.5 * frequencyCounts * squared(a.frequency - b.frequency) + squared(a.organ - b.organ) +
        1.5 * squared(a.shape - b.shape) + squared(a.stoutness - b.stoutness));
}

double distanceToNearest(const std::vector<Look>& looks,
                         const std::vector<std::size_t>& plan,
                         std::size_t own) {
    double nearest = std::numeric_limits<double>::max();
    for (const std::size_t other : plan) {
        if (other != own) {
            nearest = std::min(nearest, distance(looks[own], looks[other]));
        }
    }
    return nearest;
}

} // namespace

void displaceCharacters(DemoWorld& world) {
    constexpr double kEnough = 1.0;
    constexpr int kRounds = 60;
    Random random(seedOf(world.seed, 21));
    std::vector<Look> looks;
    std::array<std::vector<std::size_t>, kBodyPlans> ofPlan;
    for (std::size_t i = 0; i < world.species.size(); ++i) {
        looks.push_back(lookOf(world.species[i]));
        ofPlan[static_cast<std::size_t>(world.species[i].plan)].push_back(i);
    }
    for (int round = 0; round < kRounds; ++round) {
        for (std::size_t i = 0; i < world.species.size(); ++i) {
            const auto& plan = ofPlan[static_cast<std::size_t>(world.species[i].plan)];
            const double now = distanceToNearest(looks, plan, i);
            if (now >= kEnough) {
                continue;
            }
            const DemoSpecies before = world.species[i];
            for (const Trait trait : kQuick) {
                world.species[i].traits[indexOf(trait)] += 0.35 * random.normal();
            }
            if (random.chance(0.1)) {
                world.species[i].pattern = static_cast<Pattern>(random.below(kPatterns));
            }
            looks[i] = lookOf(world.species[i]);
            if (distanceToNearest(looks, plan, i) <= now) {
                world.species[i] = before;
                looks[i] = lookOf(before);
            }
        }
    }
}

} // namespace taxo

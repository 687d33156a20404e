// SPDX-License-Identifier: MIT
#include "core/demo/individual.h"

#include "core/demo/names.h"

#include <algorithm>

namespace taxo {

namespace {

constexpr double kMiddleLatitude = -41.0;

Stage meetStage(BodyPlan plan, Random& random) {
    const double drawn = random.uniform();
    if (plan == BodyPlan::Flyer && drawn < 0.05) {
        return Stage::Larva;
    }
    const double young = kingdomOf(plan) == DemoKingdom::Leaved ? 0.1 : 0.17;
    return drawn < young ? youngStageOf(plan) : Stage::Adult;
}

/// Males wear more, females are a little larger and plainer.
void applySex(Appearance& look) {
    if (look.sex == Sex::Male) {
        look.ornamentSize = std::min(1.0, look.ornamentSize + 0.18);
        look.accent = mixed(look.accent, lighter(look.accent, 0.3), 0.4);
    } else if (look.sex == Sex::Female) {
        look.ornamentSize *= 0.6;
        look.accent = mixed(look.accent, look.base, 0.18);
        look.base = mixed(look.base, {0.5, 0.45, 0.4}, 0.1);
        look.stoutness = std::min(1.0, look.stoutness + 0.08);
    }
}

/// The young are small, pale and large-headed, with a pattern still faint.
void applyStage(Appearance& look) {
    switch (look.stage) {
    case Stage::Adult:
        return;
    case Stage::Larva:
        look.lengthMm *= 0.7;
        return;
    case Stage::Juvenile:
    case Stage::Seedling:
        look.lengthMm *= 0.45;
        look.headSize = std::min(1.0, look.headSize + 0.35);
        look.organLength *= 0.6;
        look.limbLength *= 0.75;
        look.elongation *= 0.75;
        look.ornamentSize *= 0.45;
        look.patternStrength *= 0.75;
        look.base = mixed(look.base, lighter(look.base, 0.5), 0.4);
        return;
    }
}

} // namespace

bool hasSexes(BodyPlan plan) {
    return kingdomOf(plan) != DemoKingdom::Capped;
}

Stage youngStageOf(BodyPlan plan) {
    return kingdomOf(plan) == DemoKingdom::Leaved ? Stage::Seedling : Stage::Juvenile;
}

Individual meetIndividual(const DemoWorld& world, std::size_t species, Random& random) {
    const DemoSpecies& kind = world.species[species];
    const Sex drawn = random.chance(0.5) ? Sex::Female : Sex::Male;
    const Stage stage = meetStage(kind.plan, random);
    const Sex sex = hasSexes(kind.plan) && stage == Stage::Adult ? drawn : Sex::None;
    const double latitude = kind.latitude + kind.rangeDegrees * random.normal();
    const double longitude = kind.longitude + kind.rangeDegrees * random.normal();
    return makeIndividual(world, species, sex, stage, latitude, longitude, random);
}

Individual makeIndividual(const DemoWorld& world,
                          std::size_t species,
                          Sex sex,
                          Stage stage,
                          double latitude,
                          double longitude,
                          Random& random) {
    const DemoSpecies& kind = world.species[species];
    Individual made{.species = species,
                    .sex = sex,
                    .stage = stage,
                    .traits = kind.traits,
                    .latitude = latitude,
                    .longitude = longitude,
                    .detail = random.next()};
    for (std::size_t t = 0; t < kTraits; ++t) {
        made.traits[t] += infoOf(static_cast<Trait>(t)).individual * random.normal();
    }
    const double alongCline = kind.cline * (kMiddleLatitude - latitude);
    made.traits[indexOf(Trait::BaseLightness)] += alongCline;
    made.traits[indexOf(Trait::BodyLength)] += alongCline;
    return made;
}

Appearance appearanceOf(const DemoWorld& world, const Individual& individual) {
    const DemoSpecies& kind = world.species[individual.species];
    const auto of = [&individual](Trait trait) { return share(individual.traits[indexOf(trait)]); };
    Appearance look{.plan = kind.plan,
                    .sex = individual.sex,
                    .stage = individual.stage,
                    .pattern = kind.pattern,
                    .ornament = kind.ornament,
                    .base = rgbOf(baseColor(individual.traits, kind.plan)),
                    .accent = rgbOf(accentColor(individual.traits, kind.plan)),
                    .limb = {},
                    .eye = {0.07, 0.06, 0.08},
                    .elongation = of(Trait::Elongation),
                    .headSize = of(Trait::HeadSize),
                    .organLength = of(Trait::OrganLength),
                    .organCurve = of(Trait::OrganCurve),
                    .limbLength = of(Trait::LimbLength),
                    .stoutness = of(Trait::Stoutness),
                    .parts = of(Trait::Parts),
                    .patternFrequency = of(Trait::PatternFrequency),
                    .patternStrength = of(Trait::PatternStrength),
                    .ornamentSize = of(Trait::OrnamentSize),
                    .lengthMm = lengthMm(individual.traits, kind.plan),
                    .detail = individual.detail};
    look.limb = kingdomOf(kind.plan) == DemoKingdom::SixLegged
                    ? mixed(lighter(look.base, -0.45), look.accent, 0.25)
                    : mixed(look.base, {0.86, 0.82, 0.68}, 0.55);
    applySex(look);
    applyStage(look);
    return look;
}

} // namespace taxo

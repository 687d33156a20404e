// SPDX-License-Identifier: MIT
#include "core/demo/photograph.h"

namespace taxo {

const char* nameOf(Background background) {
    constexpr const char* kNames[] = {"true", "plain", "swapped"};
    return kNames[static_cast<int>(background)];
}

const char* nameOf(View view) {
    constexpr const char* kNames[] = {"field", "trap", "plate", "drawer"};
    return kNames[static_cast<int>(view)];
}

const char* nameOf(Awkward awkward) {
    constexpr const char* kNames[] = {"",
                                      "empty",
                                      "two species",
                                      "blurred",
                                      "duplicate",
                                      "near-duplicate",
                                      "wrong label",
                                      "unlisted",
                                      "truncated"};
    return kNames[static_cast<int>(awkward)];
}

PhotoPlan planFieldPhoto(const DemoWorld& world,
                         std::size_t species,
                         const BackgroundMix& mix,
                         Random& random) {
    PhotoPlan plan;
    plan.subject = meetIndividual(world, species, random);
    const Habitat own = world.species[species].habitat;
    plan.background = own;
    const double drawn = random.uniform();
    if (drawn < mix.plain) {
        plan.backgroundKind = Background::Plain;
    } else if (drawn < mix.plain + mix.swapped) {
        plan.backgroundKind = Background::Swapped;
        const std::size_t others = 1 + random.below(kHabitats - 1);
        plan.background =
            static_cast<Habitat>((static_cast<std::size_t>(own) + others) % kHabitats);
    }
    plan.placeSeed = random.next();
    plan.poseSeed = random.next();
    plan.lightSeed = random.next();
    return plan;
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/demo/color.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>

namespace taxo {

/// What evolves along the tree of the demo world. Values are deviations from the ancestor of all:
/// about normal with deviation 1 over the species of today.
enum class Trait : std::uint8_t {
    BodyLength, ///< log of the length; seen beside a scale bar
    Elongation,
    HeadSize,
    OrganLength, ///< bill, antennae, petals, stalk: what the body plan has there
    OrganCurve,
    LimbLength,
    Stoutness, ///< converges with habitat, across families
    Parts,     ///< how many petals, spines, leaves, shelves
    BaseLightness,
    BaseRedness,
    BaseYellowness,
    AccentLightness,
    AccentRedness,
    AccentYellowness,
    PatternFrequency,
    PatternStrength,
    OrnamentSize,
    Resilience ///< with no visible effect: what a model says of it, it cannot have seen
};

inline constexpr std::size_t kTraits = 18;

using Traits = std::array<double, kTraits>;

constexpr std::size_t indexOf(Trait trait) {
    return static_cast<std::size_t>(trait);
}

struct TraitInfo {
    const char* name; ///< column of the truth table
    /// Pagel's lambda: the share of the variance that follows the tree; the rest is the species'
    /// own.
    double inherited;
    /// How much one individual differs from its species, in deviations between species.
    double individual;
};

const TraitInfo& infoOf(Trait trait);

/// The seven ways to be built, one for each phylum.
enum class BodyPlan : std::uint8_t {
    Walker,    ///< six legs, from the side: bill, crest, tail
    Flyer,     ///< six legs, from above: two pairs of wings
    Shellback, ///< six legs, from above: domed wing cases
    Herb,      ///< leaved: a stem with a flower
    Rosette,   ///< leaved: leaves in a ring, from above
    Toadstool, ///< capped: stalk and cap
    Shelf      ///< capped: fans one above the other
};

inline constexpr int kBodyPlans = 7;

enum class Pattern : std::uint8_t { Plain, Spots, Stripes, Bands, Rings, Speckles, Net, Blaze };

inline constexpr int kPatterns = 8;

/// What adorns it; each body plan draws it in its own way.
enum class Ornament : std::uint8_t { None, Crest, Horns, Tufts, Sail };

inline constexpr int kOrnaments = 5;

enum class Habitat : std::uint8_t { Water, Forest, Desert, Meadow, Snow };

inline constexpr int kHabitats = 5;

enum class Sex : std::uint8_t { None, Female, Male };

enum class Stage : std::uint8_t {
    Adult,
    Juvenile, ///< of six-legged ones; a button of capped ones
    Larva,    ///< of flyers
    Seedling  ///< of leaved ones
};

const char* nameOf(BodyPlan plan);
const char* nameOf(Pattern pattern);
const char* nameOf(Ornament ornament);
const char* nameOf(Habitat habitat);
const char* nameOf(Sex sex); ///< empty for None
const char* nameOf(Stage stage);

/// The colours that traits stand for; leaves are nearer to green, caps to brown.
Lab baseColor(const Traits& traits, BodyPlan plan);
Lab accentColor(const Traits& traits, BodyPlan plan);
double lengthMm(const Traits& traits, BodyPlan plan);

/// From any deviation into 0 to 1; 0.5 for 0.
double share(double deviation);

} // namespace taxo

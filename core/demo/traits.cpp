// SPDX-License-Identifier: MIT
#include "core/demo/traits.h"

#include <cmath>

namespace taxo {

const TraitInfo& infoOf(Trait trait) {
    static constexpr std::array<TraitInfo, kTraits> kInfos = {{
        {"body_length", 0.95, 0.15},
        {"elongation", 0.95, 0.08},
        {"head_size", 0.95, 0.08},
        {"organ_length", 0.9, 0.1},
        {"organ_curve", 0.92, 0.12},
        {"limb_length", 0.95, 0.1},
        {"stoutness", 0.6, 0.1},
        {"parts", 0.97, 0.0},
        {"base_lightness", 0.9, 0.1},
        {"base_redness", 0.9, 0.08},
        {"base_yellowness", 0.9, 0.08},
        {"accent_lightness", 0.8, 0.1},
        {"accent_redness", 0.8, 0.08},
        {"accent_yellowness", 0.8, 0.08},
        {"pattern_frequency", 0.85, 0.12},
        {"pattern_strength", 0.85, 0.12},
        {"ornament_size", 0.9, 0.15},
        {"resilience", 1.0, 0.1},
    }};
    return kInfos[indexOf(trait)];
}

const char* nameOf(BodyPlan plan) {
    constexpr const char* kNames[kBodyPlans] = {
        "walker", "flyer", "shellback", "herb", "rosette", "toadstool", "shelf"};
    return kNames[static_cast<int>(plan)];
}

const char* nameOf(Pattern pattern) {
    constexpr const char* kNames[kPatterns] = {
        "plain", "spots", "stripes", "bands", "rings", "speckles", "net", "blaze"};
    return kNames[static_cast<int>(pattern)];
}

const char* nameOf(Ornament ornament) {
    constexpr const char* kNames[kOrnaments] = {"none", "crest", "horns", "tufts", "sail"};
    return kNames[static_cast<int>(ornament)];
}

const char* nameOf(Habitat habitat) {
    constexpr const char* kNames[kHabitats] = {"water", "forest", "desert", "meadow", "snow"};
    return kNames[static_cast<int>(habitat)];
}

const char* nameOf(Sex sex) {
    constexpr const char* kNames[] = {"", "female", "male"};
    return kNames[static_cast<int>(sex)];
}

const char* nameOf(Stage stage) {
    constexpr const char* kNames[] = {"adult", "juvenile", "larva", "seedling"};
    return kNames[static_cast<int>(stage)];
}

double share(double deviation) {
    return 0.5 + 0.5 * deviation / std::sqrt(1.0 + deviation * deviation);
}

namespace {

double valueOf(const Traits& traits, Trait trait) {
    return traits[indexOf(trait)];
}

/// A hue as far from grey as the traits are from nothing, but never quite grey: pale mud is no
/// field mark.
Lab vivid(double lightness, double redness, double yellowness, double least, double most) {
    const double far = std::hypot(redness, yellowness);
    if (far < 1e-6) {
        return {lightness, 0.0, least};
    }
    const double chroma = least + (most - least) * far / (far + 1.0);
    return {lightness, chroma * redness / far, chroma * yellowness / far};
}

} // namespace

Lab baseColor(const Traits& traits, BodyPlan plan) {
    const double l = share(1.3 * valueOf(traits, Trait::BaseLightness));
    const double a = valueOf(traits, Trait::BaseRedness);
    const double b = valueOf(traits, Trait::BaseYellowness);
    switch (plan) {
    case BodyPlan::Rosette: // nothing but leaves is seen of it: they may have any colour
        return vivid(0.44 + 0.40 * l, 1.1 * a - 0.6, 1.1 * b + 0.6, 0.07, 0.20);
    case BodyPlan::Herb:
        return vivid(0.42 + 0.38 * l, 0.85 * a - 1.0, 0.85 * b + 0.85, 0.06, 0.19);
    case BodyPlan::Toadstool:
    case BodyPlan::Shelf:
        return vivid(0.40 + 0.44 * l, a + 0.55, b + 0.35, 0.05, 0.22);
    default:
        return vivid(0.36 + 0.46 * l, a, b, 0.04, 0.20);
    }
}

Lab accentColor(const Traits& traits, BodyPlan plan) {
    const double l = share(1.5 * valueOf(traits, Trait::AccentLightness));
    Lab accent = vivid(0.34 + 0.60 * l,
                       valueOf(traits, Trait::AccentRedness),
                       valueOf(traits, Trait::AccentYellowness),
                       0.03,
                       0.25);
    // A pattern must stand out from what it lies on.
    const Lab base = baseColor(traits, plan);
    const double apart = accent.lightness - base.lightness;
    constexpr double kLeast = 0.2;
    const double hueApart =
        std::hypot(accent.redness - base.redness, accent.yellowness - base.yellowness);
    if (std::abs(apart) < kLeast && hueApart < 0.2) {
        const bool isUp = base.lightness < 0.62;
        accent.lightness = base.lightness + (isUp ? kLeast + 0.06 : -kLeast - 0.06);
    }
    return accent;
}

double lengthMm(const Traits& traits, BodyPlan plan) {
    constexpr double kTypical[kBodyPlans] = {180.0, 42.0, 16.0, 260.0, 120.0, 85.0, 140.0};
    // A deviation is a factor of 1.35: ten of them lie between an ant and a beetle of one hand.
    return kTypical[static_cast<int>(plan)] * std::pow(1.35, valueOf(traits, Trait::BodyLength));
}

} // namespace taxo

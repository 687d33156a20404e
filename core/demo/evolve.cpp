// SPDX-License-Identifier: MIT
// Traits, habitats and ranges of the species. Each trait is Brownian motion along the tree
// (Felsenstein 1985), of which a share, Pagel's lambda (1999), is kept and the rest is the species'
// own. Kinds of pattern and ornament are threshold characters: the largest of several such
// liabilities (Wright 1934).
#include "core/demo/taxa_private.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace taxo {

namespace {

constexpr double kPatternInherited = 0.35;
constexpr double kOrnamentInherited = 0.85;

/// What habitats ask of stoutness, in deviations: the convergence.
constexpr std::array<double, kHabitats> kStoutnessOf = {1.6, -1.4, 1.9, -1.2, 0.5};
/// And, a little, of the base colour's lightness.
constexpr std::array<double, kHabitats> kLightnessOf = {0.0, -0.5, 0.3, 0.0, 0.7};
/// How likely a line is to be in each.
constexpr std::array<double, kHabitats> kHabitatShares = {0.18, 0.26, 0.17, 0.25, 0.14};

/// One value for each species: `inherited` of the variance follows the tree.
std::vector<double> evolved(const DemoWorld& world, double inherited, Random& random) {
    const std::vector<double> ofNode = world.tree.evolve(random);
    std::vector<double> values;
    for (const DemoSpecies& one : world.species) {
        values.push_back(std::sqrt(inherited) * ofNode[static_cast<std::size_t>(one.node)] +
                         std::sqrt(1.0 - inherited) * random.normal());
    }
    return values;
}

/// Mean 0 and deviation 1, so that every world spans the same range.
void standardise(std::vector<double>& values) {
    double sum = 0.0;
    double squares = 0.0;
    for (const double value : values) {
        sum += value;
        squares += value * value;
    }
    const auto count = static_cast<double>(values.size());
    const double mean = sum / count;
    const double deviation = std::sqrt(std::max(squares / count - mean * mean, 1e-12));
    for (double& value : values) {
        value = (value - mean) / deviation;
    }
}

/// For each species the kind whose liability is largest.
std::vector<std::size_t>
thresholdCharacter(const DemoWorld& world, std::size_t kinds, double inherited, Random& random) {
    std::vector<std::size_t> best(world.species.size(), 0);
    std::vector<double> most(world.species.size(), -1e9);
    for (std::size_t kind = 0; kind < kinds; ++kind) {
        std::vector<double> liability = evolved(world, inherited, random);
        standardise(liability);
        for (std::size_t i = 0; i < liability.size(); ++i) {
            if (liability[i] > most[i]) {
                most[i] = liability[i];
                best[i] = kind;
            }
        }
    }
    return best;
}

/// Habitats change now and then along the branches, so most of a clade lives alike.
void evolveHabitats(DemoWorld& world) {
    Random random(seedOf(world.seed, 11));
    constexpr double kChangesPerAge = 1.6;
    std::vector<std::size_t> ofNode(world.tree.nodes.size());
    ofNode[0] = random.weighted(kHabitatShares);
    for (std::size_t i = 1; i < ofNode.size(); ++i) {
        const double change =
            kChangesPerAge * world.tree.branchLength(static_cast<std::int32_t>(i));
        const auto parent = static_cast<std::size_t>(world.tree.nodes[i].parent);
        ofNode[i] = random.chance(change) ? random.weighted(kHabitatShares) : ofNode[parent];
    }
    for (DemoSpecies& one : world.species) {
        one.habitat = static_cast<Habitat>(ofNode[static_cast<std::size_t>(one.node)]);
    }
}

/// An archipelago where maps show nothing but the South Pacific.
void evolveRanges(DemoWorld& world) {
    Random random(seedOf(world.seed, 12));
    auto latitudes = evolved(world, 0.5, random);
    auto longitudes = evolved(world, 0.5, random);
    standardise(latitudes);
    standardise(longitudes);
    for (std::size_t i = 0; i < world.species.size(); ++i) {
        DemoSpecies& one = world.species[i];
        const double cold = one.habitat == Habitat::Snow ? -3.0 : 0.0;
        one.latitude = -41.0 + 3.0 * std::clamp(latitudes[i], -2.5, 2.5) + cold;
        one.longitude = -121.0 + 4.0 * std::clamp(longitudes[i], -2.5, 2.5);
        one.rangeDegrees = random.uniform(0.5, 3.0);
        one.cline = 0.12 * random.normal();
        const double rare = random.uniform();
        one.abundance = 0.08 + rare * rare * rare * 3.0; // a few common, many rare
    }
}

void applyHabitat(std::vector<double>& values,
                  const DemoWorld& world,
                  const std::array<double, kHabitats>& asked) {
    for (std::size_t i = 0; i < values.size(); ++i) {
        values[i] += asked[static_cast<std::size_t>(world.species[i].habitat)];
    }
    standardise(values);
}

} // namespace

void evolveSpecies(DemoWorld& world) {
    evolveHabitats(world);
    for (std::size_t t = 0; t < kTraits; ++t) {
        const auto trait = static_cast<Trait>(t);
        Random random(seedOf(world.seed, 100 + t));
        std::vector<double> values = evolved(world, infoOf(trait).inherited, random);
        standardise(values);
        if (trait == Trait::Stoutness) {
            applyHabitat(values, world, kStoutnessOf);
        } else if (trait == Trait::BaseLightness) {
            applyHabitat(values, world, kLightnessOf);
        }
        for (std::size_t i = 0; i < values.size(); ++i) {
            world.species[i].traits[t] = values[i];
        }
    }
    Random random(seedOf(world.seed, 13));
    const auto patterns = thresholdCharacter(world, kPatterns, kPatternInherited, random);
    const auto ornaments = thresholdCharacter(world, kOrnaments, kOrnamentInherited, random);
    for (std::size_t i = 0; i < world.species.size(); ++i) {
        world.species[i].pattern = static_cast<Pattern>(patterns[i]);
        world.species[i].ornament = static_cast<Ornament>(ornaments[i]);
    }
    evolveRanges(world);
}

} // namespace taxo

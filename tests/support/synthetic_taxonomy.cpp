// SPDX-License-Identifier: MIT
#include "tests/support/synthetic_taxonomy.h"

#include "core/taxonomy/taxonomy_builder.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <random>
#include <string>
#include <utility>

namespace taxo::test {

namespace {

/// The engine is the same everywhere; the standard distributions are not.
double uniform(std::mt19937_64& random) {
    return static_cast<double>(random() >> 11U) * 0x1.0p-53;
}

std::size_t below(std::mt19937_64& random, std::size_t count) {
    return static_cast<std::size_t>(uniform(random) * static_cast<double>(count));
}

std::string numbered(const char* what, std::size_t number) {
    return what + std::to_string(number);
}

} // namespace

SyntheticTaxonomy::World SyntheticTaxonomy::make() const {
    std::mt19937_64 random(seed);
    World world;
    world.seed = seed;
    const auto addGenus = [&](std::size_t number, const std::string& name, std::size_t kingdom) {
        Lineage lineage;
        const auto nameUnlessEmpty = [&](Rank rank, const char* what, std::size_t of) {
            // The same family is always named, or never.
            std::mt19937_64 own(seed * 1'000'003 + of * 8 + indexOf(rank));
            lineage.at(rank) = uniform(own) < emptyRanks ? "" : numbered(what, of);
        };
        lineage.at(Rank::Kingdom) = numbered("Kingdom", kingdom);
        lineage.at(Rank::Phylum) = numbered("Phylum", number / 24);
        nameUnlessEmpty(Rank::Class, "Class", number / 12);
        nameUnlessEmpty(Rank::Order, "Order", number / 6);
        nameUnlessEmpty(Rank::Family, "Family", number / 3);
        lineage.at(Rank::Genus) = name;
        for (std::size_t species = 0; species < speciesPerGenus; ++species) {
            lineage.at(Rank::Species) = numbered("epithet", species);
            world.lineages.push_back(lineage);
        }
    };
    for (std::size_t genus = 0; genus < genera; ++genus) {
        addGenus(genus, numbered("Genus", genus), genus / 48);
    }
    for (std::size_t genus = 0; genus < std::min(homonyms, genera); ++genus) {
        addGenus(genera + genus, numbered("Genus", genus), 1 + genera / 48);
    }
    for (std::size_t i = 0; i < repeated && !world.lineages.empty(); ++i) {
        world.lineages.push_back(world.lineages[below(random, world.lineages.size())]);
    }
    if (shuffled) {
        for (std::size_t i = world.lineages.size(); i > 1; --i) {
            std::swap(world.lineages[i - 1], world.lineages[below(random, i)]);
        }
    }
    TaxonomyBuilder builder;
    for (const Lineage& lineage : world.lineages) {
        builder.addLineage(lineage);
    }
    auto built = std::move(builder).build();
    world.taxonomy = std::move(built.taxonomy);
    world.leaves = std::move(built.leaves);
    return world;
}

std::vector<float> SyntheticTaxonomy::World::randomProbabilities(double spread) const {
    std::mt19937_64 random(seed + 17);
    std::vector<double> weights(lineages.size());
    double sum = 0.0;
    for (double& weight : weights) {
        weight = std::exp(spread * 4.0 * (uniform(random) - 1.0));
        sum += weight;
    }
    std::vector<float> probabilities;
    probabilities.reserve(weights.size());
    for (const double weight : weights) {
        probabilities.push_back(static_cast<float>(weight / sum));
    }
    return probabilities;
}

std::vector<TaxonId> SyntheticTaxonomy::World::all() const {
    std::vector<TaxonId> taxa;
    for (std::int32_t node = 0; node < static_cast<std::int32_t>(taxonomy.size()); ++node) {
        taxa.push_back(TaxonId{node});
    }
    return taxa;
}

} // namespace taxo::test

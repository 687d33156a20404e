// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/random.h"
#include "core/statistics/taxon_ranks.h"
#include "core/taxonomy/taxonomy_builder.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace taxo::test {

/// Species of genera of families of one order, with vectors that evolve along the tree: each step
/// adds an independent one.
struct TaxonWorld {
    std::size_t families = 4;
    std::size_t generaOfFamily = 3;
    std::size_t speciesOfGenus = 4;
    std::size_t dimension = 48;
    bool familiesAreNamed = true;
    std::uint64_t seed = 1;

    struct Made {
        TaxonRanks ranks;
        EmbeddingMatrix looks;            ///< of each species
        std::vector<std::int32_t> genus;  ///< of each species
        std::vector<std::int32_t> family; ///< the same
        std::vector<double> unseen;       ///< a trait that evolves too, but is not in the look
    };

    Made make() const {
        Random random(seed);
        TaxonomyBuilder builder;
        EmbeddingMatrix looks;
        std::vector<std::int32_t> genusOf;
        std::vector<std::int32_t> familyOf;
        std::vector<double> unseen;
        const auto step = [&](std::vector<float> from) {
            for (float& value : from) {
                value += static_cast<float>(random.normal());
            }
            return from;
        };
        for (std::size_t f = 0; f < families; ++f) {
            const auto ofFamily = step(std::vector<float>(dimension));
            const double unseenOfFamily = random.normal();
            for (std::size_t g = 0; g < generaOfFamily; ++g) {
                const auto ofGenus = step(ofFamily);
                const double unseenOfGenus = unseenOfFamily + random.normal();
                for (std::size_t s = 0; s < speciesOfGenus; ++s) {
                    looks.append(step(ofGenus));
                    unseen.push_back(unseenOfGenus + random.normal());
                    genusOf.push_back(static_cast<std::int32_t>(f * generaOfFamily + g));
                    familyOf.push_back(static_cast<std::int32_t>(f));
                    Lineage lineage;
                    lineage.names = {"Animalia", "Chordata", "Aves", "Passeriformes"};
                    lineage.at(Rank::Family) = familiesAreNamed ? "F" + std::to_string(f) : "";
                    lineage.at(Rank::Genus) = "G" + std::to_string(f) + std::to_string(g);
                    lineage.at(Rank::Species) = "s" + std::to_string(s);
                    builder.addLineage(lineage);
                }
            }
        }
        const auto built = std::move(builder).build();
        return {TaxonRanks(built.taxonomy, built.leaves),
                std::move(looks),
                std::move(genusOf),
                std::move(familyOf),
                std::move(unseen)};
    }
};

} // namespace taxo::test

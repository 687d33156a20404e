// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/random.h"
#include "core/vectors/embedding_matrix.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

namespace taxo::test {

/// Species with two variants whose truth is known exactly: species lie along the first
/// `speciesAxes` coordinates; the second variant is moved by `effect`, of which the share
/// `effectInSpan` (of its square) lies along these and the rest at right angles to them. Rows are
/// not of unit length, which the statistics do not ask for: so the truth stays exact.
struct VariantWorld {
    std::size_t species = 40;
    std::size_t eventsOfVariant = 6;
    std::size_t mostInBurst = 3;
    std::size_t dimension = 64;
    std::size_t speciesAxes = 16;
    double effect = 1.0;
    double effectInSpan = 0.0;
    bool bothInOneEvent = false; ///< each event shows both variants
    double eventSpread = 0.5;    ///< deviation of events along each axis, that of species being 1
    double photoSpread = 0.2;
    std::uint64_t seed = 1;

    struct Made {
        EmbeddingMatrix rows;
        std::vector<std::int32_t> species;
        std::vector<std::int32_t> variants;
        std::vector<std::int32_t> events;
    };

    Made make() const {
        Random random(seed);
        Made made;
        std::int32_t nextEvent = 0;
        std::vector<double> move(dimension);
        const std::size_t others = dimension - speciesAxes;
        for (std::size_t s = 0; s < species; ++s) {
            std::vector<double> middle(dimension, 1.0); // a cone: all share a direction
            for (std::size_t d = 0; d < speciesAxes; ++d) {
                middle[d] += random.normal();
            }
            // Along one axis of each part, so that its length is exact.
            std::fill(move.begin(), move.end(), 0.0);
            move[random.below(speciesAxes)] = effect * std::sqrt(effectInSpan);
            move[speciesAxes + random.below(others)] = effect * std::sqrt(1.0 - effectInSpan);
            const std::int32_t firstEvent = nextEvent;
            for (std::int32_t variant = 0; variant < 2; ++variant) {
                for (std::size_t e = 0; e < eventsOfVariant; ++e) {
                    const std::int32_t event =
                        bothInOneEvent ? firstEvent + static_cast<std::int32_t>(e) : nextEvent;
                    nextEvent = std::max(nextEvent, event + 1);
                    Random look(seedOf(seed, static_cast<std::uint64_t>(event)));
                    std::vector<double> shared(dimension);
                    for (double& value : shared) {
                        value = eventSpread * look.normal();
                    }
                    const std::size_t photographs = 1 + random.below(mostInBurst);
                    for (std::size_t i = 0; i < photographs; ++i) {
                        std::vector<float> row(dimension);
                        for (std::size_t d = 0; d < dimension; ++d) {
                            row[d] = static_cast<float>(middle[d] + shared[d] +
                                                        (variant == 1 ? move[d] : 0.0) +
                                                        photoSpread * random.normal());
                        }
                        made.rows.append(row);
                        made.species.push_back(static_cast<std::int32_t>(s));
                        made.variants.push_back(variant);
                        made.events.push_back(event);
                    }
                }
            }
        }
        return made;
    }
};

/// The first coordinates as a span: [rank, dimension].
inline EmbeddingMatrix firstAxes(std::size_t rank, std::size_t dimension) {
    EmbeddingMatrix axes(rank, dimension);
    for (std::size_t i = 0; i < rank; ++i) {
        axes.row(i)[i] = 1.0F;
    }
    return axes;
}

} // namespace taxo::test

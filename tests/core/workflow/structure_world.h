// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/random.h"
#include "core/vectors/normalise.h"
#include "core/workflow/structure_rows.h"

#include <cmath>
#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace taxo::test {

/// Photographs of species of genera of families, whose vectors evolve along the tree; in bursts,
/// each of one sex and one camera. What is planted is known.
struct StructureWorld {
    std::size_t families = 3;
    std::size_t generaOfFamily = 2;
    std::size_t speciesOfGenus = 2;
    std::size_t eventsOfSpecies = 12;
    std::size_t photographsOfEvent = 3;
    std::size_t dimension = 64;
    double sexEffect = 0.0;     ///< along the first axis, which species do not differ in
    double cameraEffect = 0.0;  ///< along the second, likewise
    std::size_t wrongEvery = 0; ///< so many photographs have one label of another family; 0: none
    std::uint64_t seed = 1;

    struct Made {
        StructureRows rows;
        std::vector<Lineage> species;
        std::vector<std::uint32_t> wrong; ///< rows with a wrong label
        std::vector<double> trait;        ///< of each species: what it looks like along an axis
    };

    static Lineage lineage(std::size_t family, std::size_t genus, std::size_t species) {
        const std::string f = std::to_string(family);
        const std::string g = f + std::to_string(genus);
        return {{"Animalia",
                 "Chordata",
                 "Aves",
                 "Passeriformes",
                 "Family" + f + "idae",
                 "Genus" + g,
                 "species" + g + std::to_string(species)}};
    }

    Made make() const {
        Random random(seed);
        Made made;
        std::vector<Lineage> names;
        StructureField sex{"sex", {"female", "male"}, {}};
        StructureField camera{"camera", {"A", "B"}, {}};
        std::int32_t event = 0;
        for (std::size_t f = 0; f < families; ++f) {
            const auto ofFamily = moved(std::vector<double>(dimension), 1.0, random);
            for (std::size_t g = 0; g < generaOfFamily; ++g) {
                const auto ofGenus = moved(ofFamily, 0.7, random);
                for (std::size_t s = 0; s < speciesOfGenus; ++s) {
                    const auto middle = moved(ofGenus, 0.5, random);
                    made.species.push_back(lineage(f, g, s));
                    made.trait.push_back(middle[2] + middle[3]);
                    for (std::size_t e = 0; e < eventsOfSpecies; ++e, ++event) {
                        const auto isMale = static_cast<std::int32_t>(e % 2);
                        const auto isB = static_cast<std::int32_t>(e / 2 % 2);
                        auto look = moved(middle, 0.12, random);
                        look[0] += sexEffect * isMale;
                        look[1] += cameraEffect * isB;
                        for (std::size_t i = 0; i < photographsOfEvent; ++i) {
                            const auto photograph = moved(look, 0.05, random);
                            made.rows.rows.append(
                                std::vector<float>(photograph.begin(), photograph.end()));
                            const std::size_t row = names.size();
                            const bool isWrong = wrongEvery > 0 && row % wrongEvery == 1;
                            if (isWrong) {
                                made.wrong.push_back(static_cast<std::uint32_t>(row));
                            }
                            names.push_back(isWrong ? lineage((f + 1) % families, g, s)
                                                    : made.species.back());
                            made.rows.things.push_back(static_cast<std::int64_t>(row) + 1);
                            made.rows.events.push_back(event);
                            sex.valueOf.push_back(isMale);
                            camera.valueOf.push_back(isB);
                        }
                    }
                }
            }
        }
        normaliseRows(made.rows.rows);
        made.rows.taxa = RowTaxa::of(names);
        made.rows.fields = {sex, camera};
        return made;
    }

private:
    /// By so much in length, in all axes but the first two.
    static std::vector<double> moved(std::vector<double> from, double length, Random& random) {
        const double each = length / std::sqrt(static_cast<double>(from.size() - 2));
        for (std::size_t d = 2; d < from.size(); ++d) {
            from[d] += each * random.normal();
        }
        return from;
    }
};

} // namespace taxo::test

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/random.h"
#include "core/structure/row_taxa.h"
#include "core/vectors/embedding_matrix.h"
#include "core/vectors/normalise.h"

#include <array>
#include <cstddef>
#include <string>
#include <vector>

namespace taxo::test {

/// Rows of species of genera of families: 4 families of 4 genera of 4 species, row i of species
/// i % 64. The squared distance of two is 1 within a species, and more by so much for each rank at
/// which they differ.
struct RowsOfTaxa {
    EmbeddingMatrix rows;
    RowTaxa taxa;
};

inline RowsOfTaxa rowsOfTaxa(std::size_t count, double genus = 2.0, double family = 4.0) {
    constexpr std::size_t kDimension = 256;
    Random random(11);
    const auto drawn = [&](double deviation) {
        std::vector<double> vector(kDimension);
        for (double& value : vector) {
            value = deviation * random.normal();
        }
        return vector;
    };
    std::vector<std::vector<double>> middles;
    std::vector<Lineage> taxa;
    for (std::size_t i = 0; i < 4; ++i) {
        const auto ofFamily = drawn(family);
        for (std::size_t j = 0; j < 4; ++j) {
            const auto ofGenus = drawn(genus);
            for (std::size_t k = 0; k < 4; ++k) {
                auto& middle = middles.emplace_back(drawn(1.0));
                for (std::size_t d = 0; d < kDimension; ++d) {
                    middle[d] += ofFamily[d] + ofGenus[d];
                }
                const std::string name = "F" + std::to_string(i);
                taxa.push_back({{"Animalia",
                                 "Arthropoda",
                                 "Insecta",
                                 "Odonata",
                                 name,
                                 name + "G" + std::to_string(j),
                                 "s" + std::to_string(k)}});
            }
        }
    }
    RowsOfTaxa made{EmbeddingMatrix(count, kDimension), {}};
    std::vector<Lineage> ofRows;
    for (std::size_t i = 0; i < count; ++i) {
        const auto own = drawn(0.7);
        for (std::size_t d = 0; d < kDimension; ++d) {
            made.rows.row(i)[d] = static_cast<float>(middles[i % middles.size()][d] + own[d]);
        }
        ofRows.push_back(taxa[i % taxa.size()]);
    }
    normaliseRows(made.rows);
    made.taxa = RowTaxa::of(ofRows);
    return made;
}

} // namespace taxo::test

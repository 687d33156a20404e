// SPDX-License-Identifier: MIT
#pragma once

#include "core/demo/world.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace taxo::test {

/// A collection of photographs of a demo world as a model would see it, without drawing any:
/// embeddings, traits and metadata whose truth is known. Same options, same collection. 100,000
/// rows of 128 dimensions take well under a second, a million some seconds and 0.6 GB.
struct SyntheticCollection {
    std::size_t rows = 1'000;
    DemoWorldOptions world{};
    std::size_t dimension = 128;
    /// Mean cosine of two photographs of anything: features of CLIP point into one cone (the demo
    /// model's 0.14, BioCLIP 2's 0.59).
    double cone = 0.14;
    /// Variances beside that between species, which is 1: between individuals, sexes and stages. As
    /// `taxo-demo evaluate` prints them of the demo model.
    double individual = 0.26;
    double sex = 0.017;
    double stage = 0.075;
    double wrongLabels = 0.03; ///< half of them name a sister where there is one
    std::uint64_t seed = 1;

    struct Row {
        std::uint32_t species = 0;  ///< in DemoWorld::species
        std::uint32_t labelled = 0; ///< what its label says
        Sex sex = Sex::None;
        Stage stage = Stage::Adult;
        float latitude = 0.0F;
        float longitude = 0.0F;
        std::int64_t seconds = 0; ///< since 1970
    };

    struct Collection {
        DemoWorld world;
        std::vector<Row> rows;
        EmbeddingMatrix embeddings; ///< of unit length
        EmbeddingMatrix traits;     ///< [rows, kTraits], of the individuals
    };

    Collection make() const;
};

} // namespace taxo::test

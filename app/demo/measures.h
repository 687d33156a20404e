// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/species_list.h"
#include "app/demo/world_table.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace taxo::demo {

/// Photographs with their unit vectors and the place of their species in the list.
struct EmbeddedPhotos {
    std::vector<WorldPhoto> photos;
    std::vector<std::size_t> species; ///< of each photograph
    EmbeddingMatrix vectors;

    std::size_t size() const { return photos.size(); }

    /// The numbers of those photographs for which this holds.
    std::vector<std::size_t> where(const std::function<bool(const WorldPhoto&)>& holds) const;
};

/// How often of how many.
struct Hits {
    std::size_t right = 0;
    std::size_t all = 0;

    void add(bool isRight) {
        right += isRight ? 1 : 0;
        ++all;
    }

    double share() const {
        return all == 0 ? 0.0 : static_cast<double>(right) / static_cast<double>(all);
    }
};

/// Euclidean, of vectors of one length.
float squaredDistance(std::span<const float> a, std::span<const float> b);

/// The one of `candidates` (rows of `labels`) whose vector is nearest. Not empty.
std::size_t nearestOf(const EmbeddingMatrix& labels,
                      std::span<const std::size_t> candidates,
                      std::span<const float> vector);

/// What photographs are compared with: a unit vector for each species of the list, and the model's
/// logit scale.
struct LabelVectors {
    EmbeddingMatrix vectors;
    float scale = 1.0F;
};

/// Zero-shot as Taxoscope and pybioclip answer: the taxon of `rank` whose species among the
/// candidates have the largest share of the softmax together. How often it is the true one.
Hits zeroShot(const EmbeddedPhotos& photos,
              std::span<const std::size_t> which,
              const SpeciesList& list,
              const LabelVectors& labels,
              std::span<const std::size_t> candidates,
              Rank rank);

/// Zero-shot among the species of the true one's genus; photographs of genera with one species are
/// left out. `chance`: what guessing would give.
struct WithinGenus {
    Hits hits;
    double chance = 0.0;
};

WithinGenus withinGenus(const EmbeddedPhotos& photos,
                        std::span<const std::size_t> which,
                        const SpeciesList& list,
                        const EmbeddingMatrix& labels);

/// SimpleShot with CL2N (core/classify/few_shot.h) from `shots` examples a species. Mean over
/// `draws` draws of examples; all other photographs are asked. Species with no more photographs
/// than `shots` are left out.
Hits fewShot(const EmbeddedPhotos& photos,
             std::span<const std::size_t> which,
             std::size_t shots,
             std::size_t draws,
             std::uint64_t seed);

/// Habitat by the nearest of the centroids of `examples`' habitats, without the examples of the
/// asked photograph's own family: a family is known by its looks, and many live in one habitat. The
/// mean over habitats of the share of the asked photographs that were right, so that guessing gives
/// 1 / habitats.
struct HabitatAccuracy {
    double mean = 0.0;
    std::size_t habitats = 0; ///< of the examples
    std::size_t photos = 0;
};

HabitatAccuracy nearestHabitat(const EmbeddedPhotos& examples,
                               const EmbeddedPhotos& asked,
                               std::span<const std::size_t> which,
                               const SpeciesList& list);

} // namespace taxo::demo

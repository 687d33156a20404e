// SPDX-License-Identifier: MIT
#include "app/demo/pixel_neighbors.h"

#include "app/demo/measures.h"
#include "core/image/resample.h"

#include <cmath>
#include <limits>
#include <span>

namespace taxo::demo {

EmbeddingMatrix pixelVectors(const PhotoSet& photos) {
    constexpr int kSide = 16;
    EmbeddingMatrix vectors;
    for (std::size_t photo = 0; photo < photos.size(); ++photo) {
        vectors.append(squashLikeTorch(photos.image(photo), kSide));
    }
    return vectors;
}

EmbeddingMatrix colorHistograms(const PhotoSet& photos) {
    constexpr std::size_t kLevels = 8;
    EmbeddingMatrix histograms(photos.size(), kLevels * kLevels * kLevels);
    for (std::size_t photo = 0; photo < photos.size(); ++photo) {
        const auto pixels = photos.picture(photo);
        const auto histogram = histograms.row(photo);
        const float share = 3.0F / static_cast<float>(pixels.size());
        for (std::size_t i = 0; i + 2 < pixels.size(); i += 3) {
            const auto level = [&](std::size_t channel) {
                return static_cast<std::size_t>(pixels[i + channel]) * kLevels / 256;
            };
            histogram[(level(0) * kLevels + level(1)) * kLevels + level(2)] += share;
        }
        for (float& value : histogram) {
            value = std::sqrt(value);
        }
    }
    return histograms;
}

double nearestNeighborAccuracy(const PhotoSet& known,
                               const EmbeddingMatrix& knownVectors,
                               const PhotoSet& asked,
                               const EmbeddingMatrix& askedVectors) {
    std::size_t right = 0;
    for (std::size_t i = 0; i < asked.size(); ++i) {
        const auto vector = askedVectors.row(i);
        float least = std::numeric_limits<float>::infinity();
        std::size_t best = 0;
        for (std::size_t j = 0; j < known.size(); ++j) {
            const float distance = squaredDistance(vector, knownVectors.row(j));
            if (distance < least) {
                least = distance;
                best = j;
            }
        }
        const auto& names = asked.names[static_cast<std::size_t>(asked.classes[i])];
        const auto& found = known.names[static_cast<std::size_t>(known.classes[best])];
        right += names.in(TextForm::Taxon) == found.in(TextForm::Taxon) ? 1 : 0;
    }
    return asked.size() == 0 ? 0.0 : static_cast<double>(right) / static_cast<double>(asked.size());
}

} // namespace taxo::demo

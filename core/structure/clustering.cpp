// SPDX-License-Identifier: MIT
#include "core/structure/clustering.h"

#include <algorithm>

namespace taxo {

std::vector<std::size_t> sizesOf(const Clustering& clustering) {
    std::vector<std::size_t> sizes(clustering.count);
    for (const std::int32_t cluster : clustering.clusters) {
        if (cluster != Clustering::kNoise) {
            ++sizes[static_cast<std::size_t>(cluster)];
        }
    }
    return sizes;
}

double noiseShareOf(const Clustering& clustering) {
    if (clustering.clusters.empty()) {
        return 0.0;
    }
    const auto noise = std::ranges::count(clustering.clusters, Clustering::kNoise);
    return static_cast<double>(noise) / static_cast<double>(clustering.clusters.size());
}

} // namespace taxo

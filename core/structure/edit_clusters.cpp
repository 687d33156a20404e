// SPDX-License-Identifier: MIT
#include "core/structure/edit_clusters.h"

#include "core/base/assert.h"

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>

namespace taxo {

namespace {

Status checkCluster(const Clustering& clustering, std::int32_t cluster) {
    if (cluster < 0 ||
        std::ranges::find(clustering.clusters, cluster) == clustering.clusters.end()) {
        return fail(ErrorCode::InvalidInput,
                    "There is no cluster " + std::to_string(cluster) + ".");
    }
    return {};
}

void put(Clustering& clustering, std::size_t point, std::int32_t cluster) {
    clustering.clusters[point] = cluster;
    clustering.strengths[point] = cluster == Clustering::kNoise ? 0.0F : 1.0F;
}

} // namespace

Result<Clustering> mergeClusters(Clustering clustering, std::span<const std::int32_t> clusters) {
    if (clusters.size() < 2) {
        return fail(ErrorCode::InvalidInput, "Name two clusters or more to merge.");
    }
    for (const std::int32_t cluster : clusters) {
        if (auto fit = checkCluster(clustering, cluster); !fit) {
            return tl::unexpected(std::move(fit).error());
        }
    }
    const std::int32_t into = *std::ranges::min_element(clusters);
    for (std::size_t point = 0; point < clustering.clusters.size(); ++point) {
        const std::int32_t cluster = clustering.clusters[point];
        if (cluster != into && std::ranges::find(clusters, cluster) != clusters.end()) {
            put(clustering, point, into);
        }
    }
    return clustering;
}

Result<Clustering>
splitCluster(Clustering clustering, std::int32_t cluster, std::span<const std::uint32_t> points) {
    if (auto fit = checkCluster(clustering, cluster); !fit) {
        return tl::unexpected(std::move(fit).error());
    }
    const auto split = static_cast<std::int32_t>(clustering.count);
    for (const std::uint32_t point : points) {
        TAXO_ASSERT(point < clustering.clusters.size());
        if (clustering.clusters[point] == cluster) {
            put(clustering, point, split);
        }
    }
    if (!checkCluster(clustering, split) || !checkCluster(clustering, cluster)) {
        return fail(ErrorCode::InvalidInput,
                    "Choose some of the points of cluster " + std::to_string(cluster) +
                        ", but not all of them, to make another cluster of.");
    }
    ++clustering.count;
    return clustering;
}

Result<Clustering> dissolveCluster(Clustering clustering, std::int32_t cluster) {
    if (auto fit = checkCluster(clustering, cluster); !fit) {
        return tl::unexpected(std::move(fit).error());
    }
    for (std::size_t point = 0; point < clustering.clusters.size(); ++point) {
        if (clustering.clusters[point] == cluster) {
            put(clustering, point, Clustering::kNoise);
        }
    }
    return clustering;
}

Result<Clustering>
assignPoints(Clustering clustering, std::span<const std::uint32_t> points, std::int32_t cluster) {
    if (cluster != Clustering::kNoise) {
        if (auto fit = checkCluster(clustering, cluster); !fit) {
            return tl::unexpected(std::move(fit).error());
        }
    }
    for (const std::uint32_t point : points) {
        TAXO_ASSERT(point < clustering.clusters.size());
        put(clustering, point, cluster);
    }
    return clustering;
}

} // namespace taxo

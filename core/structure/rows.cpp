// SPDX-License-Identifier: MIT
#include "core/structure/rows_private.h"

#include <algorithm>
#include <numeric>
#include <string>

namespace taxo {

Status checkRows(const EmbeddingMatrix& rows) {
    if (const auto row = firstNotFinite(rows)) {
        return fail(ErrorCode::InvalidInput,
                    "Row " + std::to_string(*row) +
                        " has a value that is not a number. Leave it out.");
    }
    return {};
}

Result<std::vector<RowMatch>> nearestCentroids(const EmbeddingMatrix& rows,
                                               const EmbeddingMatrix& centroids,
                                               std::size_t each,
                                               BatchSearch& search,
                                               const Progress& progress) {
    constexpr std::size_t kBlock = 2048;
    std::vector<RowMatch> nearest;
    nearest.reserve(rows.rows() * each);
    std::vector<std::uint32_t> block;
    for (std::size_t first = 0; first < rows.rows(); first += kBlock) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        block.resize(std::min(kBlock, rows.rows() - first));
        std::iota(block.begin(), block.end(), static_cast<std::uint32_t>(first));
        const auto found = search.nearest(gather(rows, block), centroids, each);
        if (!found) {
            return tl::unexpected(found.error());
        }
        nearest.insert(nearest.end(), found->begin(), found->end());
    }
    return nearest;
}

EmbeddingMatrix
groupMeans(const EmbeddingMatrix& rows, std::span<const std::uint32_t> groups, std::size_t count) {
    std::vector<std::size_t> ends(count + 1); // of each group the first of its rows, then the last
    for (const std::uint32_t group : groups) {
        ++ends[group + 1];
    }
    std::partial_sum(ends.begin(), ends.end(), ends.begin());
    std::vector<std::uint32_t> order(rows.rows());
    for (std::uint32_t row = 0; row < rows.rows(); ++row) {
        order[ends[groups[row]]++] = row;
    }
    EmbeddingMatrix means(count, rows.dimension());
    std::vector<double> sum(rows.dimension()); // a float does not count to a million
    std::size_t first = 0;
    for (std::size_t group = 0; group < count; ++group) {
        std::ranges::fill(sum, 0.0);
        const std::size_t size = ends[group] - first;
        for (; first < ends[group]; ++first) {
            std::ranges::transform(
                sum, rows.row(order[first]), sum.begin(), [](double all, float one) {
                    return all + static_cast<double>(one);
                });
        }
        std::ranges::transform(sum, means.row(group).begin(), [&](double all) {
            return static_cast<float>(all / static_cast<double>(std::max<std::size_t>(1, size)));
        });
    }
    return means;
}

Clustering
numberedBySize(std::span<const std::uint32_t> labels, std::size_t count, std::size_t leastSize) {
    struct Group {
        std::size_t size = 0;
        std::size_t first = 0; ///< point
        std::uint32_t label = 0;
    };

    std::vector<Group> groups(count);
    for (std::size_t point = labels.size(); point-- > 0;) {
        Group& group = groups[labels[point]];
        ++group.size;
        group.first = point;
        group.label = labels[point];
    }
    std::erase_if(groups, [&](const Group& group) {
        return group.size < std::max<std::size_t>(1, leastSize);
    });
    std::ranges::sort(groups, [](const Group& one, const Group& other) {
        return one.size != other.size ? one.size > other.size : one.first < other.first;
    });
    std::vector<std::int32_t> numbers(count, Clustering::kNoise);
    for (std::size_t i = 0; i < groups.size(); ++i) {
        numbers[groups[i].label] = static_cast<std::int32_t>(i);
    }
    Clustering found;
    found.count = groups.size();
    for (const std::uint32_t label : labels) {
        found.clusters.push_back(numbers[label]);
        found.strengths.push_back(numbers[label] == Clustering::kNoise ? 0.0F : 1.0F);
    }
    return found;
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/structure/kmeans.h"

#include "core/base/random.h"
#include "core/structure/rows_private.h"
#include "core/vectors/normalise.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <utility>
#include <vector>

namespace taxo {

namespace {

constexpr std::size_t kMostRounds = 25;

/// Directions, and how near to them rows are all together.
struct Means {
    EmbeddingMatrix directions;
    double nearness = 0.0; ///< sum of products of rows with the nearest one
};

/// Rows drawn one after the other, those that are far from all before with greater chance; of some
/// drawn at a time the one that leaves the rest nearest. Fewer where all rows are among them.
Result<EmbeddingMatrix> spreadRows(const EmbeddingMatrix& rows,
                                   std::size_t count,
                                   BatchSearch& search,
                                   Random& random,
                                   const Progress& progress) {
    const std::size_t tries = 2 + static_cast<std::size_t>(std::log(static_cast<double>(count)));
    constexpr double kSame = 1e-6; // floats of unit vectors are not surer
    EmbeddingMatrix chosen;
    std::vector<double> far(rows.rows(), 1.0); // half the square of the distance to the nearest
    std::vector<double> sums(rows.rows());
    while (chosen.rows() < count) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        std::partial_sum(far.begin(), far.end(), sums.begin());
        if (sums.back() <= 0.0) {
            break;
        }
        std::vector<std::uint32_t> drawn;
        for (std::size_t i = 0; i < (chosen.rows() == 0 ? 1 : tries); ++i) {
            const auto at = std::ranges::upper_bound(sums, random.uniform(0.0, sums.back()));
            drawn.push_back(static_cast<std::uint32_t>(
                std::min<std::ptrdiff_t>(at - sums.begin(), std::ssize(sums) - 1)));
        }
        const auto products = search.products(gather(rows, drawn), rows);
        if (!products) {
            return tl::unexpected(products.error());
        }
        std::vector<double> best;
        double least = 0.0;
        std::size_t which = 0;
        for (std::size_t i = 0; i < drawn.size(); ++i) {
            std::vector<double> left(rows.rows());
            const auto product = products->row(i);
            for (std::size_t row = 0; row < left.size(); ++row) {
                const double apart = 1.0 - static_cast<double>(product[row]);
                left[row] = apart < kSame ? 0.0 : std::min(far[row], apart);
            }
            const double sum = std::accumulate(left.begin(), left.end(), 0.0);
            if (best.empty() || sum < least) {
                best = std::move(left);
                least = sum;
                which = i;
            }
        }
        far = std::move(best);
        chosen.append(rows.row(drawn[which]));
    }
    return chosen;
}

/// The mean directions of the rows that are nearest to each; one that is no row's nearest stays.
EmbeddingMatrix meansOf(const EmbeddingMatrix& rows,
                        const std::vector<RowMatch>& nearest,
                        const EmbeddingMatrix& before) {
    std::vector<std::uint32_t> groups;
    std::vector<bool> isAny(before.rows());
    for (const RowMatch& match : nearest) {
        groups.push_back(match.row);
        isAny[match.row] = true;
    }
    EmbeddingMatrix means = groupMeans(rows, groups, before.rows());
    normaliseRows(means);
    for (std::size_t i = 0; i < means.rows(); ++i) {
        if (!isAny[i]) {
            std::ranges::copy(before.row(i), means.row(i).begin());
        }
    }
    return means;
}

/// Lloyd's algorithm from one start.
Result<Means> settle(const EmbeddingMatrix& rows,
                     EmbeddingMatrix start,
                     BatchSearch& search,
                     const Progress& progress) {
    Means means{std::move(start), 0.0};
    std::vector<RowMatch> before;
    for (std::size_t round = 0; round < kMostRounds; ++round) {
        auto nearest = nearestCentroids(rows, means.directions, 1, search, progress);
        if (!nearest) {
            return tl::unexpected(std::move(nearest).error());
        }
        means.nearness = 0.0;
        for (const RowMatch& match : *nearest) {
            means.nearness += static_cast<double>(match.product);
        }
        if (std::ranges::equal(before, *nearest, {}, &RowMatch::row, &RowMatch::row)) {
            break;
        }
        means.directions = meansOf(rows, *nearest, means.directions);
        before = *std::move(nearest);
        progress.report(round + 1, kMostRounds, "finding clusters");
    }
    return means;
}

/// As a silhouette has it, by distances to means: those of unit vectors.
float strengthOf(float own, float next) {
    const float near = std::sqrt(std::max(0.0F, 2.0F - 2.0F * own));
    const float far = std::sqrt(std::max(0.0F, 2.0F - 2.0F * next));
    return far > 0.0F ? std::max(0.0F, (far - near) / far) : 0.0F;
}

Result<Clustering> assign(const EmbeddingMatrix& rows,
                          const EmbeddingMatrix& directions,
                          BatchSearch& search,
                          const Progress& progress) {
    const std::size_t each = std::min<std::size_t>(2, directions.rows());
    const auto nearest = nearestCentroids(rows, directions, each, search, progress);
    if (!nearest) {
        return tl::unexpected(nearest.error());
    }
    std::vector<std::uint32_t> labels(rows.rows());
    for (std::size_t row = 0; row < labels.size(); ++row) {
        labels[row] = (*nearest)[row * each].row;
    }
    Clustering found = numberedBySize(labels, directions.rows());
    for (std::size_t row = 0; row < labels.size() && each == 2; ++row) {
        found.strengths[row] =
            strengthOf((*nearest)[row * 2].product, (*nearest)[row * 2 + 1].product);
    }
    return found;
}

} // namespace

Result<Clustering> kMeans(const EmbeddingMatrix& rows,
                          BatchSearch& search,
                          const KMeansOptions& options,
                          const Progress& progress) {
    if (auto fit = checkRows(rows); !fit) {
        return tl::unexpected(std::move(fit).error());
    }
    if (rows.rows() == 0) {
        return Clustering{};
    }
    constexpr std::size_t kRowsOfEach = 256;
    const std::size_t count = std::clamp<std::size_t>(options.clusters, 1, rows.rows());
    const EmbeddingMatrix sample = gather(rows, spreadSample(rows.rows(), kRowsOfEach * count));
    Means best;
    for (std::size_t start = 0; start < std::max<std::size_t>(1, options.starts); ++start) {
        Random random(seedOf(options.seed, start));
        auto spread = spreadRows(sample, count, search, random, progress);
        auto means = spread ? settle(sample, *std::move(spread), search, progress)
                            : Result<Means>(tl::unexpected(std::move(spread).error()));
        if (!means) {
            return tl::unexpected(std::move(means).error());
        }
        if (start == 0 || means->nearness > best.nearness) {
            best = *std::move(means);
        }
    }
    return assign(rows, best.directions, search, progress);
}

} // namespace taxo

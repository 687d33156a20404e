// SPDX-License-Identifier: MIT
#include "core/projection/map_trend.h"

#include "core/base/assert.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numeric>
#include <utility>
#include <vector>

namespace taxo {

namespace {

using Vector = std::array<double, 3>;

/// Sums over the points, of places and number about their means.
struct Moments {
    std::size_t count = 0;
    Vector mean{};
    double meanNumber = 0.0;
    std::array<Vector, 3> spread{}; ///< covariances of places, times count
    Vector together{};              ///< of places with the number, likewise
    double variance = 0.0;          ///< of the number, likewise
};

std::vector<std::size_t> countedPoints(const EmbeddingMatrix& positions,
                                       std::span<const double> numbers) {
    std::vector<std::size_t> points;
    for (std::size_t i = 0; i < positions.rows(); ++i) {
        const auto at = positions.row(i);
        if (std::isfinite(numbers[i]) &&
            std::ranges::all_of(at, [](float x) { return std::isfinite(x); })) {
            points.push_back(i);
        }
    }
    return points;
}

Moments momentsOf(const EmbeddingMatrix& positions,
                  std::span<const double> numbers,
                  std::span<const std::size_t> points) {
    const std::size_t dimension = positions.dimension();
    Moments sums;
    sums.count = points.size();
    for (const std::size_t point : points) {
        const auto at = positions.row(point);
        for (std::size_t d = 0; d < dimension; ++d) {
            sums.mean.at(d) += static_cast<double>(at[d]) / static_cast<double>(points.size());
        }
        sums.meanNumber += numbers[point] / static_cast<double>(points.size());
    }
    for (const std::size_t point : points) {
        const auto at = positions.row(point);
        const double number = numbers[point] - sums.meanNumber;
        sums.variance += number * number;
        for (std::size_t d = 0; d < dimension; ++d) {
            const double one = static_cast<double>(at[d]) - sums.mean.at(d);
            sums.together.at(d) += one * number;
            for (std::size_t e = 0; e <= d; ++e) {
                const double other = static_cast<double>(at[e]) - sums.mean.at(e);
                sums.spread.at(d).at(e) += one * other;
            }
        }
    }
    return sums;
}

/// The slope: spread * slope = together, by Cholesky's decomposition; flat where places have no
/// extent. Nothing where they have none at all.
std::optional<Vector> slopeOf(const Moments& sums, std::size_t dimension) {
    double all = 0.0;
    for (std::size_t d = 0; d < dimension; ++d) {
        all += sums.spread.at(d).at(d);
    }
    if (!(all > 0.0)) {
        return std::nullopt;
    }
    constexpr double kFlat = 1e-9; // keeps what has no extent from being divided by nothing
    std::array<Vector, 3> lower{};
    for (std::size_t d = 0; d < dimension; ++d) {
        for (std::size_t e = 0; e <= d; ++e) {
            double rest = sums.spread.at(d).at(e) + (d == e ? kFlat * all : 0.0);
            for (std::size_t k = 0; k < e; ++k) {
                rest -= lower.at(d).at(k) * lower.at(e).at(k);
            }
            lower.at(d).at(e) = d == e ? std::sqrt(rest) : rest / lower.at(e).at(e);
        }
    }
    Vector slope = sums.together;
    for (std::size_t d = 0; d < dimension; ++d) {
        for (std::size_t k = 0; k < d; ++k) {
            slope.at(d) -= lower.at(d).at(k) * slope.at(k);
        }
        slope.at(d) /= lower.at(d).at(d);
    }
    for (std::size_t d = dimension; d-- > 0;) {
        for (std::size_t k = d + 1; k < dimension; ++k) {
            slope.at(d) -= lower.at(k).at(d) * slope.at(k);
        }
        slope.at(d) /= lower.at(d).at(d);
    }
    return slope;
}

/// Sums of equal values round, so that they are asked themselves.
bool areAllSame(const EmbeddingMatrix& positions,
                std::span<const double> numbers,
                std::span<const std::size_t> points) {
    const auto first = positions.row(points.front());
    return std::ranges::all_of(
               points,
               [&](std::size_t i) { return std::ranges::equal(positions.row(i), first); }) ||
           std::ranges::all_of(
               points, [&](std::size_t i) { return numbers[i] == numbers[points.front()]; });
}

/// Where a share of the numbers is reached.
double quantile(std::vector<double>& numbers, double share) {
    const auto place =
        numbers.begin() + std::lround(share * static_cast<double>(numbers.size() - 1));
    std::ranges::nth_element(numbers, place);
    return *place;
}

} // namespace

std::optional<MapTrend> trendOn(const EmbeddingMatrix& positions, std::span<const double> numbers) {
    const std::size_t dimension = positions.dimension();
    TAXO_ASSERT(numbers.size() == positions.rows() && (dimension == 2 || dimension == 3));
    constexpr std::size_t kFewest = 4;
    const std::vector<std::size_t> points = countedPoints(positions, numbers);
    if (points.size() < kFewest || areAllSame(positions, numbers, points)) {
        return std::nullopt;
    }
    const Moments sums = momentsOf(positions, numbers, points);
    const auto slope = slopeOf(sums, dimension);
    const double steep = slope ? std::hypot((*slope)[0], (*slope)[1], (*slope)[2]) : 0.0;
    if (!(steep > 0.0) || !(sums.variance > 0.0)) {
        return std::nullopt;
    }
    std::vector<double> along;
    along.reserve(points.size());
    for (const std::size_t point : points) {
        const auto at = positions.row(point);
        double sum = 0.0;
        for (std::size_t d = 0; d < dimension; ++d) {
            sum += (static_cast<double>(at[d]) - sums.mean.at(d)) * slope->at(d) / steep;
        }
        along.push_back(sum);
    }
    constexpr double kBeside = 0.05; // at either end
    const double begin = quantile(along, kBeside);
    const double end = quantile(along, 1.0 - kBeside);
    MapTrend trend;
    for (std::size_t d = 0; d < dimension; ++d) {
        const double way = slope->at(d) / steep;
        trend.from.at(d) = static_cast<float>(sums.mean.at(d) + begin * way);
        trend.to.at(d) = static_cast<float>(sums.mean.at(d) + end * way);
    }
    const double told =
        std::inner_product(slope->begin(), slope->end(), sums.together.begin(), 0.0);
    trend.explained = std::clamp(told / sums.variance, 0.0, 1.0);
    return trend;
}

} // namespace taxo

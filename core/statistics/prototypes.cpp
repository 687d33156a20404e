// SPDX-License-Identifier: MIT
#include "core/statistics/prototypes.h"

#include "core/base/assert.h"
#include "core/base/cpu.h"
#include "core/base/parallel.h"
#include "core/statistics/resampling.h"
#include "core/vectors/normalise.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace taxo {

namespace {

void add(std::span<double> sum, std::span<const float> row, double weight) {
    for (std::size_t d = 0; d < sum.size(); ++d) {
        sum[d] += weight * static_cast<double>(row[d]);
    }
}

} // namespace

Prototypes prototypesOf(const EmbeddingMatrix& rows, GroupOfRow groups, GroupOfRow events) {
    TAXO_ASSERT(groups.size() == rows.rows());
    const std::size_t dimension = rows.dimension();
    const std::size_t count = groupCount(groups);
    const std::vector<std::int32_t> whole(rows.rows(), 0);
    const auto blocks = blocksOf(groups, numberedEvents(events, rows.rows()), whole);
    std::vector<double> eventsOfGroup(count);
    Prototypes made{EmbeddingMatrix(count, dimension),
                    std::vector<float>(dimension),
                    std::vector<std::size_t>(count)};
    for (const EventBlock& block : blocks) {
        eventsOfGroup[static_cast<std::size_t>(block.stratum)] += 1.0;
        made.photographs[static_cast<std::size_t>(block.stratum)] += block.rows.size();
    }
    const auto known = static_cast<double>(
        std::ranges::count_if(eventsOfGroup, [](double number) { return number > 0.0; }));
    std::vector<double> sums(count * dimension);
    std::vector<double> centre(dimension);
    for (const EventBlock& block : blocks) {
        const auto group = static_cast<std::size_t>(block.stratum);
        const std::span sum(sums.data() + group * dimension, dimension);
        for (const std::uint32_t row : block.rows) {
            const double weight =
                1.0 / (eventsOfGroup[group] * static_cast<double>(block.rows.size()));
            add(sum, rows.row(row), weight);
            add(centre, rows.row(row), weight / known);
        }
    }
    for (std::size_t group = 0; group < count; ++group) {
        for (std::size_t d = 0; d < dimension && eventsOfGroup[group] > 0.0; ++d) {
            made.means.row(group)[d] = static_cast<float>(sums[group * dimension + d] - centre[d]);
        }
    }
    std::ranges::transform(
        centre, made.centre.begin(), [](double value) { return static_cast<float>(value); });
    return made;
}

Result<PairDistances> cosineDistances(const EmbeddingMatrix& rows, const Progress& progress) {
    EmbeddingMatrix unit = rows;
    normaliseRows(unit);
    PairDistances distances(rows.rows());
    constexpr std::size_t kBlock = 64; // between two looks at `progress`
    for (std::size_t first = 0; first < rows.rows(); first += kBlock) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        const std::size_t some = std::min(kBlock, rows.rows() - first);
        inParallel(some, 1, usableCpus(), [&](std::size_t from, std::size_t end) {
            for (std::size_t a = first + from; a < first + end; ++a) {
                for (std::size_t b = a + 1; b < rows.rows(); ++b) {
                    const auto cosine = static_cast<double>(dot(unit.row(a), unit.row(b)));
                    distances.set(a, b, std::clamp(1.0 - cosine, 0.0, 2.0));
                }
            }
        });
        progress.report(first + some, rows.rows(), "comparing species");
    }
    return distances;
}

PrototypeAngles anglesOf(const PairDistances& cosineDistances) {
    PrototypeAngles angles;
    angles.pairs = cosineDistances.values().size();
    if (angles.pairs == 0) {
        return angles;
    }
    const auto pairs = static_cast<double>(angles.pairs);
    double squares = 0.0;
    std::size_t nearRight = 0;
    for (const double distance : cosineDistances.values()) {
        const double cosine = 1.0 - distance;
        const double degrees = std::acos(std::clamp(cosine, -1.0, 1.0)) * 180.0 / std::numbers::pi;
        angles.meanCosine += cosine / pairs;
        angles.meanDegrees += degrees / pairs;
        squares += degrees * degrees / pairs;
        nearRight += std::abs(degrees - 90.0) <= 10.0 ? 1 : 0;
        const auto bin = static_cast<std::size_t>(degrees / 180.0 * PrototypeAngles::kBins);
        ++angles.histogram[std::min(bin, PrototypeAngles::kBins - 1)];
    }
    angles.chanceCosine = -1.0 / (static_cast<double>(cosineDistances.size()) - 1.0);
    angles.deviationDegrees =
        std::sqrt(std::max(0.0, squares - angles.meanDegrees * angles.meanDegrees));
    angles.shareNearRight = static_cast<double>(nearRight) / pairs;
    return angles;
}

} // namespace taxo

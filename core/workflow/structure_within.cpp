// SPDX-License-Identifier: MIT
#include "core/workflow/structure_within.h"

#include "core/base/assert.h"
#include "core/statistics/groups.h"
#include "core/statistics/prototypes.h"
#include "core/statistics/separability.h"
#include "core/structure/kmeans.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>
#include <utility>

namespace taxo {

namespace {

constexpr double kNoValue = std::numeric_limits<double>::quiet_NaN();

double squaredDistance(std::span<const float> row, std::span<const double> middle) {
    double sum = 0.0;
    for (std::size_t d = 0; d < middle.size(); ++d) {
        const double apart = static_cast<double>(row[d]) - middle[d];
        sum += apart * apart;
    }
    return sum;
}

/// The middle of each event, and of all.
struct Middles {
    Middles(const EmbeddingMatrix& rows,
            std::span<const std::uint32_t> own,
            std::span<const std::int32_t> events) // of `own`, without gaps
        : dimension(rows.dimension())
        , photographs(groupCount(events))
        , ofEvents(photographs.size() * dimension)
        , ofAll(dimension) {
        for (const std::int32_t event : events) {
            photographs[static_cast<std::size_t>(event)] += 1.0;
        }
        for (std::size_t i = 0; i < own.size(); ++i) {
            const auto event = static_cast<std::size_t>(events[i]);
            for (std::size_t d = 0; d < dimension; ++d) {
                const double share = static_cast<double>(rows.row(own[i])[d]) / photographs[event];
                ofEvents[event * dimension + d] += share;
                ofAll[d] += share / static_cast<double>(photographs.size());
            }
        }
    }

    std::span<const double> ofEvent(std::size_t event) const {
        return std::span(ofEvents).subspan(event * dimension, dimension);
    }

    double events() const { return static_cast<double>(photographs.size()); }

    std::size_t dimension;
    std::vector<double> photographs;
    std::vector<double> ofEvents; ///< [events, dimension]
    std::vector<double> ofAll;    ///< mean of the events'
};

/// Spread and examples of one species.
SpeciesWithin lookAtSpecies(const StructureRows& rows,
                            std::span<const std::uint32_t> own,
                            std::vector<double>& distanceOf,
                            const WithinOptions& options) {
    const std::vector<std::int32_t> events = eventsAmong(own, rows.events);
    const Middles middles(rows.rows, own, events);
    const double times = middles.events() / (middles.events() - 1.0);
    std::vector<double> scores(middles.photographs.size()); // of events; their mean is the spread
    double inside = 0.0;
    for (std::size_t event = 0; event < scores.size(); ++event) {
        double between = 0.0;
        for (std::size_t d = 0; d < middles.dimension; ++d) {
            const double apart = middles.ofEvent(event)[d] - middles.ofAll[d];
            between += apart * apart;
        }
        scores[event] = times * between;
    }
    for (std::size_t i = 0; i < own.size(); ++i) {
        const auto event = static_cast<std::size_t>(events[i]);
        const double apart = squaredDistance(rows.rows.row(own[i]), middles.ofEvent(event)) /
                             middles.photographs[event];
        scores[event] += apart;
        inside += apart / middles.events();
        distanceOf[own[i]] = squaredDistance(rows.rows.row(own[i]), middles.ofAll);
    }
    SpeciesWithin made;
    made.spread = meanInterval(scores, {}, options.resampling);
    constexpr double kNothing = 1e-12; // of unit vectors: what sums leave of equal ones
    made.insideEvents = made.spread.value > kNothing ? inside / made.spread.value : 0.0;
    made.silhouette = kNoValue;
    std::vector<std::uint32_t> order(own.begin(), own.end());
    std::ranges::stable_sort(order, {}, [&](std::uint32_t row) { return distanceOf[row]; });
    const auto some = static_cast<std::ptrdiff_t>(std::min(options.examples, order.size()));
    made.typical.assign(order.begin(), order.begin() + some);
    made.untypical.assign(order.rbegin(), order.rbegin() + some);
    return made;
}

double meanOf(std::span<const double> scores) {
    double sum = 0.0;
    double count = 0.0;
    for (const double score : scores) {
        if (!std::isnan(score)) {
            sum += score;
            count += 1.0;
        }
    }
    return count > 0.0 ? sum / count : kNoValue;
}

/// As many as have the largest silhouette.
Status findSubClusters(SpeciesWithin& species,
                       const StructureRows& rows,
                       std::span<const std::uint32_t> own,
                       std::vector<std::int32_t>& clusterOf,
                       const WithinOptions& options,
                       BatchSearch& search,
                       const Progress& progress) {
    if (own.size() < 2 * kLeastPhotographs) {
        return {};
    }
    const EmbeddingMatrix some = gather(rows.rows, own);
    const std::vector<std::int32_t> events = eventsAmong(own, rows.events);
    for (std::size_t count = 2; count <= options.mostClusters; ++count) {
        const auto found = kMeans(some, search, {.clusters = count}, progress);
        if (!found) {
            return tl::unexpected(found.error());
        }
        const auto scores = silhouettes(some, found->clusters, events, search);
        if (!scores) {
            return tl::unexpected(scores.error());
        }
        const double mean = meanOf(*scores);
        if (std::isnan(mean) || mean <= species.silhouette) {
            continue;
        }
        species.silhouette = mean; // the first: of NaN nothing is less
        species.clusters = sizesOf(*found);
        for (std::size_t i = 0; i < own.size(); ++i) {
            clusterOf[own[i]] = found->clusters[i];
        }
    }
    return {};
}

Status nameThem(StructureWithin& made,
                const StructureRows& rows,
                const WithinOptions& options,
                const Progress& progress) {
    std::vector<Field> fields;
    for (const StructureField& field : rows.fields) {
        fields.push_back({field.valueOf, rows.events});
    }
    auto explained =
        nameSubClusters(made.groups.taxonOf, made.clusterOf, fields, options.naming, progress);
    if (!explained) {
        return tl::unexpected(std::move(explained).error());
    }
    made.explained = *std::move(explained);
    return {};
}

} // namespace

Result<StructureWithin> structureWithin(const StructureRows& rows,
                                        const WithinOptions& options,
                                        BatchSearch& search,
                                        const std::filesystem::path& graphs,
                                        const Progress& progress) {
    TAXO_ASSERT(options.mostClusters >= 2);
    StructureWithin made;
    made.groups = taxaAtRank(rows, Rank::Species);
    made.notEnough = made.groups.whyNotEnough(1, Rank::Species);
    made.distanceOf.assign(rows.rows.rows(), kNoValue);
    made.clusterOf.assign(rows.rows.rows(), kNoGroup);
    const RowsOfGroups members(made.groups.taxonOf);
    for (std::size_t taxon = 0; taxon < made.groups.taxa.size(); ++taxon) {
        if (progress.cancelled()) {
            return cancelledError();
        }
        const auto own = members.of(taxon);
        made.species.push_back(lookAtSpecies(rows, own, made.distanceOf, options));
        if (auto found = findSubClusters(
                made.species.back(), rows, own, made.clusterOf, options, search, progress);
            !found) {
            return tl::unexpected(std::move(found).error());
        }
        progress.report(taxon + 1, made.groups.taxa.size(), "looking at species");
    }
    if (auto named = nameThem(made, rows, options, progress); !named) {
        return tl::unexpected(std::move(named).error());
    }
    auto labels = labelSuspects(rows, options.neighbors, search, graphs, progress);
    if (!labels) {
        return tl::unexpected(std::move(labels).error());
    }
    made.suspects = std::move(labels->suspects);
    made.unheard = labels->unheard;
    return made;
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/statistics/traits.h"

#include "core/base/assert.h"
#include "core/base/cpu.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/statistics/dendrogram.h"
#include "core/vectors/normalise.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace taxo {

namespace {

/// Mean rank correlation within clades of three species or more, by species less one.
double correlationWithin(std::span<const double> a,
                         std::span<const double> b,
                         const RowsOfGroups& clades) {
    constexpr std::size_t kFewest = 3;
    double sum = 0.0;
    double weights = 0.0;
    for (std::size_t clade = 0; clade < clades.groups(); ++clade) {
        const auto members = clades.of(clade);
        if (members.size() < kFewest) {
            continue;
        }
        std::vector<double> ofA;
        std::vector<double> ofB;
        for (const std::uint32_t species : members) {
            ofA.push_back(a[species]);
            ofB.push_back(b[species]);
        }
        const double one = rankCorrelation(ofA, ofB);
        if (!std::isnan(one)) {
            const auto weight = static_cast<double>(members.size() - 1);
            sum += weight * one;
            weights += weight;
        }
    }
    return weights > 0.0 ? sum / weights : std::numeric_limits<double>::quiet_NaN();
}

std::vector<double> squaredErrors(std::span<const double> trait,
                                  std::span<const double> predicted) {
    std::vector<double> errors(trait.size());
    for (std::size_t i = 0; i < trait.size(); ++i) {
        errors[i] = (trait[i] - predicted[i]) * (trait[i] - predicted[i]);
    }
    return errors;
}

double sum(std::span<const double> values) {
    return std::accumulate(values.begin(), values.end(), 0.0);
}

/// Each clade by the mean of the others.
std::vector<double> meansOfOthers(std::span<const double> trait, const RowsOfGroups& clades) {
    std::vector<double> means(trait.size());
    for (std::size_t clade = 0; clade < clades.groups(); ++clade) {
        const auto members = clades.of(clade);
        double own = 0.0;
        for (const std::uint32_t species : members) {
            own += trait[species];
        }
        for (const std::uint32_t species : members) {
            means[species] =
                (sum(trait) - own) / static_cast<double>(trait.size() - members.size());
        }
    }
    return means;
}

/// A value for each permutation; `shuffle(trait, random)` says what chance may do. Where it is
/// cancelled, some are 0.
template <class Shuffle, class Measure>
std::vector<double> permuted(std::span<const double> trait,
                             const TraitOptions& options,
                             std::uint64_t part,
                             const Progress& progress,
                             const Shuffle& shuffle,
                             const Measure& measure) {
    std::vector<double> drawn(options.permutations);
    inParallel(drawn.size(), 1, usableCpus(), [&](std::size_t first, std::size_t end) {
        for (std::size_t draw = first; draw < end && !progress.cancelled(); ++draw) {
            Random random(seedOf(seedOf(options.resampling.seed, part), draw));
            std::vector<double> moved(trait.begin(), trait.end());
            shuffle(moved, random);
            drawn[draw] = measure(moved);
        }
    });
    return drawn;
}

void compareWithChance(PredictedCorrelation& correlation, std::vector<double> drawn) {
    std::erase_if(drawn, [](double value) { return std::isnan(value); });
    correlation.permutedMean = sum(drawn) / static_cast<double>(drawn.size());
    correlation.p = permutationP(correlation.value, drawn);
}

/// Each species from all others by how many ranks they share, with the best of some penalties.
Result<std::vector<double>> predictedByRelatives(std::span<const double> trait,
                                                 std::span<const std::uint32_t> species,
                                                 const TaxonRanks& ranks,
                                                 const Progress& progress) {
    const auto ridges = ridgesOfRelatives(species, ranks, progress);
    if (!ridges) {
        return tl::unexpected(ridges.error());
    }
    std::vector<double> best;
    for (const CladeRidge& ridge : *ridges) {
        std::vector<double> predicted = ridge.predictions(trait);
        if (best.empty() ||
            sum(squaredErrors(trait, predicted)) < sum(squaredErrors(trait, best))) {
            best = std::move(predicted);
        }
    }
    return best;
}

} // namespace

Result<TraitOrder> orderAlongTrait(const EmbeddingMatrix& prototypes,
                                   std::span<const double> trait,
                                   GroupOfRow clades,
                                   const TaxonRanks& ranks,
                                   const TraitOptions& options,
                                   const Progress& progress) {
    TAXO_ASSERT(trait.size() == prototypes.rows() && ranks.size() == prototypes.rows());
    const std::vector<std::int32_t> cladeOfAll = numberedEvents(clades, prototypes.rows());
    TraitOrder made;
    EmbeddingMatrix features;
    std::vector<double> known;
    std::vector<std::int32_t> cladeOf;
    for (std::size_t i = 0; i < trait.size(); ++i) {
        if (std::isfinite(trait[i])) {
            made.species.push_back(static_cast<std::uint32_t>(i));
            features.append(prototypes.row(i));
            known.push_back(trait[i]);
            cladeOf.push_back(cladeOfAll[i]);
        }
    }
    constexpr std::size_t kFewest = 3;
    const std::size_t n = known.size();
    if (n < kFewest || std::ranges::count(known, known.front()) == static_cast<std::ptrdiff_t>(n)) {
        return fail(ErrorCode::InvalidInput,
                    "An order along a trait needs at least three species whose values are known "
                    "and not all the same.");
    }
    const RowsOfGroups members(cladeOf);
    for (std::size_t clade = 0; clade < members.groups(); ++clade) {
        made.clades += members.of(clade).empty() ? 0 : 1;
    }
    std::vector<double> kernel = linearKernel(features);
    double squares = 0.0;
    for (std::size_t i = 0; i < n; ++i) {
        squares += kernel[i * n + i];
    }
    const auto ridge = CladeRidge::fit(
        std::move(kernel), cladeOf, options.ridge * squares / static_cast<double>(n), progress);
    if (!ridge) {
        return tl::unexpected(ridge.error());
    }
    constexpr std::size_t kSteps = 3;
    progress.report(1, kSteps, "shuffling the trait");
    made.predicted = ridge->predictions(known);
    made.pooled.value = rankCorrelation(known, made.predicted);
    made.within.value = correlationWithin(known, made.predicted, members);
    compareWithChance(
        made.pooled,
        permuted(
            known,
            options,
            0,
            progress,
            [](std::vector<double>& values, Random& random) { random.shuffle(values); },
            [&](std::span<const double> moved) {
                return rankCorrelation(moved, ridge->predictions(moved));
            }));
    compareWithChance(made.within,
                      permuted(
                          known,
                          options,
                          1,
                          progress,
                          [&](std::vector<double>& values, Random& random) {
                              for (std::size_t clade = 0; clade < members.groups(); ++clade) {
                                  const auto own = members.of(clade);
                                  for (std::size_t i = own.size(); i > 1; --i) {
                                      std::swap(values[own[i - 1]], values[own[random.below(i)]]);
                                  }
                              }
                          },
                          [&](std::span<const double> moved) {
                              return correlationWithin(moved, ridge->predictions(moved), members);
                          }));
    if (progress.cancelled()) {
        return cancelledError();
    }
    progress.report(2, kSteps, "predicting from relatives alone");
    auto byRelatives = predictedByRelatives(known, made.species, ranks, progress);
    if (!byRelatives) {
        return tl::unexpected(byRelatives.error());
    }
    made.byRelatives = std::move(*byRelatives);

    const std::vector<double> errors = squaredErrors(known, made.predicted);
    const std::vector<double> ofRelatives = squaredErrors(known, made.byRelatives);
    const double ofMeans = sum(squaredErrors(known, meansOfOthers(known, members)));
    made.explained = 1.0 - sum(errors) / ofMeans;
    made.explainedByRelatives = 1.0 - sum(ofRelatives) / ofMeans;
    const double mean = sum(known) / static_cast<double>(n);
    const double variance =
        sum(squaredErrors(known, std::vector<double>(n, mean))) / static_cast<double>(n);
    std::vector<double> gains(n);
    for (std::size_t i = 0; i < n; ++i) {
        gains[i] = (ofRelatives[i] - errors[i]) / variance;
    }
    made.beyondRelatives = meanInterval(gains, cladeOf, options.resampling);

    const std::vector<double> weights = ridge->weights(known);
    made.axis.resize(features.dimension());
    for (std::size_t d = 0; d < made.axis.size(); ++d) {
        double slope = 0.0;
        for (std::size_t i = 0; i < n; ++i) {
            slope += weights[i] * static_cast<double>(features.row(i)[d]);
        }
        made.axis[d] = static_cast<float>(slope);
    }
    normalise(made.axis);
    return made;
}

Result<std::vector<CladeRidge>> ridgesOfRelatives(std::span<const std::uint32_t> species,
                                                  const TaxonRanks& ranks,
                                                  const Progress& progress) {
    const std::size_t n = species.size();
    std::vector<double> kernel(n * n);
    for (std::size_t i = 0; i < n; ++i) {
        for (std::size_t j = 0; j < n; ++j) {
            const std::size_t depth = i == j ? kRanks : ranks.sharedDepth(species[i], species[j]);
            kernel[i * n + j] = static_cast<double>(depth) / static_cast<double>(kRanks);
        }
    }
    const std::vector<std::int32_t> alone = numberedEvents({}, n);
    std::vector<CladeRidge> ridges;
    for (const double penalty : {0.03, 0.3, 3.0}) {
        auto ridge = CladeRidge::fit(kernel, alone, penalty, progress);
        if (!ridge) {
            return tl::unexpected(std::move(ridge).error());
        }
        ridges.push_back(*std::move(ridge));
    }
    return ridges;
}

std::vector<double> positionsAlong(std::span<const float> axis,
                                   std::span<const float> centre,
                                   const EmbeddingMatrix& rows) {
    TAXO_ASSERT(axis.size() == rows.dimension() && centre.size() == rows.dimension());
    std::vector<double> positions(rows.rows());
    for (std::size_t row = 0; row < rows.rows(); ++row) {
        for (std::size_t d = 0; d < axis.size(); ++d) {
            positions[row] +=
                static_cast<double>(axis[d]) *
                (static_cast<double>(rows.row(row)[d]) - static_cast<double>(centre[d]));
        }
    }
    return positions;
}

} // namespace taxo

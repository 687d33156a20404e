// SPDX-License-Identifier: MIT
#include "core/statistics/variant_share.h"

#include "core/base/assert.h"
#include "core/base/cpu.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/statistics/measured_variants_private.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <numeric>
#include <string>
#include <utility>

namespace taxo {

namespace {

using detail::Measured;
using detail::SpanFit;
using detail::Sums;

constexpr std::size_t kFolds = 5;

/// Species share their spans, which a resample of species takes as given: levels are widened as for
/// a third of them. Without it intervals held 170 to 187 of 200 times in worlds of 20 species, with
/// it 187 to 198 (honest_worlds_test).
constexpr double kSpeciesThatCountAsOne = 3.0;

/// What species of one fold are measured against, made of those of all others.
struct Others {
    PrincipalAxes axes;
    std::size_t species = 0;

    /// How much of a direction across gets into the span for each unit of noise in one prototype,
    /// spread over all dimensions: an axis along which the others vary much is moved by it little
    /// (first order of perturbation).
    double leakOfNoise() const {
        double sum = 0.0;
        for (const float variance : axes.variances) {
            sum += 1.0 / (static_cast<double>(variance) * static_cast<double>(species - 1));
        }
        return sum / static_cast<double>(axes.mean.size());
    }
};

Result<Others> othersOf(const EmbeddingMatrix& prototypes,
                        std::span<const Measured> measured,
                        std::size_t fold,
                        std::size_t rank,
                        BatchSearch& search) {
    EmbeddingMatrix others;
    for (std::size_t s = 0; s < measured.size(); ++s) {
        if (measured[s].fold != fold) {
            others.append(prototypes.row(s));
        }
    }
    auto axes = search.principalAxes(others, rank);
    if (!axes) {
        return std::move(axes).error().during("looking for the directions between species");
    }
    return Others{*std::move(axes), others.rows()};
}

double squaredLength(const EmbeddingMatrix& rows) {
    const auto& values = rows.values();
    return std::transform_reduce(values.begin(), values.end(), 0.0, std::plus<>(), [](float value) {
        return static_cast<double>(value) * static_cast<double>(value);
    });
}

/// Of the species at `place` and a span of others.
SpanFit fitOf(const Others& others, const detail::Prototyped& all, std::size_t place) {
    EmbeddingMatrix away(1, all.middles.dimension());
    std::ranges::transform(
        all.middles.row(place), others.axes.mean, away.row(0).begin(), std::minus<>());
    const EmbeddingMatrix& remains = all.remains[place];
    const auto variants = static_cast<double>(remains.rows());
    const auto species = static_cast<double>(all.remains.size());
    // What all species have in common was taken off the remains, and with it a part of their own.
    const double toNoise = species / ((species - 1.0) * variants * (variants - 1.0));
    const auto fit = [&](const EmbeddingMatrix& from, const EmbeddingMatrix& noise) {
        // The middle of the others has noise as well: as one of them, over their number.
        return squaredLength(from) -
               (1.0 + 1.0 / static_cast<double>(others.species)) * toNoise * squaredLength(noise);
    };
    return {fit(away, remains),
            fit(detail::along(away, others.axes.axes), detail::along(remains, others.axes.axes)),
            toNoise * squaredLength(remains) * others.leakOfNoise(),
            1.0};
}

/// The rank asked for, or why not.
Result<std::size_t>
spanRank(std::size_t asked, std::size_t dimension, std::size_t species, std::size_t training) {
    const std::size_t rank = asked == 0 ? usualSpanRank(dimension, species) : asked;
    if (rank > dimension / 4 || rank >= training || rank == 0) {
        return fail(ErrorCode::InvalidInput,
                    "A span of " + std::to_string(rank) +
                        " directions between species cannot be "
                        "measured: with " +
                        std::to_string(dimension) + " dimensions and " + std::to_string(training) +
                        " other species at most " +
                        std::to_string(std::min(dimension / 4, training - 1)) + " can.");
    }
    return rank;
}

/// What variants drawn by chance add up to.
struct Permuted {
    std::vector<Sums> sums;              ///< over all species, of each permutation
    std::vector<std::vector<double>> of; ///< squared distance in full, of each species
};

Permuted permute(std::span<const Measured> measured,
                 const VariantShareOptions& options,
                 const Progress& progress) {
    const std::size_t draws = options.permutations;
    std::vector<std::vector<Sums>> bySpecies(measured.size(), std::vector<Sums>(draws));
    inParallel(measured.size(), 1, usableCpus(), [&](std::size_t first, std::size_t end) {
        for (std::size_t s = first; s < end && !progress.cancelled(); ++s) {
            for (std::size_t draw = 0; draw < draws; ++draw) {
                const std::uint64_t seed = seedOf(seedOf(options.resampling.seed, draw), s);
                bySpecies[s][draw] = measured[s].sums(permutedValues(measured[s].blocks, seed));
            }
        }
    });
    Permuted permuted{std::vector<Sums>(draws), {}};
    for (const auto& sums : bySpecies) {
        permuted.of.emplace_back();
        for (std::size_t draw = 0; draw < draws; ++draw) {
            permuted.sums[draw].add(sums[draw]);
            permuted.of.back().push_back(sums[draw].plainFull);
        }
    }
    return permuted;
}

/// Of all species, each counted so often as in a resample.
template <class Value>
Interval overSpecies(std::span<const Sums> sums,
                     const Value& value,
                     const ResamplingOptions& how,
                     double effectiveSpecies) {
    return bootstrapInterval(
        sums.size(),
        [&](std::span<const std::uint32_t> times) {
            Sums all;
            for (std::size_t s = 0; s < sums.size(); ++s) {
                all.add(sums[s], times[s]);
            }
            return value(all);
        },
        how,
        effectiveSpecies);
}

template <class Space>
FisherRatio fisherOf(std::span<const Sums> sums,
                     const Permuted& permuted,
                     const Space& space,
                     const ResamplingOptions& how) {
    FisherRatio fisher;
    fisher.ratio = overSpecies(
        sums,
        [&](const Sums& all) { return space(all).fisherRatio(); },
        how,
        static_cast<double>(sums.size()));
    std::vector<double> drawn;
    for (const Sums& all : permuted.sums) {
        drawn.push_back(space(all).fisherRatio());
    }
    const auto count = static_cast<double>(drawn.size());
    fisher.permutedMean = std::accumulate(drawn.begin(), drawn.end(), 0.0) / count;
    double squares = 0.0;
    for (const double value : drawn) {
        squares += (value - fisher.permutedMean) * (value - fisher.permutedMean);
    }
    fisher.permutedDeviation = std::sqrt(squares / count);
    fisher.p = permutationP(fisher.ratio.value, drawn);
    return fisher;
}

/// rho of one pair of variants, without one event after the other; the fit of all species. Nothing
/// where without one of its events there is no difference left whose share could be told.
Interval rhoOf(const Measured& one,
               std::int32_t first,
               std::int32_t second,
               const SpanFit& fit,
               double confidence) {
    std::vector<std::int32_t> events;
    for (const EventBlock& block : one.blocks) {
        if ((block.value == first || block.value == second) &&
            (events.empty() || events.back() != block.event)) {
            events.push_back(block.event);
        }
    }
    const Interval rho = jackknifeInterval(
        events.size(),
        [&](std::span<const std::uint32_t> times) {
            std::vector<std::int32_t> values = one.values();
            for (std::size_t b = 0; b < values.size(); ++b) {
                const auto place = std::ranges::lower_bound(events, one.blocks[b].event);
                const bool isLeftOut = place != events.end() && *place == one.blocks[b].event &&
                                       times[static_cast<std::size_t>(place - events.begin())] == 0;
                values[b] = isLeftOut ? kNoGroup : values[b];
            }
            Sums sums;
            sums.fit = fit;
            sums.add(detail::separation(one.full, one.blocks, values, first, second),
                     detail::separation(one.inSpan, one.blocks, values, first, second));
            return sums.rho();
        },
        confidence);
    return std::isfinite(rho.high - rho.low) ? rho : kNoRho;
}

void addSpecies(VariantShare& made,
                const Measured& one,
                const SpanFit& fit,
                double p,
                double fdr,
                double confidence) {
    const std::vector<std::int32_t> values = one.values();
    for (std::size_t a = 0; a < one.variants.size(); ++a) {
        for (std::size_t b = a + 1; b < one.variants.size(); ++b) {
            SpeciesVariants pair{one.species, one.variants[a], one.variants[b]};
            pair.ofFirst = one.counts[a];
            pair.ofSecond = one.counts[b];
            pair.separation.full =
                detail::separation(one.full, one.blocks, values, pair.first, pair.second);
            pair.separation.inSpan =
                detail::separation(one.inSpan, one.blocks, values, pair.first, pair.second);
            pair.separation.across = detail::across(pair.separation.full, pair.separation.inSpan);
            if (made.tellsRho()) {
                pair.rho = rhoOf(one, pair.first, pair.second, fit, confidence);
            }
            pair.p = p;
            pair.fdr = fdr;
            made.species.push_back(pair);
        }
    }
}

/// Puts species into folds and measures each in full and in the span of the other folds' species.
Status measure(const EmbeddingMatrix& rows,
               std::vector<Measured>& measured,
               std::size_t rank,
               BatchSearch& search,
               std::uint64_t seed,
               const Progress& progress) {
    std::vector<std::size_t> order(measured.size());
    std::iota(order.begin(), order.end(), 0);
    Random(seedOf(seed, measured.size())).shuffle(order);
    for (std::size_t s = 0; s < measured.size(); ++s) {
        measured[order[s]].fold = s % kFolds;
    }
    const detail::Prototyped prototypes = detail::prototyped(rows, measured);
    for (std::size_t fold = 0; fold < std::min(kFolds, measured.size()); ++fold) {
        const auto others = othersOf(prototypes.middles, measured, fold, rank, search);
        if (!others) {
            return tl::unexpected(others.error());
        }
        inParallel(measured.size(), 1, usableCpus(), [&](std::size_t first, std::size_t end) {
            for (std::size_t s = first; s < end && !progress.cancelled(); ++s) {
                if (measured[s].fold == fold) {
                    std::vector<EventBlock>& blocks = measured[s].blocks;
                    const EmbeddingMatrix own = detail::takeRows(rows, blocks);
                    measured[s].full = detail::meanProducts(own, blocks);
                    measured[s].inSpan =
                        detail::meanProducts(detail::along(own, others->axes.axes), blocks);
                    measured[s].fit = fitOf(*others, prototypes, s);
                }
            }
        });
        if (progress.cancelled()) {
            return cancelledError();
        }
        progress.report(fold + 1, kFolds, "measuring variants");
    }
    return {};
}

/// rho and Fisher ratios of all species together.
void summarise(VariantShare& made,
               std::span<const Sums> sums,
               const Permuted& permuted,
               const ResamplingOptions& how) {
    Sums all;
    for (const Sums& some : sums) {
        all.add(some);
    }
    made.captured = all.fit.captured();
    made.chance = all.fit.inTruth(made.chance);
    made.plainRho = all.plainRho();
    if (made.tellsRho()) {
        made.rho = overSpecies(
            sums,
            [](const Sums& some) { return some.rho(); },
            how,
            static_cast<double>(sums.size()) / kSpeciesThatCountAsOne);
    }
    std::vector<double> drawn;
    for (const Sums& some : permuted.sums) {
        drawn.push_back(some.plainRho());
    }
    std::ranges::sort(drawn);
    const auto count = static_cast<double>(drawn.size());
    made.permutedRho = std::accumulate(drawn.begin(), drawn.end(), 0.0) / count;
    made.permutedLow = drawn[static_cast<std::size_t>(0.025 * count)];
    made.permutedHigh = drawn[static_cast<std::size_t>(0.975 * count)];
    made.full = fisherOf(
        sums, permuted, [](const Sums& some) { return some.full; }, how);
    made.inSpan = fisherOf(
        sums, permuted, [](const Sums& some) { return some.inSpan; }, how);
    made.across = fisherOf(
        sums, permuted, [](const Sums& some) { return some.across(); }, how);
}

} // namespace

std::size_t usualSpanRank(std::size_t dimension, std::size_t species) {
    const std::size_t training = species - (species + kFolds - 1) / kFolds;
    return std::max<std::size_t>(1, std::min(dimension / 4, training / 3));
}

Result<VariantShare> variantShare(const EmbeddingMatrix& rows,
                                  GroupOfRow species,
                                  GroupOfRow variants,
                                  GroupOfRow events,
                                  BatchSearch& search,
                                  const VariantShareOptions& options,
                                  const Progress& progress) {
    TAXO_ASSERT(species.size() == rows.rows() && variants.size() == rows.rows());
    TAXO_ASSERT(options.permutations > 0);
    if (auto numbers = requireNumbers(rows); !numbers) {
        return tl::unexpected(std::move(numbers).error());
    }
    auto found = detail::findMeasured(species, variants, numberedEvents(events, rows.rows()));
    std::vector<Measured>& measured = found.measured;
    if (measured.size() < kLeastVariantSpecies) {
        return fail(ErrorCode::InvalidInput,
                    "Only " + std::to_string(measured.size()) +
                        " species have two variants with enough photographs (" +
                        std::to_string(kLeastPhotographs) + " from " +
                        std::to_string(kLeastEvents) + " events of each); at least " +
                        std::to_string(kLeastVariantSpecies) + " are needed.");
    }
    VariantShare made;
    made.withoutEnough = found.withoutEnough;
    made.measured = measured.size();
    made.training = measured.size() - (measured.size() + kFolds - 1) / kFolds;
    const auto rank = spanRank(options.rank, rows.dimension(), measured.size(), made.training);
    if (!rank) {
        return tl::unexpected(rank.error());
    }
    made.rank = *rank;
    made.chance = static_cast<double>(*rank) / static_cast<double>(rows.dimension());
    const auto whole = measure(rows, measured, *rank, search, options.resampling.seed, progress);
    if (!whole) {
        return tl::unexpected(whole.error());
    }
    const Permuted permuted = permute(measured, options, progress);
    if (progress.cancelled()) {
        return cancelledError();
    }
    std::vector<Sums> sums;
    std::vector<double> pValues;
    for (std::size_t s = 0; s < measured.size(); ++s) {
        sums.push_back(measured[s].sums(measured[s].values()));
        pValues.push_back(permutationP(sums.back().plainFull, permuted.of[s]));
    }
    summarise(made, sums, permuted, options.resampling);
    const std::vector<double> rates = benjaminiHochberg(pValues);
    SpanFit fit;
    for (const Measured& one : measured) {
        fit.add(one.fit);
    }
    for (std::size_t s = 0; s < measured.size(); ++s) {
        addSpecies(made, measured[s], fit, pValues[s], rates[s], options.resampling.confidence);
    }
    return made;
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/statistics/variant_share.h"

#include "core/base/assert.h"
#include "core/base/cpu.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/statistics/measured_variants_private.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <utility>

namespace taxo {

namespace {

using detail::Measured;
using detail::Sums;

constexpr std::size_t kFolds = 5;

Result<EmbeddingMatrix> spanOfOthers(const EmbeddingMatrix& prototypes,
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
    return std::move(axes->axes);
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
Interval overSpecies(std::span<const Sums> sums, const Value& value, const ResamplingOptions& how) {
    return bootstrapInterval(
        sums.size(),
        [&](std::span<const std::uint32_t> times) {
            Sums all;
            for (std::size_t s = 0; s < sums.size(); ++s) {
                all.add(sums[s], times[s]);
            }
            return value(all);
        },
        how);
}

template <class Space>
FisherRatio fisherOf(std::span<const Sums> sums,
                     const Permuted& permuted,
                     const Space& space,
                     const ResamplingOptions& how) {
    FisherRatio fisher;
    fisher.ratio = overSpecies(
        sums, [&](const Sums& all) { return space(all).fisherRatio(); }, how);
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

/// rho of one pair of variants, without one event after the other.
Interval rhoOf(const Measured& one, std::int32_t first, std::int32_t second, double confidence) {
    std::vector<std::int32_t> events;
    for (const EventBlock& block : one.blocks) {
        if ((block.value == first || block.value == second) &&
            (events.empty() || events.back() != block.event)) {
            events.push_back(block.event);
        }
    }
    return jackknifeInterval(
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
            sums.add(detail::separation(one.full, one.blocks, values, first, second),
                     detail::separation(one.inSpan, one.blocks, values, first, second));
            return sums.rho();
        },
        confidence);
}

void addSpecies(VariantShare& made, const Measured& one, double p, double fdr, double confidence) {
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
            pair.rho = rhoOf(one, pair.first, pair.second, confidence);
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
    EmbeddingMatrix prototypes;
    for (std::size_t s = 0; s < measured.size(); ++s) {
        measured[order[s]].fold = s % kFolds;
        prototypes.append(detail::balancedMean(rows, measured[s]));
    }
    for (std::size_t fold = 0; fold < std::min(kFolds, measured.size()); ++fold) {
        const auto span = spanOfOthers(prototypes, measured, fold, rank, search);
        if (!span) {
            return tl::unexpected(span.error());
        }
        inParallel(measured.size(), 1, usableCpus(), [&](std::size_t first, std::size_t end) {
            for (std::size_t s = first; s < end && !progress.cancelled(); ++s) {
                if (measured[s].fold == fold) {
                    std::vector<EventBlock>& blocks = measured[s].blocks;
                    const EmbeddingMatrix own = detail::takeRows(rows, blocks);
                    measured[s].full = detail::meanProducts(own, blocks);
                    measured[s].inSpan = detail::meanProducts(detail::along(own, *span), blocks);
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
    made.rho = overSpecies(
        sums, [](const Sums& some) { return some.rho(); }, how);
    Sums all;
    for (const Sums& some : sums) {
        all.add(some);
    }
    made.plainRho = all.plainRho();
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
    return std::max<std::size_t>(1, std::min(dimension / 4, training / 2));
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
    for (std::size_t s = 0; s < measured.size(); ++s) {
        addSpecies(made, measured[s], pValues[s], rates[s], options.resampling.confidence);
    }
    return made;
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/statistics/variant_share.h"

#include "core/base/assert.h"
#include "core/base/cpu.h"
#include "core/base/parallel.h"
#include "core/base/random.h"
#include "core/statistics/mean_products_private.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <numeric>
#include <string>

namespace taxo {

namespace {

constexpr std::size_t kFolds = 5;

/// What of a pair of variants adds up over species: in full and in the span.
struct Sums {
    Separation full;
    Separation inSpan;
    double plainFull = 0.0; ///< squared distance with its sampling term
    double plainInSpan = 0.0;

    void add(const Separation& f, const Separation& s, double times = 1.0) {
        full.squared += times * f.squared;
        full.spread += times * f.spread;
        inSpan.squared += times * s.squared;
        inSpan.spread += times * s.spread;
        plainFull += times * (f.squared + f.sampling);
        plainInSpan += times * (s.squared + s.sampling);
    }

    void add(const Sums& other, double times = 1.0) {
        full.squared += times * other.full.squared;
        full.spread += times * other.full.spread;
        inSpan.squared += times * other.inSpan.squared;
        inSpan.spread += times * other.inSpan.spread;
        plainFull += times * other.plainFull;
        plainInSpan += times * other.plainInSpan;
    }

    double rho() const {
        return full.squared > 0.0 ? inSpan.squared / full.squared
                                  : std::numeric_limits<double>::quiet_NaN();
    }

    double plainRho() const { return plainInSpan / plainFull; }

    Separation across() const { return detail::across(full, inSpan); }
};

/// A species with at least two variants that have enough photographs.
struct Measured {
    std::int32_t species = 0;
    std::vector<std::int32_t> variants;
    std::vector<PhotographCount> counts; ///< of each of them
    std::vector<Block> blocks;           ///< of these variants
    std::size_t fold = 0;
    detail::MeanProducts full;
    detail::MeanProducts inSpan;

    std::vector<std::int32_t> values() const {
        std::vector<std::int32_t> own(blocks.size());
        std::ranges::transform(blocks, own.begin(), [](const Block& b) { return b.value; });
        return own;
    }

    /// Of all pairs of variants.
    Sums sums(std::span<const std::int32_t> of) const {
        Sums all;
        for (std::size_t a = 0; a < variants.size(); ++a) {
            for (std::size_t b = a + 1; b < variants.size(); ++b) {
                all.add(detail::separation(full, blocks, of, variants[a], variants[b]),
                        detail::separation(inSpan, blocks, of, variants[a], variants[b]));
            }
        }
        return all;
    }
};

struct Found {
    std::vector<Measured> measured;
    std::size_t withoutEnough = 0;
};

Found findMeasured(GroupOfRow species, GroupOfRow variants, GroupOfRow events) {
    std::map<std::int32_t, std::map<std::int32_t, std::vector<Block>>> bySpecies;
    for (Block& block : blocksOf(species, events, variants)) {
        bySpecies[block.stratum][block.value].push_back(std::move(block));
    }
    Found found;
    for (auto& [number, byVariant] : bySpecies) {
        Measured one;
        one.species = number;
        for (auto& [variant, blocks] : byVariant) {
            PhotographCount count{0, blocks.size()};
            for (const Block& block : blocks) {
                count.photographs += block.rows.size();
            }
            if (count.isEnough()) {
                one.variants.push_back(variant);
                one.counts.push_back(count);
                one.blocks.insert(one.blocks.end(), blocks.begin(), blocks.end());
            }
        }
        if (one.variants.size() >= 2) {
            std::ranges::sort(one.blocks, {}, [](const Block& block) {
                return std::pair(block.event, block.value);
            });
            found.measured.push_back(std::move(one));
        } else if (byVariant.size() >= 2) {
            ++found.withoutEnough;
        }
    }
    return found;
}

/// The mean of the variants' means.
std::vector<float> balancedMean(const EmbeddingMatrix& rows, const Measured& one) {
    std::vector<double> sum(rows.dimension());
    for (std::size_t v = 0; v < one.variants.size(); ++v) {
        for (const Block& block : one.blocks) {
            if (block.value != one.variants[v]) {
                continue;
            }
            const double weight =
                1.0 /
                static_cast<double>(block.rows.size() * one.counts[v].events * one.variants.size());
            for (const std::uint32_t row : block.rows) {
                for (std::size_t d = 0; d < sum.size(); ++d) {
                    sum[d] += weight * static_cast<double>(rows.row(row)[d]);
                }
            }
        }
    }
    return {sum.begin(), sum.end()};
}

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

/// The species' rows, and the blocks with their numbers among these.
EmbeddingMatrix ownRows(const EmbeddingMatrix& rows, std::vector<Block>& blocks) {
    EmbeddingMatrix own;
    for (Block& block : blocks) {
        for (std::uint32_t& row : block.rows) {
            own.append(rows.row(row));
            row = static_cast<std::uint32_t>(own.rows() - 1);
        }
    }
    return own;
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

struct Permuted {
    std::vector<Sums> sums;              ///< over all species, of each permutation
    std::vector<std::vector<double>> of; ///< squared distance in full, of each species
};

Permuted permute(std::span<const Measured> measured, const VariantShareOptions& options) {
    const std::size_t draws = options.permutations;
    std::vector<std::vector<Sums>> bySpecies(measured.size());
    inParallel(measured.size(), 1, usableCpus(), [&](std::size_t first, std::size_t end) {
        for (std::size_t s = first; s < end; ++s) {
            for (std::size_t draw = 0; draw < draws; ++draw) {
                const std::uint64_t seed = seedOf(seedOf(options.resampling.seed, draw), s);
                bySpecies[s].push_back(measured[s].sums(permutedValues(measured[s].blocks, seed)));
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
    for (const Block& block : one.blocks) {
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

void addSpecies(VariantShare& made,
                const Measured& one,
                std::span<const double> permuted,
                double confidence) {
    const std::vector<std::int32_t> values = one.values();
    const double p = permutationP(one.sums(values).plainFull, permuted);
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
            made.species.push_back(pair);
        }
    }
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
    Found found = findMeasured(species, variants, numberedEvents(events, rows.rows()));
    std::vector<Measured>& measured = found.measured;
    constexpr std::size_t kFewestSpecies = 3;
    if (measured.size() < kFewestSpecies) {
        return fail(ErrorCode::InvalidInput,
                    "Only " + std::to_string(measured.size()) +
                        " species have two variants with "
                        "enough photographs (" +
                        std::to_string(kLeastPhotographs) + " from " +
                        std::to_string(kLeastEvents) + " events of each); at least " +
                        std::to_string(kFewestSpecies) + " are needed.");
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

    std::vector<std::size_t> order(measured.size());
    std::iota(order.begin(), order.end(), 0);
    Random(seedOf(options.resampling.seed, measured.size())).shuffle(order);
    EmbeddingMatrix prototypes;
    for (std::size_t s = 0; s < measured.size(); ++s) {
        measured[order[s]].fold = s % kFolds;
        prototypes.append(balancedMean(rows, measured[s]));
    }
    for (std::size_t fold = 0; fold < std::min(kFolds, measured.size()); ++fold) {
        const auto span = spanOfOthers(prototypes, measured, fold, *rank, search);
        if (!span) {
            return tl::unexpected(span.error());
        }
        if (progress.cancelled()) {
            return cancelledError();
        }
        inParallel(measured.size(), 1, usableCpus(), [&](std::size_t first, std::size_t end) {
            for (std::size_t s = first; s < end; ++s) {
                if (measured[s].fold == fold && !progress.cancelled()) {
                    const EmbeddingMatrix own = ownRows(rows, measured[s].blocks);
                    measured[s].full = detail::meanProducts(own, measured[s].blocks);
                    measured[s].inSpan =
                        detail::meanProducts(detail::along(own, *span), measured[s].blocks);
                }
            }
        });
        progress.report(fold + 1, kFolds, "measuring variants");
    }
    if (progress.cancelled()) {
        return cancelledError();
    }

    std::vector<Sums> sums;
    Sums all;
    for (const Measured& one : measured) {
        sums.push_back(one.sums(one.values()));
        all.add(sums.back());
    }
    const Permuted permuted = permute(measured, options);
    const ResamplingOptions& how = options.resampling;
    made.rho = overSpecies(
        sums, [](const Sums& some) { return some.rho(); }, how);
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
        sums, permuted, [](const Sums& s) { return s.full; }, how);
    made.inSpan = fisherOf(
        sums, permuted, [](const Sums& s) { return s.inSpan; }, how);
    made.across = fisherOf(
        sums, permuted, [](const Sums& s) { return s.across(); }, how);
    std::vector<double> pValues;
    for (std::size_t s = 0; s < measured.size(); ++s) {
        addSpecies(made, measured[s], permuted.of[s], how.confidence);
    }
    for (const SpeciesVariants& pair : made.species) {
        pValues.push_back(pair.p);
    }
    const std::vector<double> rates = benjaminiHochberg(pValues);
    for (std::size_t i = 0; i < rates.size(); ++i) {
        made.species[i].fdr = rates[i];
    }
    return made;
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/search/batch_search.h"
#include "core/statistics/enough_photographs.h"
#include "core/statistics/fisher.h"
#include "core/statistics/groups.h"
#include "core/statistics/resampling.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <limits>
#include <vector>

namespace taxo {

/// Species that must have two variants with enough photographs.
inline constexpr std::size_t kLeastVariantSpecies = 3;
/// Such species for rho: of fewer, its interval does not hold (of 200 worlds of eight species it
/// held the truth in 178, of ten in 185 and more).
inline constexpr std::size_t kLeastRhoSpecies = 10;

struct VariantShareOptions {
    std::size_t rank = 0;           ///< of the span; 0: usualSpanRank
    std::size_t permutations = 199; ///< at least 1
    ResamplingOptions resampling{};
};

/// Where it cannot be told.
inline constexpr Interval kNoRho = {std::numeric_limits<double>::quiet_NaN(),
                                    -std::numeric_limits<double>::infinity(),
                                    std::numeric_limits<double>::infinity(),
                                    0};

/// Two variants of one species that have enough photographs.
struct SpeciesVariants {
    std::int32_t species = 0;
    std::int32_t first = 0; ///< variant
    std::int32_t second = 0;
    PhotographCount ofFirst{};
    PhotographCount ofSecond{};
    VariantSeparation separation{};
    /// By leaving out one event after the other, with the spans as they are; NaN as of
    /// VariantShare, and where without one event no difference is left whose share could be told.
    Interval rho = kNoRho;
    double p = 1.0;   ///< that the species' variants differ at all, by permutation
    double fdr = 1.0; ///< the same, over all species together
};

/// A Fisher ratio of all species together, and what variants drawn by chance have.
struct FisherRatio {
    Interval ratio;
    double permutedMean = 0.0;
    double permutedDeviation = 0.0;
    double p = 1.0;

    /// How far above chance, in deviations: what is compared between spaces of different rank.
    double deviations() const { return (ratio.value - permutedMean) / permutedDeviation; }
};

/// Do the variants of species (sexes, stages, forms) differ along the directions in which species
/// differ, or across them? After BioCLIP 2's explained-variance ratio rho and Fisher ratio, not
/// identical to them: their exact formulas are not published.
struct VariantShare {
    std::size_t rank = 0;     ///< of the span
    std::size_t training = 0; ///< species of which each span was made, at least
    std::size_t measured = 0; ///< species
    /// What the spans hold of the squared distances of species, that they were not made of, from
    /// the middle of the others: a span of few species misses directions in which species differ.
    double captured = 0.0;
    double chance = 0.0; ///< rho of a direction drawn by chance; of rank / dimension in the span
    /// The share of the squared distances of variant means that lies along the directions in which
    /// species differ: that in the spans, sampling terms subtracted, less what noise in the spans
    /// leaks into them, by `captured` less the same. 0: across, 1: as species do; noise may take it
    /// out of these. NaN with fewer than kLeastRhoSpecies, or where the spans are nothing but
    /// noise.
    Interval rho = kNoRho;
    double plainRho = 0.0;    ///< sampling terms not subtracted
    double permutedRho = 0.0; ///< the mean of plainRho where variants are drawn by chance
    double permutedLow = 0.0; ///< of 95 % of them
    double permutedHigh = 0.0;
    FisherRatio full;
    FisherRatio inSpan;
    FisherRatio across;
    std::vector<SpeciesVariants> species;
    std::size_t withoutEnough = 0; ///< species with several variants that were not measured

    bool tellsRho() const { return measured >= kLeastRhoSpecies; }
};

/// A quarter of the dimensions, or a third of the species that a span is made of where these are
/// fewer; a number of counts alone, so that nobody chooses it by the outcome.
std::size_t usualSpanRank(std::size_t dimension, std::size_t species);

/// Species are put into five folds. The span for those of one fold is that of the prototypes of the
/// other folds' species: the first principal axes of their centred means, variants weighing the
/// same (a species photographed mostly as male would carry the difference of the sexes into the
/// span), so only of species measured themselves. Intervals resample species and take the spans as
/// given, that of rho widened for it: they speak of species like these, of which those measured are
/// a sample. Permutations move blocks (permutedValues).
///
/// InvalidInput where fewer than kLeastVariantSpecies have two variants with enough photographs, or
/// where the rank is above a quarter of the dimensions (with more axes than dimensions rho would be
/// 1 by construction) or not below the number of species in four folds. `rows` of all; `species`,
/// `variants`, `events` of each. Some O(rows x dimension x rank), and for each species
/// O(permutations x events^2).
Result<VariantShare> variantShare(const EmbeddingMatrix& rows,
                                  GroupOfRow species,
                                  GroupOfRow variants,
                                  GroupOfRow events,
                                  BatchSearch& search,
                                  const VariantShareOptions& options = {},
                                  const Progress& progress = {});

} // namespace taxo

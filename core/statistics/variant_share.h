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
#include <vector>

namespace taxo {

/// Species that must have two variants with enough photographs.
inline constexpr std::size_t kLeastVariantSpecies = 3;

struct VariantShareOptions {
    std::size_t rank = 0;           ///< of the span; 0: usualSpanRank
    std::size_t permutations = 199; ///< at least 1
    ResamplingOptions resampling{};
};

/// Two variants of one species that have enough photographs.
struct SpeciesVariants {
    std::int32_t species = 0;
    std::int32_t first = 0; ///< variant
    std::int32_t second = 0;
    PhotographCount ofFirst{};
    PhotographCount ofSecond{};
    VariantSeparation separation{};
    Interval rho{};   ///< by leaving out one event after the other
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
    double chance = 0.0;      ///< rho of a direction drawn by chance: rank / dimension
    /// Squared distances of variant means in the span, of those in full; sampling terms subtracted.
    Interval rho;
    double plainRho = 0.0;    ///< with them
    double permutedRho = 0.0; ///< the mean of plainRho where variants are drawn by chance
    double permutedLow = 0.0; ///< of 95 % of them
    double permutedHigh = 0.0;
    FisherRatio full;
    FisherRatio inSpan;
    FisherRatio across;
    std::vector<SpeciesVariants> species;
    std::size_t withoutEnough = 0; ///< species with several variants that were not measured
};

/// A quarter of the dimensions, or half of the species that a span is made of where these are
/// fewer; a number of counts alone, so that nobody chooses it by the outcome.
std::size_t usualSpanRank(std::size_t dimension, std::size_t species);

/// Species are put into five folds. The span for those of one fold is that of the prototypes of the
/// other folds' species: the first principal axes of their centred means, variants weighing the
/// same (a species photographed mostly as male would carry the difference of the sexes into the
/// span), so only of species measured themselves. Intervals resample species; permutations move
/// blocks (permutedValues).
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

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/statistics/clade_ridge.h"
#include "core/statistics/groups.h"
#include "core/statistics/resampling.h"
#include "core/statistics/taxon_ranks.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo {

/// Fewer are called exploratory.
inline constexpr std::size_t kLeastTraitSpecies = 20;
inline constexpr std::size_t kLeastTraitClades = 4;

struct TraitOptions {
    /// The penalty of the ridge, in mean squared lengths of the centred prototypes; fixed, so that
    /// nobody chooses it by the outcome.
    double ridge = 0.3;
    std::size_t permutations = 199;
    ResamplingOptions resampling{};
};

/// A rank correlation of the trait and its predictions, and what it is where the trait says nothing
/// (not 0: a clade is predicted from the others, so that a mean over all of them is too low where
/// the clade is high).
struct PredictedCorrelation {
    double value = 0.0;
    double permutedMean = 0.0;
    double p = 1.0; ///< NaN where the value is
};

/// How well the look of species tells a trait (bill size, say) of clades that were left out.
struct TraitOrder {
    std::vector<std::uint32_t> species; ///< whose trait is known; all that follows is of these
    std::size_t clades = 0;
    std::vector<double> predicted;
    /// Over all of them; permuted: traits shuffled among all species.
    PredictedCorrelation pooled;
    /// Mean of those within clades of three species or more, by species less one; permuted: traits
    /// shuffled within clades. NaN without such clades.
    PredictedCorrelation within;
    double explained = 0.0; ///< 1 - squared error / that of the other clades' mean; may be negative
    std::vector<double> byRelatives; ///< predicted from relatives alone
    double explainedByRelatives = 0.0;
    /// Mean squared error from relatives less that from the look, in variances of the trait;
    /// clades resampled.
    Interval beyondRelatives;
    std::vector<float> axis; ///< of unit length, towards larger values; fitted to all species

    bool isExploratory() const {
        return species.size() < kLeastTraitSpecies || clades < kLeastTraitClades;
    }

    /// The only ground on which "beyond relatedness" is said.
    bool isBeyondRelatedness() const { return !isExploratory() && beyondRelatives.low > 0.0; }
};

/// `prototypes`: centred, one for each species; `trait`: of each, NaN or infinite where it is not
/// known; `clades`: of each, the folds (genera or families, groupsAt); a species without one is a
/// clade by itself.
///
/// The baseline predicts by the taxonomy alone (a ridge whose kernel is the share of ranks in
/// common, as Brownian motion along it would have it), each species from all others, its sisters
/// too, with the best of three penalties: harder to beat than one that may not see the clade.
/// InvalidInput for fewer than three species or two clades, and for a trait that is the same for
/// all. O(species^3).
Result<TraitOrder> orderAlongTrait(const EmbeddingMatrix& prototypes,
                                   std::span<const double> trait,
                                   GroupOfRow clades,
                                   const TaxonRanks& ranks,
                                   const TraitOptions& options = {},
                                   const Progress& progress = {});

/// Ridges that know the taxonomy alone: the kernel is the share of ranks in common, as Brownian
/// motion along it would have it, and each species is predicted from all others; one for each of
/// three penalties. `species`: numbers in `ranks`. O(species^3).
Result<std::vector<CladeRidge>> ridgesOfRelatives(std::span<const std::uint32_t> species,
                                                  const TaxonRanks& ranks,
                                                  const Progress& progress = {});

/// Where photographs lie along the axis: (row - centre) . axis, `centre` that of the prototypes.
std::vector<double> positionsAlong(std::span<const float> axis,
                                   std::span<const float> centre,
                                   const EmbeddingMatrix& rows);

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/statistics/groups.h"
#include "core/statistics/resampling.h"
#include "core/statistics/taxon_ranks.h"
#include "core/statistics/traits.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace taxo {

struct TraitClassOptions {
    /// Of the linear probe, in mean squared lengths of the centred prototypes; fixed, as of an
    /// order along numbers.
    double ridge = 0.3;
    std::size_t shots =
        5; ///< species of each class that few-shot learns from, fewer where fewer are
    std::size_t draws = 5;
    std::size_t permutations = 199;
    ResamplingOptions resampling{};
};

/// A share of species whose class is right, each class weighing the same (balanced accuracy), and
/// what it is where the trait says nothing, through the same folds.
struct PredictedShare {
    double value = 0.0;
    double permutedMean = 0.0; ///< classes shuffled among all species
    double p = 1.0;
    /// Classes shuffled within clades, so that what clades have in common stays: whether species of
    /// one clade are told apart. NaN where no clade has two classes.
    double permutedWithinMean = 0.0;
    double pWithin = 1.0;
};

/// How well the look of species tells a category (habitat, diet) of clades that were left out.
struct TraitClasses {
    std::vector<std::uint32_t> species;  ///< whose class is known; all that follows is of these
    std::vector<std::size_t> classSizes; ///< species of each class
    std::size_t clades = 0;
    std::vector<std::int32_t> predicted;   ///< by the linear probe
    std::vector<std::int32_t> byRelatives; ///< predicted from relatives alone
    PredictedShare probe;
    double fewShot = 0.0;         ///< the mean over draws of the few-shot classifier's share
    double fewShotSpread = 0.0;   ///< over draws
    double fewShotPermuted = 0.0; ///< classes shuffled among all species
    double relatives = 0.0;
    double majority = 0.0; ///< what one guess for all reaches: one over the classes
    /// The probe's share less that of relatives; clades resampled.
    Interval beyondRelatives;

    bool isExploratory() const {
        return species.size() < kLeastTraitSpecies || clades < kLeastTraitClades;
    }

    /// The only ground on which "beyond relatedness" is said.
    bool isBeyondRelatedness() const { return !isExploratory() && beyondRelatives.low > 0.0; }
};

/// `prototypes`: centred, one for each species; `classes`: of each from 0 on, kNoGroup where it is
/// not known; `clades`: the folds; a species without one is a clade by itself. As orderAlongTrait,
/// for categories:
///
/// The linear probe is a ridge regression on the indicator of each class, of which the largest is
/// taken (scikit-learn's RidgeClassifier). Few-shot is SimpleShot with CL2N from drawn species of
/// the other clades. The baseline regresses the same indicators on the taxonomy alone, each species
/// from all others, its sisters too, with the best of three penalties. InvalidInput for fewer than
/// two classes with two species each (others are left out), or two clades. O(species^3).
Result<TraitClasses> predictTraitClasses(const EmbeddingMatrix& prototypes,
                                         GroupOfRow classes,
                                         GroupOfRow clades,
                                         const TaxonRanks& ranks,
                                         const TraitClassOptions& options = {},
                                         const Progress& progress = {});

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/evaluation/labelled_rows.h"
#include "core/search/batch_search.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo {

// How models are asked in the evaluations of BioCLIP (Stevens et al. 2024) and BioCLIP 2 (Gu et al.
// 2025), on arrays. Scores of photographs go on to accuracyOf.

/// By the texts of classes, of which each row takes the nearest.
struct ZeroShotScores {
    std::vector<double> right;      ///< of each row, 1 or 0
    std::vector<double> amongThree; ///< the right one is among the three nearest texts
    std::vector<double> amongFive;
};

/// `texts`: of length 1, each once; `textOfClass`: the text of each class; classes that are called
/// the same are one. The rows' classes must have a text. O(rows x texts x dimension).
Result<ZeroShotScores> zeroShot(const LabelledRows& data,
                                const EmbeddingMatrix& texts,
                                std::span<const std::uint32_t> textOfClass,
                                BatchSearch& search,
                                const Progress& progress = {});

struct ShotOptions {
    std::size_t shots = 1; ///< support photographs of each class
    std::size_t draws = 5; ///< of support
    std::uint64_t seed = 0;
};

/// Scores over several draws of support.
struct ShotScores {
    /// Of each row the share of the draws in which it was right, of those in which it was asked;
    /// NaN: in none.
    std::vector<double> right;
    std::vector<double> draws;         ///< of each draw the share right of all that it asked
    std::vector<std::uint32_t> tooFew; ///< classes with fewer rows than shots, left out
    /// Classes with no row beside their support: they stand in the way of others, and are not asked
    /// about.
    std::vector<std::uint32_t> supportOnly;
};

/// SimpleShot with CL2N (Wang et al. 2019; FewShotClassifier) from `shots` drawn rows of each
/// class; all other rows are asked. Draws do not depend on each other; the original's do, and are
/// those of another generator, so that means compare and single draws do not. As in the original a
/// burst may be on both sides. InvalidInput for fewer than two classes that have support, or where
/// nothing is left to ask. O(draws x rows x classes x dimension).
Result<ShotScores>
simpleShot(const LabelledRows& data, const ShotOptions& options, const Progress& progress = {});

/// Likewise with support from one part of a given split and all rows of the other one asked, at
/// most `shots` of a class where it has fewer (PlantDoc's one-shot). `right` is of `asked`'s rows;
/// those of classes without support are never right, and `tooFew` lists these.
Result<ShotScores> simpleShotOfSplit(const LabelledRows& support,
                                     const LabelledRows& asked,
                                     const ShotOptions& options,
                                     const Progress& progress = {});

/// Each row by a vote of the `neighbors` most like it that are of other events; of classes with as
/// many votes that of the nearest one. 1, 0, or NaN where there is no row of another event.
/// O(rows^2 x dimension), less above 4,096 rows, where few neighbours are missed.
Result<std::vector<double>> nearestNeighbors(const LabelledRows& data,
                                             std::size_t neighbors,
                                             BatchSearch& search,
                                             const Progress& progress = {});

/// The mean, and the deviation with which the papers spread it (of all, not of a sample); NaN of
/// nothing.
struct MeanAndSpread {
    double mean = 0.0;
    double spread = 0.0;
};

MeanAndSpread meanAndSpread(std::span<const double> values);

} // namespace taxo

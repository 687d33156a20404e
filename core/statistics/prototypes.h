// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/statistics/groups.h"
#include "core/statistics/pair_distances.h"
#include "core/vectors/embedding_matrix.h"

#include <array>
#include <cstddef>
#include <vector>

namespace taxo {

/// The middle of each species, centred. Each event counts once: the mean of the events' means, so
/// that a burst of fifty does not outvote ten encounters.
struct Prototypes {
    EmbeddingMatrix means;     ///< [groups, dimension]; of sum 0; zero where a group has no rows
    std::vector<float> centre; ///< that was subtracted: the mean of the groups' means
    std::vector<std::size_t> photographs; ///< of each group
};

/// `rows` as `groups`; `events` as in groups.h. Without centring all angles are small: CLIP's
/// vectors lie in a narrow cone. O(rows x dimension).
Prototypes prototypesOf(const EmbeddingMatrix& rows, GroupOfRow groups, GroupOfRow events);

/// 1 - cosine, 0 to 2, of each pair of rows. 2,000 of 768 dimensions: some seconds on two cores.
Result<PairDistances> cosineDistances(const EmbeddingMatrix& rows, const Progress& progress = {});

/// How near right angles the centred prototypes are to each other: the premise of BioCLIP 2's
/// theorem 5.1. By centring, directions drawn by chance have a mean cosine of -1 / (count - 1), not
/// 0.
struct PrototypeAngles {
    static constexpr std::size_t kBins = 36; ///< of 5 degrees each

    std::size_t pairs = 0;
    double meanCosine = 0.0;
    double chanceCosine = 0.0;
    double meanDegrees = 0.0;
    double deviationDegrees = 0.0;
    double shareNearRight = 0.0; ///< within 10 degrees of a right angle
    std::array<std::size_t, kBins> histogram{};
};

/// Of cosineDistances of prototypes.
PrototypeAngles anglesOf(const PairDistances& cosineDistances);

} // namespace taxo

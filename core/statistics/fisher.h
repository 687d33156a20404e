// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/statistics/groups.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>

namespace taxo {

/// How far the means of two variants (sexes, stages) of one species are apart in one space, and how
/// far photographs of a variant spread there.
struct Separation {
    double squared = 0.0;  ///< distance of the means, without what sampling adds: may be below 0
    double sampling = 0.0; ///< that was subtracted
    double spread = 0.0;   ///< tr S1 + tr S2

    /// |m1 - m2|^2 / (tr S1 + tr S2): Fisher's discriminant ratio, as after BioCLIP 2 (its exact
    /// formula is not published), less its sampling term. Where nothing differs, `squared` averages
    /// zero and the ratio 1 / (n (n - 1) dimensions) at most, n being the events of a variant.
    /// NaN where nothing spreads. Ratios of spaces of
    /// different rank are compared only through their own permutation nulls.
    double fisherRatio() const;
};

struct VariantSeparation {
    Separation full;
    Separation inSpan; ///< of the directions given
    Separation across; ///< at right angles to them

    /// rho: how much of the squared distance lies in the span. NaN where there is no distance.
    double share() const;
};

/// Compares rows of `variants` `first` and `second` of one species; `span`: [rank, dimension],
/// orthonormal, made of other photographs; no rows: of no directions.
///
/// A variant's mean is that of its events' means; the sampling term is the variance of their
/// difference, estimated from how event means scatter: tr S1 / n1 + tr S2 / n2 where each
/// photograph is an event, more where bursts are alike, and less what events that show both
/// variants share. Each event mean needs only to be an independent draw: unbiased for any size of
/// bursts. `spread` is that of a photograph of a random event. InvalidInput where a variant has
/// fewer than two events; whether there are enough is requireEnough's to say.
/// O(rows x dimension x rank + events^2 x dimension).
Result<VariantSeparation> separateVariants(const EmbeddingMatrix& rows,
                                           GroupOfRow variants,
                                           GroupOfRow events,
                                           std::int32_t first,
                                           std::int32_t second,
                                           const EmbeddingMatrix& span);

} // namespace taxo

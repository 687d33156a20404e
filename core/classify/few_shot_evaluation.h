// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/proportion.h"
#include "core/base/result.h"
#include "core/classify/few_shot.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo {

/// Verified photographs with what belongs to each.
struct FewShotExamples {
    EmbeddingMatrix vectors;
    std::vector<std::uint32_t> classes; ///< numbered from 0
    std::vector<std::int64_t> groups;   ///< event or individual: never on both sides
    /// Its label was agreed with a suggestion made from the same vectors: no evidence for them.
    std::vector<bool> isAgreed;
};

struct FewShotEvaluation {
    Proportion independent; ///< of the photographs whose labels were not agreed
    Proportion agreed;      ///< of the others, counted apart
    double perClass = 0.0;  ///< mean over classes of the share of the independent ones
    std::size_t groups = 0;
    std::size_t notAsked = 0; ///< photographs of classes that occur in one group alone
};

/// Asks every photograph of a classifier that has seen nothing of its group: the groups are dealt
/// into ten parts (fewer where fewer groups are), those of one class into different ones, and each
/// part is asked of a classifier trained with the others. Intervals allow for photographs of one
/// group being alike (effective size by the variance between groups, Korn and Graubard 1998).
/// InvalidInput for fewer than two classes in two groups.
Result<FewShotEvaluation>
evaluateFewShot(const FewShotExamples& examples, FewShotMethod method, const Progress& progress);

} // namespace taxo

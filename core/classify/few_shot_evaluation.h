// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/classify/few_shot.h"
#include "core/vectors/embedding_matrix.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace taxo {

/// How often of how many, and what the true share may be.
struct Proportion {
    std::size_t right = 0;
    std::size_t all = 0;
    double low = 0.0; ///< of the 95 % interval
    double high = 1.0;

    double share() const {
        return all == 0 ? 0.0 : static_cast<double>(right) / static_cast<double>(all);
    }
};

/// Wilson's interval (1927) of `right` of `all`; of all shares where `all` is 0. `effective`: of so
/// many independent trials, where those of one group are alike.
Proportion wilson(std::size_t right, std::size_t all, double effective);

inline Proportion wilson(std::size_t right, std::size_t all) {
    return wilson(right, all, static_cast<double>(all));
}

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

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/embeddings.h"
#include "core/workflow/evaluate_models.h"
#include "core/workflow/evaluation_photos.h"
#include "core/workflow/learn_collection.h"

#include <cstddef>
#include <span>
#include <string>
#include <vector>

namespace taxo {

/// What models are evaluated with that a collection knows.
struct CollectionEvaluation {
    EvaluationPhotos photos;
    std::vector<ModelVectors> models; ///< one for each key
    std::size_t agreed =
        0; ///< photographs whose label was agreed with a suggestion by these vectors
    std::vector<std::string> notes; ///< what was left out, in sentences
};

/// Verified items that have vectors of all `keys`, at most 1,000 of a class (learningSetOf). Labels
/// that were agreed with what one of the models suggested are no evidence for it: they are left out
/// unless `takesAgreed`, and counted either way. Texts are made where a model of the same weights
/// is installed under its name. Errors as of learningSetOf; NotFound where nothing is left.
Result<CollectionEvaluation> evaluationOfCollection(const Collection& collection,
                                                    std::span<const KeptVectorKey> keys,
                                                    const LearningChoice& choice,
                                                    bool takesAgreed,
                                                    const Progress& progress);

} // namespace taxo

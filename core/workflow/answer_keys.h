// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/answer_origin.h"
#include "core/collection/embeddings.h"
#include "core/collection/predictions.h"
#include "core/workflow/photo_identifier.h"

namespace taxo {

/// What the answers of a model and its labels are kept under in a collection.
struct AnswerKeys {
    VectorKey vectors;
    PredictionKey predictions; ///< without its `vectors` and `within`
};

/// Of what a choice would give to all taxa, by its files alone: weights and labels are opened,
/// nothing is loaded. Digests that are not remembered are computed, a second for each gigabyte.
/// Errors as of openPhotoIdentifier. Any thread.
Result<AnswerKeys> answerKeysOf(const IdentifierChoice& choice,
                                const IdentifyOptions& options,
                                VectorStorage storage,
                                const Progress& progress);

/// Whether answers of all taxa were given under these keys. What models and labels are called does
/// not matter.
bool areGivenUnder(const AnswerKeys& keys, const AnswerOrigin& answers);

} // namespace taxo

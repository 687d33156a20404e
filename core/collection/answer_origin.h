// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/collection/collection.h"
#include "core/collection/embeddings.h"
#include "core/collection/predictions.h"

#include <optional>

namespace taxo {

/// What stands behind the answers that a collection shows.
struct AnswerOrigin {
    PredictionKeyId answers;
    PredictionKey key;
    VectorKey vectors; ///< that they were made from
};

/// Nothing where nothing was identified. Microseconds.
Result<std::optional<AnswerOrigin>> originOfAnswers(const Collection& collection);

} // namespace taxo

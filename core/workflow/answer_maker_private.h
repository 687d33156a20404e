// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/answer_rule.h"
#include "core/collection/embeddings.h"
#include "core/collection/predictions.h"
#include "core/collection/shared_collection.h"
#include "core/workflow/collection_model.h"

#include <optional>
#include <span>
#include <vector>

namespace taxo {

/// Says what items are, from their vectors as they are kept, and keeps the answers. One thread.
class AnswerMaker {
public:
    /// Keeps the key of the answers, and finds the rule that they follow (rule_answers.h).
    /// `collection` and `classifier` outlive it.
    static Result<AnswerMaker> create(const SharedCollection& collection,
                                      const VectorClassifier& classifier,
                                      VectorKeyId vectors);

    PredictionKeyId key() const { return m_key; }

    /// All of them have a vector.
    Status answer(std::span<const ItemId> items, const Progress& progress) const;

private:
    AnswerMaker(const SharedCollection& collection,
                const VectorClassifier& classifier,
                VectorKeyId vectors)
        : m_collection(&collection), m_classifier(&classifier), m_vectors(vectors) {}

    Result<std::vector<Prediction>> classified(std::span<const ItemId> items,
                                               const EmbeddingMatrix& vectors,
                                               const Progress& progress) const;

    const SharedCollection* m_collection;
    const VectorClassifier* m_classifier;
    VectorKeyId m_vectors;
    PredictionKeyId m_key;
    std::optional<AnswerRule> m_rule; ///< that new answers follow, too
};

} // namespace taxo

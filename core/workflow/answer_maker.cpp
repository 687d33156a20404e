// SPDX-License-Identifier: MIT
#include "core/workflow/answer_maker_private.h"
#include "core/workflow/place_weigher.h"
#include "core/workflow/rule_answers.h"

#include <string>
#include <utility>

namespace taxo {

Result<AnswerMaker> AnswerMaker::create(const SharedCollection& collection,
                                        const VectorClassifier& classifier,
                                        VectorKeyId vectors) {
    return collection.use([&](Collection& c) -> Result<AnswerMaker> {
        AnswerMaker made(collection, classifier, vectors);
        PredictionKey key = classifier.key;
        key.vectors = vectors;
        auto rule = ruleFor(c, key);
        if (!rule) {
            return tl::unexpected(std::move(rule).error());
        }
        made.m_rule = *std::move(rule);
        key.rule = made.m_rule ? made.m_rule->text() : std::string();
        const auto kept = keep(c, key);
        if (!kept) {
            return tl::unexpected(kept.error());
        }
        made.m_key = *kept;
        return made;
    });
}

Result<std::vector<Prediction>> AnswerMaker::classified(std::span<const ItemId> items,
                                                        const EmbeddingMatrix& vectors,
                                                        const Progress& progress) const {
    if (!m_classifier->classifyAt) {
        return m_classifier->classify(vectors, progress);
    }
    const auto places =
        m_collection->use([&](Collection& c) { return placesAndMonthsOf(c, items); });
    return places ? m_classifier->classifyAt(vectors, *places, progress)
                  : tl::unexpected(places.error());
}

Status AnswerMaker::answer(std::span<const ItemId> items, const Progress& progress) const {
    const auto vectors =
        m_collection->use([&](Collection& c) { return embeddingsOf(c, m_vectors, items); });
    if (!vectors) {
        return tl::unexpected(vectors.error());
    }
    auto predictions = classified(items, *vectors, progress);
    if (!predictions) {
        return tl::unexpected(std::move(predictions).error());
    }
    if (m_rule) {
        applyRule(*m_rule, *predictions);
    }
    return m_collection->use(
        [&](Collection& c) { return keepPredictions(c, m_key, items, *predictions); });
}

} // namespace taxo

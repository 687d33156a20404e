// SPDX-License-Identifier: MIT
#pragma once

#include "core/collection/accuracy_sample.h"
#include "core/collection/determination.h"
#include "core/collection/embeddings.h"
#include "core/collection/predictions.h"
#include "core/collection/query.h"
#include "tests/core/collection/kept_photos.h"

#include <optional>
#include <vector>

namespace taxo::test {

inline const DecisionMaker kUnaidedAda{.person = "Ada", .basis = kUnaided};

/// An answer with this rank as the best supported.
inline Prediction answer(const Lineage& lineage, std::optional<Rank> supported) {
    Prediction prediction;
    prediction.lineage = lineage;
    for (const Rank rank : kAllRanks) {
        if (!lineage.at(rank).empty()) {
            prediction.ranks.push_back({rank, 0.9F, "", 0.0F, false});
        }
    }
    prediction.bestSupported = supported;
    prediction.best = {{lineage, "", 0.9F, 0.3F}};
    return prediction;
}

/// Photographs, and machines that answer about them.
struct AnsweredPhotos : KeptPhotos {
    explicit AnsweredPhotos(std::size_t count) : KeptPhotos(count) {
        VectorKey key;
        key.modelName = "tiny";
        key.dimension = 2;
        vectors = keep(*collection, key).value();
        EXPECT_TRUE(keepEmbeddings(*collection, vectors, items, EmbeddingMatrix(count, 2)));
    }

    /// From now on the machine says this of the first items.
    void answerAll(const std::vector<Prediction>& predictions, std::uint8_t number = 1) {
        PredictionKey key;
        key.vectors = vectors;
        key.labels.bytes.fill(number);
        const auto kept = keep(*collection, key).value();
        const auto first = std::span(items).first(predictions.size());
        ASSERT_TRUE(keepPredictions(*collection, kept, first, predictions));
        ASSERT_TRUE(makeCurrent(*collection, kept));
    }

    AccuracySample drawAll() {
        return drawSample(*collection, {.halfWidth = 0.001}, {.person = "Ada"}).value();
    }

    void say(std::size_t which, const Lineage& taxon, const DecisionMaker& by = kUnaidedAda) {
        ASSERT_TRUE(determine(*collection, one(which), Verdict::Taxon, taxon, "", by));
    }

    std::span<const ItemId> one(std::size_t which) const {
        return std::span(items).subspan(which, 1);
    }

    std::vector<ItemId> drawn(const AccuracySample& sample) const {
        return findItems(*collection, sample.filter(), {}).value();
    }

    VectorKeyId vectors;
};

inline const Proportion& at(const SampleAccuracy& accuracy, Rank rank) {
    return accuracy.ranks.at(indexOf(rank)).named;
}

inline Lineage genusOf(Lineage lineage) {
    lineage.at(Rank::Species).clear();
    return lineage;
}

} // namespace taxo::test

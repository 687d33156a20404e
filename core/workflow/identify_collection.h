// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/embeddings.h"
#include "core/collection/shared_collection.h"
#include "core/workflow/collection_model.h"

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace taxo {

struct IdentifyRunOptions {
    /// Items from this one on go before all others: what a person has just added while a long run
    /// goes on. Asked every few seconds; none: no item is newer than others.
    std::function<ItemId()> newest = {};
    /// The answers become the current ones when all is done. Else they stay beside those that are
    /// (comparePredictions tells what would change), unless there were none.
    bool becomeCurrent = true;
};

struct CollectionRun {
    PredictionKeyId predictions; ///< under which the answers are kept; none where it embedded only
    std::size_t embedded = 0;
    std::size_t identified = 0;
    /// Items whose file is not where it was, or cannot be read now: no fault of a picture, and
    /// tried again next time.
    std::size_t notReached = 0;
    std::vector<Failure> failed; ///< pictures that could not be read; kept with the collection
};

/// Embeds all items that have no vector of this key and have not failed before. Decoding, encoding
/// and keeping run side by side; each group is kept when it is encoded, and what `progress` has
/// reported is on disk: stopped or killed, running it again does what is left. Reports items.
Result<CollectionRun> embedCollection(const SharedCollection& collection,
                                      const PictureEmbedder& embedder,
                                      const Progress& progress);

/// The same of these items alone, in their order.
Result<CollectionRun> embedItems(const SharedCollection& collection,
                                 std::span<const ItemId> items,
                                 const PictureEmbedder& embedder,
                                 const Progress& progress);

/// As embedCollection, and says what the items are: those that had vectors first. Every answer is
/// made from the vector as it is kept. While the collection shows such answers by a rule
/// (rule_answers.h), these follow it, too.
Result<CollectionRun> identifyCollection(const SharedCollection& collection,
                                         const PictureEmbedder& embedder,
                                         const VectorClassifier& classifier,
                                         const Progress& progress,
                                         const IdentifyRunOptions& options = {});

} // namespace taxo

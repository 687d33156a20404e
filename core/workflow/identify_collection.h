// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/embeddings.h"
#include "core/collection/predictions.h"
#include "core/collection/shared_collection.h"
#include "core/workflow/encode_photos.h"

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace taxo {

/// Makes vectors of pictures: a model (open_collection_model.h), or what a test puts in its place.
struct PictureEmbedder {
    VectorKey key;
    /// As encodePhotos with everything but these said.
    std::function<Status(
        std::span<const PhotoParts>, const std::function<Status(EncodedGroup)>&, const Progress&)>
        encode;
};

/// Says what pictures show from their vectors, one prediction for each row.
struct VectorClassifier {
    PredictionKey key; ///< its `vectors` are set by the run
    std::function<Result<std::vector<Prediction>>(const EmbeddingMatrix&, const Progress&)>
        classify;
};

struct CollectionRun {
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

/// The same, and says what the items are: those that had vectors first. Every answer is made from
/// the vector as it is kept. The answers become the current ones when all is done.
Result<CollectionRun> identifyCollection(const SharedCollection& collection,
                                         const PictureEmbedder& embedder,
                                         const VectorClassifier& classifier,
                                         const Progress& progress);

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/embeddings.h"
#include "core/collection/predictions.h"
#include "core/workflow/encode_photos.h"

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

/// A model with its labels, for the photographs of a collection.
struct CollectionModel {
    PictureEmbedder embedder;
    VectorClassifier classifier;
};

} // namespace taxo

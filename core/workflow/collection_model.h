// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/collection/embeddings.h"
#include "core/collection/predictions.h"
#include "core/ranges/local_chances.h"
#include "core/workflow/encode_photos.h"

#include <functional>
#include <span>
#include <vector>

namespace taxo {

/// Makes vectors of pictures: a model (PhotoIdentifier), or what a test puts in its place.
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
    /// The same where answers depend on where and when each row's picture was taken: one for each
    /// row. Empty where they do not.
    std::function<Result<std::vector<Prediction>>(
        const EmbeddingMatrix&, std::span<const PlaceAndMonth>, const Progress&)>
        classifyAt = {};
};

/// A model with its labels, for the photographs of a collection.
struct CollectionModel {
    PictureEmbedder embedder;
    VectorClassifier classifier;
};

} // namespace taxo

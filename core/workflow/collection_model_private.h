// SPDX-License-Identifier: MIT
#pragma once

#include "core/classify/classifier.h"
#include "core/workflow/collection_model.h"
#include "core/workflow/photo_identifier.h"
#include "core/workflow/photo_pipeline.h"
#include "core/workflow/restrict_labels.h"

#include <memory>
#include <optional>

namespace taxo {

/// What PhotoIdentifier::embedder gives, of a pipeline that is open.
Result<PictureEmbedder> pictureEmbedderOf(std::shared_ptr<PhotoPipeline> pipeline,
                                          VectorStorage storage,
                                          const Progress& progress);

/// The half of PhotoIdentifier::forCollection that knows the labels.
Result<VectorClassifier> vectorClassifierOf(std::shared_ptr<const Classifier> labels,
                                            std::optional<RestrictedLabels> within,
                                            const IdentifyOptions& options,
                                            bool isSynthetic,
                                            const Progress& progress);

} // namespace taxo

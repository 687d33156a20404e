// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/classify/classifier.h"
#include "core/workflow/photo_pipeline.h"
#include "core/workflow/restrict_labels.h"
#include "core/workflow/rival_map.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace taxo {

/// The labels that names stand for; all where there are none.
using RestrictTo =
    std::function<Result<std::optional<RestrictedLabels>>(const std::vector<std::string>&)>;

/// As PhotoIdentifier::contrast.
Result<RivalMap> rivalMapOf(PhotoPipeline& pipeline,
                            const Classifier& classifier,
                            const RestrictTo& restrictTo,
                            const RivalQuestion& question,
                            const Progress& progress);

} // namespace taxo

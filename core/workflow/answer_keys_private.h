// SPDX-License-Identifier: MIT
#pragma once

#include "core/classify/label_space.h"
#include "core/workflow/answer_keys.h"
#include "core/workflow/open_model.h"

namespace taxo {

VectorKey vectorKeyOf(const OpenModel& model,
                      const Digest& weights,
                      const PreprocessSpec& preprocess,
                      const DecodeOptions& decode,
                      Precision precision,
                      VectorStorage storage);

/// Without its vectors and restriction.
Result<PredictionKey> predictionKeyOf(const LabelSpace& labels,
                                      const IdentifyOptions& options,
                                      bool isSynthetic,
                                      const Progress& progress);

} // namespace taxo

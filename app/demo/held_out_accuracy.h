// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/photo_set.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/clip_config.h"
#include "core/encoder/encoder.h"
#include "core/text/bpe_tokenizer.h"

#include <span>

namespace taxo::demo {

/// A model as it is now.
struct CurrentModel {
    EncoderModule& module;
    const Checkpoint& weights;
    const ClipConfig& config;
    const BpeTokenizer& tokenizer;
};

/// The share of photographs whose nearest label, of all `species`, is their own: full names in the
/// sentence of label spaces, by the encoders that identification uses. 0 where there is no
/// photograph.
Result<double> heldOutAccuracy(const CurrentModel& model,
                               std::span<const SpeciesNames> species,
                               const PhotoSet& photos,
                               const Progress& progress);

} // namespace taxo::demo

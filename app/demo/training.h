// SPDX-License-Identifier: MIT
#pragma once

#include "app/demo/augment.h"
#include "app/demo/batches.h"
#include "app/demo/photo_set.h"
#include "app/demo/schedule.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/checkpoint/clip_config.h"
#include "core/encoder/encoder.h"
#include "core/text/vocabulary_trainer.h"
#include "core/torch/clip_trainer.h"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <string>

namespace taxo::demo {

struct TrainingOptions {
    ClipConfig model; ///< vocabularySize is what the vocabulary may have at most
    std::uint64_t seed = 1;
    std::size_t batch = 256;
    Schedule schedule;
    CaptionKind captions = CaptionKind::Mixed;
    Batching batching = Batching::DistinctSpecies;
    Augmentation augmentation;
    double weightDecay = 0.2;
    Device device;
    int workers = 1;                 ///< ClipTrainerOptions
    std::int64_t saveEvery = 200;    ///< steps
    std::int64_t measureEvery = 200; ///< steps

    Status check() const;

    /// Everything that decides what comes out, for telling whether a saved training is this one.
    std::string text() const;
};

/// A small model of about 2 million weights for pictures of 64 pixels.
ClipConfig smallModel();

/// Side of the squares that photographs are stored in for a model of this input: a little larger,
/// so that crops lose nothing.
int storedSide(const ClipConfig& model);

struct TrainingReport {
    std::int64_t steps = 0;
    float loss = 0.0F;      ///< mean of the last steps
    double heldOut = 0.0;   ///< share of held-out photographs whose species was found
    bool isStopped = false; ///< before the end, as asked
};

/// Trains a model on `training` and writes, in `folder`:
///  - model/: the model in BioCLIP's layout (open_clip_config.json, open_clip_model.safetensors in
///    half precision, tokenizer files), at the end and each time it is saved;
///  - state.safetensors and training.txt: what going on needs;
///  - log.csv: step, loss, learning rate, scale, pictures a second, held-out accuracy.
/// With `resume` a saved training of the same options goes on (Mismatch for others); without, a
/// folder that holds one is refused. When stopped it saves first. `module` measures the held-out
/// accuracy by the ordinary encoders.
Result<TrainingReport> train(const TrainingOptions& options,
                             const PhotoSet& training,
                             const PhotoSet& heldOut,
                             const std::filesystem::path& folder,
                             bool resume,
                             EncoderModule& module,
                             const Progress& progress);

} // namespace taxo::demo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/result.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/clip_config.h"
#include "core/encoder/encoder.h"
#include "core/text/tokens.h"

#include <cstdint>
#include <filesystem>
#include <memory>
#include <span>

namespace taxo {

struct ClipTrainerOptions {
    std::uint64_t seed = 1; ///< of the weights to begin with
    Device device;
    /// Threads that each take a part of the batch through the model (data parallel), on a CPU with
    /// one thread of LibTorch for each: the operators of a small model are too short to share out,
    /// and a thread that waits for another at every operator waits long on a busy machine.
    int workers = 1;
    // AdamW (Loshchilov and Hutter 2019); gains, biases and the logit scale are not decayed.
    double beta1 = 0.9;
    double beta2 = 0.98;
    double epsilon = 1e-6;
    double weightDecay = 0.2;
    double largestGradient = 1.0; ///< norm over all weights, scaled down beyond; 0: any
};

/// Pictures with a text each.
struct TrainingBatch {
    std::span<const float> pixels;   ///< [pairs, 3, side, side], as `preprocess` makes them
    std::span<const TokenIds> texts; ///< one for each picture, within the context length
    /// What each picture shows. Pairs of one class are right answers for each other: the target
    /// probability is shared among them (Yang et al. 2022, UniCL). Where all differ this is CLIP's
    /// loss.
    std::span<const std::int32_t> classes;
};

/// Trains a CLIP model from nothing (Radford et al. 2021): symmetric cross-entropy over the cosines
/// of a batch's pictures and texts, times a learned scale of at most 100.
///
/// Runs the same forward pass as the encoders, by LibTorch's operators under autograd. Used by one
/// thread at a time. The same calls give the same weights on one machine with the same number of
/// workers and of LibTorch's threads (set by makeTorchEncoderModule).
class ClipTrainer {
public:
    /// InvalidInput for options out of range, NotFound where there is no such device.
    static Result<ClipTrainer> create(const ClipConfig& config, const ClipTrainerOptions& options);
    ~ClipTrainer();
    ClipTrainer(ClipTrainer&&) noexcept;
    ClipTrainer& operator=(ClipTrainer&&) noexcept;

    /// One step along the gradient of the batch's loss, which it returns (as it was before the
    /// step). A loss that is not finite is an error (InvalidInput) and changes no weight.
    Result<float> step(const TrainingBatch& batch, double learningRate);

    /// How many steps were made, those before `load` included.
    std::int64_t steps() const;

    float logitScale() const; ///< the exponential, at most 100

    /// The weights as they are now, copied, in float32 and named as in a checkpoint.
    Result<Checkpoint> weights() const;

    /// Everything that the next steps depend on, as a safetensors file: weights, moments, steps.
    Status save(const std::filesystem::path& file) const;
    /// Mismatch where the file is of another model's training.
    Status load(const std::filesystem::path& file);

private:
    struct State;
    explicit ClipTrainer(std::unique_ptr<State> state);

    std::unique_ptr<State> m_state;
};

} // namespace taxo

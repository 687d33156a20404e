// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/checkpoint/clip_config.h"
#include "core/encoder/encoder.h"
#include "core/image/preprocess.h"

#include <cstddef>
#include <vector>

namespace taxo {

/// Pictures of normally distributed noise, the same each time.
std::vector<ImageTensor> noisePictures(std::size_t count, int side);

struct EncoderTiming {
    std::size_t batch = 0;
    double medianMs = 0; ///< for the whole batch, copying to and from a GPU included
    double imagesPerSecond = 0;
};

/// Encodes a batch of noise `repeats` times (1 or more) after one time that is not counted. Fails
/// where a result is not finite.
Result<EncoderTiming>
timeEncoder(ImageEncoder& encoder, std::size_t batch, int repeats, const Progress& progress);

/// Floating-point operations that the matrix products of one picture take here, where the last
/// block computes its keys, its values and one token: for the share of a processor's peak.
double imageOperations(const ClipConfig& config);

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/digest.h"
#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/encoder/encoder.h"
#include "core/image/image_buffer.h"

#include <array>
#include <string>
#include <vector>

namespace taxo {

/// A picture that anybody can make again from its description, with which published weights are
/// tried.
struct GoldenImage {
    std::string name; ///< "gradient_640x480"
    ImageBuffer image;
};

/// A ramp over all bytes and two pictures of noise from a linear congruential generator.
std::vector<GoldenImage> goldenImages();

/// How far a model's raw vectors of the golden images lie from the recorded ones.
struct GoldenOutcome {
    bool isKnown = false;         ///< values are recorded for these weights
    double largestDifference = 0; ///< of norm and of the first four values, as a share of the norm
    static constexpr double kAllowed = 1e-3; ///< Pillow's 8-bit resampling alone would give 3e-3

    bool comesOutRight() const { return isKnown && largestDifference <= kAllowed; }
};

/// Encodes the golden images by squashing and compares with what is recorded for `weights`.
Result<GoldenOutcome> tryGoldenImages(const Digest& weights,
                                      ImageEncoder& encoder,
                                      const PreprocessSpec& preprocess,
                                      const Progress& progress);

} // namespace taxo

// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/encoder/encoder_timing.h"

#include <cstddef>
#include <string>
#include <vector>

namespace taxo {

struct EncoderBenchOptions {
    std::string model;  ///< installed name, folder or file; or
    std::string random; ///< ViT-B-16, ViT-L-14, ViT-H-14: random weights of that shape
    std::string device = "auto";
    std::string precision = "auto";
    std::vector<std::size_t> batches = {1, 8};
    int repeats = 5; ///< after one that is not counted
};

struct EncoderBench {
    std::string model;
    std::string device;
    std::string precision;
    std::string libraries;
    std::vector<EncoderTiming> rows;
};

/// Throughput of the image tower alone on noise, by batch. Fails where a result is not finite.
Result<EncoderBench> benchEncoder(const EncoderBenchOptions& options, const Progress& progress);

} // namespace taxo

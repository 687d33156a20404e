// SPDX-License-Identifier: MIT
#include "core/encoder/encoder_timing.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <random>

namespace taxo {

std::vector<ImageTensor> noisePictures(std::size_t count, int side) {
    std::mt19937 random(7); // NOLINT(cert-msc51-cpp): the same noise each time
    std::normal_distribution<float> normal;
    std::vector<ImageTensor> pictures(count);
    for (ImageTensor& picture : pictures) {
        picture.side = side;
        picture.values.resize(3 * static_cast<std::size_t>(side) * static_cast<std::size_t>(side));
        for (float& value : picture.values) {
            value = normal(random);
        }
    }
    return pictures;
}

Result<EncoderTiming>
timeEncoder(ImageEncoder& encoder, std::size_t batch, int repeats, const Progress& progress) {
    const auto pictures = noisePictures(batch, encoder.side());
    std::vector<double> times;
    for (int run = 0; run <= repeats; ++run) {
        const auto begin = std::chrono::steady_clock::now();
        const auto vectors = encoder.encode(pictures, progress);
        const std::chrono::duration<double, std::milli> time =
            std::chrono::steady_clock::now() - begin;
        if (!vectors) {
            return tl::unexpected(vectors.error());
        }
        if (!std::all_of(vectors->values().begin(), vectors->values().end(), [](float value) {
                return std::isfinite(value);
            })) {
            return fail(ErrorCode::Internal, "The encoder gave numbers that are not finite.");
        }
        if (run > 0) {
            times.push_back(time.count());
        }
    }
    std::sort(times.begin(), times.end());
    const double median = times[times.size() / 2];
    return EncoderTiming{batch, median, 1000.0 * static_cast<double>(batch) / median};
}

double imageOperations(const ClipConfig& config) {
    const int side = config.imageSize / config.patchSize;
    const double grid = static_cast<double>(side) * side;
    const double tokens = grid + 1;
    const double width = config.vision.width;
    const double hidden = config.vision.mlpWidth();
    const double patches = grid * 3 * config.patchSize * config.patchSize * width;
    // Projections of a token (queries, output, MLP; keys and values apart), and its attention.
    const double token = 2 * width * width + 2 * width * hidden + 2 * tokens * width;
    const double keysAndValues = 2 * width * width;
    const double multiplications = patches + config.vision.layers * tokens * keysAndValues +
                                   ((config.vision.layers - 1) * tokens + 1) * token +
                                   width * config.embedDim;
    return 2 * multiplications;
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/workflow/bench_encoder.h"

#include "core/encoder/random_checkpoint.h"
#include "core/workflow/open_model.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <memory>
#include <random>
#include <utility>

namespace taxo {

namespace {

struct BenchModel {
    std::string name;
    Checkpoint checkpoint;
    ClipConfig config;
};

Result<BenchModel> openBenchModel(const EncoderBenchOptions& options) {
    if (options.random.empty()) {
        auto model = OpenModel::open(options.model);
        if (!model) {
            return tl::unexpected(std::move(model).error());
        }
        return BenchModel{model->name(), model->checkpoint(), model->config()};
    }
    const auto config = clipConfigByName(options.random);
    if (!config) {
        return fail(ErrorCode::InvalidInput,
                    options.random + " is no known shape: ViT-B-16, ViT-L-14 or ViT-H-14.");
    }
    constexpr std::uint64_t kSeed = 7;
    return BenchModel{
        options.random + " with random weights", randomCheckpoint(*config, kSeed), *config};
}

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

Result<EncoderBenchRow>
timeBatch(ImageEncoder& encoder, std::size_t batch, int repeats, const Progress& progress) {
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
    return EncoderBenchRow{batch, median, 1000.0 * static_cast<double>(batch) / median};
}

} // namespace

Result<EncoderBench> benchEncoder(const EncoderBenchOptions& options, const Progress& progress) {
    const auto model = openBenchModel(options);
    if (!model) {
        return tl::unexpected(model.error());
    }
    const auto module = encoderModule();
    if (!module) {
        return tl::unexpected(module.error());
    }
    const auto encoderOptions = chooseEncoder(options.device, options.precision, **module);
    if (!encoderOptions) {
        return tl::unexpected(encoderOptions.error());
    }
    auto encoder = (*module)->imageEncoder(model->checkpoint, model->config, *encoderOptions);
    if (!encoder) {
        return tl::unexpected(std::move(encoder).error());
    }
    EncoderBench bench;
    bench.model = model->name;
    bench.device = encoderOptions->device.name();
    bench.precision = nameOf(encoderOptions->precision);
    bench.libraries = (*module)->about();
    for (const std::size_t batch : options.batches) {
        const auto row = timeBatch(**encoder, batch, std::max(1, options.repeats), progress);
        if (!row) {
            return tl::unexpected(row.error());
        }
        bench.rows.push_back(*row);
    }
    return bench;
}

} // namespace taxo

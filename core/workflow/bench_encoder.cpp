// SPDX-License-Identifier: MIT
#include "core/workflow/bench_encoder.h"

#include "core/encoder/random_checkpoint.h"
#include "core/workflow/open_model.h"

#include <algorithm>
#include <utility>

namespace taxo {

namespace {

Result<BenchModel> openBenchModel(const EncoderBenchOptions& options, const Progress& progress) {
    if (options.random.empty()) {
        auto model = OpenModel::open(options.model);
        if (!model) {
            return tl::unexpected(std::move(model).error());
        }
        return BenchModel{model->name(), model->checkpoint(), model->config()};
    }
    return randomModel(options.random, progress);
}

} // namespace

Result<EncoderBench> benchEncoder(const EncoderBenchOptions& options, const Progress& progress) {
    const auto model = openBenchModel(options, progress);
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
    auto encoder =
        (*module)->imageEncoder(model->checkpoint, model->config, *encoderOptions, progress);
    if (!encoder) {
        return tl::unexpected(std::move(encoder).error());
    }
    EncoderBench bench;
    bench.model = model->name;
    bench.device = encoderOptions->device.name();
    bench.precision = nameOf(encoderOptions->precision);
    bench.libraries = (*module)->about();
    for (const std::size_t batch : options.batches) {
        const auto row = timeEncoder(**encoder, batch, std::max(1, options.repeats), progress);
        if (!row) {
            return tl::unexpected(row.error());
        }
        bench.rows.push_back(*row);
    }
    return bench;
}

} // namespace taxo

// SPDX-License-Identifier: MIT
// Speed of both towers with random weights of true shape, through the module as programs use it.
//   bench_encoder --benchmark_filter='ViT-B-16/fp32' [--threads=2]
// Names: image|text / model / precision / batch. Counter: items (pictures, texts) a second.
#include "core/base/cpu.h"
#include "core/encoder/random_checkpoint.h"
#include "core/torch/torch_module.h"

#include <benchmark/benchmark.h>

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <iostream>
#include <map>
#include <memory>
#include <string>
#include <vector>

namespace taxo {

namespace {

struct Model {
    ClipConfig config;
    Checkpoint checkpoint;
};

/// Made once for all its benchmarks; the last one used stays.
const Model& model(const std::string& name) {
    static std::string heldName;
    static std::unique_ptr<Model> held;
    if (heldName != name) {
        held.reset();
        const ClipConfig config = *clipConfigByName(name);
        held = std::make_unique<Model>(Model{config, randomCheckpoint(config, 1)});
        heldName = name;
    }
    return *held;
}

/// A picture of waves, different for each number, about as bright as a normalised photograph.
ImageTensor picture(int side, std::size_t number) {
    ImageTensor tensor{
        side,
        std::vector<float>(3 * static_cast<std::size_t>(side) * static_cast<std::size_t>(side))};
    for (std::size_t i = 0; i < tensor.values.size(); ++i) {
        tensor.values[i] =
            std::sin(static_cast<float>(i % 7919) * 0.01F * static_cast<float>(number + 1));
    }
    return tensor;
}

/// "an image of" and a lineage have some 25 tokens.
TokenIds text(const ClipConfig& config, std::size_t number) {
    TokenIds ids{config.vocabularySize - 2};
    for (std::size_t i = 0; i < 20 + number % 8; ++i) {
        ids.push_back(static_cast<std::int32_t>(1 + (number * 131 + i * 17) % 40000));
    }
    ids.push_back(config.vocabularySize - 1);
    return ids;
}

bool areFinite(const EmbeddingMatrix& matrix) {
    for (const float value : matrix.values()) {
        if (!std::isfinite(value)) {
            return false;
        }
    }
    return true;
}

template <class Encoder, class Item>
void run(benchmark::State& state,
         Result<std::unique_ptr<Encoder>> encoder,
         const std::vector<Item>& items) {
    if (!encoder) {
        state.SkipWithError(encoder.error().text().c_str());
        return;
    }
    for (auto _ : state) {
        auto result = (*encoder)->encode(items, {});
        if (!result || !areFinite(*result)) {
            state.SkipWithError(result ? "the result is not finite"
                                       : result.error().text().c_str());
            return;
        }
    }
    state.SetItemsProcessed(state.iterations() * static_cast<std::int64_t>(items.size()));
}

struct Row {
    std::string model;
    Precision precision;
    std::size_t batch;
};

void add(EncoderModule& module, const Row& row) {
    const std::string name =
        "/" + row.model + "/" + nameOf(row.precision) + "/" + std::to_string(row.batch);
    const EncoderOptions options{.device = {}, .precision = row.precision};
    const auto image = [&module, row, options](benchmark::State& state) {
        const Model& weights = model(row.model);
        std::vector<ImageTensor> pictures;
        for (std::size_t i = 0; i < row.batch; ++i) {
            pictures.push_back(picture(weights.config.imageSize, i));
        }
        run(state, module.imageEncoder(weights.checkpoint, weights.config, options), pictures);
    };
    const auto texts = [&module, row, options](benchmark::State& state) {
        const Model& weights = model(row.model);
        std::vector<TokenIds> tokens;
        for (std::size_t i = 0; i < row.batch; ++i) {
            tokens.push_back(text(weights.config, i));
        }
        run(state, module.textEncoder(weights.checkpoint, weights.config, options), tokens);
    };
    for (auto* const benchmark : {benchmark::RegisterBenchmark(("image" + name).c_str(), image),
                                  benchmark::RegisterBenchmark(("text" + name).c_str(), texts)}) {
        benchmark->Unit(benchmark::kMillisecond)->UseRealTime()->MeasureProcessCPUTime();
    }
}

} // namespace

} // namespace taxo

int main(int argc, char** argv) {
    int threads = taxo::usableCpus();
    for (int i = 1; i < argc; ++i) {
        constexpr const char* kThreads = "--threads=";
        if (std::strncmp(argv[i], kThreads, std::strlen(kThreads)) == 0) {
            threads = std::atoi(argv[i] + std::strlen(kThreads));
            std::copy(argv + i + 1, argv + argc, argv + i);
            --argc;
            break;
        }
    }
    const auto module = taxo::makeTorchEncoderModule({.threads = threads});
    std::cerr << module->about() << '\n';
    for (const char* const name : {"ViT-B-16", "ViT-L-14", "ViT-H-14"}) {
        for (const taxo::Precision precision : {taxo::Precision::Fp32, taxo::Precision::Int8}) {
            for (const std::size_t batch : {1U, 8U, 64U}) {
                taxo::add(*module, {name, precision, batch});
            }
        }
    }
    benchmark::Initialize(&argc, argv);
    if (benchmark::ReportUnrecognizedArguments(argc, argv)) {
        return 2;
    }
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}

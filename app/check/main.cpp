// SPDX-License-Identifier: MIT
// Judges a device: both towers in every precision against fp32 on the CPU, and their speed.
#include "app/check/options.h"
#include "core/base/cpu.h"
#include "core/base/version.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/model_folder.h"
#include "core/encoder/encoder_timing.h"
#include "core/encoder/random_checkpoint.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <exception>
#include <memory>
#include <random>
#include <string_view>
#include <utility>

namespace taxo::check {

namespace {

// Exit status.
constexpr int kRight = 0;
constexpr int kWrong = 1;
constexpr int kWrongUse = 2;
constexpr int kUnusable = 3;

/// Both towers on one device, in one precision.
struct Encoders {
    std::unique_ptr<ImageEncoder> images;
    std::unique_ptr<TextEncoder> texts;
};

/// What both towers give for the same pictures and texts.
struct Features {
    EmbeddingMatrix images;
    EmbeddingMatrix texts;
};

/// Largest allowed difference from fp32 on the CPU, as a part of a vector's norm. fp32: the two are
/// each within 5e-6 of the exact value. The others: several times what rounding to so many bits
/// does to random weights (int8: 0.02), so that a wrong stage is found and honest rounding is not.
double allowedFor(Precision precision) {
    switch (precision) {
    case Precision::Fp32:
        return 1e-5;
    case Precision::Fp16:
        return 1e-2;
    case Precision::Bf16:
        return 5e-2;
    case Precision::Int8:
        return 1e-1;
    }
    return 0.0;
}

Result<BenchModel> openModel(const Options& options) {
    if (options.model.empty()) {
        return randomModel(options.random, {});
    }
    auto folder = ModelFolder::open(options.model);
    if (!folder) {
        return tl::unexpected(std::move(folder).error());
    }
    auto checkpoint = Checkpoint::open(folder->weights);
    if (!checkpoint) {
        return tl::unexpected(std::move(checkpoint).error());
    }
    return BenchModel{folder->name, std::move(*checkpoint), folder->config};
}

/// Texts of every length, of random tokens between the start and end marks.
std::vector<TokenIds> randomTexts(const ClipConfig& config) {
    std::mt19937 random(7); // NOLINT(cert-msc51-cpp): the same texts each time
    const std::int32_t start = config.vocabularySize - 2;
    std::uniform_int_distribution<std::int32_t> token(0, start - 1);
    std::vector<TokenIds> texts;
    for (int length = 2; length <= config.contextLength; length += 5) {
        TokenIds text = {start};
        for (int i = 2; i < length; ++i) {
            text.push_back(token(random));
        }
        text.push_back(start + 1);
        texts.push_back(std::move(text));
    }
    return texts;
}

Result<Encoders>
openEncoders(EncoderModule& module, const BenchModel& model, const EncoderOptions& options) {
    auto images = module.imageEncoder(model.checkpoint, model.config, options);
    if (!images) {
        return tl::unexpected(std::move(images).error());
    }
    auto texts = module.textEncoder(model.checkpoint, model.config, options);
    if (!texts) {
        return tl::unexpected(std::move(texts).error());
    }
    return Encoders{std::move(*images), std::move(*texts)};
}

Result<Features> featuresOf(const Encoders& encoders, const ClipConfig& config) {
    constexpr std::size_t kPictures = 8;
    auto ofImages = encoders.images->encode(noisePictures(kPictures, encoders.images->side()), {});
    if (!ofImages) {
        return tl::unexpected(std::move(ofImages).error());
    }
    auto ofTexts = encoders.texts->encode(randomTexts(config), {});
    if (!ofTexts) {
        return tl::unexpected(std::move(ofTexts).error());
    }
    return Features{std::move(*ofImages), std::move(*ofTexts)};
}

/// The largest length of a difference of rows, as a part of the expected row's.
double largestDifference(const EmbeddingMatrix& vectors, const EmbeddingMatrix& expected) {
    double largest = 0.0;
    for (std::size_t row = 0; row < expected.rows(); ++row) {
        double off = 0.0;
        double norm = 0.0;
        for (std::size_t i = 0; i < expected.dimension(); ++i) {
            const auto wanted = static_cast<double>(expected.row(row)[i]);
            const double difference = static_cast<double>(vectors.row(row)[i]) - wanted;
            off += difference * difference;
            norm += wanted * wanted;
        }
        largest = std::max(largest, std::sqrt(off / norm));
    }
    return largest;
}

/// One precision: how far it is from the reference, and its speed.
Result<nlohmann::ordered_json> judge(EncoderModule& module,
                                     const BenchModel& model,
                                     const EncoderOptions& encoder,
                                     const Options& options,
                                     const Features& reference) {
    const auto encoders = openEncoders(module, model, encoder);
    if (!encoders) {
        return tl::unexpected(encoders.error());
    }
    const auto features = featuresOf(*encoders, model.config);
    if (!features) {
        return tl::unexpected(features.error());
    }
    const std::size_t usual = encoder.device.kind == Device::Kind::Cpu ? 8 : 64;
    const auto timing =
        timeEncoder(*encoders->images, options.batch.value_or(usual), options.repeats, {});
    if (!timing) {
        return tl::unexpected(timing.error());
    }
    const double ofImages = largestDifference(std::as_const(features->images), reference.images);
    const double ofTexts = largestDifference(std::as_const(features->texts), reference.texts);
    const double allowed = allowedFor(encoder.precision);
    constexpr double kTera = 1e12;
    return nlohmann::ordered_json{
        {"precision", nameOf(encoder.precision)},
        {"image_difference", ofImages},
        {"text_difference", ofTexts},
        {"allowed_difference", allowed},
        {"right", ofImages <= allowed && ofTexts <= allowed},
        {"batch", timing->batch},
        {"ms_per_batch_median", timing->medianMs},
        {"images_per_second", timing->imagesPerSecond},
        {"teraflops", timing->imagesPerSecond * imageOperations(model.config) / kTera}};
}

int fails(const Error& error) {
    std::fprintf(stderr, "taxo-check: %s\n", error.text().c_str());
    return error.code == ErrorCode::InvalidInput ? kWrongUse : kUnusable;
}

int run(const Options& options) {
    const auto module = loadEncoderModule({usableCpus()});
    if (!module) {
        return fails(module.error());
    }
    const auto model = openModel(options);
    if (!model) {
        return fails(model.error());
    }
    const bool hasGpu = !(*module)->gpus().empty();
    const Device device =
        options.device.value_or(hasGpu ? Device{Device::Kind::Cuda, 0} : Device{});
    std::vector<Precision> precisions = options.precisions;
    if (precisions.empty()) {
        precisions = device.kind == Device::Kind::Cpu
                         ? std::vector{Precision::Fp32, Precision::Int8}
                         : std::vector{Precision::Fp32, Precision::Bf16, Precision::Fp16};
    }
    const auto reference = [&]() -> Result<Features> {
        const auto exact = openEncoders(**module, *model, {});
        return exact ? featuresOf(*exact, model->config) : tl::unexpected(exact.error());
    }(); // the towers go before others are made
    if (!reference) {
        return fails(reference.error());
    }
    nlohmann::ordered_json all = {{"taxo", version()},
                                  {"model", model->name},
                                  {"device", device.name()},
                                  {"cpus", usableCpus()},
                                  {"libraries", (*module)->about()},
                                  {"results", nlohmann::json::array()}};
    bool isRight = true;
    for (const Precision precision : precisions) {
        auto judged = judge(**module, *model, {device, precision}, options, *reference);
        if (!judged) {
            return fails(judged.error());
        }
        isRight = isRight && (*judged)["right"].get<bool>();
        all["results"].push_back(std::move(*judged));
    }
    std::printf("%s\n", all.dump(2).c_str());
    return isRight ? kRight : kWrong;
}

} // namespace

} // namespace taxo::check

int main(int argc, char** argv) {
    taxo::letWaitingThreadsSleep();
    using namespace taxo::check; // NOLINT(google-build-using-namespace): this very program
    try {
        if (argc == 2 &&
            (argv[1] == std::string_view("--help") || argv[1] == std::string_view("-h"))) {
            std::fputs(usage(), stdout);
            return kRight;
        }
        const auto options = parse(std::span<const char* const>(argv + 1, argv + argc));
        if (!options) {
            std::fprintf(stderr, "taxo-check: %s\n\n%s", options.error().text().c_str(), usage());
            return kWrongUse;
        }
        return run(*options);
    } catch (const std::exception& error) {
        std::fprintf(stderr, "taxo-check: %s\n", error.what());
        return kUnusable;
    }
}

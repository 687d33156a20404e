// SPDX-License-Identifier: MIT
#include "core/encoder/encoder.h"

#include "core/base/loadable_module.h"
#include "core/base/numbers.h"

namespace taxo {

const char* nameOf(Precision precision) {
    switch (precision) {
    case Precision::Fp32:
        return "fp32";
    case Precision::Bf16:
        return "bf16";
    case Precision::Fp16:
        return "fp16";
    case Precision::Int8:
        return "int8";
    }
    return "";
}

std::optional<Precision> precisionFromName(std::string_view name) {
    for (const Precision precision :
         {Precision::Fp32, Precision::Bf16, Precision::Fp16, Precision::Int8}) {
        if (name == nameOf(precision)) {
            return precision;
        }
    }
    return std::nullopt;
}

std::string Device::name() const {
    return kind == Kind::Cpu ? "cpu" : "cuda:" + std::to_string(index);
}

std::optional<Device> deviceFromName(std::string_view name) {
    constexpr std::string_view kNumbered = "cuda:";
    if (name == "cpu") {
        return Device{};
    }
    if (name == "cuda") {
        return Device{Device::Kind::Cuda, 0};
    }
    if (!name.starts_with(kNumbered)) {
        return std::nullopt;
    }
    name.remove_prefix(kNumbered.size());
    const auto index = numberIn<unsigned>(name);
    constexpr unsigned kMostGpus = 128;
    if (!index || *index >= kMostGpus) {
        return std::nullopt;
    }
    return Device{Device::Kind::Cuda, static_cast<int>(*index)};
}

Result<ContrastMap> ImageEncoder::contrast(const ImageTensor& /*picture*/,
                                           std::span<const float> /*first*/,
                                           std::span<const float> /*second*/,
                                           const Progress& /*progress*/) {
    return fail(ErrorCode::Unsupported,
                "This model has no patches to compare labels by. Choose a vision transformer.");
}

Result<std::unique_ptr<EncoderModule>> loadEncoderModule(const EncoderModuleOptions& options) {
    auto factory = moduleFactory("taxo_torch", "taxoMakeEncoderModule");
    if (!factory) {
        return std::move(factory).error().during("opening the part that runs models");
    }
    const auto make = reinterpret_cast<MakeEncoderModule>(*factory);
    std::unique_ptr<EncoderModule> module(make(&options));
    if (!module) {
        return fail(ErrorCode::Internal, "LibTorch could not be set up.");
    }
    return module;
}

} // namespace taxo

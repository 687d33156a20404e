// SPDX-License-Identifier: MIT
#include "core/torch/torch_module.h"

#include "core/encoder/clip_layout.h"
#include "core/torch/encoders_private.h"
#include "core/torch/parallel_kernels_private.h"
#include "core/torch/weights_private.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <ATen/Version.h>
#include <torch/version.h>

#include <algorithm>
#include <cmath>
#include <utility>

namespace taxo {

namespace {

/// Our kernels do without BLAS; training and odd head widths use LibTorch's, and the reference BLAS
/// is fifty times slower than OpenBLAS.
std::string blasName() {
    const std::string config = at::show_config();
    for (const char* const known : {"MKL", "OpenBLAS", "open", "Accelerate"}) {
        const std::string setting = std::string("BLAS_INFO=") + known;
        if (config.find(setting) != std::string::npos) {
            return known;
        }
    }
    return "unknown";
}

class TorchEncoderModule final : public EncoderModule {
public:
    Result<std::unique_ptr<ImageEncoder>> imageEncoder(const Checkpoint& checkpoint,
                                                       const ClipConfig& config,
                                                       const EncoderOptions& options) override {
        return guarded([&]() -> Result<std::unique_ptr<ImageEncoder>> {
            if (auto fine = check(checkpoint, config, options); !fine) {
                return tl::unexpected(std::move(fine).error());
            }
            return makeImageEncoder(checkpoint, config, options);
        });
    }

    Result<std::unique_ptr<TextEncoder>> textEncoder(const Checkpoint& checkpoint,
                                                     const ClipConfig& config,
                                                     const EncoderOptions& options) override {
        return guarded([&]() -> Result<std::unique_ptr<TextEncoder>> {
            if (auto fine = check(checkpoint, config, options); !fine) {
                return tl::unexpected(std::move(fine).error());
            }
            return makeTextEncoder(checkpoint, config, options);
        });
    }

    Result<float> logitScale(const Checkpoint& checkpoint) override {
        return guarded([&]() -> Result<float> {
            for (const TensorView& tensor : checkpoint.tensors()) {
                if (tensor.name == "logit_scale" && tensor.elements() == 1) {
                    const at::Tensor stored = tensorOver(tensor, checkpoint.storage());
                    return std::exp(stored.to(at::kFloat).reshape({}).item<float>());
                }
            }
            return fail(ErrorCode::Mismatch,
                        checkpoint.path().filename().string() +
                            " holds no logit_scale: it is not a CLIP model's weights.");
        });
    }

    std::vector<std::string> gpus() const override;
    std::string about() const override;

private:
    template <class Work>
    static auto guarded(const Work& work) -> decltype(work()) {
        try {
            return work();
        } catch (...) {
            return currentError();
        }
    }

    Status check(const Checkpoint& checkpoint,
                 const ClipConfig& config,
                 const EncoderOptions& options) const;
};

std::vector<std::string> TorchEncoderModule::gpus() const {
    std::vector<std::string> names;
    const std::size_t count = at::hasCUDA() ? at::getNumGPUs() : 0;
    for (std::size_t i = 0; i < count; ++i) {
        names.push_back("cuda:" + std::to_string(i));
    }
    return names;
}

std::string TorchEncoderModule::about() const {
    std::string text = std::string("LibTorch ") + TORCH_VERSION;
    text += ", BLAS: " + blasName();
    text += std::string(", CPU kernels: ") + kernels().name;
    text += ", " + std::to_string(at::get_num_threads()) + " threads";
    const std::size_t gpuCount = gpus().size();
    text += gpuCount == 0 ? ", no CUDA GPU" : ", CUDA GPUs: " + std::to_string(gpuCount);
    return text;
}

/// What this machine and this model can do together.
Status TorchEncoderModule::check(const Checkpoint& checkpoint,
                                 const ClipConfig& config,
                                 const EncoderOptions& options) const {
    const bool isCpu = options.device.kind == Device::Kind::Cpu;
    const bool isHalf =
        options.precision == Precision::Bf16 || options.precision == Precision::Fp16;
    if (isCpu && isHalf) {
        return fail(ErrorCode::Unsupported,
                    std::string(nameOf(options.precision)) +
                        " is for GPUs; on a CPU choose fp32 or int8.");
    }
    if (!isCpu && options.precision == Precision::Int8) {
        return fail(ErrorCode::Unsupported,
                    "int8 is for CPUs; on a GPU choose fp32, bf16 or fp16.");
    }
    if (options.precision == Precision::Int8 && kernels().quantizedLinear == nullptr) {
        return fail(ErrorCode::Unsupported, "int8 needs a CPU with AVX2; choose fp32.");
    }
    const std::size_t gpuCount = isCpu ? 0 : gpus().size();
    if (!isCpu && static_cast<std::size_t>(options.device.index) >= gpuCount) {
        return fail(ErrorCode::NotFound,
                    "There is no " + options.device.name() + " here: LibTorch sees " +
                        std::to_string(gpuCount) + " GPUs. Choose cpu.");
    }
    return checkLayout(checkpoint, config);
}

} // namespace

std::unique_ptr<EncoderModule> makeTorchEncoderModule(const EncoderModuleOptions& options) {
    at::set_num_threads(std::max(1, options.threads));
    at::globalContext().setAllowTF32CuBLAS(false);
    at::globalContext().setAllowTF32CuDNN(false);
    return std::make_unique<TorchEncoderModule>();
}

} // namespace taxo

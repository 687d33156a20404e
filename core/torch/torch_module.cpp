// SPDX-License-Identifier: MIT
#include "core/torch/torch_module.h"

#include "core/base/files.h"
#include "core/encoder/clip_layout.h"
#include "core/torch/encoders_private.h"
#include "core/torch/parallel_kernels_private.h"
#include "core/torch/weights_private.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>
#include <torch/version.h>

#include <algorithm>
#include <chrono>
#include <cmath>
#include <utility>

/// OpenBLAS built with its own threads does not follow LibTorch's count. Absent in other BLASes.
extern "C" __attribute__((weak)) void openblas_set_num_threads(int count);
/// Of CUDA's runtime, which a LibTorch for GPUs brings along; its headers need not be there.
extern "C" __attribute__((weak)) int cudaSetDevice(int device);
extern "C" __attribute__((weak)) int cudaMemGetInfo(std::size_t* free, std::size_t* total);

namespace taxo {

namespace {

/// Which BLAS answers is decided by the system's links, so it is judged by its speed: the reference
/// one makes 2 to 6 GFLOP/s, others 20 and more on one core. Only training, odd head widths and the
/// last projection use it here.
std::string blasSpeed() {
    constexpr std::int64_t kSize = 64; // small enough for one thread
    constexpr double kSlow = 10e9;
    constexpr int kAttempts = 20; // the best counts: a busy machine is not slow
    const c10::InferenceMode noGradients;
    const at::Tensor a = at::ones({kSize, kSize});
    double perSecond = 0.0;
    for (int attempt = 0; attempt < kAttempts; ++attempt) {
        const auto start = std::chrono::steady_clock::now();
        const at::Tensor product = a.matmul(a);
        const std::chrono::duration<double> time = std::chrono::steady_clock::now() - start;
        perSecond = std::max(perSecond, 2.0 * kSize * kSize * kSize / time.count());
    }
    std::string text = std::to_string(std::lround(perSecond / 1e9)) + " GFLOP/s";
    if (perSecond < kSlow) {
        text += " (slow: this is the reference BLAS; install libopenblas0-openmp)";
    }
    return text;
}

Result<float> storedLogitScale(const Checkpoint& checkpoint) {
    for (const TensorView& tensor : checkpoint.tensors()) {
        if (tensor.name != "logit_scale" || tensor.elements() != 1) {
            continue;
        }
        const at::Tensor number = tensorOver(tensor, checkpoint.storage()).to(at::kFloat);
        const auto stored = number.reshape({}).item<float>();
        const float scale = std::exp(stored);
        if (!std::isfinite(scale) || scale <= 0.0F) {
            return fail(ErrorCode::Corrupt,
                        displayName(checkpoint.path()) + " holds a logit_scale of " +
                            std::to_string(stored) +
                            ", by which nothing can be scored. The file is damaged: get it again.");
        }
        return scale;
    }
    return fail(ErrorCode::Mismatch,
                displayName(checkpoint.path()) +
                    " holds no logit_scale: it is not a CLIP model's weights.");
}

class TorchEncoderModule final : public EncoderModule {
public:
    Result<std::unique_ptr<ImageEncoder>> imageEncoder(const Checkpoint& checkpoint,
                                                       const ClipConfig& config,
                                                       const EncoderOptions& options,
                                                       const Progress& progress) override {
        return guarded([&]() -> Result<std::unique_ptr<ImageEncoder>> {
            if (auto fine = check(checkpoint, config, options); !fine) {
                return tl::unexpected(std::move(fine).error());
            }
            return makeImageEncoder(checkpoint, config, options, progress);
        });
    }

    Result<std::unique_ptr<TextEncoder>> textEncoder(const Checkpoint& checkpoint,
                                                     const ClipConfig& config,
                                                     const EncoderOptions& options,
                                                     const Progress& progress) override {
        return guarded([&]() -> Result<std::unique_ptr<TextEncoder>> {
            if (auto fine = check(checkpoint, config, options); !fine) {
                return tl::unexpected(std::move(fine).error());
            }
            return makeTextEncoder(checkpoint, config, options, progress);
        });
    }

    Result<float> logitScale(const Checkpoint& checkpoint) override {
        return guarded([&] { return storedLogitScale(checkpoint); });
    }

    std::vector<std::string> gpus() const override;
    std::uint64_t gpuMemory(int index) const override;
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

std::uint64_t TorchEncoderModule::gpuMemory(int index) const {
    std::size_t free = 0;
    std::size_t total = 0;
    const bool isTold = cudaSetDevice != nullptr && cudaMemGetInfo != nullptr &&
                        cudaSetDevice(index) == 0 && cudaMemGetInfo(&free, &total) == 0;
    return isTold ? total : 0;
}

std::string TorchEncoderModule::about() const {
    std::string text = std::string("LibTorch ") + TORCH_VERSION;
    text += ", BLAS: " + blasSpeed();
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
    const int threads = std::max(1, options.threads);
    at::set_num_threads(threads);
    if (openblas_set_num_threads != nullptr) {
        openblas_set_num_threads(threads);
    }
    at::globalContext().setAllowTF32CuBLAS(false);
    at::globalContext().setAllowTF32CuDNN(false);
    return std::make_unique<TorchEncoderModule>();
}

} // namespace taxo

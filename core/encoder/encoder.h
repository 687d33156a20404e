// SPDX-License-Identifier: MIT
#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/checkpoint/checkpoint.h"
#include "core/checkpoint/clip_config.h"
#include "core/image/preprocess.h"
#include "core/text/tokens.h"
#include "core/vectors/embedding_matrix.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace taxo {

enum class Precision : std::uint8_t { Fp32, Bf16, Fp16, Int8 };

const char* nameOf(Precision precision); ///< "fp32" ...
std::optional<Precision> precisionFromName(std::string_view name);

/// Where tensors live. `index` is the GPU's number.
struct Device {
    enum class Kind : std::uint8_t { Cpu, Cuda };
    Kind kind = Kind::Cpu;
    int index = 0;

    auto operator<=>(const Device&) const = default;
    std::string name() const; ///< "cpu", "cuda:0"
};

/// "cpu", "cuda", "cuda:1"; nothing for other words ("auto" is resolved by the caller).
std::optional<Device> deviceFromName(std::string_view name);

struct EncoderOptions {
    Device device;
    Precision precision = Precision::Fp32;
};

/// What of a picture speaks for one label and what for another, by the patches that the model cuts
/// it into.
struct ContrastMap {
    int side = 0; ///< patches in a row, and rows
    /// [side, side], rows from the top: each patch's share, to first order, of the difference of
    /// the cosines. Above 0 it speaks for the first label, below for the second. They do not add up
    /// to the difference: part of it is due to no patch.
    std::vector<float> values;
    float first = 0.0F; ///< cosine of the picture with the first label
    float second = 0.0F;
};

/// Image tower: pictures to vectors. One thread at a time; may use all CPUs itself.
class ImageEncoder {
public:
    virtual ~ImageEncoder() = default;
    virtual int side() const = 0;
    virtual int dimension() const = 0;
    /// One raw (not normalised) vector per picture, in order. Each picture is side() x side(). Asks
    /// for cancellation between layers.
    virtual Result<EmbeddingMatrix> encode(std::span<const ImageTensor> pictures,
                                           const Progress& progress) = 0;
    /// Why this picture is more like one label than like another: gradient times activation of the
    /// patches that the last block attends to, of the difference of the cosines (HiResCAM: Draelos
    /// and Carin 2020, arXiv:2011.08891, where a ViT's first token reads the patches). `first` and
    /// `second` have dimension() numbers and any length but 0. Takes one forward pass, and the last
    /// block back; weights of fewer bits than the device's are not used for the last block. The
    /// same picture, the same numbers. Asks for cancellation between layers. Unsupported unless the
    /// encoder has patches.
    virtual Result<ContrastMap> contrast(const ImageTensor& picture,
                                         std::span<const float> first,
                                         std::span<const float> second,
                                         const Progress& progress);
};

/// Text tower: token ids to vectors. One thread at a time; may use all CPUs itself.
class TextEncoder {
public:
    virtual ~TextEncoder() = default;
    virtual int dimension() const = 0;
    /// One raw vector per text, in order: the last layer at the first position of the largest id,
    /// projected. Because attention is causal, only the tokens up to there are computed. Batches
    /// are made here, as large as the device likes and of texts of similar length: give it many at
    /// once. Reports texts; asks for cancellation between layers.
    virtual Result<EmbeddingMatrix> encode(std::span<const TokenIds> texts,
                                           const Progress& progress) = 0;
};

/// What the torch module gives: encoders over a checkpoint's mapped weights (never copied whole on
/// a CPU in fp32; the encoder keeps the storage alive). Loading is strict: missing, unexpected and
/// misshapen tensors are reported together; NaN is found by the first result. Making int8 weights
/// takes a second for the large models and can be stopped.
class EncoderModule {
public:
    virtual ~EncoderModule() = default;
    virtual Result<std::unique_ptr<ImageEncoder>> imageEncoder(const Checkpoint& checkpoint,
                                                               const ClipConfig& config,
                                                               const EncoderOptions& options,
                                                               const Progress& progress = {}) = 0;
    virtual Result<std::unique_ptr<TextEncoder>> textEncoder(const Checkpoint& checkpoint,
                                                             const ClipConfig& config,
                                                             const EncoderOptions& options,
                                                             const Progress& progress = {}) = 0;
    /// exp(logit_scale), in float32.
    virtual Result<float> logitScale(const Checkpoint& checkpoint) = 0;
    /// GPUs that can be used, by name; empty where there is none.
    virtual std::vector<std::string> gpus() const = 0;
    /// Bytes of memory of the GPU of this number; 0 where it does not tell.
    virtual std::uint64_t gpuMemory(int index) const = 0;
    /// LibTorch, BLAS and CUDA versions, for diagnostics.
    virtual std::string about() const = 0;
};

struct EncoderModuleOptions {
    int threads = 1; ///< for LibTorch, OpenMP and BLAS together; set once
};

/// The module's one exported function, `taxoMakeEncoderModule`. The caller owns the result.
using MakeEncoderModule = EncoderModule* (*)(const EncoderModuleOptions*);

/// Opens the torch module (some 0.6 s the first time).
Result<std::unique_ptr<EncoderModule>> loadEncoderModule(const EncoderModuleOptions& options);

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/base/assert.h"
#include "core/torch/encoders_private.h"
#include "core/torch/temporaries_private.h"
#include "core/torch/text_batch_private.h"
#include "core/torch/transformer_private.h"

#include <ATen/ATen.h>
#include <c10/core/GradMode.h>
#include <c10/core/InferenceMode.h>
#include <c10/util/Exception.h>

#include <algorithm>
#include <cstring>
#include <numeric>
#include <utility>

namespace taxo {

namespace {

/// Thrown between layers when a person stopped the work; ends as Cancelled.
struct Stopped {};

StageObserver stopBetweenLayers(const Progress& progress) {
    return [&progress](const std::string& /*stage*/, const at::Tensor& /*result*/) {
        if (progress.cancelled()) {
            throw Stopped{};
        }
    };
}

at::ScalarType weightType(Precision precision) {
    switch (precision) {
    case Precision::Bf16:
        return at::kBFloat16;
    case Precision::Fp16:
        return at::kHalf;
    case Precision::Fp32:
    case Precision::Int8:
        break;
    }
    return at::kFloat;
}

/// What both encoders share: where the weights are, and how results come back.
class Runner {
public:
    Runner(const Checkpoint& checkpoint, const EncoderOptions& options)
        : m_checkpoint(checkpoint)
        , m_device(torchDevice(options.device))
        , m_type(weightType(options.precision)) {}

    Weights weights() const { return {m_checkpoint, m_device, m_type}; }

    at::Tensor toDevice(const at::Tensor& x) const { return x.to(m_device, m_type); }

    at::Device device() const { return m_device; }

    bool isOnCpu() const { return m_device.is_cpu(); }

    Status checkFinite(const at::Tensor& values) const {
        if (at::isfinite(values).all().item<bool>()) {
            return {};
        }
        const auto names = notFinite(m_checkpoint);
        if (!names.empty()) {
            return tl::unexpected(notFiniteError(m_checkpoint, names));
        }
        return fail(ErrorCode::Corrupt,
                    "The model's result is not finite though its weights are: the input is not, "
                    "or the numbers grow too large for this precision. Try fp32.");
    }

    /// Copies features to rows `rows[0]`, `rows[1]` ... of the matrix. Whether they are finite is
    /// asked here: a damaged weight anywhere ends as NaN in the result, and reading 600 MB of
    /// weights at loading only to check them would cost more than the first picture.
    Status store(const at::Tensor& features,
                 std::span<const std::size_t> rows,
                 EmbeddingMatrix& matrix) const {
        const at::Tensor values = features.to(at::kCPU, at::kFloat).contiguous();
        if (auto finite = checkFinite(values); !finite) {
            return finite;
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            const std::span<float> row = matrix.row(rows[i]);
            std::memcpy(row.data(), values.data_ptr<float>() + i * row.size(), row.size_bytes());
        }
        return {};
    }

private:
    Checkpoint m_checkpoint;
    at::Device m_device;
    at::ScalarType m_type;
};

class TorchImageEncoder final : public ImageEncoder {
public:
    TorchImageEncoder(const Checkpoint& checkpoint,
                      const ClipConfig& config,
                      const EncoderOptions& options,
                      const Progress& progress)
        : m_runner(checkpoint, options), m_config(config), m_model(m_runner.weights(), config) {
        if (options.precision == Precision::Int8) {
            m_model.transformer().quantize(stopBetweenLayers(progress));
        }
    }

    int side() const override { return m_config.imageSize; }

    int dimension() const override { return m_config.embedDim; }

    Result<EmbeddingMatrix> encode(std::span<const ImageTensor> pictures,
                                   const Progress& progress) override {
        try {
            return encodeBatches(pictures, progress);
        } catch (...) {
            return currentError();
        }
    }

    Result<ContrastMap> contrast(const ImageTensor& picture,
                                 std::span<const float> first,
                                 std::span<const float> second,
                                 const Progress& progress) override {
        try {
            return contrastOf(picture, first, second, stopBetweenLayers(progress));
        } catch (...) {
            return currentError();
        }
    }

private:
    Result<ContrastMap> contrastOf(const ImageTensor& picture,
                                   std::span<const float> first,
                                   std::span<const float> second,
                                   const StageObserver& observer) {
        const at::Tensor tokens = tokensOf(picture, observer);
        const c10::AutoGradMode gradients(true);
        const at::Tensor normed = m_model.normed(tokens).detach().requires_grad_(true);
        const at::Tensor feature =
            m_model.features(tokens, normed, observer).to(at::kFloat).squeeze(0);
        const auto cosine = [&](std::span<const float> label) {
            const at::Tensor to = labelOf(label);
            return feature.dot(to) / (feature.norm() * to.norm());
        };
        const at::Tensor one = cosine(first);
        const at::Tensor other = cosine(second);
        (one - other).backward();
        const std::int64_t side = m_config.imageSize / m_config.patchSize;
        const at::Tensor shares = (normed.grad() * normed.detach())
                                      .to(at::kFloat)
                                      .sum(2)
                                      .squeeze(0)
                                      .narrow(0, 1, side * side) // after the first token
                                      .to(at::kCPU)
                                      .contiguous();
        if (auto finite = m_runner.checkFinite(shares); !finite) {
            return tl::unexpected(std::move(finite).error());
        }
        ContrastMap map;
        map.side = static_cast<int>(side);
        map.values.assign(shares.data_ptr<float>(), shares.data_ptr<float>() + shares.numel());
        map.first = one.item<float>();
        map.second = other.item<float>();
        return map;
    }

    /// Up to the last block, as quickly as for a vector; then free of that mode.
    at::Tensor tokensOf(const ImageTensor& picture, const StageObserver& observer) {
        at::Tensor tokens;
        {
            const c10::InferenceMode noGradients;
            const Temporaries temporaries;
            const at::Tensor pixels = m_runner.toDevice(pixelsOf(std::span(&picture, 1)));
            tokens = m_model.tokens(pixels, observer).clone();
        }
        return tokens.clone(); // the other one can never take part in a gradient
    }

    at::Tensor labelOf(std::span<const float> label) const {
        TAXO_ASSERT(label.size() == static_cast<std::size_t>(dimension()));
        at::Tensor values = at::empty({dimension()}, at::kFloat);
        std::copy(label.begin(), label.end(), values.data_ptr<float>());
        return values.to(m_runner.device());
    }

    Result<EmbeddingMatrix> encodeBatches(std::span<const ImageTensor> pictures,
                                          const Progress& progress) {
        // On a CPU larger batches are no faster and cost memory.
        constexpr std::size_t kMostOnCpu = 8;
        const std::size_t most = m_runner.isOnCpu() ? kMostOnCpu : pictures.size();
        const c10::InferenceMode noGradients;
        const Temporaries temporaries;
        EmbeddingMatrix matrix(pictures.size(), static_cast<std::size_t>(dimension()));
        for (std::size_t first = 0; first < pictures.size(); first += most) {
            if (progress.cancelled()) {
                return cancelledError();
            }
            const auto batch = pictures.subspan(first, std::min(most, pictures.size() - first));
            const at::Tensor features =
                m_model.forward(m_runner.toDevice(pixelsOf(batch)), stopBetweenLayers(progress));
            std::vector<std::size_t> rows(batch.size());
            std::iota(rows.begin(), rows.end(), first);
            if (auto stored = m_runner.store(features, rows, matrix); !stored) {
                return tl::unexpected(std::move(stored).error());
            }
        }
        return matrix;
    }

    at::Tensor pixelsOf(std::span<const ImageTensor> pictures) const {
        const std::int64_t count = static_cast<std::int64_t>(pictures.size());
        at::Tensor pixels = at::empty({count, 3, side(), side()}, at::kFloat);
        const std::size_t size =
            3 * static_cast<std::size_t>(side()) * static_cast<std::size_t>(side());
        float* to = pixels.data_ptr<float>();
        for (const ImageTensor& picture : pictures) {
            TAXO_ASSERT(picture.values.size() == size);
            to = std::copy(picture.values.begin(), picture.values.end(), to);
        }
        return pixels;
    }

    Runner m_runner;
    ClipConfig m_config;
    VisionTransformer m_model;
};

class TorchTextEncoder final : public TextEncoder {
public:
    TorchTextEncoder(const Checkpoint& checkpoint,
                     const ClipConfig& config,
                     const EncoderOptions& options,
                     const Progress& progress)
        : m_runner(checkpoint, options), m_config(config), m_model(m_runner.weights(), config) {
        if (options.precision == Precision::Int8) {
            m_model.transformer().quantize(stopBetweenLayers(progress));
        }
    }

    int dimension() const override { return m_config.embedDim; }

    Result<EmbeddingMatrix> encode(std::span<const TokenIds> texts,
                                   const Progress& progress) override {
        try {
            return encodeBatches(texts, progress);
        } catch (...) {
            return currentError();
        }
    }

private:
    /// Texts of like length share a batch, so that little is computed for padding.
    Result<EmbeddingMatrix> encodeBatches(std::span<const TokenIds> texts,
                                          const Progress& progress) {
        if (auto fine = check(texts); !fine) {
            return tl::unexpected(std::move(fine).error());
        }
        std::vector<std::size_t> order(texts.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
            return endOf(texts[a]) < endOf(texts[b]);
        });
        const c10::InferenceMode noGradients;
        const Temporaries temporaries;
        EmbeddingMatrix matrix(texts.size(), static_cast<std::size_t>(dimension()));
        for (std::size_t first = 0; first < order.size();) {
            if (progress.cancelled()) {
                return cancelledError();
            }
            const auto rows = nextBatch(texts, std::span(order).subspan(first));
            const auto [ids, ends] = textBatch(texts, rows);
            const at::Tensor features =
                m_model.forward(ids.to(m_runner.device()), ends, stopBetweenLayers(progress));
            if (auto stored = m_runner.store(features, rows, matrix); !stored) {
                return tl::unexpected(std::move(stored).error());
            }
            first += rows.size();
            progress.report(first, order.size(), "texts");
        }
        return matrix;
    }

    Status check(std::span<const TokenIds> texts) const {
        for (const TokenIds& text : texts) {
            if (text.empty() || text.size() > static_cast<std::size_t>(m_config.contextLength)) {
                return fail(ErrorCode::InvalidInput,
                            "A text has " + std::to_string(text.size()) +
                                " tokens; this model takes 1 to " +
                                std::to_string(m_config.contextLength) + ".");
            }
            const auto [least, most] = std::minmax_element(text.begin(), text.end());
            if (*least < 0 || *most >= m_config.vocabularySize) {
                return fail(ErrorCode::Mismatch,
                            "A text holds token " + std::to_string(*least < 0 ? *least : *most) +
                                ", this model knows 0 to " +
                                std::to_string(m_config.vocabularySize - 1) +
                                ". The tokenizer belongs to another model.");
            }
        }
        return {};
    }

    /// As many of the next texts (sorted by length) as a batch holds.
    std::span<const std::size_t> nextBatch(std::span<const TokenIds> texts,
                                           std::span<const std::size_t> order) const {
        // Enough for matrix products to run at full speed; on a CPU some 30 MB of activations.
        const std::int64_t mostTokens = m_runner.isOnCpu() ? 2048 : 65536;
        std::size_t count = 1;
        while (count < order.size() &&
               (endOf(texts[order[count]]) + 1) * static_cast<std::int64_t>(count + 1) <=
                   mostTokens) {
            ++count;
        }
        return order.first(count);
    }

    Runner m_runner;
    ClipConfig m_config;
    TextTransformer m_model;
};

} // namespace

std::unique_ptr<ImageEncoder> makeImageEncoder(const Checkpoint& checkpoint,
                                               const ClipConfig& config,
                                               const EncoderOptions& options,
                                               const Progress& progress) {
    return std::make_unique<TorchImageEncoder>(checkpoint, config, options, progress);
}

std::unique_ptr<TextEncoder> makeTextEncoder(const Checkpoint& checkpoint,
                                             const ClipConfig& config,
                                             const EncoderOptions& options,
                                             const Progress& progress) {
    return std::make_unique<TorchTextEncoder>(checkpoint, config, options, progress);
}

at::Device torchDevice(const Device& device) {
    return device.kind == Device::Kind::Cpu
               ? at::Device(at::kCPU)
               : at::Device(at::kCUDA, static_cast<at::DeviceIndex>(device.index));
}

tl::unexpected<Error> currentError() {
    try {
        throw;
    } catch (const Stopped&) {
        return cancelledError();
    } catch (const c10::Error& error) {
        const std::string what = error.what_without_backtrace();
        if (what.find("out of memory") != std::string::npos ||
            what.find("can't allocate memory") != std::string::npos) {
            return fail(ErrorCode::OutOfMemory,
                        "Not enough memory to run the model. Choose a smaller batch. (" + what +
                            ")");
        }
        return fail(ErrorCode::Internal, "LibTorch: " + what);
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::OutOfMemory, "Not enough memory to run the model.");
    } catch (const std::exception& error) {
        return fail(ErrorCode::Internal, std::string("LibTorch: ") + error.what());
    }
}

} // namespace taxo

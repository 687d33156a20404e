// SPDX-License-Identifier: MIT
#include "core/torch/clip_trainer.h"

#include "core/base/assert.h"
#include "core/checkpoint/write_safetensors.h"
#include "core/encoder/clip_layout.h"
#include "core/torch/clip_loss_private.h"
#include "core/torch/encoders_private.h"
#include "core/torch/first_weights_private.h"
#include "core/torch/text_batch_private.h"
#include "core/torch/transformer_private.h"

#include <ATen/ATen.h>
#include <ATen/Parallel.h>
#include <c10/core/GradMode.h>

#include <algorithm>
#include <cmath>
#include <exception>
#include <numeric>
#include <string>
#include <thread>
#include <unordered_map>
#include <utility>
#include <vector>

namespace taxo {

namespace {

constexpr const char* kLogitScale = "logit_scale";
constexpr double kLargestLogitScale = 100.0;

/// One tensor of the model with AdamW's moments of its gradient.
struct Parameter {
    std::string name;
    at::Tensor value; ///< asks for gradients
    at::Tensor mean;
    at::Tensor square;

    bool isDecayed() const { return value.dim() > 1; }
};

TensorType typeOf(const at::Tensor& tensor) {
    return tensor.scalar_type() == at::kLong ? TensorType::Int64 : TensorType::Float32;
}

/// A copy in CPU memory, kept alive by `keep`, and a view of it.
TensorView
viewOf(const std::string& name, const at::Tensor& tensor, std::vector<at::Tensor>& keep) {
    const c10::NoGradGuard noGradients;
    keep.push_back(tensor.detach().to(at::kCPU).contiguous().clone());
    const at::Tensor& copy = keep.back();
    return {name,
            typeOf(copy),
            copy.sizes().vec(),
            std::span(static_cast<const std::byte*>(copy.data_ptr()), copy.nbytes())};
}

/// Does `work` on every part at once, each on a thread of its own; throws what the first threw.
template <class Part, class Work>
void onEach(std::vector<Part>& parts, const Work& work) {
    std::vector<std::exception_ptr> problems(parts.size());
    const auto guarded = [&](std::size_t i) {
        try {
            work(parts[i]);
        } catch (...) {
            problems[i] = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> others;
        for (std::size_t i = 1; i < parts.size(); ++i) {
            others.emplace_back([&guarded, i] {
                at::init_num_threads(); // or BLAS would begin threads of its own here
                guarded(i);
            });
        }
        guarded(0);
    }
    for (const std::exception_ptr& problem : problems) {
        if (problem) {
            std::rethrow_exception(problem);
        }
    }
}

Status check(const ClipTrainerOptions& options) {
    const auto isShare = [](double x) { return x >= 0.0 && x < 1.0; };
    if (!isShare(options.beta1) || !isShare(options.beta2) || !(options.epsilon > 0.0) ||
        !(options.weightDecay >= 0.0) || !(options.largestGradient >= 0.0)) {
        return fail(ErrorCode::InvalidInput,
                    "AdamW needs betas from 0 to below 1, an epsilon above 0, and a weight decay "
                    "and a largest gradient of at least 0.");
    }
    constexpr int kMostWorkers = 256;
    if (options.workers < 1 || options.workers > kMostWorkers) {
        return fail(ErrorCode::InvalidInput, "Training needs 1 to 256 workers.");
    }
    if (options.device.kind == Device::Kind::Cuda &&
        (!at::hasCUDA() || static_cast<std::size_t>(options.device.index) >= at::getNumGPUs())) {
        return fail(ErrorCode::NotFound,
                    "There is no " + options.device.name() + " here. Choose cpu.");
    }
    return {};
}

} // namespace

struct ClipTrainer::State {
    ClipConfig config;
    ClipTrainerOptions options;
    at::Device device = at::kCPU;
    std::vector<Parameter> parameters;
    std::int64_t steps = 0;

    State(const ClipConfig& model, const ClipTrainerOptions& chosen)
        : config(model), options(chosen), device(torchDevice(chosen.device)) {
        for (auto& [name, tensor] : firstWeights(config, options.seed)) {
            Parameter parameter;
            parameter.name = name;
            parameter.value = tensor.to(device).requires_grad_(true);
            parameter.mean = at::zeros_like(tensor, device);
            parameter.square = at::zeros_like(tensor, device);
            parameters.push_back(std::move(parameter));
        }
    }

    Parameter& logitScale() {
        return *std::ranges::find(parameters, std::string_view(kLogitScale), &Parameter::name);
    }

    /// The part of a batch that one worker takes through the model, under weights of its own: the
    /// same numbers, but gradients that nobody else adds to.
    struct Part {
        std::int64_t first = 0;
        std::int64_t pairs = 0;
        std::unordered_map<std::string, at::Tensor> weights;
        at::Tensor images; ///< [pairs, dimension]
        at::Tensor texts;
    };

    std::vector<Part> partsOf(const TrainingBatch& batch) const {
        const auto pairs = static_cast<std::int64_t>(batch.texts.size());
        const std::int64_t count = std::min<std::int64_t>(options.workers, pairs);
        std::vector<Part> parts(static_cast<std::size_t>(count));
        for (std::int64_t i = 0; i < count; ++i) {
            Part& part = parts[static_cast<std::size_t>(i)];
            part.first = pairs * i / count;
            part.pairs = pairs * (i + 1) / count - part.first;
            for (const Parameter& parameter : parameters) {
                part.weights.emplace(parameter.name, parameter.value.detach().requires_grad_(true));
            }
        }
        return parts;
    }

    void forward(const TrainingBatch& batch, Part& part) const {
        const Weights weights(part.weights);
        const VisionTransformer vision(weights, config);
        const TextTransformer text(weights, config);
        const std::int64_t side = config.imageSize;
        // Read only: the transformer makes patches of it.
        auto* const pixels = const_cast<float*>(batch.pixels.data()) + part.first * 3 * side * side;
        part.images = vision.forward(
            at::from_blob(pixels, {part.pairs, 3, side, side}, at::kFloat).to(device));
        std::vector<std::size_t> places(static_cast<std::size_t>(part.pairs));
        std::iota(places.begin(), places.end(), static_cast<std::size_t>(part.first));
        const TextBatch captions = textBatch(batch.texts, places);
        part.texts = text.forward(captions.ids.to(device), captions.ends);
    }

    /// The loss of the whole batch, and its gradients into the parts' weights.
    float backward(const TrainingBatch& batch, std::vector<Part>& parts) {
        std::vector<at::Tensor> images;
        std::vector<at::Tensor> texts;
        for (const Part& part : parts) {
            images.push_back(part.images.detach());
            texts.push_back(part.texts.detach());
        }
        const at::Tensor allImages = at::cat(images).requires_grad_(true);
        const at::Tensor allTexts = at::cat(texts).requires_grad_(true);
        at::Tensor classes = at::empty({allImages.size(0)}, at::kLong);
        std::copy(batch.classes.begin(), batch.classes.end(), classes.data_ptr<std::int64_t>());
        const at::Tensor loss =
            clipLoss(allImages, allTexts, logitScale().value.exp(), classes.to(device));
        const float value = loss.item<float>();
        if (!std::isfinite(value)) {
            return value;
        }
        loss.backward();
        onEach(parts, [&](Part& part) {
            const auto slice = [&](const at::Tensor& all) {
                return all.grad().narrow(0, part.first, part.pairs);
            };
            ((part.images * slice(allImages)).sum() + (part.texts * slice(allTexts)).sum())
                .backward();
        });
        return value;
    }

    /// Sums the parts' gradients, in their order.
    void gather(std::vector<Part>& parts) {
        for (Parameter& parameter : parameters) {
            if (parameter.name == kLogitScale) {
                continue;
            }
            at::Tensor sum = parts.front().weights.at(parameter.name).grad();
            for (std::size_t i = 1; i < parts.size(); ++i) {
                sum = sum + parts[i].weights.at(parameter.name).grad();
            }
            parameter.value.mutable_grad() = sum;
        }
    }

    /// By how much gradients are scaled down.
    double gradientFactor() const {
        if (options.largestGradient == 0.0) {
            return 1.0;
        }
        std::vector<at::Tensor> squares;
        for (const Parameter& parameter : parameters) {
            squares.push_back(parameter.value.grad().square().sum());
        }
        const double norm = std::sqrt(at::stack(squares).sum().item<double>());
        return norm > options.largestGradient ? options.largestGradient / norm : 1.0;
    }

    void update(double learningRate) {
        const c10::NoGradGuard noGradients;
        const double factor = gradientFactor();
        const auto time = static_cast<double>(steps + 1);
        const double meanBias = 1.0 - std::pow(options.beta1, time);
        const double squareBias = 1.0 - std::pow(options.beta2, time);
        for (Parameter& parameter : parameters) {
            const at::Tensor gradient = parameter.value.grad() * factor;
            parameter.mean.mul_(options.beta1).add_(gradient, 1.0 - options.beta1);
            parameter.square.mul_(options.beta2).addcmul_(gradient, gradient, 1.0 - options.beta2);
            if (parameter.isDecayed()) {
                parameter.value.mul_(1.0 - learningRate * options.weightDecay);
            }
            const at::Tensor deviation =
                (parameter.square / squareBias).sqrt_().add_(options.epsilon);
            parameter.value.addcdiv_(parameter.mean, deviation, -learningRate / meanBias);
            parameter.value.mutable_grad() = at::Tensor();
        }
        logitScale().value.clamp_max_(std::log(kLargestLogitScale));
        ++steps;
    }

    void forgetGradients() {
        for (Parameter& parameter : parameters) {
            parameter.value.mutable_grad() = at::Tensor();
        }
    }

    /// Every tensor that a file of the state holds, by name.
    std::vector<std::pair<std::string, at::Tensor>> tensors() const {
        std::vector<std::pair<std::string, at::Tensor>> all;
        all.emplace_back("training.steps", at::full({}, steps, at::kLong));
        for (const Parameter& parameter : parameters) {
            all.emplace_back(parameter.name, parameter.value);
            all.emplace_back("training.mean." + parameter.name, parameter.mean);
            all.emplace_back("training.square." + parameter.name, parameter.square);
        }
        return all;
    }
};

ClipTrainer::ClipTrainer(std::unique_ptr<State> state) : m_state(std::move(state)) {}

ClipTrainer::~ClipTrainer() = default;
ClipTrainer::ClipTrainer(ClipTrainer&&) noexcept = default;
ClipTrainer& ClipTrainer::operator=(ClipTrainer&&) noexcept = default;

Result<ClipTrainer> ClipTrainer::create(const ClipConfig& config,
                                        const ClipTrainerOptions& options) {
    try {
        if (auto fine = check(options); !fine) {
            return tl::unexpected(std::move(fine).error());
        }
        return ClipTrainer(std::make_unique<State>(config, options));
    } catch (...) {
        return currentError();
    }
}

Result<float> ClipTrainer::step(const TrainingBatch& batch, double learningRate) {
    const auto side = static_cast<std::size_t>(m_state->config.imageSize);
    TAXO_ASSERT(!batch.texts.empty() && batch.classes.size() == batch.texts.size() &&
                batch.pixels.size() == batch.texts.size() * 3 * side * side);
    try {
        auto parts = m_state->partsOf(batch);
        onEach(parts, [&](State::Part& part) { m_state->forward(batch, part); });
        const float loss = m_state->backward(batch, parts);
        if (!std::isfinite(loss)) {
            return fail(ErrorCode::InvalidInput,
                        "The loss is no number any more: the learning rate is too large.");
        }
        m_state->gather(parts);
        m_state->update(learningRate);
        return loss;
    } catch (...) {
        m_state->forgetGradients();
        return currentError();
    }
}

std::int64_t ClipTrainer::steps() const {
    return m_state->steps;
}

float ClipTrainer::logitScale() const {
    return m_state->logitScale().value.exp().item<float>();
}

Result<Checkpoint> ClipTrainer::weights() const {
    try {
        auto keep = std::make_shared<std::vector<at::Tensor>>();
        std::vector<TensorView> views;
        for (const Parameter& parameter : m_state->parameters) {
            views.push_back(viewOf(parameter.name, parameter.value, *keep));
        }
        return Checkpoint::inMemory("weights in training", std::move(views), std::move(keep));
    } catch (...) {
        return currentError();
    }
}

Status ClipTrainer::save(const std::filesystem::path& file) const {
    try {
        std::vector<at::Tensor> keep;
        std::vector<TensorView> views;
        for (const auto& [name, tensor] : m_state->tensors()) {
            views.push_back(viewOf(name, tensor, keep));
        }
        return writeSafetensors(file, views);
    } catch (...) {
        return currentError();
    }
}

Status ClipTrainer::load(const std::filesystem::path& file) {
    try {
        const auto checkpoint = Checkpoint::open(file);
        if (!checkpoint) {
            return tl::unexpected(checkpoint.error());
        }
        const auto tensors = m_state->tensors();
        for (const auto& [name, tensor] : tensors) {
            const TensorView* const view = checkpoint->find(name);
            if (view == nullptr || view->shape != tensor.sizes().vec() ||
                view->type != typeOf(tensor)) {
                return fail(ErrorCode::Mismatch,
                            checkpoint->path().filename().string() +
                                " is no saved training of this model: see the tensor " + name +
                                ". Begin anew, or give the options it was begun with.");
            }
        }
        const c10::NoGradGuard noGradients;
        for (const auto& [name, tensor] : tensors) {
            const at::Tensor saved = tensorOver(*checkpoint->find(name), checkpoint->storage());
            if (name == "training.steps") {
                m_state->steps = saved.item<std::int64_t>();
            } else {
                tensor.copy_(saved);
            }
        }
        return {};
    } catch (...) {
        return currentError();
    }
}

} // namespace taxo

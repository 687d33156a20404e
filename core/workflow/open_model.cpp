// SPDX-License-Identifier: MIT
#include "core/workflow/open_model.h"

#include "core/base/cpu.h"
#include "core/base/files.h"
#include "core/base/places.h"
#include "core/base/settings.h"
#include "core/base/sha256.h"

#include <algorithm>
#include <mutex>
#include <system_error>
#include <utility>

namespace taxo {

namespace {

/// The only model that is installed here, whole.
Result<std::filesystem::path> onlyModel() {
    std::vector<Installed> models = ModelStore::standard().installed(CatalogueEntry::Kind::Model);
    std::erase_if(models,
                  [](const Installed& one) { return one.state != Installed::State::Complete; });
    if (models.size() == 1) {
        return models.front().folder;
    }
    if (models.empty()) {
        return fail(ErrorCode::NotFound,
                    "No model is installed. Get one with `taxo models get bioclip-2` (`taxo models "
                    "list` shows all), or name a folder with one: --model FOLDER.");
    }
    std::string names;
    for (const Installed& one : models) {
        names += (names.empty() ? "" : ", ") + one.name;
    }
    return fail(ErrorCode::NotFound,
                "Several models are installed and none is chosen: " + names +
                    ". Name one, --model " + models.front().name +
                    ", or choose one in the window, which remembers it.");
}

/// Never chosen unasked: nobody's table shall fill with invented species.
Result<std::filesystem::path> demoModel() {
    std::error_code problem;
    if (!std::filesystem::exists(places::demoModel(), problem)) {
        return fail(ErrorCode::NotFound,
                    "This copy of the program came without the demo model: " +
                        displayPath(places::demoModel()) + " is not there.");
    }
    return places::demoModel();
}

Result<std::filesystem::path> namedModel(const std::string& nameOrPath) {
    std::error_code problem;
    const bool comesAlong = nameOrPath == kDemoModel &&
                            !std::filesystem::is_directory(places::models() / kDemoModel, problem);
    return comesAlong ? demoModel() : ModelStore::standard().resolveModel(nameOrPath);
}

Result<std::filesystem::path> chosenModel(const std::string& nameOrPath) {
    if (!nameOrPath.empty()) {
        return namedModel(nameOrPath);
    }
    // Unreadable ones are the defaults here too; the program has said so when it started.
    const Settings settings = Settings::load(places::settingsFile()).value_or(Settings());
    return settings.model.empty() ? onlyModel() : namedModel(settings.model);
}

PreprocessSpec::Resize resizeFromName(const std::string& name) {
    if (name == "longest") {
        return PreprocessSpec::Resize::Longest;
    }
    return name == "squash" ? PreprocessSpec::Resize::Squash : PreprocessSpec::Resize::Shortest;
}

} // namespace

Result<OpenModel> OpenModel::open(const std::string& nameOrPath) {
    const auto path = chosenModel(nameOrPath);
    if (!path) {
        return tl::unexpected(path.error());
    }
    auto folder = ModelFolder::open(*path);
    if (!folder) {
        return tl::unexpected(std::move(folder).error());
    }
    auto checkpoint = Checkpoint::open(folder->weights);
    if (!checkpoint) {
        return tl::unexpected(std::move(checkpoint).error());
    }
    return OpenModel(std::move(*folder), std::move(*checkpoint));
}

std::filesystem::path OpenModel::place() const {
    const std::filesystem::path folder = m_folder.weights.parent_path();
    return folder.empty() ? "." : folder;
}

PreprocessSpec OpenModel::preprocess(std::optional<Transform> transform) const {
    PreprocessSpec spec;
    spec.transform = transform.value_or(Transform::Squash);
    spec.side = config().imageSize;
    spec.mean = config().mean;
    spec.deviation = config().deviation;
    spec.interpolation = config().interpolation == "bilinear"
                             ? PreprocessSpec::Interpolation::Bilinear
                             : PreprocessSpec::Interpolation::Bicubic;
    spec.resize = resizeFromName(config().resizeMode);
    spec.fill = static_cast<std::uint8_t>(config().fillColor);
    return spec;
}

Result<Digest> OpenModel::weightsDigest(const Progress& progress) const {
    return rememberedSha256(m_folder.weights, digestMemory(), progress);
}

Result<BpeTokenizer> OpenModel::tokenizer() const {
    return BpeTokenizer::open(place(), config().vocabularySize);
}

std::optional<Installed> installationOf(const OpenModel& model) {
    for (Installed& one : ModelStore::standard().installed(CatalogueEntry::Kind::Model)) {
        std::error_code problem;
        if (!one.files.empty() && std::filesystem::equivalent(one.folder, model.place(), problem)) {
            return std::move(one);
        }
    }
    return std::nullopt;
}

Result<EncoderModule*> encoderModule() {
    static std::mutex mutex;
    static std::unique_ptr<EncoderModule> module;
    const std::lock_guard lock(mutex);
    if (!module) {
        const int wanted = Settings::load(places::settingsFile()).value_or(Settings()).threads;
        const int most = usableCpus();
        auto loaded = loadEncoderModule({wanted > 0 ? std::min(wanted, most) : most});
        if (!loaded) {
            return tl::unexpected(std::move(loaded).error());
        }
        module = std::move(*loaded);
    }
    return module.get();
}

Result<const PhotoDecoder*> photoDecoder() {
    static std::mutex mutex;
    static std::unique_ptr<PhotoDecoder> decoder;
    const std::lock_guard lock(mutex);
    if (!decoder) {
        auto loaded = loadPhotoDecoder();
        if (!loaded) {
            return tl::unexpected(std::move(loaded).error());
        }
        decoder = std::move(*loaded);
    }
    return decoder.get();
}

Result<EncoderOptions> chooseEncoder(const std::string& device,
                                     const std::string& precision,
                                     const EncoderModule& module) {
    EncoderOptions options;
    const std::vector<std::string> gpus = module.gpus();
    if (device == "auto") {
        options.device = gpus.empty() ? Device{} : Device{Device::Kind::Cuda, 0};
    } else if (const auto named = deviceFromName(device)) {
        options.device = *named;
    } else {
        return fail(ErrorCode::InvalidInput,
                    "The device " + device + " is unknown: use auto, cpu, cuda or cuda:N.");
    }
    const bool isCuda = options.device.kind == Device::Kind::Cuda;
    if (isCuda && options.device.index >= static_cast<int>(gpus.size())) {
        return fail(ErrorCode::InvalidInput,
                    options.device.name() + " is not here: this computer has " +
                        std::to_string(gpus.size()) +
                        " GPUs that this build can use. Use --device cpu.");
    }
    const auto named = precisionFromName(precision);
    if (!named && precision != "auto") {
        return fail(ErrorCode::InvalidInput,
                    "The precision " + precision +
                        " is unknown: use auto, fp32, bf16, fp16 or int8.");
    }
    options.precision = named.value_or(kUsualPrecision);
    const bool isHalf =
        options.precision == Precision::Bf16 || options.precision == Precision::Fp16;
    if ((isHalf && !isCuda) || (options.precision == Precision::Int8 && isCuda)) {
        return fail(ErrorCode::InvalidInput,
                    std::string(nameOf(options.precision)) + " is not for " +
                        options.device.name() +
                        ": fp32 works everywhere, bf16 and fp16 on GPUs, int8 on CPUs.");
    }
    return options;
}

std::filesystem::path digestMemory() {
    return places::cache() / "digests.txt";
}

} // namespace taxo

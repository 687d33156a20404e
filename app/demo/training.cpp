// SPDX-License-Identifier: MIT
#include "app/demo/training.h"

#include "app/demo/held_out_accuracy.h"
#include "app/demo/model_files.h"
#include "app/demo/training_log.h"
#include "core/base/files.h"
#include "core/base/ordered_prefetch.h"
#include "core/base/random.h"
#include "core/text/bpe_tokenizer.h"
#include "core/text/prompt_set.h"

#include <cmath>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

namespace taxo::demo {

namespace {

namespace fs = std::filesystem;

/// A TrainingBatch with its own memory.
struct OwnedBatch {
    std::vector<float> pixels;
    std::vector<TokenIds> texts;
    std::vector<std::int32_t> classes;
};

/// Makes the batch of any step; the same step gives the same batch. Any thread.
class BatchMaker {
public:
    BatchMaker(const TrainingOptions& options, const PhotoSet& photos, BpeTokenizer tokenizer)
        : m_options(options)
        , m_photos(photos)
        , m_tokenizer(std::move(tokenizer))
        , m_sampler(photos.classes, options.batching, options.seed)
        , m_shape{options.model.imageSize, options.model.mean, options.model.deviation} {}

    OwnedBatch make(std::int64_t step) const {
        const auto side = static_cast<std::size_t>(m_shape.side);
        const std::size_t floats = 3 * side * side;
        OwnedBatch batch;
        batch.pixels.resize(m_options.batch * floats);
        const auto photos = m_sampler.batch(step, m_options.batch);
        for (std::size_t i = 0; i < photos.size(); ++i) {
            Random random(seedOf(seedOf(m_options.seed, static_cast<std::uint64_t>(step)), i + 1));
            augment(m_photos.picture(photos[i]),
                    m_photos.side,
                    m_options.augmentation,
                    m_shape,
                    random,
                    std::span(batch.pixels).subspan(i * floats, floats));
            const std::int32_t species = m_photos.classes[photos[i]];
            const auto& names = m_photos.names[static_cast<std::size_t>(species)];
            const std::string caption = drawCaption(names, m_options.captions, random);
            batch.texts.push_back(m_tokenizer.encode(caption, m_options.model.contextLength));
            batch.classes.push_back(species);
        }
        return batch;
    }

private:
    const TrainingOptions& m_options;
    const PhotoSet& m_photos;
    BpeTokenizer m_tokenizer;
    BatchSampler m_sampler;
    InputShape m_shape;
};

/// What the vocabulary is made for: every name in every form, and the sentences around them.
std::vector<std::string> allTexts(const PhotoSet& photos) {
    std::vector<std::string> texts;
    const PromptSet sentences = PromptSet::openai80();
    for (std::size_t i = 0; i < sentences.size(); ++i) {
        texts.push_back(sentences.fill(i, ""));
    }
    for (const SpeciesNames& names : photos.names) {
        for (const TextForm form : kCaptionForms) {
            texts.push_back(names.in(form));
        }
    }
    return texts;
}

/// One training in its folder.
class Run {
public:
    Run(TrainingOptions options, const PhotoSet& training, const PhotoSet& heldOut, fs::path folder)
        : m_options(std::move(options))
        , m_training(training)
        , m_heldOut(heldOut)
        , m_folder(std::move(folder)) {}

    /// Writes nothing before it is sure that this training belongs into the folder.
    Status begin(bool resume) {
        auto files = trainVocabulary(allTexts(m_training), m_options.model.vocabularySize);
        if (!files) {
            return tl::unexpected(std::move(files).error());
        }
        m_tokenizerFiles = *std::move(files);
        m_options.model.vocabularySize = m_tokenizerFiles.size;
        if (auto fine = resume ? checkSame() : checkNew(); !fine) {
            return fine;
        }
        if (auto made = makeTokenizer(); !made) {
            return made;
        }
        auto trainer = ClipTrainer::create(m_options.model,
                                           {.seed = m_options.seed,
                                            .device = m_options.device,
                                            .workers = m_options.workers,
                                            .weightDecay = m_options.weightDecay});
        if (!trainer) {
            return tl::unexpected(std::move(trainer).error());
        }
        m_trainer.emplace(*std::move(trainer));
        return resume ? m_trainer->load(stateFile()) : writeWholeFile(optionsFile(), optionsText());
    }

    Result<TrainingReport> work(EncoderModule& module, const Progress& progress);

private:
    fs::path modelFolder() const { return m_folder / "model"; }

    fs::path stateFile() const { return m_folder / "state.safetensors"; }

    fs::path optionsFile() const { return m_folder / "training.txt"; }

    std::string optionsText() const {
        return m_options.text() + "photographs " + std::to_string(m_training.size()) + "\n";
    }

    Status checkNew() const {
        if (fs::exists(stateFile())) {
            return fail(ErrorCode::InvalidInput,
                        displayPath(m_folder) + " holds a training already. Go on with --resume, "
                                                "or choose another folder.");
        }
        return {};
    }

    Status checkSame() const {
        const auto text = readTextFile(optionsFile());
        if (!text) {
            return tl::unexpected(text.error());
        }
        if (*text != optionsText()) {
            return fail(ErrorCode::Mismatch,
                        "The training in " + displayPath(m_folder) +
                            " was begun with other options or photographs; they stand in its "
                            "training.txt.");
        }
        return {};
    }

    Status makeTokenizer() {
        std::error_code problem;
        fs::create_directories(modelFolder(), problem);
        if (problem) {
            return failSystem(problem.value(), displayPath(modelFolder()));
        }
        if (auto written = m_tokenizerFiles.write(modelFolder(), m_options.model.contextLength);
            !written) {
            return written;
        }
        auto tokenizer = BpeTokenizer::open(modelFolder(), m_tokenizerFiles.size);
        if (!tokenizer) {
            return tl::unexpected(std::move(tokenizer).error());
        }
        m_tokenizer.emplace(*std::move(tokenizer));
        return {};
    }

    Status save() {
        const auto weights = m_trainer->weights();
        if (!weights) {
            return tl::unexpected(weights.error());
        }
        if (auto written = writeModel(modelFolder(), *weights, m_options.model, m_tokenizerFiles);
            !written) {
            return written;
        }
        return m_trainer->save(stateFile());
    }

    Result<double> measure(EncoderModule& module, const Progress& progress) {
        const auto weights = m_trainer->weights();
        if (!weights) {
            return tl::unexpected(weights.error());
        }
        return heldOutAccuracy({module, *weights, m_options.model, *m_tokenizer},
                               m_training.names,
                               m_heldOut,
                               progress);
    }

    /// A measurement that was cancelled says nothing and stands in no log.
    Status measureAndLog(EncoderModule& module,
                         double rate,
                         TrainingLog& log,
                         TrainingReport& report,
                         const Progress& progress) {
        report.loss = log.meanLoss();
        const auto accuracy = measure(module, progress);
        if (!accuracy) {
            return accuracy.error().code == ErrorCode::Cancelled
                       ? Status()
                       : Status(tl::unexpected(accuracy.error()));
        }
        report.heldOut = *accuracy;
        return log.write(m_trainer->steps(), rate, m_trainer->logitScale(), *accuracy);
    }

    TrainingOptions m_options;
    const PhotoSet& m_training;
    const PhotoSet& m_heldOut;
    fs::path m_folder;
    TokenizerFiles m_tokenizerFiles;
    std::optional<BpeTokenizer> m_tokenizer;
    std::optional<ClipTrainer> m_trainer;
};

Result<TrainingReport> Run::work(EncoderModule& module, const Progress& progress) {
    const BatchMaker maker(m_options, m_training, *m_tokenizer);
    const std::int64_t first = m_trainer->steps();
    const std::int64_t last = m_options.schedule.steps;
    OrderedPrefetch<OwnedBatch> batches(
        static_cast<std::size_t>(std::max<std::int64_t>(0, last - first)),
        2,
        1,
        [&](std::size_t i) { return maker.make(first + static_cast<std::int64_t>(i)); });
    auto log = TrainingLog::open(m_folder / "log.csv", m_options.batch);
    if (!log) {
        return tl::unexpected(std::move(log).error());
    }
    TrainingReport report;
    while (m_trainer->steps() < last) {
        auto batch = batches.take(progress.stopToken());
        if (!batch) {
            report.isStopped = true;
            break;
        }
        const double rate = m_options.schedule.at(m_trainer->steps());
        const auto loss = m_trainer->step({batch->pixels, batch->texts, batch->classes}, rate);
        if (!loss) {
            return tl::unexpected(loss.error());
        }
        const std::int64_t step = m_trainer->steps();
        log->add(*loss);
        progress.report(static_cast<std::size_t>(step),
                        static_cast<std::size_t>(last),
                        "steps, loss " + std::to_string(log->meanLoss()));
        if (step % m_options.measureEvery == 0 || step == last) {
            if (auto measured = measureAndLog(module, rate, *log, report, progress); !measured) {
                return tl::unexpected(std::move(measured).error());
            }
        }
        if (step % m_options.saveEvery == 0 && step != last) {
            if (auto saved = save(); !saved) {
                return tl::unexpected(std::move(saved).error());
            }
        }
    }
    report.steps = m_trainer->steps();
    if (auto saved = save(); !saved) {
        return tl::unexpected(std::move(saved).error());
    }
    return report;
}

} // namespace

Status TrainingOptions::check() const {
    const auto wrong = [](const std::string& what) {
        return fail(ErrorCode::InvalidInput, "Training needs " + what + ".");
    };
    constexpr std::size_t kLargestBatch = 65536;
    if (batch < 2 || batch > kLargestBatch) {
        return wrong("2 to 65536 photographs in a batch");
    }
    if (schedule.steps < 1 || schedule.warmUp < 0 || schedule.warmUp > schedule.steps) {
        return wrong("at least one step and no more steps of warm-up than steps");
    }
    if (!(schedule.peak > 0.0) || schedule.peak > 1.0) {
        return wrong("a learning rate above 0 and at most 1");
    }
    if (saveEvery < 1 || measureEvery < 1) {
        return wrong("at least one step between two savings and two measurements");
    }
    if (!(augmentation.leastArea > 0.0) || augmentation.leastArea > 1.0) {
        return wrong("crops of more than none and at most all of a photograph");
    }
    if (model.vision.heads < 1) {
        return wrong("at least one head in the image tower");
    }
    // What is written must be read again as the same model.
    const auto read = ClipConfig::fromJson(configJson(model));
    if (!read) {
        return tl::unexpected(read.error());
    }
    if (read->vision.heads != model.vision.heads) { // the file states the width of a head
        return wrong("an image tower whose width can be divided among its heads");
    }
    return {};
}

std::string TrainingOptions::text() const {
    const auto line = [](const char* name, const auto& value) {
        return std::string(name) + " " + std::to_string(value) + "\n";
    };
    return configJson(model) + line("seed", seed) + line("batch", batch) +
           line("steps", schedule.steps) + line("warm-up", schedule.warmUp) +
           line("learning rate", schedule.peak) + line("weight decay", weightDecay) +
           line("captions", static_cast<int>(captions)) +
           line("batching", static_cast<int>(batching)) +
           line("least area", augmentation.leastArea) +
           line("widest aspect", augmentation.widestAspect) + line("flip", augmentation.flip) +
           line("jitter", augmentation.jitter) + line("workers", workers);
}

ClipConfig smallModel() {
    ClipConfig model;
    model.embedDim = 128;
    model.imageSize = 64;
    model.patchSize = 8;
    model.vision = {.width = 128, .layers = 6, .heads = 4};
    model.text = {.width = 128, .layers = 3, .heads = 4};
    model.contextLength = 64;
    model.vocabularySize = 1024;
    model.interpolation = "bilinear";
    model.resizeMode = "squash";
    return model;
}

int storedSide(const ClipConfig& model) {
    return model.imageSize * 5 / 4;
}

Result<TrainingReport> train(const TrainingOptions& options,
                             const PhotoSet& training,
                             const PhotoSet& heldOut,
                             const fs::path& folder,
                             bool resume,
                             EncoderModule& module,
                             const Progress& progress) {
    if (auto fine = options.check(); !fine) {
        return tl::unexpected(std::move(fine).error());
    }
    Run run(options, training, heldOut, folder);
    if (auto begun = run.begin(resume); !begun) {
        return tl::unexpected(std::move(begun).error());
    }
    return run.work(module, progress);
}

} // namespace taxo::demo

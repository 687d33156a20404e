// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/progress_bar.h"
#include "app/demo/command.h"
#include "app/demo/training.h"
#include "core/base/cpu.h"
#include "core/torch/torch_module.h"
#include "core/workflow/open_model.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace taxo::demo {

namespace {

namespace fs = std::filesystem;

struct TrainArguments {
    TrainingOptions options;
    std::string world;
    std::string measure;
    std::vector<std::string> tars;
    std::string out;
    std::string device = "cpu";
    double share = 1.0;
    bool resume = false;
};

struct Photos {
    PhotoSet training;
    PhotoSet heldOut;
};

/// Of each species the same share, by the order of the table, so that smaller trainings see a part
/// of what larger ones see.
std::vector<WorldPhoto> shareOfEach(const std::vector<WorldPhoto>& photos, double share) {
    std::map<Lineage, std::size_t> all;
    for (const WorldPhoto& photo : photos) {
        ++all[photo.lineage];
    }
    std::map<Lineage, std::size_t> taken;
    std::vector<WorldPhoto> chosen;
    for (const WorldPhoto& photo : photos) {
        const auto most = static_cast<double>(all[photo.lineage]) * share;
        if (static_cast<double>(taken[photo.lineage]) < std::max(1.0, most)) {
            ++taken[photo.lineage];
            chosen.push_back(photo);
        }
    }
    return chosen;
}

/// The photographs of trained species of a world.
Result<PhotoSet> loadWorld(const fs::path& folder,
                           int side,
                           double share,
                           const PhotoDecoder& decoder,
                           const Progress& progress) {
    const auto world = readWorld(folder);
    if (!world) {
        return tl::unexpected(world.error());
    }
    const auto chosen = shareOfEach(photosOf(*world, Share::Trained), share);
    return loadPhotos(chosen, side, decoder, usableCpus(), progress);
}

Result<Photos> load(const TrainArguments& arguments, const Progress& progress) {
    const auto decoder = photoDecoder();
    if (!decoder) {
        return tl::unexpected(decoder.error());
    }
    const int side = storedSide(arguments.options.model);
    if (!arguments.tars.empty()) {
        const std::vector<fs::path> tars(arguments.tars.begin(), arguments.tars.end());
        auto training = loadTars(tars, side, **decoder, progress);
        if (!training) {
            return tl::unexpected(std::move(training).error());
        }
        return Photos{*std::move(training), {}};
    }
    auto training = loadWorld(arguments.world, side, arguments.share, **decoder, progress);
    if (!training || arguments.measure.empty()) {
        return training.map([](PhotoSet& set) { return Photos{std::move(set), {}}; });
    }
    auto heldOut = loadWorld(arguments.measure, side, 1.0, **decoder, progress);
    if (!heldOut) {
        return tl::unexpected(std::move(heldOut).error());
    }
    return Photos{*std::move(training), *std::move(heldOut)};
}

Result<TrainingReport> trainAsAsked(TrainArguments arguments, const Progress& progress) {
    const auto device = deviceFromName(arguments.device);
    if (!device) {
        return fail(ErrorCode::InvalidInput,
                    "The device " + arguments.device + " is unknown: use cpu, cuda or cuda:N.");
    }
    arguments.options.device = *device;
    arguments.options.model.isSynthetic = arguments.tars.empty(); // archives may show anything
    if (auto fine = arguments.options.check(); !fine) {
        return tl::unexpected(std::move(fine).error());
    }
    const auto photos = load(arguments, progress);
    if (!photos) {
        return tl::unexpected(photos.error());
    }
    std::fprintf(stderr,
                 "%zu photographs of %zu species to train on (%zu could not be read), %zu to "
                 "measure with\n",
                 photos->training.size(),
                 photos->training.names.size(),
                 photos->training.unreadable,
                 photos->heldOut.size());
    const auto module = makeTorchEncoderModule({1});
    return train(arguments.options,
                 photos->training,
                 photos->heldOut,
                 arguments.out,
                 arguments.resume,
                 *module,
                 progress);
}

int runTrain(const TrainArguments& arguments) {
    cli::ProgressBar bar;
    const auto report = trainAsAsked(arguments, bar.progress());
    bar.clear();
    if (!report) {
        cli::complain(report.error());
        return cli::statusOf(report.error(), cli::kSomeInputsFailed);
    }
    std::printf("%lld steps, loss %.3f, species right on held-out photographs %.1f %%\n",
                static_cast<long long>(report->steps),
                static_cast<double>(report->loss),
                100.0 * report->heldOut);
    return report->isStopped ? cli::kInterrupted : cli::kDone;
}

void addModelOptions(const cli::Command& command, ClipConfig& model) {
    cli::addOption(command, "--side", model.imageSize, "Pixels of the model's input");
    cli::addOption(command, "--patch", model.patchSize, "Pixels of a patch, a divisor of it");
    cli::addOption(command, "--width", model.vision.width, "Of the image tower");
    cli::addOption(command, "--layers", model.vision.layers, "Of the image tower");
    cli::addOption(command, "--heads", model.vision.heads, "Of the image tower");
    cli::addOption(command, "--text-width", model.text.width, "Of the text tower");
    cli::addOption(command, "--text-layers", model.text.layers, "Of the text tower");
    cli::addOption(command, "--dimension", model.embedDim, "Of the embeddings");
    cli::addOption(command, "--vocabulary", model.vocabularySize, "Tokens, 514 or more");
}

} // namespace

void addTrainCommand(const cli::Command& program, int& status) {
    auto arguments = std::make_shared<TrainArguments>();
    TrainingOptions& options = arguments->options;
    options.model = smallModel();
    const cli::Command command =
        cli::addCommand(program, "train", "Train a CLIP model from nothing on photographs");
    command.showsDefaults();
    const cli::Command source = cli::addGroup(command, "photographs");
    source.needsOptions(1, 1);
    cli::addOption(source, "--world", arguments->world, "Folder made by `taxo demo world`");
    cli::addOption(source,
                   "--tar",
                   arguments->tars,
                   "Webdataset archives in BioCLIP's layout, instead of a world");
    cli::addOption(command,
                   "--measure",
                   arguments->measure,
                   "Folder of other photographs, to measure progress with");
    cli::addOption(command, "--out,-o", arguments->out, "Folder of the training").required();
    cli::addFlag(command, "--resume", arguments->resume, "Go on with the training in that folder");
    cli::addOption(command, "--share", arguments->share, "Of each species' photographs, 0 to 1")
        .within(0.0, 1.0);
    cli::addOption(command, "--steps", options.schedule.steps, "How many batches");
    cli::addOption(command, "--warm-up", options.schedule.warmUp, "Steps in which the rate rises");
    cli::addOption(command, "--rate", options.schedule.peak, "Highest learning rate");
    cli::addOption(command, "--batch", options.batch, "Photographs in a batch");
    cli::addOption(command, "--weight-decay", options.weightDecay, "AdamW's");
    cli::addOption(command, "--seed", options.seed, "Of weights, batches, crops and captions");
    cli::addOption(command, "--least-area", options.augmentation.leastArea, "Of a crop, 0 to 1");
    cli::addOption(command, "--jitter", options.augmentation.jitter, "Of colours, 0 to 1");
    cli::addWord(command,
                 "--captions",
                 options.captions,
                 "mixed, or flat: the bare species name",
                 std::map<std::string, CaptionKind>{{"mixed", CaptionKind::Mixed},
                                                    {"flat", CaptionKind::Flat}})
        .defaultText("mixed");
    cli::addWord(command,
                 "--batching",
                 options.batching,
                 "distinct species, or random",
                 std::map<std::string, Batching>{{"distinct", Batching::DistinctSpecies},
                                                 {"random", Batching::Random}})
        .defaultText("distinct");
    cli::addOption(command, "--measure-every", options.measureEvery, "Steps");
    cli::addOption(command, "--save-every", options.saveEvery, "Steps");
    cli::addOption(command, "--device", arguments->device, "cpu, cuda or cuda:N");
    options.workers = usableCpus();
    cli::addOption(command, "--workers", options.workers, "Threads that share a batch");
    addModelOptions(command, options.model);
    command.does([arguments, &status] { status = runTrain(*arguments); });
}

} // namespace taxo::demo

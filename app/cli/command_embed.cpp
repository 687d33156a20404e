// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/model_options.h"
#include "app/cli/output_name.h"
#include "app/cli/photo_arguments.h"
#include "app/cli/progress_bar.h"
#include "core/workflow/embed_photos.h"

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

namespace taxo::cli {

namespace {

struct EmbedArguments {
    ModelOptions model;
    bool normalise = false;
    std::string out;
    std::vector<std::string> paths;
};

int runEmbed(const EmbedArguments& arguments) {
    if (const auto fine = checkVectorsOutput(arguments.out); !fine) {
        complain(fine.error());
        return kWrongUse;
    }
    ProgressBar bar;
    const Progress progress = bar.progress();
    const NamedPhotos photos = findNamedPhotos(arguments.paths, progress);
    if (photos.status != kDone) {
        complainOf(photos.found.failed);
        return photos.status;
    }
    EmbedFilesOptions options;
    options.model = arguments.model.choice();
    options.normalise = arguments.normalise;
    const auto report = embedFiles(photos.found, options, arguments.out, progress);
    bar.clear();
    if (!report) {
        complain(report.error());
        return statusOf(report.error(), kModelUnusable);
    }
    complainOf(report->failed);
    return report->failed.empty() ? kDone : kSomeInputsFailed;
}

} // namespace

void addEmbedCommand(const Command& taxo, const Settings& settings, int& status) {
    const Command command =
        addCommand(taxo, "embed", "Write the embeddings of photographs as .npy");
    auto arguments = std::make_shared<EmbedArguments>();
    arguments->model.device = settings.device;
    arguments->model.precision = settings.precision;
    arguments->model.addModelTo(command);
    arguments->model.addPictureTo(command);
    arguments->model.addDeviceTo(command);
    addFlag(command,
            "--normalize",
            arguments->normalise,
            "Unit length (default: raw, as the model gives them)");
    addOption(command,
              "--out,-o",
              arguments->out,
              "FILE.npy, float32 [n, d]; FILE.csv beside it has row, path, sha256, error")
        .required();
    addOption(command, "PATH", arguments->paths, "Photographs, and folders with photographs")
        .required();
    command.footer("Example: taxo embed --model bioclip-2 --out vectors.npy photos/");
    command.does([arguments, &status] { status = runEmbed(*arguments); });
}

} // namespace taxo::cli

// SPDX-License-Identifier: MIT
// `taxo export`: data sets for training, and what others read of single photographs.
#include "app/cli/arguments.h"
#include "app/cli/export_arguments.h"
#include "app/cli/label_options.h"
#include "core/base/ascii.h"
#include "core/workflow/near_duplicates.h"

#include <CLI/CLI.hpp>

#include <utility>

namespace taxo::cli {

namespace {

using Arguments = std::shared_ptr<ExportArguments>;

void addSplit(CLI::App& command, const Arguments& arguments) {
    TrainingArguments& training = arguments->training;
    addListOption(
        command, "--split", training.parts, "Parts and shares: train=0.8,val=0.1,test=0.1");
    addListOption(command,
                  "--together",
                  training.together,
                  "Never in two parts: individual, specimen, event, place, date");
    addFlag(command,
            "--open-set",
            training.isOpenSet,
            "Taxa apart; without it each taxon is in all parts");
    addOption(command,
              "--near",
              training.leastCosine,
              "Near-duplicates are in one part: photographs whose embeddings have this cosine")
        ->check(CLI::Range(0.5, 1.0));
    addOption(command, "--seed", training.seed, "Another one, other parts")->capture_default_str();
}

void addClasses(CLI::App& command, const Arguments& arguments) {
    TrainingArguments& training = arguments->training;
    addOption(command, "--rank", training.rank, "Classes are taxa of this rank")
        ->check(oneOf(rankNames()));
    addOption(command,
              "--photographs",
              training.photos,
              "copy, link (hard links: no room is taken), or list (they stay where they are)")
        ->check(oneOf({"copy", "link", "list"}))
        ->capture_default_str();
    addFlag(command, "--unverified", arguments->withUnverified, "What only a machine named, too");
}

/// The options of all data sets for training.
CLI::App* addTraining(CLI::App& exporting,
                      const char* name,
                      const char* what,
                      DatasetFormat format,
                      const Arguments& arguments,
                      int& status) {
    CLI::App* const command = addExportFormat(exporting, name, what, format, arguments);
    addAboutTo(command, arguments);
    addClasses(*command, arguments);
    addSplit(*command, arguments);
    command->callback([arguments, &status] { status = runExport(*arguments); });
    return command;
}

void addNames(CLI::App* command, const Arguments& arguments) {
    addOption(*command,
              "--names",
              arguments->training.names,
              "What folders are called: scientific, or lineage as of iNat21")
        ->check(oneOf({"scientific", "lineage"}))
        ->capture_default_str();
}

} // namespace

Status takeTraining(const TrainingArguments& arguments, TrainingSetOptions& options) {
    options.rank = rankFromName(arguments.rank);
    options.names = arguments.names == "lineage" ? ClassNames::Lineage : ClassNames::Scientific;
    options.copying = arguments.photos == "link"   ? PhotoCopying::Link
                      : arguments.photos == "list" ? PhotoCopying::List
                                                   : PhotoCopying::Copy;
    auto parts = readSplitParts(arguments.parts);
    if (!parts) {
        return tl::unexpected(std::move(parts).error());
    }
    auto together = readSplitBy(arguments.together);
    if (!together) {
        return tl::unexpected(std::move(together).error());
    }
    options.split.parts = *std::move(parts);
    options.split.together = *std::move(together);
    options.split.kind = arguments.isOpenSet ? SplitKind::OpenSet : SplitKind::ClosedSet;
    options.split.seed = arguments.seed;
    return options.split.check();
}

Result<std::vector<std::vector<ItemId>>> findAlike(const Collection& collection,
                                                   const Filter& filter,
                                                   const TrainingArguments& arguments,
                                                   ProgressBar& bar) {
    if (arguments.leastCosine == 0.0) {
        return std::vector<std::vector<ItemId>>();
    }
    return nearDuplicates(
        collection, filter, static_cast<float>(arguments.leastCosine), bar.progress());
}

void addTrainingFormatsTo(CLI::App& exporting, int& status) {
    const auto arguments = [] { return std::make_shared<ExportArguments>(); };
    const Arguments folders = arguments();
    addNames(addTraining(exporting,
                         "imagefolder",
                         "Folders named by taxa, as torchvision reads them",
                         DatasetFormat::ImageFolder,
                         folders,
                         status),
             folders);
    const Arguments yolo = arguments();
    addNames(addTraining(exporting,
                         "yolo",
                         "The same in parts, for YOLO's classification (train=0.8,val=0.2)",
                         DatasetFormat::Yolo,
                         yolo,
                         status),
             yolo);
    addTraining(exporting,
                "coco",
                "COCO's JSON with boxes, and the photographs",
                DatasetFormat::Coco,
                arguments(),
                status);
    const Arguments web = arguments();
    addTraining(exporting,
                "webdataset",
                "webdataset archives with the layout of BioCLIP's training data",
                DatasetFormat::WebDataset,
                web,
                status)
        ->add_option("--shard-mb", web->megabytesInShard, "An archive ends at so many megabytes")
        ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1'000'000}))
        ->capture_default_str();
}

void addOtherFormatsTo(CLI::App& exporting, int& status) {
    const auto embeddings = std::make_shared<ExportArguments>();
    CLI::App* const array = addExportFormat(exporting,
                                            "embeddings",
                                            "Embeddings (.npy) and the table of their rows (.csv)",
                                            DatasetFormat::Embeddings,
                                            embeddings);
    addOption(*array, "--model", embeddings->model, "Whose, where there are several models'");
    array->callback([embeddings, &status] { status = runExport(*embeddings); });

    const auto draft = std::make_shared<ExportArguments>();
    CLI::App* const inaturalist =
        addExportFormat(exporting,
                        "inaturalist",
                        "A draft (.csv) of observations for iNaturalist; nothing is sent",
                        DatasetFormat::Inaturalist,
                        draft);
    inaturalist->callback([draft, &status] { status = runExport(*draft); });

    const auto keywords = std::make_shared<ExportArguments>();
    CLI::App* const xmp =
        addExportFormat(exporting,
                        "xmp",
                        "XMP sidecars with keywords, to be put beside photographs",
                        DatasetFormat::Xmp,
                        keywords);
    addFlag(*xmp,
            "--adobe",
            keywords->asAdobe,
            "Called IMG_1.xmp, as Adobe's programs do; without it IMG_1.JPG.xmp");
    addFlag(*xmp, "--unverified", keywords->withUnverified, "What only a machine named, too");
    xmp->callback([keywords, &status] { status = runExport(*keywords); });
}

} // namespace taxo::cli

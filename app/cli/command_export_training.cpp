// SPDX-License-Identifier: MIT
// `taxo export`: data sets for training, and what others read of single photographs.
#include "app/cli/arguments.h"
#include "app/cli/export_arguments.h"
#include "app/cli/label_options.h"
#include "core/base/ascii.h"
#include "core/collection/read_collection.h"
#include "core/workflow/near_duplicates.h"

#include <filesystem>
#include <system_error>
#include <utility>

namespace taxo::cli {

namespace {

using Arguments = std::shared_ptr<ExportArguments>;

void addSplit(const Command& command, const Arguments& arguments) {
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
        .within(0.5, 1.0);
    addOption(command, "--seed", training.seed, "Another one, other parts").showsDefault();
}

void addClasses(const Command& command, const Arguments& arguments) {
    TrainingArguments& training = arguments->training;
    addOption(command, "--rank", training.rank, "Classes are taxa of this rank").oneOf(rankNames());
    addOption(command,
              "--photographs",
              training.photos,
              "copy, link (hard links: no room is taken), or list (they stay where they are)")
        .oneOf({photoCopyingNames().begin(), photoCopyingNames().end()})
        .showsDefault();
}

void addSources(const Command& command, const Arguments& arguments) {
    TrainingArguments& training = arguments->training;
    addOption(command, "--with", training.with, "A further collection, into the same data set")
        .oneValueATime()
        .existingFile();
    std::vector<std::string> licences;
    for (const DatasetLicence& licence : datasetLicences()) {
        licences.push_back(licence.id);
    }
    addOption(command,
              "--their-licence",
              training.theirLicence,
              "Of the photographs of those whose exports never said one")
        .oneOf(licences);
    addOption(command,
              "--synonyms",
              training.synonyms,
              "A checklist (synonym,accepted) by which names are one")
        .existingFile();
}

/// The options of all data sets for training.
Command addTraining(const Command& exporting,
                    DatasetFormat format,
                    const Arguments& arguments,
                    int& status) {
    const Command command = addExportFormat(exporting, format, arguments, status);
    addSources(command, arguments);
    addClasses(command, arguments);
    addSplit(command, arguments);
    return command;
}

void addNames(const Command& command, const Arguments& arguments) {
    addOption(command,
              "--names",
              arguments->training.names,
              "What folders are called: scientific, or lineage as of iNat21")
        .oneOf({"scientific", "lineage"})
        .showsDefault();
}

} // namespace

Status takeTraining(const TrainingArguments& arguments, TrainingSetOptions& options) {
    options.rank = rankFromName(arguments.rank);
    options.names = arguments.names == "lineage" ? ClassNames::Lineage : ClassNames::Scientific;
    options.copying = photoCopyingNamed(arguments.photos);
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
    std::error_code problem; // the record of the export is read elsewhere, too
    for (const std::string& file : arguments.with) {
        options.with.push_back(std::filesystem::absolute(file, problem).lexically_normal());
    }
    options.theirLicence = arguments.theirLicence;
    if (!arguments.synonyms.empty()) {
        options.synonyms =
            std::filesystem::absolute(arguments.synonyms, problem).lexically_normal();
    }
    return options.split.check();
}

Status findAlike(const Collection& collection,
                 const Filter& filter,
                 const TrainingArguments& arguments,
                 TrainingSetOptions& options,
                 ProgressBar& bar) {
    if (arguments.leastCosine == 0.0) {
        return {};
    }
    std::vector<Collection> others;
    for (const std::filesystem::path& file : options.with) {
        auto other = openToRead(collection, file);
        if (!other) {
            return tl::unexpected(std::move(other).error());
        }
        others.push_back(*std::move(other));
    }
    std::vector<const Collection*> all = {&collection};
    for (const Collection& other : others) {
        all.push_back(&other);
    }
    auto alike =
        nearDuplicates(all, filter, static_cast<float>(arguments.leastCosine), bar.progress());
    if (!alike) {
        return tl::unexpected(std::move(alike).error());
    }
    options.alike = std::move(alike->groups);
    options.alikeRemark = std::move(alike->remark);
    return {};
}

void addTrainingFormatsTo(const Command& exporting, int& status) {
    for (const DatasetFormat format : {DatasetFormat::ImageFolder, DatasetFormat::Yolo}) {
        const auto folders = std::make_shared<ExportArguments>();
        addNames(addTraining(exporting, format, folders, status), folders);
    }
    addTraining(exporting, DatasetFormat::Coco, std::make_shared<ExportArguments>(), status);
    const auto web = std::make_shared<ExportArguments>();
    addOption(addTraining(exporting, DatasetFormat::WebDataset, web, status),
              "--shard-mb",
              web->megabytesInShard,
              "An archive ends at so many megabytes")
        .within(std::size_t{1}, std::size_t{1'000'000})
        .showsDefault();
}

void addOtherFormatsTo(const Command& exporting, int& status) {
    const auto embeddings = std::make_shared<ExportArguments>();
    addOption(addExportFormat(exporting, DatasetFormat::Embeddings, embeddings, status),
              "--model",
              embeddings->model,
              "Whose, where there are several models'");
    addExportFormat(
        exporting, DatasetFormat::Inaturalist, std::make_shared<ExportArguments>(), status);
    const auto bundle = std::make_shared<ExportArguments>();
    const Command packed = addExportFormat(exporting, DatasetFormat::Bundle, bundle, status);
    addFlag(packed,
            "--photographs",
            bundle->bundle.withPhotographs,
            "The photographs themselves, in place of small pictures");
    addFlag(packed,
            "--derived",
            bundle->bundle.withDerived,
            "Embeddings and the machine's answers, too");
    const auto keywords = std::make_shared<ExportArguments>();
    const Command xmp = addExportFormat(exporting, DatasetFormat::Xmp, keywords, status);
    const Argument adobe =
        addFlag(xmp,
                "--adobe",
                keywords->asAdobe,
                "Called IMG_1.xmp, as Adobe's programs do; without it IMG_1.JPG.xmp");
    const Argument inside =
        addFlag(xmp, "--inside", keywords->isInside, "In copies of the photographs: JPEG, PNG");
    inside.excludes(adobe);
    const Argument inPlace = addFlag(xmp,
                                     "--in-place",
                                     keywords->isInPlace,
                                     "In the photographs themselves (JPEG, PNG), which are kept "
                                     "first as they are");
    inPlace.excludes(adobe).excludes(inside);
    addOption(xmp,
              "--originals",
              keywords->originals,
              "Where they are kept: a new folder; OUT-originals without it")
        .needs(inPlace);
    addOption(xmp,
              "--put-back",
              keywords->putBack,
              "A folder of originals: these are put back where they were, nothing is exported")
        .excludes(inPlace);
}

} // namespace taxo::cli

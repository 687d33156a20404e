// SPDX-License-Identifier: MIT
#pragma once
// What the commands of `taxo export` have in common.

#include "app/cli/arguments.h"
#include "app/cli/decision_options.h"
#include "app/cli/progress_bar.h"
#include "core/collection/collection.h"
#include "core/collection/filter.h"
#include "core/publish/publish_collection.h"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace taxo::cli {

/// Of data sets for training.
struct TrainingArguments {
    std::string rank;
    std::string names = "scientific";
    std::string photos = "copy";
    std::vector<std::string> parts;
    std::vector<std::string> together;
    bool isOpenSet = false;
    std::uint64_t seed = SplitOptions().seed;
    double leastCosine = 0.0;      ///< 0: near-duplicates are not looked for
    std::vector<std::string> with; ///< further collections
    std::string theirLicence;      ///< of those that never said one
    std::string synonyms;          ///< a checklist
};

struct ExportArguments {
    DatasetFormat format = DatasetFormat::Table;
    std::string collection;
    std::string out;
    std::string filter;
    std::string about;
    std::string sensitive;
    double gridDegrees = SensitiveTaxa().gridDegrees;
    std::vector<std::string> columns;
    std::string preset;
    std::string zone;
    std::string person = DecisionOptions().person;
    bool withMark = false;
    bool disarms = false;
    bool withPeople = false;
    bool withUnverified = false;
    bool withScoresAsProbability = false; ///< of a Camtrap DP
    bool onlyChecks = false;
    bool replaces = false;
    bool asJson = false;
    TrainingArguments training;
    std::uint64_t megabytesInShard = kBytesInShard / 1'000'000;
    std::string model;
    bool asAdobe = false;
    bool isInside = false;  ///< keywords in copies of the photographs
    bool isInPlace = false; ///< or in the photographs themselves
    std::string originals;  ///< where these are kept then
    std::string putBack;    ///< such a folder, of which the photographs are put back
    BundleOptions bundle;
};

/// Fills all but `alike`, for which findAlike looks.
Status takeTraining(const TrainingArguments& arguments, TrainingSetOptions& options);
/// Near-duplicates of all collections, where parts are to be apart and they are asked for.
Status findAlike(const Collection& collection,
                 const Filter& filter,
                 const TrainingArguments& arguments,
                 TrainingSetOptions& options,
                 ProgressBar& bar);

/// Checks the arguments, and publishes.
int runExport(const ExportArguments& arguments);
/// Likewise of what writes into originals: keywords, or the originals themselves.
int runInPlace(Collection& collection,
               const ExportArguments& arguments,
               const PublishChoice& choice,
               ProgressBar& bar);
int runPutBack(const ExportArguments& arguments);

/// A command of `taxo export`, called as the table of formats says, with the options of all formats
/// and those that the table says it needs. Running it publishes and sets `status`.
Command addExportFormat(const Command& exporting,
                        DatasetFormat format,
                        const std::shared_ptr<ExportArguments>& arguments,
                        int& status);

/// imagefolder, yolo, coco, webdataset.
void addTrainingFormatsTo(const Command& exporting, int& status);
/// embeddings, inaturalist, bundle, xmp.
void addOtherFormatsTo(const Command& exporting, int& status);

} // namespace taxo::cli

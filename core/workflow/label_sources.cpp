// SPDX-License-Identifier: MIT
#include "core/workflow/label_sources.h"

#include "core/base/files.h"
#include "core/base/places.h"
#include "core/base/settings.h"
#include "core/base/sha256.h"
#include "core/fetch/catalogue.h"

#include <system_error>
#include <utility>

namespace taxo {

namespace {

namespace fs = std::filesystem;

LabelSpaceOptions plainOptions() {
    LabelSpaceOptions options;
    options.cacheFolder = places::cache() / "labels";
    options.digestOf = [](const fs::path& file, const Progress& progress) {
        return rememberedSha256(file, digestMemory(), progress);
    };
    return options;
}

/// The id of the labels that were published with the model, by the digest of its weights.
Result<std::string> publishedLabelsOf(const OpenModel& model, const Progress& progress) {
    const auto installed = installationOf(model);
    if (installed && installed->entry != nullptr) {
        return installed->entry->labels;
    }
    const auto digest = model.weightsDigest(progress);
    if (!digest) {
        return tl::unexpected(digest.error());
    }
    const auto* const known = Catalogue::builtIn().modelOfWeights(*digest);
    return known != nullptr ? known->labels : std::string();
}

/// The settings' labels, which were chosen for the settings' model; empty where that is another.
std::string labelsOfSettings(const OpenModel& model) {
    // Unreadable ones are the defaults here too; the program has said so when it started.
    const Settings settings = Settings::load(places::settingsFile()).value_or(Settings());
    if (settings.model.empty() || settings.labels.empty()) {
        return settings.labels;
    }
    const auto where = ModelStore::standard().resolveModel(settings.model);
    const auto chosen = where ? ModelFolder::open(*where) : tl::unexpected(where.error());
    std::error_code problem;
    const bool isThis = chosen && fs::equivalent(chosen->weights, model.folder().weights, problem);
    return isThis ? settings.labels : std::string();
}

/// kDemoModel names the labels in the demo model's folder, unless others of that name are
/// installed.
Result<fs::path> namedLabels(const std::string& nameOrPath) {
    std::error_code problem;
    if (nameOrPath == kDemoModel && !fs::is_directory(places::labels() / kDemoModel, problem)) {
        const auto demo = OpenModel::open(kDemoModel);
        return demo ? demo->place() : Result<fs::path>(tl::unexpected(demo.error()));
    }
    return ModelStore::standard().resolveLabels(nameOrPath);
}

Result<fs::path>
chosenLabels(const std::string& nameOrPath, const OpenModel& model, const Progress& progress) {
    if (!nameOrPath.empty()) {
        return namedLabels(nameOrPath);
    }
    if (const std::string ofSettings = labelsOfSettings(model); !ofSettings.empty()) {
        return namedLabels(ofSettings);
    }
    if (findLabelSpaceFiles(model.place())) {
        return model.place();
    }
    const auto published = publishedLabelsOf(model, progress);
    if (!published) {
        return tl::unexpected(published.error());
    }
    if (!published->empty()) {
        return ModelStore::standard().resolveLabels(*published);
    }
    return fail(
        ErrorCode::NotFound,
        "No labels are known for " + model.name() +
            ". Name a label space (--labels FOLDER), labels of your own (--names a,b,c), or "
            "make one from a checklist: taxo labels build --taxa list.csv --out FOLDER.");
}

/// The overlay that was made for this matrix with this model; empty where there is none. Asks for
/// digests only where any overlay is there at all.
Result<fs::path>
overlayFor(const fs::path& matrix, const OpenModel& model, const Progress& progress) {
    std::error_code problem;
    const fs::path folder = overlayFileOf({}, {}).parent_path();
    if (!fs::exists(folder, problem) || fs::is_empty(folder, problem)) {
        return fs::path();
    }
    const auto ofMatrix = rememberedSha256(matrix, digestMemory(), progress);
    if (!ofMatrix) {
        return tl::unexpected(ofMatrix.error());
    }
    const auto ofWeights = model.weightsDigest(progress);
    if (!ofWeights) {
        return tl::unexpected(ofWeights.error());
    }
    const fs::path file = overlayFileOf(*ofMatrix, *ofWeights);
    return fs::exists(file, problem) ? file : fs::path();
}

Result<std::shared_ptr<const LabelSpace>>
open(const fs::path& where, const LabelSpaceOptions& options, const Progress& progress) {
    auto space = LabelSpace::open(where, options, progress);
    if (!space) {
        return tl::unexpected(std::move(space).error());
    }
    return std::make_shared<const LabelSpace>(std::move(*space));
}

} // namespace

fs::path overlayFileOf(const Digest& matrix, const Digest& weights) {
    return places::cache() / "overlays" / (matrix.hex() + "-" + weights.shortHex() + ".overlay");
}

Result<std::shared_ptr<const LabelSpace>> openLabelSpace(const std::string& nameOrPath,
                                                         const OpenModel& model,
                                                         RepairedColumns repaired,
                                                         const Progress& progress) {
    const auto where = chosenLabels(nameOrPath, model, progress);
    if (!where) {
        return tl::unexpected(where.error());
    }
    const auto files = findLabelSpaceFiles(*where);
    if (!files) {
        return tl::unexpected(files.error());
    }
    auto overlay = repaired == RepairedColumns::TakePart
                       ? overlayFor(files->matrix, model, progress)
                       : Result<fs::path>();
    if (!overlay) {
        return tl::unexpected(std::move(overlay).error());
    }
    LabelSpaceOptions options = plainOptions();
    options.overlay = *overlay;
    auto space = open(*where, options, progress);
    if (!space) {
        return space;
    }
    const auto dimension = static_cast<std::size_t>(model.config().embedDim);
    if (auto fits = (*space)->checkFits(dimension, model.name()); !fits) {
        return tl::unexpected(std::move(fits).error());
    }
    return space;
}

Result<std::shared_ptr<const LabelSpace>> openLabelSpace(const std::string& nameOrPath,
                                                         const Progress& progress) {
    const auto where = namedLabels(nameOrPath);
    if (!where) {
        return tl::unexpected(where.error());
    }
    return open(*where, plainOptions(), progress);
}

std::string nameOf(const LabelSpace& space) {
    const fs::path& matrix = space.files().matrix;
    if (matrix.empty()) {
        return "own labels";
    }
    std::error_code problem;
    const fs::path real = fs::absolute(matrix, problem);
    return displayName(problem ? matrix.parent_path() : real.parent_path());
}

} // namespace taxo

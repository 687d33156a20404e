// SPDX-License-Identifier: MIT
#include "core/workflow/label_sources.h"

#include "core/base/files.h"
#include "core/base/places.h"
#include "core/base/settings.h"
#include "core/base/sha256.h"
#include "core/fetch/catalogue.h"
#include "core/fetch/model_store.h"

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

/// The id of the labels that were published with the model that is installed here under its name.
std::string publishedLabelsOf(const OpenModel& model) {
    for (const Installed& installed :
         ModelStore::standard().installed(CatalogueEntry::Kind::Model)) {
        std::error_code problem;
        const bool isThis =
            fs::equivalent(installed.folder, model.folder().weights.parent_path(), problem);
        if (isThis && installed.entry != nullptr) {
            return installed.entry->labels;
        }
    }
    return {};
}

Result<fs::path> chosenLabels(const std::string& nameOrPath, const OpenModel& model) {
    const ModelStore store = ModelStore::standard();
    if (!nameOrPath.empty()) {
        return store.resolveLabels(nameOrPath);
    }
    const fs::path beside = model.folder().weights.parent_path();
    if (findLabelSpaceFiles(beside)) {
        return beside;
    }
    if (const std::string published = publishedLabelsOf(model); !published.empty()) {
        return store.resolveLabels(published);
    }
    const auto settings = Settings::load(places::config() / "settings.json");
    if (settings && !settings->labels.empty()) {
        return store.resolveLabels(settings->labels);
    }
    return fail(
        ErrorCode::NotFound,
        "No labels are known for " + model.name() +
            ". Name a label space (--labels FOLDER), labels of your own (--names a,b,c), or "
            "make one from a checklist: taxo labels build --taxa list.csv.");
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

Result<std::shared_ptr<const LabelSpace>>
openLabelSpace(const std::string& nameOrPath, const OpenModel& model, const Progress& progress) {
    const auto where = chosenLabels(nameOrPath, model);
    if (!where) {
        return tl::unexpected(where.error());
    }
    const auto files = findLabelSpaceFiles(*where);
    if (!files) {
        return tl::unexpected(files.error());
    }
    auto overlay = overlayFor(files->matrix, model, progress);
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
    const auto where = ModelStore::standard().resolveLabels(nameOrPath);
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

// SPDX-License-Identifier: MIT
#include "core/workflow/open_collection_model.h"

#include "core/base/sha256.h"
#include "core/classify/classifier.h"
#include "core/taxonomy/name_index.h"
#include "core/workflow/label_sources.h"
#include "core/workflow/photo_pipeline.h"
#include "core/workflow/restrict_labels.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace taxo {

namespace {

/// Counts on when pictures are decoded or preprocessed to other numbers than before.
constexpr int kPreprocessingVersion = 1;

std::string textOf(const PreprocessSpec& spec, const DecodeOptions& decode) {
    std::string text = std::string(nameOf(spec.transform)) + " " + std::to_string(spec.side) +
                       ", version " + std::to_string(kPreprocessingVersion);
    text += decode.scaleSixteenBits ? "" : ", 16-bit clipped";
    text += decode.compositeAlpha ? "" : ", alpha dropped";
    text += decode.dctScaleDown > 1 ? ", jpeg 1/" + std::to_string(decode.dctScaleDown) : "";
    return text;
}

PictureEmbedder
embedderOf(std::shared_ptr<PhotoPipeline> pipeline, const Digest& weights, VectorStorage storage) {
    PictureEmbedder embedder;
    embedder.key.model = weights;
    embedder.key.modelName = pipeline->model().name();
    embedder.key.dimension = static_cast<std::size_t>(pipeline->model().config().embedDim);
    embedder.key.preprocessing =
        textOf(pipeline->photoOptions().preprocess, pipeline->photoOptions().decode);
    embedder.key.precision = nameOf(pipeline->encoderOptions().precision);
    embedder.key.storage = storage;
    embedder.encode = [pipeline = std::move(pipeline)](std::span<const PhotoParts> photos,
                                                       const auto& onGroup,
                                                       const Progress& progress) {
        return pipeline->encode(photos, onGroup, progress);
    };
    return embedder;
}

/// Names, matrix and repaired columns together.
Result<Digest> digestOf(const LabelSpace& space, const Progress& progress) {
    Sha256 sum;
    for (const auto& file : {space.files().matrix, space.files().names}) {
        const auto digest = rememberedSha256(file, digestMemory(), progress);
        if (!digest) {
            return tl::unexpected(digest.error());
        }
        sum.add(std::as_bytes(std::span(digest->bytes)));
    }
    if (space.overlay() != nullptr) {
        sum.add(std::as_bytes(std::span(space.overlay()->key().weights.bytes)));
        sum.add(std::as_bytes(space.overlay()->columns()));
    }
    return sum.finish();
}

/// Taxa of a restriction as a key has them: in one order, each once.
std::string textOf(std::vector<TaxonId> taxa, const Taxonomy& taxonomy) {
    std::sort(taxa.begin(), taxa.end());
    taxa.erase(std::unique(taxa.begin(), taxa.end()), taxa.end());
    std::string text;
    for (const TaxonId taxon : taxa) {
        text += text.empty() ? "" : ", ";
        const Lineage lineage = taxonomy.lineageOf(taxon);
        for (const Rank rank : kAllRanks) {
            text += lineage.at(rank).empty()
                        ? ""
                        : (rank == Rank::Kingdom ? "" : "/") + lineage.at(rank);
        }
    }
    constexpr std::size_t kMostNamed = 20; // a checklist would fill every key
    return taxa.size() <= kMostNamed ? text
                                     : std::to_string(taxa.size()) + " taxa, " +
                                           sha256Of(std::as_bytes(std::span(text))).shortHex();
}

Prediction predictionOf(Identification&& found, const Taxonomy& taxonomy) {
    constexpr float kSmallest = 0.01F;
    Prediction prediction;
    for (const LadderStep& step : found.ladder) {
        PredictedRank rank;
        rank.rank = step.rank;
        rank.mass = step.score;
        rank.heaviestLiesOutside = step.heaviestLiesOutside;
        if (step.runnerUpScore >= kSmallest) {
            rank.runnerUp = step.runnerUp;
            rank.runnerUpMass = step.runnerUpScore;
        }
        prediction.ranks.push_back(std::move(rank));
    }
    if (!found.ladder.empty()) {
        prediction.lineage = taxonomy.lineageOf(found.ladder.back().taxon);
    }
    if (found.bestSupportedStep) {
        prediction.bestSupported = found.ladder[*found.bestSupportedStep].rank;
    }
    for (Candidate& candidate : found.candidates) {
        prediction.best.push_back({std::move(candidate.lineage),
                                   std::move(candidate.commonName),
                                   candidate.score,
                                   candidate.cosine});
    }
    prediction.marginToNext = found.marginToNext;
    prediction.shareInside = found.shareInside;
    prediction.probablyNotInList = found.probablyNotInList;
    return prediction;
}

/// Behind a VectorClassifier.
struct LabelsOfCollection {
    Classifier classifier;
    std::optional<Restriction> within;
    ClassifyOptions options;

    Result<std::vector<Prediction>> classify(const EmbeddingMatrix& vectors,
                                             const Progress& progress) const {
        auto found = classifier.classify(vectors, options, progress);
        if (!found) {
            return tl::unexpected(std::move(found).error());
        }
        std::vector<Prediction> predictions;
        for (Identification& identification : *found) {
            predictions.push_back(
                predictionOf(std::move(identification), classifier.labels().labels().taxonomy()));
        }
        return predictions;
    }
};

Result<VectorClassifier> classifierOf(std::shared_ptr<const LabelSpace> space,
                                      const PhotoPipeline& pipeline,
                                      const IdentifyOptions& options,
                                      const Progress& progress) {
    const auto module = encoderModule();
    if (!module) {
        return tl::unexpected(module.error());
    }
    const auto scale = (*module)->logitScale(pipeline.model().checkpoint());
    if (!scale) {
        return tl::unexpected(scale.error());
    }
    const auto digest = digestOf(*space, progress);
    if (!digest) {
        return tl::unexpected(digest.error());
    }
    VectorClassifier classifier;
    classifier.key.labels = *digest;
    classifier.key.labelsName = nameOf(*space);
    classifier.key.threshold = options.threshold;
    classifier.key.candidates = options.candidates;
    classifier.key.isSynthetic = pipeline.model().config().isSynthetic;
    auto labels = std::make_shared<LabelsOfCollection>(
        LabelsOfCollection{Classifier(space, *scale), std::nullopt, {}});
    if (!options.within.empty()) {
        const NameIndex names(space->labels().taxonomy());
        auto restricted = restrictLabels(*space, names, options.within);
        if (!restricted) {
            return tl::unexpected(std::move(restricted).error());
        }
        classifier.key.within = textOf(restricted->taxa, space->labels().taxonomy());
        labels->within = std::move(restricted->labels);
        labels->options.within = &*labels->within;
    }
    labels->options.candidates = options.candidates;
    labels->options.threshold = options.threshold;
    classifier.classify = [labels](const EmbeddingMatrix& vectors, const Progress& inner) {
        return labels->classify(vectors, inner);
    };
    return classifier;
}

Status checkTurned(const IdentifierChoice& choice) {
    if (choice.decode.applyOrientation) {
        return {};
    }
    return fail(ErrorCode::InvalidInput,
                "A collection's photographs are seen upright. Leave --orientation and "
                "--like-originals out.");
}

/// A model, its weights' digest, and the way from photographs to vectors.
struct OpenedPipeline {
    std::shared_ptr<PhotoPipeline> pipeline;
    Digest weights;
};

Result<OpenedPipeline>
openPipeline(const OpenModel& model, const IdentifierChoice& choice, const Progress& progress) {
    if (auto turned = checkTurned(choice); !turned) {
        return tl::unexpected(std::move(turned).error());
    }
    const auto weights = model.weightsDigest(progress);
    if (!weights) {
        return tl::unexpected(weights.error());
    }
    auto pipeline = PhotoPipeline::open(model, choice, progress);
    if (!pipeline) {
        return tl::unexpected(std::move(pipeline).error());
    }
    return OpenedPipeline{std::make_shared<PhotoPipeline>(std::move(*pipeline)), *weights};
}

} // namespace

Result<PictureEmbedder> openPictureEmbedder(const IdentifierChoice& choice,
                                            VectorStorage storage,
                                            const Progress& progress) {
    const auto model = OpenModel::open(choice.model);
    if (!model) {
        return tl::unexpected(model.error());
    }
    auto opened = openPipeline(*model, choice, progress);
    if (!opened) {
        return tl::unexpected(std::move(opened).error());
    }
    return embedderOf(std::move(opened->pipeline), opened->weights, storage);
}

Result<CollectionModel> openCollectionModel(const IdentifierChoice& choice,
                                            VectorStorage storage,
                                            const IdentifyOptions& options,
                                            const Progress& progress) {
    if (!choice.freeLabels.names.empty()) {
        return fail(ErrorCode::InvalidInput,
                    "Labels of your own have no place in the tree of life; a collection is "
                    "identified by taxa. `taxo collection search --text` looks for words.");
    }
    const auto model = OpenModel::open(choice.model);
    if (!model) {
        return tl::unexpected(model.error());
    }
    auto space = openLabelSpace(choice.labels,
                                *model,
                                choice.useRepaired ? RepairedColumns::TakePart
                                                   : RepairedColumns::AsPublished,
                                progress);
    if (!space) {
        return tl::unexpected(std::move(space).error());
    }
    auto opened = openPipeline(*model, choice, progress);
    if (!opened) {
        return tl::unexpected(std::move(opened).error());
    }
    auto classifier = classifierOf(std::move(*space), *opened->pipeline, options, progress);
    if (!classifier) {
        return tl::unexpected(std::move(classifier).error());
    }
    return CollectionModel{embedderOf(std::move(opened->pipeline), opened->weights, storage),
                           *std::move(classifier)};
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "core/workflow/open_collection_model.h"

#include "core/base/sha256.h"
#include "core/workflow/answer_keys_private.h"
#include "core/workflow/collection_model_private.h"
#include "core/workflow/label_sources.h"
#include "core/workflow/place_weigher.h"
#include "core/workflow/prediction_answer.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <utility>

namespace taxo {

namespace {

PictureEmbedder
embedderOf(std::shared_ptr<PhotoPipeline> pipeline, const Digest& weights, VectorStorage storage) {
    PictureEmbedder embedder;
    embedder.key = vectorKeyOf(pipeline->model(),
                               weights,
                               pipeline->photoOptions().preprocess,
                               pipeline->photoOptions().decode,
                               pipeline->encoderOptions().precision,
                               storage);
    embedder.encode = [pipeline = std::move(pipeline)](std::span<const PhotoParts> photos,
                                                       const auto& onGroup,
                                                       const Progress& progress) {
        return pipeline->encode(photos, onGroup, progress);
    };
    return embedder;
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

/// Behind a VectorClassifier.
struct LabelsOfCollection {
    std::shared_ptr<const Classifier> classifier;
    std::optional<Restriction> within;
    ClassifyOptions options;
    std::shared_ptr<const PlaceWeigher> places; ///< null: by looks alone

    Result<std::vector<Prediction>> classify(const EmbeddingMatrix& vectors,
                                             const Progress& progress) const {
        auto found = classifier->classify(vectors, options, progress);
        if (!found) {
            return tl::unexpected(std::move(found).error());
        }
        return kept(*std::move(found));
    }

    Result<std::vector<Prediction>> classifyAt(const EmbeddingMatrix& vectors,
                                               std::span<const PlaceAndMonth> at,
                                               const Progress& progress) const {
        std::vector<std::shared_ptr<const LabelWeights>> weights;
        std::vector<const LabelWeights*> ofRows;
        for (const PlaceAndMonth& one : at) {
            weights.push_back(places->weightsAt(one));
            ofRows.push_back(weights.back().get());
        }
        ClassifyOptions weighed = options;
        weighed.weights = ofRows;
        auto found = classifier->classify(vectors, weighed, progress);
        if (!found) {
            return tl::unexpected(std::move(found).error());
        }
        for (std::size_t row = 0; row < found->size(); ++row) {
            for (Candidate& candidate : (*found)[row].candidates) {
                candidate.place = places->findingOf(candidate.label, at[row]);
            }
        }
        return kept(*std::move(found));
    }

private:
    std::vector<Prediction> kept(std::vector<Identification> found) const {
        std::vector<Prediction> predictions;
        for (Identification& identification : found) {
            predictions.push_back(
                predictionOf(std::move(identification), classifier->labels().labels().taxonomy()));
        }
        return predictions;
    }
};

Status checkTurned(const DecodeOptions& decode) {
    if (decode.applyOrientation) {
        return {};
    }
    return fail(ErrorCode::InvalidInput,
                "A collection's photographs are seen upright. Leave --orientation and "
                "--like-originals out.");
}

} // namespace

Result<PictureEmbedder> pictureEmbedderOf(std::shared_ptr<PhotoPipeline> pipeline,
                                          VectorStorage storage,
                                          const Progress& progress) {
    if (auto turned = checkTurned(pipeline->photoOptions().decode); !turned) {
        return tl::unexpected(std::move(turned).error());
    }
    const auto weights = pipeline->model().weightsDigest(progress);
    if (!weights) {
        return tl::unexpected(weights.error());
    }
    return embedderOf(std::move(pipeline), *weights, storage);
}

Result<VectorClassifier> vectorClassifierOf(std::shared_ptr<const Classifier> labels,
                                            std::optional<RestrictedLabels> within,
                                            const IdentifyOptions& options,
                                            bool isSynthetic,
                                            const Progress& progress) {
    const LabelSpace& space = labels->labels();
    if (!space.labels().hasLineages()) {
        return fail(ErrorCode::InvalidInput,
                    "Labels of your own have no place in the tree of life; a collection is "
                    "identified by taxa. `taxo collection search --text` looks for words.");
    }
    auto key = predictionKeyOf(space, options, isSynthetic, progress);
    if (!key) {
        return tl::unexpected(std::move(key).error());
    }
    VectorClassifier classifier;
    classifier.key = *std::move(key);
    auto asked = std::make_shared<LabelsOfCollection>();
    asked->classifier = std::move(labels);
    if (within) {
        classifier.key.within = textOf(within->taxa, space.labels().taxonomy());
        asked->within = std::move(within->labels);
        asked->options.within = &*asked->within;
    }
    asked->options.candidates = options.candidates;
    asked->options.threshold = options.threshold;
    if (options.places) {
        auto weigher = PlaceWeigher::of(*options.places, space.labels(), progress);
        if (!weigher) {
            return tl::unexpected(std::move(weigher).error());
        }
        asked->places = *std::move(weigher);
        classifier.classifyAt = [asked](const EmbeddingMatrix& vectors,
                                        std::span<const PlaceAndMonth> at,
                                        const Progress& inner) {
            return asked->classifyAt(vectors, at, inner);
        };
    }
    classifier.classify = [asked](const EmbeddingMatrix& vectors, const Progress& inner) {
        return asked->classify(vectors, inner);
    };
    return classifier;
}

Result<PictureEmbedder> openPictureEmbedder(const IdentifierChoice& choice,
                                            VectorStorage storage,
                                            const Progress& progress) {
    if (auto turned = checkTurned(choice.decode); !turned) {
        return tl::unexpected(std::move(turned).error()); // before anything is loaded
    }
    const auto model = OpenModel::open(choice.model);
    if (!model) {
        return tl::unexpected(model.error());
    }
    auto pipeline = PhotoPipeline::open(*model, choice, progress);
    if (!pipeline) {
        return tl::unexpected(std::move(pipeline).error());
    }
    return pictureEmbedderOf(
        std::make_shared<PhotoPipeline>(std::move(*pipeline)), storage, progress);
}

} // namespace taxo

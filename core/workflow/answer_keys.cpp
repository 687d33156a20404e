// SPDX-License-Identifier: MIT
#include "core/workflow/answer_keys.h"

#include "core/base/sha256.h"
#include "core/workflow/answer_keys_private.h"
#include "core/workflow/kept_places.h"
#include "core/workflow/label_sources.h"

#include <span>
#include <string>

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

} // namespace

VectorKey vectorKeyOf(const OpenModel& model,
                      const Digest& weights,
                      const PreprocessSpec& preprocess,
                      const DecodeOptions& decode,
                      Precision precision,
                      VectorStorage storage) {
    VectorKey key;
    key.model = weights;
    key.modelName = model.name();
    key.dimension = static_cast<std::size_t>(model.config().embedDim);
    key.preprocessing = textOf(preprocess, decode);
    key.precision = nameOf(precision);
    key.storage = storage;
    return key;
}

Result<PredictionKey> predictionKeyOf(const LabelSpace& labels,
                                      const IdentifyOptions& options,
                                      bool isSynthetic,
                                      const Progress& progress) {
    const auto digest = digestOf(labels, progress);
    if (!digest) {
        return tl::unexpected(digest.error());
    }
    PredictionKey key;
    key.labels = *digest;
    key.labelsName = nameOf(labels);
    key.threshold = options.threshold;
    key.candidates = options.candidates;
    key.isSynthetic = isSynthetic;
    key.places = options.places ? options.places->text() : std::string();
    return key;
}

Result<AnswerKeys> answerKeysOf(const IdentifierChoice& choice,
                                const IdentifyOptions& options,
                                VectorStorage storage,
                                const Progress& progress) {
    const auto model = OpenModel::open(choice.model);
    const auto weights = model ? model->weightsDigest(progress) : tl::unexpected(model.error());
    if (!weights) {
        return tl::unexpected(weights.error());
    }
    const auto labels = openLabelSpace(choice.labels,
                                       *model,
                                       choice.useRepaired ? RepairedColumns::TakePart
                                                          : RepairedColumns::AsPublished,
                                       progress);
    auto predictions =
        labels ? predictionKeyOf(**labels, options, model->config().isSynthetic, progress)
               : tl::unexpected(labels.error());
    if (!predictions) {
        return tl::unexpected(std::move(predictions).error());
    }
    const Precision precision = precisionFromName(choice.precision).value_or(kUsualPrecision);
    return AnswerKeys{vectorKeyOf(*model,
                                  *weights,
                                  model->preprocess(choice.transform),
                                  choice.decode,
                                  precision,
                                  storage),
                      *std::move(predictions)};
}

bool areGivenUnder(const AnswerKeys& keys, const AnswerOrigin& answers) {
    const VectorKey& made = answers.vectors;
    const PredictionKey& given = answers.key;
    return made.model == keys.vectors.model && made.precision == keys.vectors.precision &&
           made.preprocessing == keys.vectors.preprocessing &&
           made.storage == keys.vectors.storage && given.labels == keys.predictions.labels &&
           given.threshold == keys.predictions.threshold &&
           given.candidates == keys.predictions.candidates &&
           given.places == keys.predictions.places && given.within.empty();
}

} // namespace taxo

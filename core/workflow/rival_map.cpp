// SPDX-License-Identifier: MIT
#include "core/workflow/rival_map.h"

#include "core/image/input_frame.h"
#include "core/workflow/rival_map_private.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <utility>

namespace taxo {

namespace {

/// The photograph's vector, and what is compared with it.
struct Looked {
    const Classifier& classifier;
    const RestrictTo& restrictTo;
    const EmbeddingMatrix& vector;
    const Progress& progress;
};

Result<std::optional<RestrictedLabels>> labelsNamed(const Looked& looked, const std::string& name) {
    const LabelSpace& space = looked.classifier.labels();
    if (space.labels().hasLineages()) {
        return looked.restrictTo({name});
    }
    for (std::uint32_t label = 0; label < space.size(); ++label) {
        if (space.labels().displayNameOf(label) == name) {
            auto only = Restriction::toLabels(space, {label});
            return only ? Result<std::optional<RestrictedLabels>>(
                              RestrictedLabels{{}, *std::move(only)})
                        : tl::unexpected(std::move(only).error());
        }
    }
    return fail(ErrorCode::InvalidInput,
                "There is no label \"" + name + "\". Write it as it was given.");
}

/// The label of this name that is most like the photograph.
Result<Candidate> bestNamed(const Looked& looked, const std::string& name) {
    const auto within = labelsNamed(looked, name);
    if (!within) {
        return tl::unexpected(within.error());
    }
    ClassifyOptions options;
    options.candidates = 1;
    options.within = *within ? &(*within)->labels : nullptr;
    auto found = looked.classifier.classify(looked.vector, options, looked.progress);
    return found ? Result<Candidate>(found->front().candidates.front())
                 : tl::unexpected(std::move(found).error());
}

/// What is asked for by name, or else the best of `candidates` but `other`.
Result<Candidate> chosen(const Looked& looked,
                         const std::string& name,
                         const std::vector<Candidate>& candidates,
                         const Candidate* other) {
    if (!name.empty()) {
        return bestNamed(looked, name);
    }
    const auto found = std::ranges::find_if(candidates, [&](const Candidate& one) {
        return other == nullptr || one.label != other->label;
    });
    return found != candidates.end()
               ? Result<Candidate>(*found)
               : fail(ErrorCode::InvalidInput,
                      "There is one label alone, and nothing to compare it with. Name a rival, or "
                      "restrict answers to more taxa.");
}

Result<std::vector<float>> vectorOf(const LabelSpace& space, const Candidate& candidate) {
    std::vector<float> vector(space.dimension());
    const auto repaired =
        space.overlay() != nullptr
            ? space.overlay()->vectorOfLabel(static_cast<std::uint32_t>(candidate.label))
            : std::span<const float>();
    if (!repaired.empty()) {
        std::ranges::copy(repaired, vector.begin());
    } else {
        space.matrix().copyColumn(candidate.label, vector);
    }
    if (std::ranges::all_of(vector, [](float x) { return x == 0.0F; })) {
        return fail(ErrorCode::InvalidInput,
                    candidate.name + " has no vector: its label was published as zeros. `taxo "
                                     "labels repair` makes one.");
    }
    return vector;
}

RivalTaxon taxonOf(const Candidate& candidate, float cosine) {
    return {candidate.name, candidate.commonName, candidate.lineage, cosine};
}

} // namespace

Result<RivalMap> rivalMapOf(PhotoPipeline& pipeline,
                            const Classifier& classifier,
                            const RestrictTo& restrictTo,
                            const RivalQuestion& question,
                            const Progress& progress) {
    const auto picture = pipeline.read(question.file, question.region);
    if (!picture) {
        return tl::unexpected(picture.error());
    }
    const PreprocessSpec& spec = pipeline.photoOptions().preprocess;
    const auto tensor = preprocess(*picture, spec);
    if (!tensor) {
        return tl::unexpected(tensor.error());
    }
    const auto vector = pipeline.encoder().encode(std::span(&*tensor, 1), progress);
    if (!vector) {
        return tl::unexpected(vector.error());
    }
    const auto within = restrictTo(question.within);
    if (!within) {
        return tl::unexpected(within.error());
    }
    ClassifyOptions options;
    options.threshold = question.threshold;
    options.within = *within ? &(*within)->labels : nullptr;
    auto answers = classifier.classify(*vector, options, progress);
    if (!answers) {
        return tl::unexpected(std::move(answers).error());
    }
    Identification& answer = answers->front();
    const Looked looked{classifier, restrictTo, *vector, progress};
    const auto first = chosen(looked, question.first, answer.candidates, nullptr);
    if (!first) {
        return tl::unexpected(first.error());
    }
    const auto second = chosen(looked, question.second, answer.candidates, &*first);
    if (!second) {
        return tl::unexpected(second.error());
    }
    if (first->label == second->label) {
        return fail(ErrorCode::InvalidInput,
                    "The best label of both is " + first->name +
                        ", and a name is no rival of itself. Name another one.");
    }
    const auto one = vectorOf(classifier.labels(), *first);
    const auto other = vectorOf(classifier.labels(), *second);
    if (!one || !other) {
        return tl::unexpected(one ? other.error() : one.error());
    }
    auto found = pipeline.encoder().contrast(*tensor, *one, *other, progress);
    if (!found) {
        return tl::unexpected(std::move(found).error());
    }
    return RivalMap{
        taxonOf(*first, found->first),
        taxonOf(*second, found->second),
        {found->side, std::move(found->values), inputFrame(picture->width, picture->height, spec)},
        std::move(answer)};
}

} // namespace taxo

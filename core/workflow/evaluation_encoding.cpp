// SPDX-License-Identifier: MIT
#include "core/base/counted.h"
#include "core/evaluation/protocols.h"
#include "core/workflow/answer_keys_private.h"
#include "core/workflow/evaluate_models.h"
#include "core/workflow/evaluation_encoding_private.h"
#include "core/workflow/photo_pipeline.h"

#include <algorithm>
#include <cmath>
#include <set>
#include <utility>

namespace taxo {

namespace {

ModelLabel labelOf(const PhotoPipeline& pipeline, const Digest& digest) {
    const EncodePhotosOptions& options = pipeline.photoOptions();
    const VectorKey key = vectorKeyOf(pipeline.model(),
                                      digest,
                                      options.preprocess,
                                      options.decode,
                                      pipeline.encoderOptions().precision,
                                      VectorStorage::Single);
    return {key.modelName,
            digest.hex(),
            key.preprocessing +
                (options.decode.applyOrientation ? ", turned by EXIF, " : ", not turned, ") +
                key.precision};
}

/// One model's vectors of the files that it could read.
struct EncodedFiles {
    ModelVectors vectors;
    std::vector<bool> isRead; ///< of each file
};

Result<EncodedFiles> encodeFiles(std::span<const std::filesystem::path> files,
                                 const IdentifierChoice& choice,
                                 std::vector<FailedPath>& failed,
                                 const Progress& progress) {
    auto model = OpenModel::open(choice.model);
    if (!model) {
        return tl::unexpected(std::move(model).error());
    }
    const auto digest = model->weightsDigest(progress);
    if (!digest) {
        return tl::unexpected(digest.error());
    }
    auto pipeline = PhotoPipeline::open(*std::move(model), choice, progress);
    if (!pipeline) {
        return tl::unexpected(std::move(pipeline).error());
    }
    EncodedFiles made{{labelOf(*pipeline, *digest), {}, choice.model}, {}};
    const auto take = [&](const EncodedGroup& group) -> Status {
        std::size_t row = 0;
        for (std::size_t i = 0; i < group.read.size(); ++i) {
            made.isRead.push_back(group.read[i].has_value());
            if (group.read[i]) {
                made.vectors.rows.append(group.vectors.row(row++));
            } else {
                failed.push_back({files[group.first + i], group.read[i].error()});
            }
        }
        return {};
    };
    if (auto done = pipeline->encode(files, take, progress); !done) {
        return tl::unexpected(std::move(done).error());
    }
    return made;
}

} // namespace

Result<std::vector<ModelVectors>>
detail::encodeAll(const std::vector<std::filesystem::path>& files,
                  std::span<const IdentifierChoice> models,
                  const std::function<void(const std::vector<bool>& isRead)>& keepOnly,
                  std::vector<FailedPath>& failed,
                  const Progress& progress) {
    std::vector<ModelVectors> made;
    for (const IdentifierChoice& choice : models) {
        auto encoded = encodeFiles(files, choice, failed, progress);
        if (!encoded) {
            return tl::unexpected(std::move(encoded).error());
        }
        std::vector<std::uint32_t> read;
        for (std::size_t i = 0; i < encoded->isRead.size(); ++i) {
            if (encoded->isRead[i]) {
                read.push_back(static_cast<std::uint32_t>(i));
            }
        }
        if (read.empty()) {
            return fail(ErrorCode::InvalidInput,
                        "None of these photographs could be read" +
                            (failed.empty() ? std::string(".")
                                            : ". Of the first: " + failed.front().error.text()));
        }
        if (read.size() < encoded->isRead.size()) {
            for (ModelVectors& before : made) {
                before.rows = gather(before.rows, read);
            }
            keepOnly(encoded->isRead);
        }
        made.push_back(std::move(encoded->vectors));
    }
    return made;
}

Result<std::vector<ModelVectors>> encodeForEvaluation(EvaluationPhotos& photos,
                                                      std::span<const IdentifierChoice> models,
                                                      std::vector<FailedPath>& failed,
                                                      const Progress& progress) {
    auto made = detail::encodeAll(
        photos.files,
        models,
        [&](const std::vector<bool>& isRead) { photos.keepOnly(isRead); },
        failed,
        progress);
    photos.dropEmptyClasses();
    photos.alone = std::min(photos.alone, photos.count());
    photos.events = numberedEvents(photos.events, photos.count());
    return made;
}

EvaluationResults detail::beginResults(const EvaluationPhotos& photos, std::uint64_t seed) {
    const auto photographs = [](std::size_t count) { return counted(count, "photograph"); };
    EvaluationResults results;
    results.source = photos.source;
    results.photographs = photos.count();
    results.events = // some may have gone with photographs that could not be read
        std::set<std::int32_t>(photos.events.begin(), photos.events.end()).size();
    results.seed = seed;
    results.photographNames = photos.names;
    results.classOf = photos.classOf;
    results.classSizes.resize(photos.classes.size());
    for (const std::uint32_t one : photos.classOf) {
        ++results.classSizes[one];
    }
    for (const EvaluationClass& one : photos.classes) {
        results.classNames.push_back(one.name);
    }
    if (photos.unnamed > 0) {
        results.notes.push_back(photographs(photos.unnamed) + " that name no class left out.");
    }
    if (photos.alone > 0) {
        results.notes.push_back(photographs(photos.alone) +
                                " of which nothing says what they were taken with: each counts as "
                                "an event, so that intervals are too narrow where bursts are among "
                                "them.");
    }
    return results;
}

std::string detail::listed(const std::vector<EvaluationClass>& all,
                           std::span<const std::uint32_t> which) {
    constexpr std::size_t kShown = 20;
    std::string text;
    for (std::size_t i = 0; i < std::min(kShown, which.size()); ++i) {
        text += (text.empty() ? "" : ", ") + all[which[i]].name;
    }
    if (which.size() > kShown) {
        text += " and " + std::to_string(which.size() - kShown) + " more";
    }
    return text;
}

ProtocolNumber detail::shareRight(const std::string& name, std::span<const double> right) {
    std::vector<double> known(right.begin(), right.end());
    std::erase_if(known, [](double value) { return std::isnan(value); });
    return {name, meanAndSpread(known).mean};
}

ProtocolNumber detail::overRuns(const std::string& name, std::span<const double> runs) {
    const MeanAndSpread made = meanAndSpread(runs);
    ProtocolNumber number{name, made.mean};
    if (runs.size() > 1) {
        number.spread = made.spread;
        number.runs = runs.size();
    }
    return number;
}

void detail::compareWithFirst(EvaluationResults& results,
                              GroupOfRow events,
                              const ResamplingOptions& options) {
    for (std::size_t model = 1; model < results.models.size(); ++model) {
        const auto& own = results.models[model].protocols;
        const auto& first = results.models.front().protocols;
        for (std::size_t protocol = 0; protocol < own.size(); ++protocol) {
            if (!own[protocol].right.empty()) {
                results.differences.push_back(
                    {model,
                     protocol,
                     pairedDifference(
                         own[protocol].right, first[protocol].right, events, options)});
            }
        }
    }
}

} // namespace taxo

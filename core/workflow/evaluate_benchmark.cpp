// SPDX-License-Identifier: MIT
#include "core/workflow/evaluate_benchmark.h"

#include "core/base/counted.h"
#include "core/evaluation/binary_tasks.h"
#include "core/evaluation/trait_head.h"
#include "core/statistics/groups.h"
#include "core/vectors/normalise.h"
#include "core/workflow/evaluation_encoding_private.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <limits>
#include <map>
#include <numeric>
#include <utility>

namespace taxo {

namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr float kPublishedThreshold = 0.5F; // of a logit
constexpr float kMiddle = 0.0F;

std::vector<std::uint32_t> rowsWhere(const std::vector<bool>& isOne, bool wanted) {
    std::vector<std::uint32_t> rows;
    for (std::size_t row = 0; row < isOne.size(); ++row) {
        if (isOne[row] == wanted) {
            rows.push_back(static_cast<std::uint32_t>(row));
        }
    }
    return rows;
}

EvaluationResults beginning(const std::string& source,
                            const std::vector<std::string>& names,
                            const BenchmarkOptions& options) {
    EvaluationResults results;
    results.source = source;
    results.photographs = names.size();
    results.events = names.size();
    results.seed = options.seed;
    results.photographNames = names;
    return results;
}

double mean(std::span<const double> values) {
    return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

/// One task with the rows of its photographs, of length 1.
BinaryTask taskOf(const TaskPhotos& photos,
                  const EmbeddingMatrix& rows,
                  std::span<const std::uint32_t> members,
                  std::vector<std::uint32_t>& asked) {
    BinaryTask task;
    for (const std::uint32_t row : members) {
        if (photos.isTrained[row]) {
            task.trained.append(rows.row(row));
            task.trainedYes.push_back(photos.yes[row]);
        } else {
            task.asked.append(rows.row(row));
            task.askedYes.push_back(photos.yes[row]);
            asked.push_back(row);
        }
    }
    return task;
}

Result<MeasuredProtocol> measureNewt(const TaskPhotos& photos,
                                     EmbeddingMatrix rows,
                                     const BenchmarkOptions& options,
                                     const Progress& progress) {
    normaliseRows(rows);
    const std::vector<std::int32_t> tasks(photos.taskOf.begin(), photos.taskOf.end());
    const RowsOfGroups members(tasks);
    MeasuredProtocol made{
        "NeWT",
        "A support vector machine for each task, its kernel and cost by five-fold "
        "cross-validation among " +
            std::to_string(options.tries) +
            " that are drawn; all answers together; mean and spread over " +
            std::to_string(options.runs) + " runs.",
        {}};
    made.right.assign(photos.files.size(), kNone);
    std::vector<double> runs;
    for (std::size_t run = 0; run < options.runs; ++run) {
        double right = 0.0;
        double all = 0.0;
        for (std::size_t t = 0; t < members.groups(); ++t) {
            std::vector<std::uint32_t> asked;
            const BinaryTask task = taskOf(photos, rows, members.of(t), asked);
            const auto scores =
                askBinaryTask(task, {.tries = options.tries, .seed = options.seed + run}, progress);
            if (!scores) {
                auto error = scores.error();
                return std::move(error).during("learning task " + photos.tasks[t]);
            }
            for (std::size_t i = 0; i < asked.size(); ++i) {
                double& score = made.right[asked[i]];
                score = (run == 0 ? 0.0 : score) + (*scores)[i] / static_cast<double>(options.runs);
                right += (*scores)[i];
                all += 1.0;
            }
            progress.report(
                run * members.groups() + t + 1, options.runs * members.groups(), "learning tasks");
        }
        runs.push_back(right / all);
    }
    made.numbers.push_back(detail::overRuns("accuracy", runs));
    made.accuracy =
        accuracyOf(made.right, photos.taskOf, photos.tasks.size(), {}, options.resampling);
    std::map<std::string, std::vector<double>> kinds;
    for (std::size_t t = 0; t < photos.tasks.size(); ++t) {
        kinds[photos.kinds[t]].push_back(made.accuracy->byClass[t].share);
    }
    made.numbers.push_back({"mean over tasks", made.accuracy->classes.value});
    for (const auto& [kind, shares] : kinds) {
        made.numbers.push_back({"mean over tasks of " + kind, mean(shares)});
    }
    return made;
}

/// What the two linear layers say of the asked photographs, in each run.
struct TraitRuns {
    std::vector<std::uint32_t> asked;
    std::vector<bool> yes; ///< of these
    std::vector<EmbeddingMatrix> logits;
};

Result<TraitRuns> runTraits(const TraitPhotos& photos,
                            const EmbeddingMatrix& rows,
                            double rate,
                            const BenchmarkOptions& options,
                            const Progress& progress) {
    const std::size_t traits = photos.traits.size();
    const auto trained = rowsWhere(photos.isTrained, true);
    TraitRuns made{rowsWhere(photos.isTrained, false), {}, {}};
    const auto yesOf = [&](std::span<const std::uint32_t> which) {
        std::vector<bool> yes;
        for (const std::uint32_t row : which) {
            for (std::size_t t = 0; t < traits; ++t) {
                yes.push_back(photos.yes[row * traits + t]);
            }
        }
        return yes;
    };
    made.yes = yesOf(made.asked);
    const EmbeddingMatrix trainedRows = gather(rows, trained);
    const EmbeddingMatrix askedRows = gather(rows, made.asked);
    const std::vector<bool> trainedYes = yesOf(trained);
    for (std::size_t run = 0; run < options.runs; ++run) {
        TraitHeadOptions head;
        head.epochs = options.epochs;
        head.rate = rate;
        head.seed = options.seed + run;
        auto logits = traitLogits(trainedRows, trainedYes, traits, askedRows, head, progress);
        if (!logits) {
            return tl::unexpected(std::move(logits).error());
        }
        made.logits.push_back(*std::move(logits));
    }
    return made;
}

std::string howTraits(const BenchmarkOptions& options, const std::string& rate) {
    return "Two linear layers with dropout, learned for " + std::to_string(options.epochs) +
           " epochs at a rate of " + rate + "; mean and spread over " +
           std::to_string(options.runs) + " runs.";
}

/// Numbers of each run at one threshold.
std::vector<double> ofRuns(const TraitRuns& runs,
                           const std::function<double(const EmbeddingMatrix& logits)>& measure) {
    std::vector<double> numbers;
    for (const EmbeddingMatrix& logits : runs.logits) {
        numbers.push_back(measure(logits));
    }
    return numbers;
}

/// Trait by trait, mean of the runs.
void addParts(MeasuredProtocol& made,
              const TraitPhotos& photos,
              const TraitRuns& runs,
              const std::function<std::vector<double>(const EmbeddingMatrix&)>& measure) {
    made.partName = "trait";
    std::vector<double> sums(photos.traits.size());
    for (const EmbeddingMatrix& logits : runs.logits) {
        const std::vector<double> ofTraits = measure(logits);
        for (std::size_t t = 0; t < sums.size(); ++t) {
            sums[t] += ofTraits[t] / static_cast<double>(runs.logits.size());
        }
    }
    for (std::size_t t = 0; t < sums.size(); ++t) {
        made.parts.push_back({photos.traits[t], {runs.asked.size(), sums[t]}});
    }
}

Result<MeasuredProtocol> measureFishNet(const TraitPhotos& photos,
                                        const EmbeddingMatrix& rows,
                                        const BenchmarkOptions& options,
                                        const Progress& progress) {
    const auto runs = runTraits(photos, rows, 1e-4, options, progress);
    if (!runs) {
        return tl::unexpected(runs.error());
    }
    const auto allRight = [&](float threshold) {
        return ofRuns(*runs, [&](const EmbeddingMatrix& logits) {
            return mean(allTraitsRight(logits, runs->yes, threshold));
        });
    };
    MeasuredProtocol made{
        "FishNet",
        howTraits(options, "0.0001") + " A photograph counts where all " +
            std::to_string(photos.traits.size()) + " traits are right; by photographs: at 0.5.",
        {detail::overRuns("all right, logit above 0.5 as published", allRight(kPublishedThreshold)),
         detail::overRuns("all right, logit above 0", allRight(kMiddle))}};
    made.right.assign(photos.files.size(), kNone);
    for (const std::size_t photo : runs->asked) {
        made.right[photo] = 0.0;
    }
    for (const EmbeddingMatrix& logits : runs->logits) {
        const std::vector<double> right = allTraitsRight(logits, runs->yes, kPublishedThreshold);
        for (std::size_t i = 0; i < right.size(); ++i) {
            made.right[runs->asked[i]] += right[i] / static_cast<double>(runs->logits.size());
        }
    }
    made.accuracy = Accuracy{meanInterval(made.right, {}, options.resampling), {}, {}, {}};
    addParts(made, photos, *runs, [&](const EmbeddingMatrix& logits) {
        std::vector<double> shares(photos.traits.size());
        for (std::size_t row = 0; row < logits.rows(); ++row) {
            for (std::size_t t = 0; t < shares.size(); ++t) {
                const bool isRight = (logits.row(row)[t] > kPublishedThreshold) ==
                                     runs->yes[row * shares.size() + t];
                shares[t] += isRight ? 1.0 / static_cast<double>(logits.rows()) : 0.0;
            }
        }
        return shares;
    });
    return made;
}

Result<MeasuredProtocol> measureAwa2(const TraitPhotos& photos,
                                     const EmbeddingMatrix& rows,
                                     const BenchmarkOptions& options,
                                     const Progress& progress) {
    const auto runs = runTraits(photos, rows, 1e-5, options, progress);
    if (!runs) {
        return tl::unexpected(runs.error());
    }
    const auto f1 = [&](float threshold, std::size_t traits) {
        return ofRuns(*runs, [&](const EmbeddingMatrix& logits) {
            const std::vector<double> scores = f1OfTraits(logits, runs->yes, threshold);
            return mean(std::span(scores).first(std::min(traits, scores.size())));
        });
    };
    const std::size_t all = photos.traits.size();
    MeasuredProtocol made{
        "AwA2",
        howTraits(options, "0.00001") +
            " Classes that are asked about were not among those learned from.",
        {detail::overRuns(
             "F1 of the first two traits, logit above 0.5, as the published code has it",
             f1(kPublishedThreshold, 2)),
         detail::overRuns("macro F1 of all traits, logit above 0.5", f1(kPublishedThreshold, all)),
         detail::overRuns("macro F1 of all traits, logit above 0", f1(kMiddle, all))}};
    addParts(made, photos, *runs, [&](const EmbeddingMatrix& logits) {
        return f1OfTraits(logits, runs->yes, kPublishedThreshold);
    });
    return made;
}

using MeasureTraits = Result<MeasuredProtocol>(const TraitPhotos&,
                                               const EmbeddingMatrix&,
                                               const BenchmarkOptions&,
                                               const Progress&);

Result<EvaluationResults> evaluateTraits(const std::string& source,
                                         const TraitPhotos& photos,
                                         const std::vector<ModelVectors>& models,
                                         const BenchmarkOptions& options,
                                         const Progress& progress,
                                         MeasureTraits& measure) {
    EvaluationResults results = beginning(source, photos.names, options);
    if (photos.unknown > 0) {
        results.notes.push_back(counted(photos.unknown, "photograph") +
                                " of which a trait is not known left out, as published.");
    }
    for (const ModelVectors& model : models) {
        auto measured = measure(photos, model.rows, options, progress);
        if (!measured) {
            return tl::unexpected(std::move(measured).error());
        }
        results.models.push_back({model.label, {*std::move(measured)}});
    }
    detail::compareWithFirst(results, numberedEvents({}, photos.files.size()), options.resampling);
    return results;
}

/// Files to results for either kind of photographs.
template <class Photos, class Evaluate>
Result<EvaluationResults> fromFiles(Result<Photos> photos,
                                    std::span<const IdentifierChoice> models,
                                    std::vector<FailedPath>& failed,
                                    const Progress& progress,
                                    const Evaluate& evaluate) {
    if (!photos) {
        return tl::unexpected(std::move(photos).error());
    }
    auto vectors = detail::encodeAll(
        photos->files,
        models,
        [&](const std::vector<bool>& isRead) { photos->keepOnly(isRead); },
        failed,
        progress);
    return vectors ? evaluate(*photos, *std::move(vectors))
                   : tl::unexpected(std::move(vectors).error());
}

} // namespace

Result<EvaluationResults> evaluateNewt(const TaskPhotos& photos,
                                       std::vector<ModelVectors> models,
                                       const BenchmarkOptions& options,
                                       const Progress& progress) {
    EvaluationResults results = beginning("NeWT", photos.names, options);
    results.classNames = photos.tasks;
    results.classOf = photos.taskOf;
    results.classSizes.resize(photos.tasks.size());
    for (const std::uint32_t task : photos.taskOf) {
        ++results.classSizes[task];
    }
    results.notes.push_back("Classes are tasks: " + counted(photos.tasks.size(), "task") + ".");
    for (ModelVectors& model : models) {
        auto measured = measureNewt(photos, std::move(model.rows), options, progress);
        if (!measured) {
            return tl::unexpected(std::move(measured).error());
        }
        results.models.push_back({model.label, {*std::move(measured)}});
    }
    detail::compareWithFirst(results, numberedEvents({}, photos.files.size()), options.resampling);
    return results;
}

Result<EvaluationResults> evaluateFishNet(const TraitPhotos& photos,
                                          const std::vector<ModelVectors>& models,
                                          const BenchmarkOptions& options,
                                          const Progress& progress) {
    return evaluateTraits("FishNet", photos, models, options, progress, measureFishNet);
}

Result<EvaluationResults> evaluateAwa2(const TraitPhotos& photos,
                                       const std::vector<ModelVectors>& models,
                                       const BenchmarkOptions& options,
                                       const Progress& progress) {
    return evaluateTraits("AwA2", photos, models, options, progress, measureAwa2);
}

Result<EvaluationResults> evaluateBenchmark(const std::string& name,
                                            const std::filesystem::path& folder,
                                            std::span<const IdentifierChoice> models,
                                            const BenchmarkOptions& options,
                                            std::vector<FailedPath>& failed,
                                            const Progress& progress) {
    if (name == "newt") {
        return fromFiles(readNewt(folder),
                         models,
                         failed,
                         progress,
                         [&](const TaskPhotos& photos, std::vector<ModelVectors> vectors) {
                             return evaluateNewt(photos, std::move(vectors), options, progress);
                         });
    }
    const auto evaluate = name == "awa2" ? evaluateAwa2 : evaluateFishNet;
    return fromFiles(name == "awa2" ? readAwa2(folder) : readFishNet(folder),
                     models,
                     failed,
                     progress,
                     [&](const TraitPhotos& photos, const std::vector<ModelVectors>& vectors) {
                         return evaluate(photos, vectors, options, progress);
                     });
}

} // namespace taxo

// SPDX-License-Identifier: MIT
#include "app/cli/command_evaluate.h"

#include "app/cli/arguments.h"
#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "app/cli/evaluate_arguments.h"
#include "app/cli/evaluation_lines.h"
#include "app/cli/photo_arguments.h"
#include "app/cli/progress_bar.h"
#include "core/base/files.h"
#include "core/base/sha256.h"
#include "core/search/batch_search.h"
#include "core/vectors/npy_rows.h"
#include "core/workflow/evaluate_benchmark.h"
#include "core/workflow/evaluate_models.h"
#include "core/workflow/evaluation_collection.h"
#include "core/workflow/search_collection.h"

#include <algorithm>
#include <memory>
#include <optional>
#include <sstream>
#include <string>
#include <utility>
#include <vector>

namespace taxo::cli {

namespace {

/// A .npy file for each model, of the same photographs.
Result<std::vector<ModelVectors>> readVectors(const EvaluateArguments& arguments,
                                              const Progress& progress) {
    if (!arguments.models.empty() && arguments.models.size() != arguments.inputs.size()) {
        return fail(ErrorCode::InvalidInput,
                    "Name as many models as files of vectors, in their order, so that texts are "
                    "made by the right one; or none.");
    }
    std::vector<ModelVectors> made;
    for (std::size_t i = 0; i < arguments.inputs.size(); ++i) {
        const std::string& file = arguments.inputs[i];
        auto rows = readNpyRows(file);
        const auto digest = rows ? sha256OfFile(file) : tl::unexpected(rows.error());
        if (!digest) {
            return tl::unexpected(digest.error());
        }
        if (i > 0 && rows->rows() != made.front().rows.rows()) {
            return fail(ErrorCode::Mismatch,
                        displayName(file) + " has " + std::to_string(rows->rows()) + " rows and " +
                            displayName(arguments.inputs.front()) + " " +
                            std::to_string(made.front().rows.rows()) +
                            ": they are not of the same photographs.");
        }
        made.push_back({{displayName(file), digest->hex(), ""}, *std::move(rows)});
        if (!arguments.models.empty()) {
            made.back().textModel = arguments.models[i];
        }
        progress.report(i + 1, arguments.inputs.size(), "reading vectors");
    }
    return made;
}

Result<EvaluationResults> evaluate(const EvaluationPhotos& photos,
                                   std::vector<ModelVectors> models,
                                   const EvaluateArguments& arguments,
                                   const Progress& progress) {
    const auto options = arguments.optionsFor(models);
    if (!options) {
        return tl::unexpected(options.error());
    }
    const auto search = loadBatchSearch();
    if (!search) {
        return tl::unexpected(search.error());
    }
    return evaluateModels(photos, std::move(models), *options, **search, progress);
}

Result<EvaluationResults> evaluateVectors(const EvaluateArguments& arguments,
                                          const Progress& progress) {
    auto models = readVectors(arguments, progress);
    if (!models) {
        return tl::unexpected(std::move(models).error());
    }
    const auto photos =
        evaluationRowsOf(arguments.table, models->front().rows.rows(), arguments.labels());
    if (!photos) {
        return tl::unexpected(photos.error());
    }
    const std::vector<std::uint32_t> lines(photos->lines.begin(), photos->lines.end());
    for (ModelVectors& model : *models) {
        model.rows = gather(model.rows, lines);
    }
    return evaluate(*photos, *std::move(models), arguments, progress);
}

Result<EvaluationResults> evaluatePhotographs(const EvaluateArguments& arguments,
                                              std::vector<FailedPath>& failed,
                                              const Progress& progress) {
    auto photos =
        arguments.table.empty()
            ? evaluationPhotosOf(arguments.input(), arguments.labels(), progress)
            : evaluationPhotosOf(arguments.input(), arguments.table, arguments.labels(), progress);
    if (!photos) {
        return tl::unexpected(std::move(photos).error());
    }
    auto models = encodeForEvaluation(*photos, arguments.choices(), failed, progress);
    if (!models) {
        return tl::unexpected(std::move(models).error());
    }
    return evaluate(*photos, *std::move(models), arguments, progress);
}

Result<EvaluationResults> evaluateItems(const EvaluateArguments& arguments,
                                        const Collection& collection,
                                        const Progress& progress) {
    const auto filter = Filter::parse(arguments.filter);
    if (!filter) {
        return tl::unexpected(filter.error());
    }
    std::vector<KeptVectorKey> keys;
    for (const std::string& model :
         arguments.models.empty() ? std::vector<std::string>{""} : arguments.models) {
        const auto key = chooseVectors(collection, model);
        if (!key) {
            return tl::unexpected(key.error());
        }
        keys.push_back(*key);
    }
    const LearningChoice choice{
        arguments.by.empty() ? "species" : arguments.by, *filter, arguments.together};
    auto made = evaluationOfCollection(collection, keys, choice, arguments.takesAgreed, progress);
    if (!made) {
        return tl::unexpected(std::move(made).error());
    }
    auto results = evaluate(made->photos, std::move(made->models), arguments, progress);
    if (results) {
        results->notes.insert(results->notes.begin(), made->notes.begin(), made->notes.end());
    }
    return results;
}

int finish(const Result<EvaluationResults>& results,
           const std::vector<FailedPath>& failed,
           const EvaluateArguments& arguments,
           ProgressBar& bar) {
    bar.clear();
    complainOf(failed);
    if (!results) {
        complain(results.error());
        return statusOf(results.error(), kSomeInputsFailed);
    }
    printEvaluation(*results, arguments.asJson);
    if (!arguments.out.empty()) {
        if (auto written = writeEvaluation(arguments.out, *results); !written) {
            complain(written.error());
            return statusOf(written.error(), kSomeInputsFailed);
        }
    }
    return failed.empty() ? kDone : kSomeInputsFailed;
}

int runEvaluate(const EvaluateArguments& arguments) {
    if (const auto fine = arguments.check(); !fine) {
        complain(fine.error());
        return kWrongUse;
    }
    if (arguments.isCollection()) {
        return withCollection(arguments.input(), [&](Collection& collection, ProgressBar& bar) {
            return finish(evaluateItems(arguments, collection, bar.progress()), {}, arguments, bar);
        });
    }
    ProgressBar bar;
    std::vector<FailedPath> failed;
    const bool isOfBioclip2 = arguments.benchmark == "newt" || arguments.benchmark == "fishnet" ||
                              arguments.benchmark == "awa2";
    if (isOfBioclip2) {
        const auto choices = arguments.choices();
        const auto results =
            evaluateBenchmark(arguments.benchmark,
                              arguments.input(),
                              choices,
                              {.runs = arguments.runs, .seed = arguments.options.seed},
                              failed,
                              bar.progress());
        return finish(results, failed, arguments, bar);
    }
    const auto results = arguments.isNpy() ? evaluateVectors(arguments, bar.progress())
                                           : evaluatePhotographs(arguments, failed, bar.progress());
    return finish(results, failed, arguments, bar);
}

} // namespace

void addEvaluateCommand(const Command& taxo, const Settings& settings, int& status) {
    const Command command =
        addCommand(taxo,
                   "evaluate",
                   "How good a model is, by the protocols of BioCLIP's papers: of labelled "
                   "photographs, a collection or vectors");
    auto arguments = std::make_shared<EvaluateArguments>();
    arguments->picture.device = settings.device;
    arguments->picture.precision = settings.precision;
    arguments->addTo(command);
    command.footer(
        "Example: taxo evaluate --model bioclip-2 --model bioclip birds/ --out birds.html");
    command.does([arguments, &status] { status = runEvaluate(*arguments); });
}

} // namespace taxo::cli

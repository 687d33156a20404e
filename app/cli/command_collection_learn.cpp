// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "core/base/counted.h"
#include "core/base/files.h"
#include "core/base/number_text.h"
#include "core/collection/item_rows.h"
#include "core/workflow/learn_collection.h"
#include "core/workflow/search_collection.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace taxo::cli {

namespace {

constexpr std::size_t kEnoughForLinear = 20;

struct LearnArguments {
    std::string by;
    std::string together;
    std::string filter;
    std::string ask;
    std::string modelName;
    bool isAsking = false;
    bool linear = false;
    bool asJson = false;

    FewShotMethod method() const {
        return linear ? FewShotMethod::Linear : FewShotMethod::Prototypes;
    }
};

nlohmann::ordered_json jsonOf(const Proportion& part) {
    return {{"right", part.right},
            {"photographs", part.all},
            {"accuracy", part.share()},
            {"low", part.low},
            {"high", part.high}};
}

void sayProportion(const char* what, const Proportion& part) {
    if (part.all > 0) {
        printLine("  " + std::string(what) + ": " + percent(part.share()) + " (95 % interval " +
                  percent(part.low) + " to " + percent(part.high) + "; " +
                  std::to_string(part.right) + " of " + std::to_string(part.all) + ")");
    }
}

void sayEvaluation(const LearningSet& set,
                   const FewShotEvaluation& evaluation,
                   const LearnArguments& arguments) {
    printLine(counted(set.names.size(), "class", "classes") + " by " + arguments.by + " from " +
              counted(set.items.size(), "verified item") + " in " +
              counted(evaluation.groups, "group") + " of photographs that belong together");
    sayProportion("accuracy on groups it has not seen", evaluation.independent);
    if (evaluation.independent.all > 0) {
        printLine("  mean over classes: " + percent(evaluation.perClass));
    }
    sayProportion("apart, labels agreed with this model's own suggestion", evaluation.agreed);
    if (evaluation.notAsked > 0) {
        printLine("  not asked: " + counted(evaluation.notAsked, "item") +
                  " whose class, or the only other one, was photographed on one occasion only");
    }
    if (set.alone > 0) {
        printLine(
            "  " + counted(set.alone, "item has", "items have") +
            " neither event, occurrence nor date: where they show the same individuals, the true "
            "accuracy is lower");
    }
    if (set.withoutVector > 0) {
        printLine("  left out: " + counted(set.withoutVector, "item") + " not embedded yet");
    }
    if (set.beyond > 0) {
        printLine("  left out: " + counted(set.beyond, "item") + " of classes with 1,000 others");
    }
    if (!arguments.isAsking) {
        printLine(
            "To let it answer: the same command with --ask unverified (or another filter). Its "
            "scores are on a scale of\ntheir own: no probabilities, and not to be compared with "
            "those of `taxo collection identify`.");
    }
}

void sayJson(const LearningSet& set,
             const FewShotEvaluation& evaluation,
             const LearnArguments& arguments) {
    printJson(nlohmann::ordered_json({{"by", arguments.by},
                                      {"method", arguments.linear ? "linear" : "prototypes"},
                                      {"classes", set.names.size()},
                                      {"items", set.items.size()},
                                      {"groups", evaluation.groups},
                                      {"independent", jsonOf(evaluation.independent)},
                                      {"mean_over_classes", evaluation.perClass},
                                      {"agreed", jsonOf(evaluation.agreed)},
                                      {"not_asked", evaluation.notAsked},
                                      {"alone", set.alone},
                                      {"not_embedded", set.withoutVector}}));
}

Status sayAnswers(const Collection& collection,
                  const LearningSet& set,
                  const std::vector<LearnedAnswer>& answers,
                  bool asJson) {
    std::vector<ItemId> items;
    for (const LearnedAnswer& answer : answers) {
        items.push_back(answer.item);
    }
    const auto rows = rowsOf(collection, items);
    if (!rows) {
        return tl::unexpected(rows.error());
    }
    auto answer = answers.begin();
    for (const ItemRow& row : *rows) {
        while (answer->item != row.item) {
            ++answer; // of an item that has gone meanwhile
        }
        const FewShotMatch& best = answer->best.front();
        const std::string file = displayPath(row.file);
        if (asJson) {
            printJson(nlohmann::ordered_json({{"item", row.item.value},
                                              {"file", file},
                                              {"class", set.names[best.classNumber]},
                                              {"score", best.score},
                                              {"next", set.names[answer->best.back().classNumber]},
                                              {"margin", best.score - answer->best.back().score}}));
        } else {
            printLine(std::to_string(row.item.value) + "\t" + file + "\t" +
                      set.names[best.classNumber] + "\t" +
                      decimals(static_cast<double>(best.score), 3));
        }
    }
    return {};
}

Status learn(const Collection& collection,
             const LearnArguments& arguments,
             const Filter& within,
             const Filter& asked,
             ProgressBar& bar) {
    const auto vectors = chooseVectors(collection, arguments.modelName);
    if (!vectors) {
        return tl::unexpected(vectors.error());
    }
    const auto set =
        learningSetOf(collection, *vectors, {arguments.by, within, arguments.together});
    if (!set) {
        return tl::unexpected(set.error());
    }
    if (arguments.linear && set->smallestClass() < kEnoughForLinear) {
        return fail(ErrorCode::InvalidInput,
                    "--linear wants 20 items of every class at least; the smallest has " +
                        std::to_string(set->smallestClass()) + ".");
    }
    const auto evaluation = evaluateFewShot(set->examples, arguments.method(), bar.progress());
    bar.clear();
    if (evaluation && arguments.asJson) {
        sayJson(*set, *evaluation, arguments);
    } else if (evaluation) {
        sayEvaluation(*set, *evaluation, arguments);
    } else if (!arguments.isAsking || evaluation.error().code != ErrorCode::InvalidInput) {
        return tl::unexpected(evaluation.error());
    } else {
        complain("Not measured. " + evaluation.error().message);
    }
    if (!arguments.isAsking) {
        return {};
    }
    const auto classifier = FewShotClassifier::train(
        set->examples.vectors, set->examples.classes, arguments.method(), bar.progress());
    if (!classifier) {
        return tl::unexpected(classifier.error());
    }
    const auto answers =
        askLearned(collection, *vectors, *set, *classifier, asked, 2, bar.progress());
    bar.clear();
    return answers ? sayAnswers(collection, *set, *answers, arguments.asJson)
                   : Status(tl::unexpected(answers.error()));
}

int runLearn(const Collection& collection, LearnArguments& arguments, ProgressBar& bar) {
    const auto within = Filter::parse(arguments.filter);
    const auto asked = Filter::parse(arguments.ask);
    if (!within || !asked) {
        complain((within ? asked : within).error());
        return kWrongUse;
    }
    const auto learned = learn(collection, arguments, *within, *asked, bar);
    bar.clear();
    if (!learned) {
        complain(learned.error());
        return statusOf(learned.error(), kSomeInputsFailed);
    }
    return kDone;
}

} // namespace

void addCollectionLearnTo(const CollectionCommands& commands) {
    const auto arguments = std::make_shared<LearnArguments>();
    const Command learn = commands.add(
        "learn",
        "Classes of your own from verified items: how well they are told apart, and what "
        "other items are");
    addOption(learn,
              "--by",
              arguments->by,
              "What to learn: a rank (species, genus, family ...: what people determined) "
              "or a field (stage, habitat, individual ...)")
        .required();
    addOption(learn, "FILTER", arguments->filter, "Learn from these only; all without it");
    addOption(learn,
              "--together",
              arguments->together,
              "A field, such as individual: items with one value are never on both sides "
              "when it is measured (default: those of one event, else occurrence, else "
              "day)");
    const Argument ask =
        addOption(learn, "--ask", arguments->ask, "Say what the items of this filter are");
    addFlag(learn,
            "--linear",
            arguments->linear,
            "A linear head instead of the mean of each class: often better from 20 items "
            "a class, slower");
    addOption(learn,
              "--model,-m",
              arguments->modelName,
              "By the vectors of this model (default: those that most items have)");
    addFlag(learn, "--json", arguments->asJson, "As JSON lines");
    learn.footer(
        "Items with cf. or aff. are not learned from. Labels that a person agreed to while seeing "
        "this model's own\nsuggestion are counted apart: they say little about the model. Each "
        "line of --ask: number of the item, file,\nclass, score.\n\nExamples:\n"
        "  taxo collection learn season.taxo --by species 'family:Ursidae'\n"
        "  taxo collection learn season.taxo --by stage --together individual\n"
        "  taxo collection learn season.taxo --by species --ask unverified");
    commands.does(learn, [arguments, ask](Collection& collection, ProgressBar& bar) {
        arguments->isAsking = ask.isGiven();
        return runLearn(collection, *arguments, bar);
    });
}

} // namespace taxo::cli

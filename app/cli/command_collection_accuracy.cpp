// SPDX-License-Identifier: MIT
// How good the answers are: a random sample, read without suggestions.
#include "app/cli/arguments.h"
#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "app/cli/decision_options.h"
#include "core/base/counted.h"
#include "core/base/number_text.h"
#include "core/collection/accuracy_sample.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <random>
#include <string>

namespace taxo::cli {

namespace {

struct SampleArguments : DecisionOptions {
    double interval = 5.0; ///< percent, to each side
    std::string name;
    std::uint64_t seed = 0;
};

struct AccuracyArguments {
    std::string sample;
    bool asJson = false;
};

int runSample(Collection& collection, const SampleArguments& arguments) {
    const auto filter = Filter::parse(arguments.filter);
    if (!filter) {
        complain(filter.error());
        return kWrongUse;
    }
    const auto sample = drawSample(collection,
                                   {.filter = *filter,
                                    .halfWidth = arguments.interval / 100.0,
                                    .name = arguments.name,
                                    .seed = arguments.seed},
                                   arguments.by());
    if (!sample) {
        complain(sample.error());
        return statusOf(sample.error(), kSomeInputsFailed);
    }
    if (arguments.asJson) {
        printJson({{"sample", sample->name},
                   {"items", sample->items},
                   {"population", sample->population},
                   {"filter", sample->filter().text()},
                   {"seed", arguments.seed}});
        return kDone;
    }
    printLine("sample " + sample->name + ": " + counted(sample->items, "item") + " drawn from " +
              std::to_string(sample->population) + ", seed " + std::to_string(arguments.seed));
    printLine("They are the items of " + sample->filter().text() +
              ". Say what each is without looking at the");
    printLine("machine's answer: in the window with suggestions hidden, or with `taxo collection "
              "verify-ids --unaided`.");
    return kDone;
}

void sayProportion(const std::string& what, const Proportion& part) {
    printLine("  " + what + std::string(what.size() < 16 ? 16 - what.size() : 1, ' ') +
              (part.all == 0 ? "nothing to judge by"
                             : percent(part.share()) + " (95 % interval " + percent(part.low) +
                                   " to " + percent(part.high) + "; " + std::to_string(part.right) +
                                   " of " + std::to_string(part.all) + ")"));
}

void sayCount(std::int64_t count, const char* one, const char* many) {
    if (count > 0) {
        printLine("  " + counted(count, one, many));
    }
}

void sayAccuracy(const SampleAccuracy& accuracy) {
    printLine("sample " + accuracy.sample.name + ": " + counted(accuracy.sample.items, "item") +
              " drawn from " + std::to_string(accuracy.sample.population) + ", " +
              std::to_string(accuracy.judged) + " judged");
    sayCount(accuracy.notLookedAt, "item not looked at yet", "items not looked at yet");
    sayCount(accuracy.aided,
             "item determined with the suggestion in sight: does not count, look again without",
             "items determined with the suggestion in sight: do not count, look again without");
    sayCount(accuracy.unknown, "item could not be told", "items could not be told");
    sayCount(accuracy.notIdentified, "item not identified", "items not identified");
    if (accuracy.left() > 0 && accuracy.judged > 0) {
        printLine("These are first impressions: what was looked at first need not be like the "
                  "rest.");
    }
    if (accuracy.judged == 0) {
        printLine("Nothing to judge by yet.");
        return;
    }
    printLine("right, of the items determined down to a rank:");
    for (const RankAccuracy& rank : accuracy.ranks) {
        if (rank.named.all > 0) {
            sayProportion(nameOf(rank.rank), rank.named);
        }
    }
    printLine("right, of the best supported names:");
    sayProportion("supported", accuracy.supported);
    sayCount(accuracy.notSure, "item without a supported name", "items without a supported name");
    sayCount(accuracy.tooDeep,
             "supported name deeper than the item could be determined: not judged",
             "supported names deeper than the items could be determined: not judged");
}

nlohmann::ordered_json jsonOf(const Proportion& part) {
    return {{"right", part.right},
            {"items", part.all},
            {"accuracy", part.share()},
            {"low", part.low},
            {"high", part.high}};
}

void sayJson(const SampleAccuracy& accuracy) {
    nlohmann::ordered_json ranks = nlohmann::ordered_json::object();
    for (const RankAccuracy& rank : accuracy.ranks) {
        ranks[nameOf(rank.rank)] = jsonOf(rank.named);
    }
    printJson({{"sample", accuracy.sample.name},
               {"population", accuracy.sample.population},
               {"items", accuracy.sample.items},
               {"judged", accuracy.judged},
               {"not_looked_at", accuracy.notLookedAt},
               {"aided", accuracy.aided},
               {"unknown", accuracy.unknown},
               {"not_identified", accuracy.notIdentified},
               {"ranks", std::move(ranks)},
               {"supported", jsonOf(accuracy.supported)},
               {"not_sure", accuracy.notSure},
               {"too_deep", accuracy.tooDeep}});
}

int runAccuracy(const Collection& collection, const AccuracyArguments& arguments) {
    const auto sample = sampleNamed(collection, arguments.sample);
    const auto accuracy = sample ? accuracyOf(collection, *sample)
                                 : Result<SampleAccuracy>(tl::unexpected(sample.error()));
    if (!accuracy) {
        complain(accuracy.error());
        return statusOf(accuracy.error(), kSomeInputsFailed);
    }
    if (arguments.asJson) {
        sayJson(*accuracy);
    } else {
        sayAccuracy(*accuracy);
    }
    return kDone;
}

void addSample(const CollectionCommands& commands) {
    const auto arguments = std::make_shared<SampleArguments>();
    arguments->seed = std::random_device()();
    const Command sample = commands.add(
        "sample", "Draw items at random, to find out how good the machine's answers are");
    addOption(sample,
              "--interval",
              arguments->interval,
              "How well it shall be known: so many percent to each side, 95 times of 100")
        .within(0.1, 49.0)
        .showsDefault();
    addOption(sample, "--name", arguments->name, "What to call it (default: 1, 2 ...)");
    addOption(sample, "--seed", arguments->seed, "Draws the same again (default: by chance)")
        .defaultText("");
    arguments->addFilter(sample);
    arguments->addPerson(sample);
    arguments->addJson(sample);
    sample.footer("Examples:\n"
                  "  taxo collection sample alps.taxo --interval 5\n"
                  "  taxo collection sample alps.taxo --interval 10 --name bears family:Ursidae\n"
                  "It is a tag on the items, and can be undone: taxo collection undo alps.taxo");
    commands.does(sample, [arguments](Collection& collection, ProgressBar&) {
        return runSample(collection, *arguments);
    });
}

void addAccuracy(const CollectionCommands& commands) {
    const auto arguments = std::make_shared<AccuracyArguments>();
    const Command accuracy = commands.add(
        "accuracy", "How often the machine is right, by a sample that people determined unaided");
    addOption(accuracy, "--sample", arguments->sample, "Its name").required();
    addFlag(accuracy, "--json", arguments->asJson, "JSON lines");
    accuracy.footer(
        "Only what was determined with suggestions hidden counts, and only items of the sample: "
        "what was looked at\nbecause it was doubtful says nothing about the others.\n\nExample:\n"
        "  taxo collection accuracy alps.taxo --sample 1");
    commands.does(accuracy, [arguments](Collection& collection, ProgressBar&) {
        return runAccuracy(collection, *arguments);
    });
}

} // namespace

void addCollectionAccuracyTo(const CollectionCommands& commands) {
    addSample(commands);
    addAccuracy(commands);
}

} // namespace taxo::cli

// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "app/cli/label_options.h"
#include "app/cli/model_options.h"
#include "core/base/counted.h"
#include "core/base/files.h"
#include "core/collection/answer_rule.h"
#include "core/collection/compare_predictions.h"
#include "core/collection/item_rows.h"
#include "core/workflow/identify_collection.h"
#include "core/workflow/kept_places.h"
#include "core/workflow/open_collection_model.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace taxo::cli {

namespace {

struct CollectionModelArguments {
    ModelOptions model;
    std::string labels;
    IdentifyOptions options;
    std::string places;
    double strength = PlacesChoice::kUsualStrength;
    bool fullPrecision = false;
    bool tryAgain = false;
    bool asJson = false;

    VectorStorage storage() const {
        return fullPrecision ? VectorStorage::Single : VectorStorage::Half;
    }

    IdentifierChoice choice() const {
        IdentifierChoice made = model.choice();
        made.labels = labels;
        return made;
    }
};

/// The file of an item, for people.
std::string fileOf(const Collection& collection, ItemId item) {
    const auto rows = rowsOf(collection, std::span(&item, 1));
    return rows && !rows->empty() ? displayPath(rows->front().file)
                                  : "item " + std::to_string(item.value);
}

void tellJson(const Collection& collection, const CollectionRun& run) {
    for (const Failure& failure : run.failed) {
        printJson({{"item", failure.item.value},
                   {"file", fileOf(collection, failure.item)},
                   {"error", failure.reason}});
    }
    printJson({{"embedded", run.embedded},
               {"identified", run.identified},
               {"failed", run.failed.size()},
               {"not_reached", run.notReached}});
}

void printWords(const CollectionRun& run, bool identifies) {
    const std::size_t done = identifies ? run.identified : run.embedded;
    std::string line = done == 0
                           ? std::string("nothing new to do")
                           : counted(done, "item") + (identifies ? " identified" : " embedded");
    if (identifies && run.embedded > 0 && run.embedded < run.identified) {
        line += ", " + std::to_string(run.identified - run.embedded) + " of them had been embedded";
    }
    printLine(line);
    for (const Failure& failure : run.failed) {
        complain(failure.reason);
    }
    if (!run.failed.empty()) {
        complain(counted(run.failed.size(), "item") +
                 " could not be read. They are left out from now on (find: failed); --try-again "
                 "tries them once more.");
    }
    if (run.notReached > 0) {
        complain(
            counted(run.notReached, "file") +
            " could not be reached: not where they were, or not readable now. They are tried again "
            "next time; where a disk is at another place now: taxo collection relink.");
    }
}

std::optional<AnswerRule> ruleInUse(const Collection& collection) {
    const auto shown = currentPredictions(collection);
    return shown && *shown ? ruleOf((*shown)->key) : std::nullopt;
}

int finish(const Collection& collection,
           const Result<CollectionRun>& run,
           const CollectionModelArguments& arguments,
           bool identifies) {
    if (!run) {
        complain(run.error());
        return statusOf(run.error(), kModelUnusable);
    }
    if (arguments.asJson) {
        tellJson(collection, *run);
    } else {
        printWords(*run, identifies);
        if (const auto rule = identifies ? ruleInUse(collection) : std::nullopt) {
            printLine("Names as the rule in use gives them: " + rule->promise() + ".");
        }
    }
    return run->failed.empty() && run->notReached == 0 ? kDone : kSomeInputsFailed;
}

int prepare(Collection& collection, bool tryAgain) {
    if (collection.isReadOnly()) {
        complain(collection.whyReadOnly());
        return kWrongUse;
    }
    if (tryAgain) {
        if (auto forgotten = forgetFailures(collection); !forgotten) {
            complain(forgotten.error());
            return kSomeInputsFailed;
        }
    }
    return kDone;
}

int runEmbed(Collection& collection, const CollectionModelArguments& arguments, ProgressBar& bar) {
    if (const int status = prepare(collection, arguments.tryAgain); status != kDone) {
        return status;
    }
    const auto embedder =
        openPictureEmbedder(arguments.choice(), arguments.storage(), bar.progress());
    if (!embedder) {
        bar.clear();
        complain(embedder.error());
        return statusOf(embedder.error(), kModelUnusable);
    }
    const auto run = embedCollection(collection, *embedder, bar.progress());
    bar.clear();
    return finish(collection, run, arguments, false);
}

/// What weighing made of answers by looks alone.
int tellWeighed(const Collection& collection,
                PredictionKeyId byLooks,
                const CollectionRun& weighed,
                const std::string& places,
                bool asJson) {
    const auto compared = comparePredictions(collection, byLooks, weighed.predictions);
    if (!compared) {
        return failed(compared.error());
    }
    if (asJson) {
        printJson({{"places", places},
                   {"identified", weighed.identified},
                   {"other", compared->others},
                   {"deeper", compared->deeper},
                   {"higher", compared->higher}});
        return kDone;
    }
    printLine(counted(weighed.identified, "item") + " weighed by places (" + places + "): of " +
              grouped(compared->items) + " now " + grouped(compared->others) +
              " have another name, " + grouped(compared->deeper) + " a deeper rank, " +
              grouped(compared->higher) + " a higher one. Answers by looks alone are kept beside.");
    return kDone;
}

/// By looks alone and, where a list of places was named, weighed by it.
int identifyWith(Collection& collection,
                 PhotoIdentifier& identifier,
                 const std::shared_ptr<const PlacesChoice>& places,
                 const CollectionModelArguments& arguments,
                 ProgressBar& bar) {
    std::optional<PredictionKeyId> byLooks;
    int status = kDone;
    for (const bool isWeighed : {false, true}) {
        if (isWeighed && !places) {
            continue;
        }
        IdentifyOptions options = arguments.options;
        options.places = isWeighed ? places : nullptr;
        const auto model = identifier.forCollection(arguments.storage(), options, bar.progress());
        if (!model) {
            bar.clear();
            complain(model.error());
            return statusOf(model.error(), kModelUnusable);
        }
        IdentifyRunOptions run;
        run.becomeCurrent = isWeighed || !places;
        const auto done =
            identifyCollection(collection, model->embedder, model->classifier, bar.progress(), run);
        bar.clear();
        if (!done || !isWeighed) {
            status = finish(collection, done, arguments, true);
        }
        if (!done) {
            return status;
        }
        if (isWeighed) {
            const int told =
                tellWeighed(collection, *byLooks, *done, places->text(), arguments.asJson);
            return told == kDone ? status : told;
        }
        byLooks = done->predictions;
    }
    return status;
}

int runIdentify(Collection& collection,
                const CollectionModelArguments& arguments,
                ProgressBar& bar) {
    if (const int status = prepare(collection, arguments.tryAgain); status != kDone) {
        return status;
    }
    std::shared_ptr<const PlacesChoice> places;
    if (!arguments.places.empty()) {
        auto choice = openPlaces(arguments.places);
        if (!choice) {
            return failed(choice.error());
        }
        choice->strength = arguments.strength;
        places = std::make_shared<const PlacesChoice>(*std::move(choice));
    }
    const auto identifier = openPhotoIdentifier(arguments.choice(), bar.progress());
    if (!identifier) {
        bar.clear();
        complain(identifier.error());
        return statusOf(identifier.error(), kModelUnusable);
    }
    return identifyWith(collection, **identifier, places, arguments, bar);
}

void addCommonTo(const Command& command,
                 const std::shared_ptr<CollectionModelArguments>& arguments) {
    arguments->model.addModelTo(command);
    arguments->model.addDeviceTo(command);
    addFlag(command,
            "--float32",
            arguments->fullPrecision,
            "Keep vectors with 4 bytes a number instead of 2 (cosines differ by 0.0001 at "
            "most)");
    addFlag(command, "--try-again", arguments->tryAgain, "Also what could not be read before");
    addFlag(command, "--json", arguments->asJson, "Tell what was done as JSON lines");
}

} // namespace

void addCollectionIdentifyTo(const CollectionCommands& commands, const Settings& settings) {
    const auto arguments = std::make_shared<CollectionModelArguments>();
    arguments->options.threshold = static_cast<float>(settings.threshold);
    arguments->model.device = settings.device;
    arguments->model.precision = settings.precision;

    const Command embed = commands.add("embed", "Make the vectors of all items that have none yet");
    addCommonTo(embed, arguments);
    embed.footer("Stopped or killed, it goes on where it was when it is run again.");
    commands.does(embed, [arguments](Collection& collection, ProgressBar& bar) {
        return runEmbed(collection, *arguments, bar);
    });

    const Command identify = commands.add(
        "identify", "Say what all items are that have not been identified in this way yet");
    addCommonTo(identify, arguments);
    addOption(identify,
              "--labels,-l",
              arguments->labels,
              "Label space: an installed name, a folder or a .npy file (default: the "
              "model's own)");
    addListOption(identify,
                  "--within",
                  arguments->options.within,
                  "Only these taxa, at any rank: Ursidae,Felidae");
    addOption(identify,
              "--threshold",
              arguments->options.threshold,
              "Model score that the best supported rank must pass")
        .within(0.0, 1.0)
        .showsDefault();
    addOption(
        identify, "--top,-k", arguments->options.candidates, "How many labels to keep for each")
        .within(1, 1000)
        .showsDefault();
    addOption(identify,
              "--places",
              arguments->places,
              "Also weigh answers by where and when species live: a list (taxo places build)");
    addOption(identify,
              "--strength",
              arguments->strength,
              "How much such a list counts, 0 (not at all) to 1")
        .within(0.0, 1.0)
        .showsDefault();
    identify.footer("Embeds what is not embedded. Answers with another model, other labels, taxa "
                    "or threshold are kept beside;\nthose of the last run are what lists show. "
                    "A rule in use (taxo trust use) is\nfollowed by new answers. What people "
                    "decided stays as it is.");
    commands.does(identify, [arguments](Collection& collection, ProgressBar& bar) {
        return runIdentify(collection, *arguments, bar);
    });
}

} // namespace taxo::cli

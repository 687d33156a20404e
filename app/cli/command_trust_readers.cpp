// SPDX-License-Identifier: MIT
// Two people: how often they say the same, and a second, blind reading.
#include "app/cli/arguments.h"
#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "app/cli/command_trust.h"
#include "app/cli/decision_options.h"
#include "app/cli/output.h"
#include "app/cli/trust_output.h"
#include "core/base/counted.h"
#include "core/collection/second_reading.h"
#include "core/taxonomy/rank.h"
#include "core/workflow/compare_readers.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <random>
#include <string>
#include <utility>

namespace taxo::cli {

namespace {

struct ReadersArguments {
    std::string file;
    ReadersChoice choice;
    std::string filter;
    std::string rank = "species";
    std::string reading;
    std::string out;
    bool asJson = false;
};

/// The choice by a second reading: its photographs, and whose words were read again.
Status takeReading(const Collection& collection, const std::string& name, ReadersChoice& choice) {
    const auto reading = secondReadingNamed(collection, name);
    if (!reading) {
        return tl::unexpected(reading.error());
    }
    choice.within.terms.push_back(reading->filter().terms.front());
    choice.takesAidedOfFirst = true;
    choice.first = choice.first.empty() ? reading->first : choice.first;
    return {};
}

int runReaders(const ReadersArguments& arguments) {
    auto filter = Filter::parse(arguments.filter);
    if (!filter) {
        complain(filter.error());
        return kWrongUse;
    }
    ReadersChoice choice = arguments.choice;
    choice.within = *std::move(filter);
    choice.rank = *rankFromName(arguments.rank);
    if (choice.first.empty() && arguments.reading.empty()) {
        complain("Say whose words: --first NAME, or --reading NUMBER of a second reading.");
        return kWrongUse;
    }
    return withCollection(arguments.file, [&](Collection& collection, ProgressBar& bar) {
        if (!arguments.reading.empty()) {
            if (auto taken = takeReading(collection, arguments.reading, choice); !taken) {
                return failed(taken.error());
            }
        }
        const auto found = compareReaders(collection, choice, bar.progress());
        bar.clear();
        if (!found) {
            return failed(found.error());
        }
        printReaders(*found,
                     choice.first,
                     choice.second.empty() ? "the machine" : choice.second,
                     arguments.asJson);
        const Status written =
            arguments.out.empty() ? Status() : writeDisputes(arguments.out, *found);
        return written ? kDone : failed(written.error());
    });
}

struct RereadArguments : DecisionOptions {
    std::string file;
    SecondReadingOptions options;
};

/// The readings that there are, and how far a person is.
int tellReadings(const Collection& collection, const RereadArguments& arguments) {
    const auto readings = secondReadings(collection);
    if (!readings) {
        return failed(readings.error());
    }
    for (const SecondReading& reading : *readings) {
        const auto read = readBy(collection, reading, arguments.person);
        if (!read) {
            return failed(read.error());
        }
        printEither(arguments.asJson,
                    {{"reading", reading.name},
                     {"first", reading.first},
                     {"items", reading.items},
                     {"disputes", reading.isOfDisputes()},
                     {"by_events", reading.isByEvents},
                     {"population", reading.population},
                     {"person", arguments.person},
                     {"read", *read}},
                    "reading " + reading.name + " of " + reading.first + ": " +
                        std::to_string(*read) + " of " + counted(reading.items, "item") +
                        " read by " + arguments.person);
    }
    if (readings->empty() && !arguments.asJson) {
        printLine("There is no second reading yet: --first NAME draws one.");
    }
    return kDone;
}

int runReread(Collection& collection, const RereadArguments& arguments) {
    if (arguments.options.first.empty()) {
        return tellReadings(collection, arguments);
    }
    const auto filter = Filter::parse(arguments.filter);
    if (!filter) {
        complain(filter.error());
        return kWrongUse;
    }
    SecondReadingOptions options = arguments.options;
    options.within = *filter;
    options.reader = arguments.person;
    const auto reading = drawSecondReading(collection, options, arguments.by());
    if (!reading) {
        return failed(reading.error());
    }
    if (arguments.asJson) {
        printJson({{"reading", reading->name},
                   {"items", reading->items},
                   {"population", reading->population},
                   {"filter", reading->filter().text()},
                   {"seed", options.seed}});
        return kDone;
    }
    printLine("second reading " + reading->name + ": " + counted(reading->items, "item") +
              " drawn from " + std::to_string(reading->population) + " that " + reading->first +
              " named, seed " + std::to_string(options.seed));
    printLine("They are the items of " + reading->filter().text() + ".");
    printLine("Say what each is without looking at what others said: taxo collection verify-ids "
              "--unaided --by " +
              arguments.person);
    return kDone;
}

void addReaders(const Command& trust, int& status) {
    const auto arguments = std::make_shared<ReadersArguments>();
    const Command readers = addCommand(
        trust, "readers", "How often two people, or a person and the machine, say the same");
    addOption(readers, "FILE", arguments->file, "A collection, NAME.taxo").required();
    addOption(readers, "FILTER,--filter", arguments->filter, "Only these items; all without it");
    addOption(readers, "--first", arguments->choice.first, "A person's name");
    addOption(readers,
              "--second",
              arguments->choice.second,
              "Another's (default: the machine's current answers)");
    addOption(readers, "--rank", arguments->rank, "Names of this rank")
        .oneOf(rankNames())
        .showsDefault();
    addOption(readers,
              "--reading",
              arguments->reading,
              "Only the photographs of this second reading (`taxo trust reread`)");
    addFlag(readers,
            "--aided",
            arguments->choice.takesAided,
            "Words that were said with the suggestion in sight count, too");
    addOption(readers, "--out,-o", arguments->out, "FILE.csv with a line for each dispute");
    addFlag(readers, "--json", arguments->asJson, "JSON lines");
    readers.does([arguments, &status] { status = runReaders(*arguments); });
}

void addReread(const Command& trust, int& status) {
    const auto arguments = std::make_shared<RereadArguments>();
    arguments->options.seed = std::random_device()();
    const Command reread = addCommand(
        trust, "reread", "Draw photographs that one person named, to be read by another, blind");
    addOption(reread, "FILE", arguments->file, "A collection, NAME.taxo").required();
    addOption(reread,
              "--first",
              arguments->options.first,
              "Whose words are read again; without it the readings that there are");
    addOption(reread, "--size", arguments->options.size, "How many photographs, or events")
        .showsDefault();
    addFlag(reread, "--events", arguments->options.byEvents, "Draw events, not photographs");
    addFlag(reread,
            "--unaided",
            arguments->options.ofUnaided,
            "Only what the first one said with suggestions hidden");
    addOption(
        reread, "--seed", arguments->options.seed, "Draws the same again (default: by chance)")
        .defaultText("");
    arguments->addFilter(reread);
    arguments->addPerson(reread);
    arguments->addJson(reread);
    reread.footer("It is a tag on the items, and can be undone: taxo collection undo FILE");
    reread.does([arguments, &status] {
        status = withCollection(arguments->file, [&](Collection& collection, ProgressBar&) {
            return runReread(collection, *arguments);
        });
    });
}

} // namespace

void addTrustReadersTo(const Command& trust, int& status) {
    addReaders(trust, status);
    addReread(trust, status);
}

} // namespace taxo::cli

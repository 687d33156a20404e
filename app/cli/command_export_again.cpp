// SPDX-License-Identifier: MIT
// What was published of a collection, and once more.
#include "app/cli/arguments.h"
#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "app/cli/command_export.h"
#include "app/cli/decision_options.h"
#include "app/cli/output.h"
#include "core/base/counted.h"
#include "core/base/files.h"
#include "core/base/where_when.h"
#include "core/publish/publish_again.h"
#include "core/publish/publish_choice_text.h"
#include "core/workflow/publish_tools.h"

#include <nlohmann/json.hpp>

#include <memory>
#include <string>
#include <utility>

namespace taxo::cli {

namespace {

struct AgainArguments {
    std::string collection;
    std::int64_t number = 0; ///< 0: the newest
    std::string out;
    std::string person = DecisionOptions().person;
    bool replaces = false;
    bool asJson = false;
};

void tell(const KeptPublication& one, bool asJson) {
    const std::string at = LocalTime{one.at, std::nullopt}.text() + "Z";
    const std::string place = displayPath(one.place);
    printEither(asJson,
                {{"number", one.id.value},
                 {"uuid", one.uuid.text()},
                 {"at", at},
                 {"person", one.person},
                 {"format", one.format},
                 {"place", place},
                 {"items", one.items},
                 {"occurrences", one.occurrences},
                 {"bytes", one.bytes},
                 {"sha256", one.digest.hex()},
                 {"choice", one.choice}},
                std::to_string(one.id.value) + "\t" + at + "\t" + one.person + "\t" + one.format +
                    "\t" + taxo::counted(one.items, "item") + "\t" + one.digest.shortHex() + "\t" +
                    place);
}

int runList(const Collection& collection, bool asJson) {
    const auto all = publicationsOf(collection);
    if (!all) {
        return failed(all.error());
    }
    for (const KeptPublication& one : *all) {
        tell(one, asJson);
    }
    return kDone;
}

Result<KeptPublication> recordAsked(const Collection& collection, std::int64_t number) {
    if (number != 0) {
        return publicationOf(collection, {number});
    }
    auto all = publicationsOf(collection);
    if (!all) {
        return tl::unexpected(std::move(all).error());
    }
    return all->empty() ? publicationOf(collection, {}) : Result<KeptPublication>(all->front());
}

int runAgain(Collection& collection, const AgainArguments& arguments, ProgressBar& bar) {
    const auto record = recordAsked(collection, arguments.number);
    if (!record) {
        return failed(record.error());
    }
    const auto outcome = publishAgain(
        collection,
        *record,
        [&](const Filter& filter) { return publishToolsOf(collection, filter); },
        arguments.out,
        arguments.replaces,
        findingsTeller(bar, arguments.asJson),
        bar.progress());
    bar.clear();
    const int status = tellOutcome(outcome, arguments.asJson);
    if (outcome && !outcome->files.empty()) {
        if (outcome->digest == record->digest) {
            printEither(arguments.asJson, {{"isSame", true}}, "the same bytes as then");
        }
        const auto choice = publishChoiceFrom(record->choice);
        const std::filesystem::path out = arguments.out;
        keepRecord(
            collection,
            recordOf(*choice, *outcome, out.empty() ? record->place : out, arguments.person));
    }
    return status;
}

} // namespace

void addPublishedTo(const Command& exporting, int& status) {
    const auto arguments = std::make_shared<AgainArguments>();
    const Command list =
        addCommand(exporting, "list", "What was published of a collection, newest first");
    addOption(list, "FILE", arguments->collection, "The collection, NAME.taxo").required();
    addFlag(list, "--json", arguments->asJson, "JSON lines, with all that was chosen");
    list.does([arguments, &status] {
        status = withCollection(arguments->collection, [&](Collection& collection, ProgressBar&) {
            return runList(collection, arguments->asJson);
        });
    });
    const Command again =
        addCommand(exporting, "again", "Publish once more what was published before");
    addOption(again, "FILE", arguments->collection, "The collection, NAME.taxo").required();
    addOption(again, "NUMBER", arguments->number, "Which, as `taxo export list` tells; the newest");
    addOption(again, "--out,-o", arguments->out, "Somewhere else than then");
    addFlag(again,
            "--replace",
            arguments->replaces,
            "What is there goes, though it is not what was written then");
    addOption(again, "--by", arguments->person, "Who publishes").showsDefault();
    addFlag(again, "--json", arguments->asJson, "JSON lines");
    again.does([arguments, &status] {
        status =
            withCollection(arguments->collection, [&](Collection& collection, ProgressBar& bar) {
                return runAgain(collection, *arguments, bar);
            });
    });
}

} // namespace taxo::cli

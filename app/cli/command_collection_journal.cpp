// SPDX-License-Identifier: MIT
// The journal of a collection, and its saved views.
#include "app/cli/arguments.h"
#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "app/cli/decision_options.h"
#include "core/base/where_when.h"
#include "core/collection/journal.h"
#include "core/collection/saved_views.h"

#include <nlohmann/json.hpp>

#include <limits>
#include <memory>
#include <string>

namespace taxo::cli {

namespace {

struct JournalArguments {
    std::int64_t item = 0;
    std::size_t limit = 20;
    bool asJson = false;
};

struct ViewArguments : DecisionOptions {
    std::string name;
    std::string sort = "added";
    bool isDescending = false;
    bool removes = false;
};

const char* nameOf(EntryState state) {
    constexpr const char* kNames[] = {"done", "undone", "cut off"};
    return kNames[static_cast<std::size_t>(state)];
}

/// "2026-06-01T14:30:05Z".
std::string momentOf(const JournalEntry& entry) {
    return LocalTime{entry.at, std::nullopt}.text() + "Z";
}

void tell(const JournalEntry& entry, bool asJson) {
    if (asJson) {
        printJson({{"entry", entry.id.value},
                   {"uuid", entry.uuid.text()},
                   {"at", momentOf(entry)},
                   {"person", entry.person},
                   {"text", entry.text},
                   {"basis", entry.basis},
                   {"items", entry.items},
                   {"state", nameOf(entry.state)}});
        return;
    }
    printLine(
        std::to_string(entry.id.value) + "\t" + momentOf(entry) + "\t" + entry.person + "\t" +
        entry.text +
        (entry.state == EntryState::Done ? "" : std::string(" (") + nameOf(entry.state) + ")"));
}

int runJournal(const Collection& collection, const JournalArguments& arguments, bool ofItem) {
    constexpr auto kAll = static_cast<std::size_t>(std::numeric_limits<std::int64_t>::max());
    const std::size_t limit = arguments.limit == 0 ? kAll : arguments.limit;
    const auto entries =
        ofItem ? historyOf(collection, ItemId{arguments.item}) : journalOf(collection, limit);
    if (!entries) {
        return failed(entries.error());
    }
    for (const JournalEntry& entry : *entries) {
        tell(entry, arguments.asJson);
    }
    return kDone;
}

void addJournal(const CollectionCommands& commands) {
    const auto arguments = std::make_shared<JournalArguments>();
    const Command journal = commands.add("journal", "What was decided, newest first");
    const Argument item = addOption(
        journal, "--item", arguments->item, "Only what concerned this item, oldest first");
    addOption(journal, "--limit", arguments->limit, "At most so many; 0: all")
        .showsDefault()
        .excludes(item);
    addFlag(journal, "--json", arguments->asJson, "JSON lines");
    commands.does(journal, [arguments, item](Collection& collection, ProgressBar&) {
        return runJournal(collection, *arguments, item.isGiven());
    });
}

int tellViews(const Collection& collection, bool asJson) {
    const auto views = savedViews(collection);
    if (!views) {
        return failed(views.error());
    }
    for (const SavedView& view : *views) {
        if (asJson) {
            printJson(
                {{"name", view.name}, {"filter", view.filter.text()}, {"sort", textOf(view.sort)}});
        } else {
            printLine(view.name + "\t" + view.filter.text() + "\t" + textOf(view.sort));
        }
    }
    return kDone;
}

int runView(Collection& collection, const ViewArguments& arguments) {
    if (arguments.name.empty()) {
        return tellViews(collection, arguments.asJson);
    }
    if (arguments.removes) {
        return tellDone(
            collection, removeView(collection, arguments.name, arguments.by()), arguments);
    }
    auto filter = Filter::parse(arguments.filter);
    if (!filter) {
        return failed(filter.error());
    }
    auto sort = parseSort(arguments.sort);
    if (!sort) {
        return failed(sort.error());
    }
    sort->isDescending = sort->isDescending || arguments.isDescending;
    return tellDone(
        collection,
        saveView(collection, {arguments.name, *std::move(filter), *sort}, arguments.by()),
        arguments);
}

void addView(const CollectionCommands& commands) {
    const auto arguments = std::make_shared<ViewArguments>();
    const Command view =
        commands.add("view", "Save a filter by a name; without a name, list those that there are");
    addOption(view, "NAME", arguments->name, "What it is called");
    arguments->addFilter(view);
    addOption(view, "--sort", arguments->sort, "In which order, as in `taxo collection find`")
        .showsDefault();
    addFlag(view, "--descending", arguments->isDescending, "The other way round");
    addFlag(view, "--remove", arguments->removes, "Take the view away");
    arguments->addPerson(view);
    arguments->addJson(view);
    commands.does(view, [arguments](Collection& collection, ProgressBar&) {
        return runView(collection, *arguments);
    });
}

} // namespace

void addCollectionJournalTo(const CollectionCommands& commands) {
    addJournal(commands);
    addView(commands);
}

} // namespace taxo::cli

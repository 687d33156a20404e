// SPDX-License-Identifier: MIT
#include "app/cli/arguments.h"
#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "app/cli/progress_bar.h"
#include "core/base/files.h"
#include "core/collection/collection.h"
#include "core/collection/journal.h"

#include <nlohmann/json.hpp>

#include <cstdio>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <utility>

namespace taxo::cli {

namespace {

int runCreate(const std::string& file, bool asJson) {
    auto collection = Collection::create(file);
    if (!collection) {
        complain(collection.error());
        return statusOf(collection.error(), kWrongUse);
    }
    if (const auto closed = collection->close(); !closed) {
        complain(closed.error());
        return kSomeInputsFailed;
    }
    printEither(asJson, {{"created", displayPath(file)}}, displayPath(file) + ": a new collection");
    return kDone;
}

int runStep(Collection& collection, bool isUndo, bool asJson) {
    const auto entry = isUndo ? undo(collection) : redo(collection);
    if (!entry) {
        complain(entry.error());
        return statusOf(entry.error(), kSomeInputsFailed);
    }
    if (!*entry) {
        if (!asJson) {
            printLine(isUndo ? "nothing to undo" : "nothing to do again");
        }
        return kDone;
    }
    printEither(asJson,
                {{"entry", (*entry)->id.value},
                 {"text", (*entry)->text},
                 {"state", isUndo ? "undone" : "done"}},
                (isUndo ? "undone: " : "done again: ") + (*entry)->text);
    return kDone;
}

void addKeepingTo(const CollectionCommands& commands) {
    const auto asJson = std::make_shared<bool>(false);
    const Command create = commands.add("create", "Make a new, empty collection");
    create.does([commands, asJson] { commands.status = runCreate(*commands.file, *asJson); });
    const Command undo = commands.add("undo", "Take the newest decision back");
    commands.does(undo, [asJson](Collection& collection, ProgressBar&) {
        return runStep(collection, true, *asJson);
    });
    const Command redo = commands.add("redo", "Do again what was undone last");
    commands.does(redo, [asJson](Collection& collection, ProgressBar&) {
        return runStep(collection, false, *asJson);
    });
    for (const Command& command : {create, undo, redo}) {
        addFlag(command, "--json", *asJson, "JSON lines");
    }
}

} // namespace

int withCollection(const std::string& file,
                   const std::function<int(Collection&, ProgressBar&)>& work) {
    ProgressBar bar;
    auto collection = Collection::open(file, bar.progress());
    bar.clear();
    if (!collection) {
        complain(collection.error());
        return statusOf(collection.error(), kModelUnusable);
    }
    for (const std::string& notice : collection->notices()) {
        complain(notice);
    }
    DailyBackup backup(*collection, bar.progress());
    const int status = work(*collection, bar);
    backup.finish(bar.progress());
    bar.clear();
    if (const auto closed = collection->close(); !closed) {
        complain(closed.error());
        return kSomeInputsFailed;
    }
    return status;
}

Command CollectionCommands::add(const char* name, const char* what) const {
    const Command command = addCommand(collection, name, what);
    addOption(command, "FILE", *file, "The collection, NAME.taxo").required();
    return command;
}

void CollectionCommands::does(const Command& command,
                              std::function<int(Collection&, ProgressBar&)> work) const {
    command.does([commands = *this, work = std::move(work)] {
        commands.status = withCollection(*commands.file, work);
    });
}

void addCollectionCommand(const Command& taxo, const Settings& settings, int& status) {
    const Command command =
        addCommand(taxo,
                   "collection",
                   "Keep photographs, what machines found and what people decided in one file");
    command.needsCommand();
    const CollectionCommands commands{command, status};
    addKeepingTo(commands);
    addCollectionImportTo(commands);
    addCollectionInfoTo(commands);
    addCollectionFindTo(commands);
    addCollectionIdentifyTo(commands, settings);
    addCollectionDecisionsTo(commands);
    addCollectionGroupTo(commands);
    addCollectionSpecimensTo(commands);
    addCollectionWhenWhereTo(commands);
    addCollectionJournalTo(commands);
    addCollectionSearchTo(commands, settings);
    addCollectionLearnTo(commands);
    addCollectionAccuracyTo(commands);
    addCollectionCareTo(commands);
    addCollectionFilesTo(commands);
}

} // namespace taxo::cli

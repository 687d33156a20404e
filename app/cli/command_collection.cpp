// SPDX-License-Identifier: MIT
#include "app/cli/collection_commands.h"
#include "app/cli/command.h"
#include "app/cli/photo_arguments.h"
#include "app/cli/progress_bar.h"
#include "core/base/files.h"
#include "core/collection/collection.h"
#include "core/collection/journal.h"
#include "core/workflow/import_photos.h"

#include <CLI/CLI.hpp>

#include <cstdio>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace taxo::cli {

namespace {

void print(const std::string& line) {
    std::puts(line.c_str());
}

/// Opens the collection, tells what opening found, and runs `work` with it.
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
    const int status = work(*collection, bar);
    bar.clear();
    if (const auto closed = collection->close(); !closed) {
        complain(closed.error());
        return kSomeInputsFailed;
    }
    return status;
}

int runCreate(const std::string& file) {
    auto collection = Collection::create(file);
    if (!collection) {
        complain(collection.error());
        return statusOf(collection.error(), kWrongUse);
    }
    if (const auto closed = collection->close(); !closed) {
        complain(closed.error());
        return kSomeInputsFailed;
    }
    print(displayPath(file) + ": a new collection");
    return kDone;
}

int runImport(Collection& collection, const std::vector<std::string>& paths, ProgressBar& bar) {
    const std::vector<std::filesystem::path> from(paths.begin(), paths.end());
    const auto report = importPhotos(collection, from, bar.progress());
    bar.clear();
    if (!report) {
        complain(report.error());
        return statusOf(report.error(), kSomeInputsFailed);
    }
    constexpr std::pair<Added, const char*> kKinds[] = {{Added::New, "new"},
                                                        {Added::Known, "known already"},
                                                        {Added::Moved, "found again elsewhere"},
                                                        {Added::Copy, "copies, not kept twice"},
                                                        {Added::Metadata, "with new metadata"},
                                                        {Added::Version, "new versions"}};
    std::string line;
    for (const auto& [kind, words] : kKinds) {
        if (report->count(kind) > 0) {
            line += (line.empty() ? "" : ", ") + std::to_string(report->count(kind)) + " " + words;
        }
    }
    print(line.empty() ? "no photographs" : line);
    complainOf(report->failed);
    return report->failed.empty() ? kDone : kSomeInputsFailed;
}

int runStep(Collection& collection, bool isUndo) {
    const auto entry = isUndo ? undo(collection) : redo(collection);
    if (!entry) {
        complain(entry.error());
        return statusOf(entry.error(), kSomeInputsFailed);
    }
    if (!*entry) {
        print(isUndo ? "nothing to undo" : "nothing to do again");
        return kDone;
    }
    print((isUndo ? "undone: " : "done again: ") + (*entry)->text);
    return kDone;
}

struct CollectionArguments {
    std::vector<std::string> paths;
};

void addKeepingTo(const CollectionCommands& commands) {
    auto arguments = std::make_shared<CollectionArguments>();
    commands.add("create", "Make a new, empty collection")->callback([commands] {
        commands.status = runCreate(*commands.file);
    });
    // clang-format takes a variable called "import" for a module.
    CLI::App* const keep =
        commands.add("import", "Keep photographs; originals stay where and as they are");
    keep->add_option("PATH", arguments->paths, "Photographs, and folders with photographs")
        ->required();
    commands.does(keep, [arguments](Collection& collection, ProgressBar& bar) {
        return runImport(collection, arguments->paths, bar);
    });
    commands.does(commands.add("undo", "Take the newest decision back"),
                  [](Collection& collection, ProgressBar&) { return runStep(collection, true); });
    commands.does(commands.add("redo", "Do again what was undone last"),
                  [](Collection& collection, ProgressBar&) { return runStep(collection, false); });
}

} // namespace

std::string counted(std::int64_t count, const std::string& one, const std::string& many) {
    return std::to_string(count) + " " + (count == 1 ? one : many);
}

CLI::App* CollectionCommands::add(const char* name, const char* what) const {
    CLI::App* const command = collection.add_subcommand(name, what);
    command->add_option("FILE", *file, "The collection, NAME.taxo")->required();
    return command;
}

void CollectionCommands::does(CLI::App* command,
                              std::function<int(Collection&, ProgressBar&)> work) const {
    command->callback([commands = *this, work = std::move(work)] {
        commands.status = withCollection(*commands.file, work);
    });
}

void addCollectionCommand(CLI::App& taxo, const Settings& settings, int& status) {
    CLI::App* const command = taxo.add_subcommand(
        "collection", "Keep photographs, what machines found and what people decided in one file");
    command->require_subcommand(1);
    const CollectionCommands commands{*command, status};
    addKeepingTo(commands);
    addCollectionInfoTo(commands);
    addCollectionFindTo(commands);
    addCollectionIdentifyTo(commands, settings);
    addCollectionDecisionsTo(commands);
    addCollectionGroupTo(commands);
    addCollectionWhenWhereTo(commands);
    addCollectionJournalTo(commands);
}

} // namespace taxo::cli
